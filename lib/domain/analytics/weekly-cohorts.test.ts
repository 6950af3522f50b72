import { describe, expect, it } from 'vitest';
import { weeklyCohorts } from './weekly-cohorts.ts';

const week = (monday: string, mature: number, answered: number, pending = 0) => ({
  monday,
  mature,
  answered,
  interested: 0,
  pending,
});

describe('weeklyCohorts', () => {
  it('stands in order, with empty weeks where nobody was written to', () => {
    const cohorts = weeklyCohorts([week('2026-11-16', 0, 0, 31), week('2026-11-02', 25, 5)]);
    expect(
      cohorts.map(({ monday, mature, pending, isComplete }) => [monday, mature, pending, isComplete]),
    ).toEqual([
      ['2026-11-02', 25, 0, true],
      ['2026-11-09', 0, 0, true],
      ['2026-11-16', 0, 31, false],
    ]);
    expect(cohorts.map(({ answeredRate }) => answeredRate?.value ?? null)).toEqual([0.2, null, null]);
  });

  it('goes through to the week wanted, over the turn of the year', () => {
    const cohorts = weeklyCohorts([week('2026-12-21', 20, 4)], '2027-01-04');
    expect(cohorts.map(({ monday }) => monday)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
  });

  it('is not cut short by the week wanted', () => {
    expect(weeklyCohorts([week('2026-11-02', 1, 0), week('2026-11-09', 1, 0)], '2026-11-02')).toHaveLength(2);
  });

  it('of nothing is empty', () => {
    expect(weeklyCohorts([])).toEqual([]);
    expect(weeklyCohorts([], '2026-11-02')).toEqual([]);
  });

  it('refuses a week that begins on a Tuesday', () => {
    expect(() => weeklyCohorts([week('2026-11-03', 1, 0)])).toThrow(RangeError);
  });
});
