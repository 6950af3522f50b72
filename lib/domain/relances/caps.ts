import { isAfter, type SettledRow } from '../interactions/history.ts';
import { DAY, type Instant } from '../time/instant.ts';
import type { ApproachReading, PersonReading } from './person.ts';
import { MOST_RELANCES, type Policy } from './policy.ts';

/** The window of the person cap. */
const PERSON_CAP_DAYS = 60;
/** After an interview the feedback is asked for once more, and no third time. */
const RELANCES_AFTER_INTERVIEW = 1;

/** Relances allowed in the current episode. */
export function capOf(approach: ApproachReading): number {
  const allowed = Math.min(approach.history.policy.maxRelances, MOST_RELANCES);
  return approach.episode.sign?.kind === 'INTERVIEW_HELD'
    ? Math.min(allowed, RELANCES_AFTER_INTERVIEW)
    : allowed;
}

/** Relances done in the current episode: touches after its first, and relances skipped after its first. */
export function relancesDone(approach: ApproachReading): number {
  const { touches } = approach.episode;
  return Math.max(0, touches.length - 1) + skipsOf(approach).length;
}

/**
 * The relances skipped in an episode, the current one of an approach, after its first touch began. From its first row on: a second message of the same touch
 * must not take back a skip made between the two.
 */
export function skipsOf({ episode }: Pick<ApproachReading, 'episode'>): readonly SettledRow[] {
  const first = episode.touches[0];
  if (!first) return [];
  return episode.rows.filter(
    (row) => row.kind === 'SKIPPED' && row.what === 'RELANCE' && isAfter(row, first.first),
  );
}

/** The person cap, when it is reached. */
export interface PersonCap {
  /** Touches that the window holds until then: as many as are allowed. */
  readonly allowed: number;
  /** When enough touches have left the window for one more. */
  readonly until: Instant;
  readonly days: number;
}

/**
 * Whether a person has had as many touches as one person may have in 60 days without a sign, over all approaches and colleagues.
 * @returns null while one more is allowed.
 */
export function findPersonCap(reading: PersonReading, policy: Policy): PersonCap | null {
  const touches = reading.approaches.flatMap((approach) => approach.touches);
  if (touches.length < policy.personCap) return null;
  const signs = reading.approaches.flatMap((approach) => approach.latestSign ?? []);
  const isSinceSigns = (row: SettledRow) => signs.every((sign) => isAfter(row, sign));
  const recent = touches
    .filter((touch) => touch.at > reading.now - PERSON_CAP_DAYS * DAY && isSinceSigns(touch.last))
    .map((touch) => touch.at)
    .sort((a, b) => a - b);
  if (recent.length < policy.personCap) return null;
  return {
    allowed: policy.personCap,
    until: recent[recent.length - policy.personCap]! + PERSON_CAP_DAYS * DAY,
    days: PERSON_CAP_DAYS,
  };
}
