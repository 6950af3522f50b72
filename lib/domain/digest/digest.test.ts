import { describe, expect, it } from 'vitest';
import type { WeekPlan, WeekRow } from '../relances/week.ts';
import { digestOf } from './digest.ts';

// The week of Monday 9 November 2026, in UTC: the 11th is closed.
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const row = (todoId: string, dueOn: string) =>
  ({ todoId, dueAt: Date.parse(`${dueOn}T09:00:00Z`) }) as unknown as WeekRow;
const days = [9, 10, 11, 12, 13].map((date) => ({
  on: `2026-11-${String(date).padStart(2, '0')}`,
})) as unknown as WeekPlan['days'];
const plan: WeekPlan = {
  days,
  owed: [row('answer-today', '2026-11-10'), row('thank-tomorrow', '2026-11-12')],
  planned: [
    { row: row('star', '2026-11-10'), on: '2026-11-10' },
    { row: row('late', '2026-11-05'), on: '2026-11-10' },
    { row: row('thursday', '2026-11-12'), on: '2026-11-12' },
  ],
  aside: [row('aside', '2026-11-10')],
  capacity: 12,
  done: 4,
};
const ids = (rows: readonly WeekRow[]) => rows.map((item) => item.todoId);

describe('what a digest says', () => {
  it('the whole week, on its first morning', () => {
    const digest = digestOf(plan, { kind: 'WEEKLY', on: '2026-11-09', dayOf });
    expect(ids(digest!.owed)).toEqual(['answer-today', 'thank-tomorrow']);
    expect(ids(digest!.planned.map((item) => item.row))).toEqual(['star', 'late', 'thursday']);
    expect(digest).toMatchObject({ aside: 1, capacity: 12, done: 4, later: 0 });
    expect(digest!.week).toEqual({ from: '2026-11-09', to: '2026-11-13' });
  });

  it('what falls on that day, the other mornings', () => {
    const digest = digestOf(plan, { kind: 'DAILY', on: '2026-11-10', dayOf });
    expect(ids(digest!.owed)).toEqual(['answer-today']);
    expect(ids(digest!.planned.map((item) => item.row))).toEqual(['star', 'late']);
    expect(digest!.later).toBe(1);
  });

  it('nothing, when there is nobody to write to', () => {
    expect(
      digestOf({ ...plan, owed: [], planned: [] }, { kind: 'WEEKLY', on: '2026-11-09', dayOf }),
    ).toBeNull();
    expect(digestOf(plan, { kind: 'DAILY', on: '2026-11-09', dayOf })).toBeNull();
  });
});
