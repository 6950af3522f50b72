import type { PlannedRow, WeekPlan, WeekRow } from '../relances/week.ts';
import type { Day, Instant } from '../time/instant.ts';
import type { DigestKind } from './due.ts';

/** What a digest says: the people owed an answer, then the relances, and what the week still holds. */
export interface Digest {
  readonly kind: DigestKind;
  readonly on: Day;
  /** First and last day of the week it speaks of. */
  readonly week: { readonly from: Day; readonly to: Day };
  readonly owed: readonly WeekRow[];
  readonly planned: readonly PlannedRow[];
  /** Relances left out of the week by choice. */
  readonly aside: number;
  readonly capacity: number;
  readonly done: number;
  /** Relances of the week after this day: what a daily digest does not list. */
  readonly later: number;
}

/**
 * Picks from a week what its digest says: all of it on its first morning, what falls on this day the other mornings.
 * @returns null when there is nobody to write to: then nothing is sent
 */
export function digestOf(
  plan: WeekPlan,
  input: { readonly kind: DigestKind; readonly on: Day; readonly dayOf: (at: Instant) => Day },
): Digest | null {
  const { kind, on } = input;
  const isWeekly = kind === 'WEEKLY';
  const owed = isWeekly ? plan.owed : plan.owed.filter((row) => input.dayOf(row.dueAt) <= on);
  const planned = isWeekly ? plan.planned : plan.planned.filter((item) => item.on <= on);
  if (owed.length + planned.length === 0) return null;
  return {
    kind,
    on,
    week: { from: plan.days[0]?.on ?? on, to: plan.days.at(-1)?.on ?? on },
    owed,
    planned,
    aside: plan.aside.length,
    capacity: plan.capacity,
    done: plan.done,
    later: plan.planned.length - planned.length,
  };
}
