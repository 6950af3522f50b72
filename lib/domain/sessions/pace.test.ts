import { expect, it } from 'vitest';
import { paceOf } from './pace.ts';

const startedAt = Date.parse('2026-11-20T14:00:00Z');
const session = { startedAt, people: 8, minutes: 10 };
const after = (minutes: number) => startedAt + minutes * 60_000;

it.each([
  [0, 0, 10, 'running'],
  [5, 4, 6, 'running'],
  [5, 9.5, 1, 'running'],
  [5, 10, 0, 'over'],
  [5, 45, 0, 'over'],
  [8, 4, 6, 'reached'],
  [9, 45, 0, 'reached'],
] as const)('%i people after %d minutes: %i minutes left, %s', (done, minutes, minutesLeft, state) => {
  expect(paceOf(session, done, after(minutes))).toMatchObject({ done, minutesLeft, state });
});
