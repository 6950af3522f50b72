import { describe, expect, test } from 'vitest';
import { excerpt, french, quote } from './typography.ts';

const N = '\u202f';

describe('French as a printer sets it', () => {
  test.each([
    ['Relance 1 : oui ; non ! quoi ?', `Relance 1${N}: oui${N}; non${N}! quoi${N}?`],
    ["l'heure d'ouverture", 'l’heure d’ouverture'],
    ['« bonjour »', `«${N}bonjour${N}»`],
    ['de 9 h 30 à 17 h', `de 9${N}h${N}30 à 17${N}h`],
    ['12 % en 15 min', `12${N}% en 15${N}min`],
    // Nothing is inserted where no space was typed.
    ['http://exemple.fr à 12:30', 'http://exemple.fr à 12:30'],
    ['3 jours, 2 hommes', '3 jours, 2 hommes'],
    // ICU arguments keep their shape.
    [
      "{count, plural, one {# relance} other {# relances}} : l'{name}",
      `{count, plural, one {# relance} other {# relances}}${N}: l’{name}`,
    ],
  ])('%s', (typed, printed) => expect(french(typed)).toBe(printed));

  test('is printed once: printing again changes nothing', () => {
    const once = french("« L'heure : 17 h ! »");
    expect(french(once)).toBe(once);
  });
});

test('what people said stands between the marks of the reader’s language', () => {
  expect(quote('Oui', 'fr')).toBe(`«${N}Oui${N}»`);
  expect(quote('Yes', 'en')).toBe('“Yes”');
});

test('a long letter is cut at a word', () => {
  expect(excerpt('Bonjour à vous', 40)).toBe('Bonjour à vous');
  expect(excerpt('Bonjour à vous,\net merci de votre message', 24)).toBe('Bonjour à vous, et merci…');
});
