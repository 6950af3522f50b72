import { describe, expect, it } from 'vitest';
import type { HalfDay } from './attempts.ts';
import { slotTable } from './slot-table.ts';

const slot = (weekday: number, halfDay: HalfDay, mature: number, answered: number) => ({
  weekday,
  halfDay,
  mature,
  answered,
  interested: 0,
  pending: 1,
});

describe('slotTable', () => {
  it('shows Monday to Friday, empty or not, and the weekend where somebody wrote', () => {
    expect(slotTable([]).map((row) => row.weekday)).toEqual([1, 2, 3, 4, 5]);
    expect(slotTable([slot(7, 'MORNING', 1, 0)]).map((row) => row.weekday)).toEqual([1, 2, 3, 4, 5, 7]);
  });

  it('adds up each cell and each day, and judges each by its own count', () => {
    const table = slotTable([
      slot(5, 'AFTERNOON', 15, 6),
      slot(5, 'MORNING', 12, 1),
      slot(5, 'AFTERNOON', 5, 4),
    ]);
    const friday = table.find((row) => row.weekday === 5)!;
    expect(friday.halfDays.AFTERNOON).toMatchObject({
      mature: 20,
      answered: 10,
      pending: 2,
      answeredRate: { value: 0.5 },
    });
    expect(friday.halfDays.MORNING).toMatchObject({ mature: 12, answered: 1, answeredRate: null });
    expect(friday.whole).toMatchObject({
      mature: 32,
      answered: 11,
      pending: 3,
      answeredRate: { value: 11 / 32 },
    });
    expect(table[0]).toMatchObject({ weekday: 1, whole: { mature: 0, pending: 0, answeredRate: null } });
  });
});
