import { type Absence, isAwayOn } from '../team/absence.ts';
import { addDays, type Calendar, mondayOf } from '../time/calendar.ts';
import { type Day, type Instant, MINUTE } from '../time/instant.ts';

export const DIGEST_KINDS = ['WEEKLY', 'DAILY'] as const;
/** The week's list, or that of one open day. */
export type DigestKind = (typeof DIGEST_KINDS)[number];

/** Local hour at which a digest leaves: read with the first coffee, before the day's hours open at 9. */
const LEAVES_AT_HOUR = 7;
/** Local hour from which a digest that is late is given up: a list of the morning found in the evening only reproaches. Nothing ever leaves at night. */
const TOO_LATE_AT_HOUR = 12;
/** A server that refused is asked again this many times, the first included. The database holds it too. */
const MOST_ATTEMPTS = 3;
/** Least wait before the second try; it doubles before the third. */
const FIRST_WAIT = 10 * MINUTE;

/** What the clock must know of a member: what they asked for, and the calendar of their own mornings (their zone, the workspace's holidays). */
export interface DigestReader {
  readonly memberId: string;
  readonly weekly: boolean;
  readonly daily: boolean;
  readonly calendar: Calendar;
  /** Their days away; none unless said. */
  readonly absences?: readonly Absence[];
}

export interface DueDigest {
  readonly memberId: string;
  readonly kind: DigestKind;
  /** The member's own calendar day: with the member and the kind, the digest's identity. */
  readonly on: Day;
}

/**
 * Which digests should have left by now, whatever was sent already (the claim on their identity decides that).
 *
 * The weekly one belongs to Monday, or to the week's first open day when Monday is a public holiday; a week without open days has none. The
 * daily one belongs to each open day but that of the weekly, which says it all already. Each leaves at 7:00 on the member's own clock and is given up at noon.
 * Nobody is asked anything on their days away: whoever comes back on a Wednesday reads their week that morning.
 *
 * @example Monday 9 November 2026 at 7:00 in Paris: the weekly digests of members in Paris; those of Montréal wait six hours.
 */
export function digestsDue(readers: readonly DigestReader[], now: Instant): DueDigest[] {
  return readers.flatMap((reader) => {
    const on = reader.calendar.dayOf(now);
    const kind = kindOf(reader, on);
    return kind && isMorning(reader.calendar, on, now) ? [{ memberId: reader.memberId, kind, on }] : [];
  });
}

/** When the next digest of a member leaves, and which; null for who asked for none. */
export function nextDigest(
  reader: DigestReader,
  now: Instant,
): (DueDigest & { readonly at: Instant }) | null {
  const { calendar, memberId } = reader;
  const today = calendar.dayOf(now);
  // Two weeks hold a weekly one, unless a whole week is closed: look as far as a long winter closure.
  for (let ahead = 0; ahead < 28; ahead += 1) {
    const on = addDays(today, ahead);
    const at = calendar.at(on, LEAVES_AT_HOUR);
    const kind = kindOf(reader, on);
    if (kind && at > now) return { memberId, kind, on, at };
  }
  return null;
}

/** What stands of a digest that was begun. */
export interface BegunDigest {
  readonly state: 'CLAIMED' | 'SENT' | 'EMPTY' | 'FAILED';
  readonly attempts: number;
  readonly claimedAt: Instant;
}

/**
 * Whether a digest begun may be tried (again). Only one that certainly did not leave is: what was claimed and never settled may have left
 * before a crash, and one message too few is better than one too many.
 */
export function mayTry(begun: BegunDigest | null, now: Instant): boolean {
  if (begun === null) return true;
  if (begun.state !== 'FAILED' || begun.attempts >= MOST_ATTEMPTS) return false;
  return now >= begun.claimedAt + FIRST_WAIT * 2 ** (begun.attempts - 1);
}

function kindOf(reader: DigestReader, on: Day): DigestKind | null {
  if (!isWorkedBy(reader, on)) return null;
  if (reader.weekly && isFirstOfWeek(reader, on)) return 'WEEKLY';
  return reader.daily ? 'DAILY' : null;
}

function isFirstOfWeek(reader: DigestReader, on: Day): boolean {
  for (let day = mondayOf(on); day < on; day = addDays(day, 1)) if (isWorkedBy(reader, day)) return false;
  return true;
}

function isWorkedBy({ calendar, absences = [] }: DigestReader, on: Day): boolean {
  return calendar.isOpenDay(on) && !isAwayOn(absences, on);
}

function isMorning(calendar: Calendar, on: Day, now: Instant): boolean {
  return now >= calendar.at(on, LEAVES_AT_HOUR) && now < calendar.at(on, TOO_LATE_AT_HOUR);
}
