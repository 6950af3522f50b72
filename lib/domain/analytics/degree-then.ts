import { isAfter, type SettledRow } from '../interactions/history.ts';
import type { PersonReading } from '../relances/person.ts';
import type { Day } from '../time/instant.ts';
import { isInvitation } from './attempt-category.ts';

export type Degree = 1 | 2 | 3;

/** What is known of the LinkedIn relation today, beside the history. */
export interface Connection {
  readonly degree: Degree | null;
  /** The day LinkedIn's export gives; null: unknown. */
  readonly connectedOn: Day | null;
}

/**
 * The LinkedIn degree on the day of an attempt: 1 when connected by then, by an acceptance, by the day of the export, or because a LINKEDIN
 * message only passes between connections.
 *
 * Somebody connected since is counted as 2nd degree before it: left unknown, the 2nd degree would keep those who never accepted alone, and
 * its rate would be lowered by that. An invitation too goes to somebody who is no connection yet.
 *
 * @returns null when nothing says it: a 1st degree of today without its date proves nothing of then.
 */
export function degreeThen(
  reading: PersonReading,
  rows: readonly SettledRow[],
  { degree, connectedOn }: Connection,
): Degree | null {
  const last = rows.at(-1)!;
  const known = reading.approaches.flatMap((approach) => approach.rows);
  const acceptances = known.filter((row) => row.kind === 'INVITATION_ACCEPTED');
  const invites = isInvitation(rows);
  const isConnected =
    !invites &&
    ((connectedOn !== null && connectedOn <= reading.calendar.dayOf(last.occurredAt)) ||
      acceptances.some((row) => !isAfter(row, last)) ||
      known.some((row) => isLinkedinMessage(row) && !isAfter(row, last)));
  if (isConnected) return 1;
  if (degree !== null && degree > 1) return degree;
  return invites || acceptances.length > 0 || connectedOn !== null ? 2 : null;
}

function isLinkedinMessage(row: SettledRow): boolean {
  return row.kind === 'MESSAGE_SENT' && row.channel === 'LINKEDIN' && !row.bounced;
}
