import { isAfter, type SettledRow } from '../interactions/history.ts';
import { DAY, type Instant } from '../time/instant.ts';
import type { Reason } from './decision.ts';
import type { ApproachReading, PersonReading } from './person.ts';

/** A colleague's touch in another campaign holds ours back this long. */
const DISTANCE_BETWEEN_CAMPAIGNS = 7 * DAY;
/** An automatic reply without a date holds until the opening of this open day after it arrived. */
const OPEN_DAYS_OF_AN_UNDATED_ABSENCE = 3;

/** A time moved later, and why. */
export interface Due {
  readonly at: Instant;
  readonly because: readonly Reason[];
}

/** A time moved to the next open moment of the contact's calendar, saying so when it moved. */
export function moveToOpenMoment(reading: PersonReading, at: Instant): Due {
  const to = reading.calendar.nextOpenMoment(at);
  if (to === at) return { at, because: [] };
  const holiday = reading.calendar.holidayOn(reading.calendar.dayOf(at));
  return { at: to, because: [{ code: 'MOVED_TO_OPEN_MOMENT', from: at, to, holiday }] };
}

/**
 * Moves the due time of a courtesy by the snooze that stands, if it is later.
 * Nothing else moves a courtesy: an answer is owed whether or not the person is away.
 */
export function postponeCourtesy(reading: PersonReading, approach: ApproachReading, due: Due): Due {
  return latest(due, [snooze(reading, approach)]);
}

/**
 * Moves the due time of a relance by all that pushes it: a snooze, absences of the person, a meeting, a touch in another approach.
 * Each that moves it adds its reason, and the latest date wins.
 */
export function postponeRelance(reading: PersonReading, approach: ApproachReading, due: Due): Due {
  return latest(due, [
    snooze(reading, approach),
    ...absences(reading),
    meeting(reading, approach),
    distance(reading, approach),
  ]);
}

type Push = Reason & { readonly to: Instant };

function latest(due: Due, pushes: readonly (Push | null)[]): Due {
  const later = pushes.filter((push) => push !== null && push.to > due.at) as Push[];
  return {
    at: later.reduce((at, push) => Math.max(at, push.to), due.at),
    because: [...due.because, ...later.toSorted((a, b) => a.to - b.to)],
  };
}

/** The latest snooze made since the last touch, sign or outcome; it replaces earlier ones. */
function snooze(reading: PersonReading, approach: ApproachReading): Push | null {
  const snoozed = approach.rows.findLast((row) => row.kind === 'SNOOZED');
  if (!snoozed?.until) return null;
  const passed = [
    approach.touches.at(-1)?.last,
    approach.latestSign,
    approach.rows.findLast((row) => row.kind === 'OUTCOME_KNOWN'),
  ].some((row) => row && isAfter(row, snoozed));
  if (passed) return null;
  return { code: 'SNOOZED', until: snoozed.until, to: reading.calendar.nextOpenMoment(snoozed.until) };
}

/** Every automatic reply of the person, in any approach: an empty desk is empty for all campaigns. The delay runs meanwhile. */
function absences(reading: PersonReading): Push[] {
  const replies: SettledRow[] = reading.approaches.flatMap((approach) =>
    approach.rows.filter((row) => row.kind === 'AUTO_REPLY_RECEIVED'),
  );
  return replies.map((reply) => ({
    code: 'ABSENT',
    until: reply.until ?? null,
    arrivedAt: reply.occurredAt,
    to: reply.until
      ? reading.calendar.openingOfOpenDayAfter(reply.until)
      : reading.calendar.openingOfOpenDayAfter(reply.occurredAt, OPEN_DAYS_OF_AN_UNDATED_ABSENCE),
  }));
}

/** The latest meeting set in this approach, which replaces earlier ones, whatever was sent since. */
function meeting(reading: PersonReading, approach: ApproachReading): Push | null {
  const set = approach.rows.findLast((row) => row.kind === 'MEETING_SET');
  if (!set?.until) return null;
  return { code: 'MEETING', at: set.until, to: reading.calendar.openingOfOpenDayAfter(set.until) };
}

/** The latest touch in another approach, by anyone. An episode that the person's own sign began is not held back. */
function distance(reading: PersonReading, approach: ApproachReading): Push | null {
  if (approach.episode.sign) return null;
  const others = reading.approaches
    .filter((other) => other !== approach)
    .flatMap((other) => other.touches.slice(-1).map((touch) => ({ other, touch })))
    .toSorted((a, b) => a.touch.at - b.touch.at);
  const last = others.at(-1);
  if (!last) return null;
  return {
    code: 'COLLEAGUE_TOUCHED',
    at: last.touch.at,
    approachId: last.other.history.id,
    campaignName: last.other.history.campaignName,
    authorId: last.touch.last.authorId ?? null,
    to: reading.calendar.nextOpenMoment(last.touch.at + DISTANCE_BETWEEN_CAMPAIGNS),
  };
}
