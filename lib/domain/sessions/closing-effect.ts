import type { WeekPlan } from '../relances/week.ts';
import type { Day } from '../time/instant.ts';

/** How an approach stands for whoever follows it: « la personne que je cherche », its priority (1 is highest), « pourquoi vous ». */
export interface Standing {
  readonly id: string;
  readonly starred: boolean;
  readonly priority: number;
  readonly hook: string | null;
}

/** What closing a session changed in the days that come. */
export interface ClosingEffect {
  /** People of the session who now come earlier in the list, by the day on which their relance is laid. In the order of the days. */
  readonly raised: readonly { readonly on: Day; readonly count: number }[];
  /** People who fitted before and no longer do. */
  readonly left: number;
  /** People who fit now and did not before. */
  readonly entered: number;
  /** How many « pourquoi vous » were another person's already, and were not kept; absent when none. */
  readonly sameHooks?: number;
}

/**
 * Compares the plan of the coming days before and after a session is closed (003:43: those from whom an answer is wanted come first).
 *
 * Somebody of the session is raised when their relance is planned and either was not before, or stands nearer the top.
 *
 * @param changedIds approaches whose star or priority the closing changed.
 * @example Three people starred on Friday: `{ raised: [{ on: '2026-11-24', count: 3 }], left: 2, entered: 2 }`.
 */
export function compareWeeks(
  before: Pick<WeekPlan, 'planned'>,
  after: Pick<WeekPlan, 'planned'>,
  changedIds: ReadonlySet<string>,
): ClosingEffect {
  const placeBefore = placesOf(before);
  const placeAfter = placesOf(after);
  const raisedOn = new Map<Day, number>();
  for (const [place, { row, on }] of after.planned.entries()) {
    const was = placeBefore.get(row.approachId);
    const isRaised = changedIds.has(row.approachId) && (was === undefined || place < was);
    if (isRaised) raisedOn.set(on, (raisedOn.get(on) ?? 0) + 1);
  }
  return {
    raised: [...raisedOn]
      .map(([on, count]) => ({ on, count }))
      .toSorted((one, other) => one.on.localeCompare(other.on)),
    left: [...placeBefore.keys()].filter((id) => !placeAfter.has(id)).length,
    entered: [...placeAfter.keys()].filter((id) => !placeBefore.has(id)).length,
  };
}

function placesOf(plan: Pick<WeekPlan, 'planned'>): Map<string, number> {
  return new Map(plan.planned.map(({ row }, place) => [row.approachId, place]));
}
