import { isAfter, isOutbound, isSign, type SettledRow } from '../interactions/history.ts';
import type { Channel, Courtesy } from '../interactions/interaction.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Day, Instant } from '../time/instant.ts';
import { SLOTS, type Slot } from './decision.ts';
import type { ApproachReading, PersonReading } from './person.ts';
import type { Category } from './policy.ts';

/** A channel to propose, with the part of the day for a call. Null without a usable channel: the list asks for an address. */
export interface Suggestion {
  readonly channel: Channel | null;
  readonly slot: Slot | null;
}

/** When no rule of a category fits: written channels first, from the most personal. */
const FALLBACK: readonly Channel[] = ['LINKEDIN', 'EMAIL', 'SMS', 'PHONE', 'INMAIL'];

/** The channel of a relance (relance-rules section 6). The recruiter may take another. */
export function suggestForRelance(
  reading: PersonReading,
  approach: ApproachReading,
  category: Category,
  step: number,
): Suggestion {
  const usable = usableChannels(reading);
  return withSlot(reading, pick(preferences(reading, approach, category, step), usable));
}

/** The channel of a courtesy: where they wrote, else where they can be reached; a call is doubled by SMS, or mail. */
export function suggestForCourtesy(
  reading: PersonReading,
  approach: ApproachReading,
  courtesy: Courtesy,
): Suggestion {
  const usable = usableChannels(reading);
  if (courtesy === 'DOUBLE_THE_CALL') return { channel: pick(['SMS', 'EMAIL'], usable, []), slot: null };
  const theirs = approach.latestSign?.channel ?? null;
  // A call is thanked for in writing, and an application acknowledged by mail.
  const first: Channel[] = theirs && theirs !== 'PHONE' ? [theirs] : ['EMAIL'];
  return withSlot(reading, pick(first, usable));
}

function preferences(
  reading: PersonReading,
  approach: ApproachReading,
  category: Category,
  step: number,
): readonly Channel[] {
  switch (category) {
    case 'AFTER_INVITATION':
      return ['LINKEDIN'];
    case 'AFTER_CV_DATABASE_HIT':
      return step === 1
        ? ['SMS', 'PHONE', 'EMAIL']
        : step === 2
          ? ['PHONE', 'EMAIL', 'SMS']
          : ['EMAIL', 'SMS', 'PHONE'];
    case 'AFTER_APPLICATION':
      return step === 1 ? ['PHONE', 'EMAIL'] : ['EMAIL', 'PHONE'];
    case 'KEEPING_IN_TOUCH': {
      const exchanged = reading.approaches
        .flatMap((other) => other.rows)
        .filter((row) => row.channel && (isOutbound(row) || isSign(row)))
        .reduce<SettledRow | null>((last, row) => (!last || isAfter(row, last) ? row : last), null);
      return exchanged?.channel ? [exchanged.channel] : [];
    }
    case 'AFTER_FIRST_MESSAGE': {
      const used = messageChannels(approach);
      const first = used[0];
      if (!first) return [];
      if (step === 1) return [first];
      // Later ones on a channel not used yet in this episode, then on any other than the last.
      const fresh = FALLBACK.filter((channel) => channel !== 'PHONE' && !used.includes(channel));
      const other = FALLBACK.filter((channel) => channel !== 'PHONE' && channel !== used.at(-1));
      return [...fresh, ...other, first];
    }
  }
}

function messageChannels(approach: ApproachReading): Channel[] {
  return approach.episode.rows.flatMap((row) =>
    row.kind === 'MESSAGE_SENT' && isOutbound(row) && row.channel ? [row.channel] : [],
  );
}

function pick(
  preferred: readonly Channel[],
  usable: ReadonlySet<Channel>,
  fallback: readonly Channel[] = FALLBACK,
): Channel | null {
  return [...preferred, ...fallback].find((channel) => usable.has(channel)) ?? null;
}

function withSlot(reading: PersonReading, channel: Channel | null): Suggestion {
  return { channel, slot: channel === 'PHONE' ? freshSlot(reading) : null };
}

