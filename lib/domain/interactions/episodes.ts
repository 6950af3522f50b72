import type { Calendar } from '../time/calendar.ts';
import { HOUR, type Instant } from '../time/instant.ts';
import { isOutbound, isSign, type SettledRow } from './history.ts';

/** Outbound rows less than this after the first of a touch belong to it. */
export const TOUCH_SPAN = 4 * HOUR;

/** Outbound interactions that belong together, such as a call and the SMS that doubles it. */
export interface Touch {
  /** Time of its last interaction. */
  readonly at: Instant;
  readonly first: SettledRow;
  readonly last: SettledRow;
  readonly holdsMessage: boolean;
  readonly isInvitationAlone: boolean;
  readonly lastCall: SettledRow | null;
  /** Until when a message still doubles its call: 18:00 of the next open day. Null without a call, or once doubled. */
  readonly doubledBefore: Instant | null;
}

/** The stretch since a sign of the approach, or since its start. The relance counter lives in it: only a sign restarts it. */
export interface Episode {
  /** The sign that began it; null for the first. */
  readonly sign: SettledRow | null;
  /** What happened in it, without the sign. */
  readonly rows: readonly SettledRow[];
  readonly touches: readonly Touch[];
}

/**
 * Splits an approach's history into episodes, and what we sent in each into touches.
 *
 * An acceptance with nothing of ours before it stands for the invitation that was never recorded as well: it makes a touch of its own, but
 * answers nothing (nobody wrote).
 *
 * @param rows the approach's rows, settled and in the order of history.
 * @returns at least one episode; the last is the current one.
 */
export function readEpisodes(rows: readonly SettledRow[], calendar: Calendar): Episode[] {
  const standIn = findStandIn(rows);
  const episodes: Episode[] = [];
  let sign: SettledRow | null = null;
  let since: SettledRow[] = [];
  const close = () => {
    const sent = since.filter((row) => isOutbound(row) || row === standIn);
    episodes.push({ sign, rows: since, touches: groupTouches(sent, calendar) });
  };
  for (const row of rows) {
    if (isSign(row)) {
      close();
      sign = row;
      since = [];
    } else {
      since.push(row);
    }
  }
  close();
  return episodes;
}

function findStandIn(rows: readonly SettledRow[]): SettledRow | null {
  const first = rows.find((row) => isOutbound(row) || row.kind === 'INVITATION_ACCEPTED');
  return first?.kind === 'INVITATION_ACCEPTED' ? first : null;
}

function groupTouches(sent: readonly SettledRow[], calendar: Calendar): Touch[] {
  const touches: Touch[] = [];
  let group: SettledRow[] = [];
  for (const row of sent) {
    if (group.length > 0 && !belongs(row, group, calendar)) {
      touches.push(toTouch(group, calendar));
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) touches.push(toTouch(group, calendar));
  return touches;
}

function belongs(row: SettledRow, group: readonly SettledRow[], calendar: Calendar): boolean {
  if (row.occurredAt - group[0]!.occurredAt < TOUCH_SPAN) return true;
  const until = row.kind === 'MESSAGE_SENT' ? doublingEnds(group, calendar) : null;
  return until !== null && row.occurredAt < until;
}

/** A call without a message waits for its doubling up to 18:00 of the next open day after its last call (003:61). */
function doublingEnds(group: readonly SettledRow[], calendar: Calendar): Instant | null {
  if (group.some((row) => row.kind === 'MESSAGE_SENT')) return null;
  const call = group.findLast((row) => row.kind === 'CALL_MADE');
  return call ? calendar.closingOfNextOpenDay(call.occurredAt) : null;
}

function toTouch(group: readonly SettledRow[], calendar: Calendar): Touch {
  const last = group.at(-1)!;
  return {
    at: last.occurredAt,
    first: group[0]!,
    last,
    holdsMessage: group.some((row) => row.kind === 'MESSAGE_SENT'),
    isInvitationAlone: group.every(
      (row) => row.kind === 'INVITATION_SENT' || row.kind === 'INVITATION_ACCEPTED',
    ),
    lastCall: group.findLast((row) => row.kind === 'CALL_MADE') ?? null,
    doubledBefore: doublingEnds(group, calendar),
  };
}
