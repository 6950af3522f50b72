import { isAfter, type SettledRow } from '../interactions/history.ts';
import type { Instant } from '../time/instant.ts';
import type { PersonReading } from './person.ts';

/** When and how the person asked to be left alone: on record, or in words of theirs in any approach. */
export interface StandingObjection {
  /** The date of the latest. */
  readonly at: Instant;
  /** Whether a sign came after every objection: someone who writes again is answered, never followed up. */
  isFollowedBy(sign: SettledRow): boolean;
}

/** The objection that stands, or null. Objections do not lapse: `DO_NOT_CONTACT` in any approach holds in all. */
export function findObjection(reading: PersonReading): StandingObjection | null {
  const recorded = reading.person.objectedAt.filter((at) => at <= reading.now);
  const said = reading.approaches.flatMap((approach) =>
    approach.signs.filter((sign) => sign.sentiment === 'DO_NOT_CONTACT'),
  );
  if (recorded.length === 0 && said.length === 0) return null;
  return {
    at: Math.max(...recorded, ...said.map((row) => row.occurredAt)),
    isFollowedBy: (sign) =>
      recorded.every((at) => sign.occurredAt > at) && said.every((row) => isAfter(sign, row)),
  };
}
