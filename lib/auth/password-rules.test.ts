import { expect, it } from 'vitest';
import { weaknessOf } from './password-rules.ts';

const known = ['Atelier Dupont', 'Inès', 'Moreau', 'ines.moreau@exemple.fr'];

it.each([
  ['onze lettre', 'passwordShort'],
  ['🦊🦊🦊🦊🦊🦊', 'passwordShort'],
  ['douze lettres', null],
  ['un train pour Vierzon', null],
  ['cheval agrafe pile lentement', null],
  ['Xk7#pQ2vLm9z', null],
  ['ordinateur jaune', null],
  ['Motdepasse2026!', 'passwordCommon'],
  ['P@ssw0rd1234', 'passwordCommon'],
  ['azertyuiop123', 'passwordCommon'],
  ['Bienvenue2026!', 'passwordCommon'],
  ['Septembre2026', 'passwordCommon'],
  ['AdminAdmin2026', 'passwordCommon'],
  ['19861204198', 'passwordShort'],
  ['198612041987', 'passwordCommon'],
  ['aaaaaaaaaaaa', 'passwordRepeated'],
  ['abcabcabcabc', 'passwordRepeated'],
  ['123456789012', 'passwordRepeated'],
  ['azertyuiopqs', 'passwordRepeated'],
  ['InesMoreau2026', 'passwordContext'],
  ['moreau-ines-1986', 'passwordContext'],
  ['AtelierDupont!', 'passwordContext'],
  ['Relance2026!!', 'passwordContext'],
  ['sourcing-linkedin', 'passwordContext'],
])('%s: %s', (password, weakness) => {
  expect(weaknessOf(password, known)).toBe(weakness);
});
