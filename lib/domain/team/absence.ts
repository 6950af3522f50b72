import { addDays, isoWeekday } from '../time/calendar.ts';
import type { Day } from '../time/instant.ts';

/** Days somebody is away, both ends included: who says « jusqu'à vendredi » is still away on Friday. */
export interface Absence {
  readonly fromOn: Day;
  readonly untilOn: Day;
}

/** A year and a day: past it, an absence is a departure. The database holds it too. */
export const LONGEST_ABSENCE_DAYS = 366;

/** Whether one of these absences holds a day. */
export function isAwayOn(absences: readonly Absence[], on: Day): boolean {
  return absences.some((absence) => absence.fromOn <= on && on <= absence.untilOn);
}

/**
 * The last day away of somebody who is away on a day, else null. Absences that follow each other, or that only a weekend parts, are one.
 * @example away Monday 9 to Friday 13 and Monday 16 to Wednesday 18: asked on the 10th, the 18th.
 */
export function awayUntil(absences: readonly Absence[], on: Day): Day | null {
  if (!isAwayOn(absences, on)) return null;
  let last = on;
  for (;;) {
    const next = nextWeekday(last);
    const reached = absences.filter((absence) => absence.fromOn <= next && absence.untilOn > last);
    if (reached.length === 0) return last;
    last = reached
      .map((absence) => absence.untilOn)
      .sort()
      .at(-1)!;
  }
}

/** The absence that begins next after a day, or null. */
export function nextAbsence<T extends Absence>(absences: readonly T[], after: Day): T | null {
  const ahead = absences.filter((absence) => absence.fromOn > after);
  return ahead.reduce<T | null>(
    (first, absence) => (!first || absence.fromOn < first.fromOn ? absence : first),
    null,
  );
}

/** The days of a week with those away closed, and said to be. Days closed already stay what they are: a feast is no absence. */
export function closeDaysAway<T extends { readonly on: Day; readonly isOpen: boolean }>(
  week: readonly T[],
  absences: readonly Absence[],
): (T & { readonly isAway: boolean })[] {
  return week.map((day) => {
    const isAway = day.isOpen && isAwayOn(absences, day.on);
    return { ...day, isOpen: day.isOpen && !isAway, isAway };
  });
}

/**
 * What a week holds once days away are taken out of it: as much of the capacity as of its open days. Feasts take nothing away: people count
 * theirs when they say how much they can write.
 * @param week open days that are not away, and those away, as `closeDaysAway` gives them.
 * @example 40 a week, away two days of five: 24. Away all of them: 0.
 */
export function capacityOf(
  capacity: number,
  week: readonly { readonly isOpen: boolean; readonly isAway: boolean }[],
): number {
  const away = week.filter((day) => day.isAway).length;
  const open = week.filter((day) => day.isOpen).length;
  return away === 0 ? capacity : Math.round((capacity * open) / (open + away));
}

/** Whether days away leave none of a week to write on, from a day on. A week without open days for another reason is no absence. */
export function isAwayToTheEnd(
  week: readonly { readonly on: Day; readonly isOpen: boolean; readonly isAway?: boolean }[],
  from: Day,
): boolean {
  const left = week.filter((day) => day.on >= from);
  return left.some((day) => day.isAway) && !left.some((day) => day.isOpen);
}

function nextWeekday(on: Day): Day {
  const next = addDays(on, 1);
  const weekday = isoWeekday(next);
  return weekday > 5 ? addDays(next, 8 - weekday) : next;
}
