import { expect, test } from 'vitest';
import { phonePrefix } from './read-phone-prefix.ts';

test.each([
  ['+336', 'FR', '+336'],
  ['06', 'FR', '+336'],
  ['06 39 98', 'FR', '+3363998'],
  ['06.39.98', 'FR', '+3363998'],
  ['(06) 39', 'FR', '+33639'],
  ['0033 6', 'FR', '+336'],
  ['079', 'CH', '+4179'],
  // Not the beginning of a number, or of too many.
  ['0', 'FR', null],
  ['6', 'FR', null],
  ['007', 'FR', null],
  ['06 Camille', 'FR', null],
  ['2026-11', 'XX', null],
  ['', 'FR', null],
])('« %s » (%s)', (text, country, prefix) => {
  expect(phonePrefix(text, country)).toBe(prefix);
});
