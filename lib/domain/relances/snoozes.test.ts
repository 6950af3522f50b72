import { expect, test } from 'vitest';
import { SNOOZES, snoozesOn } from './snoozes.ts';

test.each([
  ['Monday', 1, null],
  ['Thursday', 4, null],
  ['Friday: tomorrow is closed, Monday says it', 5, 'TOMORROW'],
  ['Saturday', 6, 'TOMORROW'],
  ['Sunday: Monday is tomorrow', 7, 'NEXT_MONDAY'],
])('%s', (_, weekday, left) => {
  expect(snoozesOn(weekday)).toEqual(SNOOZES.filter((snooze) => snooze !== left));
});
