import { expect, it } from 'vitest';
import { fold, matchOf } from './match.ts';

it('forgets accents, case and apostrophes', () => {
  expect(fold('Réglages de l’équipe')).toBe('reglages de l equipe');
});

it.each([
  ['', 'Plus tard', '', 3],
  ['reg', 'Réglages', 'paramètres', 3],
  ['semaine', 'Ma semaine', '', 2],
  ['parametres', 'Réglages', 'paramètres options', 1],
  ['repor', 'Plus tard', 'reporter repousser', 1],
  ['zèbre', 'Plus tard', 'reporter', 0],
  ['tard zèbre', 'Plus tard', 'reporter', 0],
] as const)('%s finds %s by %s: %i', (typed, label, also, expected) => {
  expect(matchOf(typed, label, also)).toBe(expected);
});
