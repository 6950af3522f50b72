import { addDays, type Calendar, mondayOf } from '../time/calendar.ts';
import type { Day, Instant } from '../time/instant.ts';

/** Until when a relance can be put off in one key. */
export const SNOOZES = ['TOMORROW', 'NEXT_MONDAY', 'IN_ONE_WEEK', 'IN_ONE_MONTH'] as const;
export type Snooze = (typeof SNOOZES)[number];

/**
 * Those that a day offers: two that would come to the same day are one. The weekend is closed everywhere, so that from Friday on « demain » is
 * Monday, and on Sunday Monday is tomorrow.
 * @param weekday 1 is Monday, 7 is Sunday
 */
export function snoozesOn(weekday: number): readonly Snooze[] {
  const twin: Snooze | null = weekday === 7 ? 'NEXT_MONDAY' : weekday >= 5 ? 'TOMORROW' : null;
  return SNOOZES.filter((snooze) => snooze !== twin);
}

const OPENING_HOUR = 9;

/**
 * The instant a snooze ends: nine o'clock, the reader's time, of the day it names. A closed day is moved on by the decision itself.
 * @example On Friday 13 November, `TOMORROW` is Saturday 14 at 09:00, which the decision moves to Monday 16.
 */
export function snoozeEnd(snooze: Snooze | Day, calendar: Calendar, now: Instant): Instant {
  return calendar.at(dayOfSnooze(snooze, calendar.dayOf(now)), OPENING_HOUR);
}

function dayOfSnooze(snooze: Snooze | Day, today: Day): Day {
  switch (snooze) {
    case 'TOMORROW':
      return addDays(today, 1);
    case 'NEXT_MONDAY':
      return addDays(mondayOf(today), 7);
    case 'IN_ONE_WEEK':
      return addDays(today, 7);
    case 'IN_ONE_MONTH':
      return addDays(today, 30);
    default:
      return snooze;
  }
}
