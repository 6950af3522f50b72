import { addDays, isoWeekday } from '../time/calendar.ts';
import type { Day } from '../time/instant.ts';
import { type Counts, NO_COUNTS, type Rate, rateOf } from './rate.ts';

/** The attempts made in one week, whenever they were answered. */
export interface WeekCounts extends Counts {
  /** Its Monday, in the workspace's zone. */
  readonly monday: Day;
}

export interface Cohort extends Rate {
  readonly monday: Day;
  /** Every attempt of the week is mature: its rate moves no more. */
  readonly isComplete: boolean;
}

/**
 * The attempts week by week: what was written that week, and what came of it. Weeks without any stand as empty ones, so that a fortnight of
 * holidays shows as a gap and not as two neighbours.
 *
 * @param counts in any order, a week once. RangeError when a week does not begin on a Monday.
 * @param through the Monday of the last week wanted; the last one counted when absent.
 * @example weeks of Monday 2 and 16 November 2026: three cohorts, that of the 9th empty
 */
export function weeklyCohorts(counts: readonly WeekCounts[], through?: Day): Cohort[] {
  const byMonday = new Map(counts.map((week) => [week.monday, week]));
  const mondays = [...byMonday.keys()].sort();
  const stray = mondays.find((monday) => isoWeekday(monday) !== 1);
  if (stray) throw new RangeError(`${stray} is no Monday`);
  const [first] = mondays;
  const last = [...mondays, through ?? ''].sort().at(-1)!;
  if (!first) return [];
  const cohorts: Cohort[] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    const rate = rateOf(byMonday.get(monday) ?? NO_COUNTS);
    cohorts.push({ monday, ...rate, isComplete: rate.pending === 0 });
  }
  return cohorts;
}