/** Channels that reach the person: never one that bounced hard, was refused, has no address, nor InMail twice without an answer between. */
export function usableChannels(reading: PersonReading): ReadonlySet<Channel> {
  const { reach } = reading.person;
  const rows = reading.approaches.flatMap((approach) => approach.rows);
  const bouncedAt = new Map<Channel, number>();
  for (const row of rows) {
    if (row.kind === 'BOUNCED' && row.hard && row.channel) {
      bouncedAt.set(row.channel, Math.max(bouncedAt.get(row.channel) ?? 0, row.recordedAt));
    }
  }
  const reaches = (since: number | null, channel: Channel) =>
    since !== null && since > (bouncedAt.get(channel) ?? Number.NEGATIVE_INFINITY);
  const usable = new Set<Channel>();
  if (reaches(reach.emailSince, 'EMAIL')) usable.add('EMAIL');
  if (reaches(reach.phoneSince, 'SMS')) usable.add('SMS');
  if (reaches(reach.phoneSince, 'PHONE')) usable.add('PHONE');
  const isConnected =
    reach.isConnection ||
    rows.some(
      (row) =>
        row.kind === 'INVITATION_ACCEPTED' ||
        (row.channel === 'LINKEDIN' && (row.kind === 'MESSAGE_SENT' || isSign(row))),
    );
  if (isConnected && !bouncedAt.has('LINKEDIN')) usable.add('LINKEDIN');
  if (mayInmail(reading, rows) && !bouncedAt.has('INMAIL')) usable.add('INMAIL');
  for (const channel of reach.refused) usable.delete(channel);
  return usable;
}

function mayInmail(reading: PersonReading, rows: readonly SettledRow[]): boolean {
  const { reach } = reading.person;
  const sent = rows.filter((row) => row.kind === 'MESSAGE_SENT' && row.channel === 'INMAIL');
  if (!reach.hasLinkedinProfile && sent.length === 0) return false;
  const isAnswered = sent.every((inmail) => rows.some((row) => isSign(row) && isAfter(row, inmail)));
  return isAnswered && (reach.openProfile || reach.inmailCredits === null || reach.inmailCredits > 0);
}

/** A part of the day at which this person was not called yet; all tried, the one tried longest ago (003:61). */
function freshSlot(reading: PersonReading): Slot {
  const triedAt = new Map<Slot, number>();
  for (const approach of reading.approaches) {
    for (const row of approach.rows) {
      if (row.kind !== 'CALL_MADE' && !(row.kind === 'CALL_ANSWERED' && row.by !== 'THEM')) continue;
      const slot = slotOf(reading.calendar, row.occurredAt);
      if (slot) triedAt.set(slot, Math.max(triedAt.get(slot) ?? 0, row.occurredAt));
    }
  }
  return (
    SLOTS.find((slot) => !triedAt.has(slot)) ??
    SLOTS.toSorted((a, b) => (triedAt.get(a) ?? 0) - (triedAt.get(b) ?? 0))[0]!
  );
}

/** Bounds in minutes of the contact's local day. */
const SLOT_BOUNDS: Record<Slot, readonly [number, number]> = {
  MORNING: [9 * 60, 12 * 60],
  LUNCH: [12 * 60, 14 * 60],
  AFTERNOON: [14 * 60, 17 * 60 + 30],
  END_OF_DAY: [17 * 60 + 30, 20 * 60],
};

/** The part of the contact's day an instant falls in, or null outside them all. */
export function slotOf(calendar: Calendar, at: number): Slot | null {
  const minute = calendar.minuteOfDay(at);
  return SLOTS.find((slot) => minute >= SLOT_BOUNDS[slot][0] && minute < SLOT_BOUNDS[slot][1]) ?? null;
}

/** When a part of a day begins and ends on a contact's local day. */
export function slotOn(
  calendar: Calendar,
  on: Day,
  slot: Slot,
): { readonly startsAt: Instant; readonly endsAt: Instant } {
  const [from, to] = SLOT_BOUNDS[slot];
  return {
    startsAt: calendar.at(on, Math.floor(from / 60), from % 60),
    endsAt: calendar.at(on, Math.floor(to / 60), to % 60),
  };
}
