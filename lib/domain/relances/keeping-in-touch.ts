import type { Touch } from '../interactions/episodes.ts';
import { compareRows, isAfter, isOutbound, isSign, type SettledRow } from '../interactions/history.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { DAY, type Instant } from '../time/instant.ts';
import { findPersonCap } from './caps.ts';
import { suggestForRelance } from './channel.ts';
import type { Decision, Reason, StopDecision, WaitCode } from './decision.ts';
import type { ApproachReading, Person, PersonReading } from './person.ts';
import { MOST_RELANCES } from './policy.ts';
import { moveToOpenMoment, postponeRelance } from './postponements.ts';
import { isNo } from './unanswered.ts';

/** A date this far after the row that names it is a promise to keep, not a snooze of the week. */
const NAMED_DATE_AFTER = 30 * DAY;
/** A life event is news for two weeks. */
const NEWS_FOR = 14 * DAY;
/** A life event is no reason to write again to somebody just written to. */
const REST_BEFORE_NEWS = 30 * DAY;

/** Waits of another approach that leave room for taking news; any other decision but a stop is busy. */
const IDLE_WAITS: ReadonlySet<WaitCode> = new Set([
  'CAMPAIGN_PAUSED',
  'NOT_CONTACTED_YET',
  'THEIR_TURN',
  'REPLIED_ELSEWHERE',
  'OUR_DECISION',
  'REPLY_UNCLASSIFIED',
]);

const NAMES_DATES: ReadonlySet<string> = new Set([
  'REPLY_RECEIVED',
  'CALL_ANSWERED',
  'SNOOZED',
  'AUTO_REPLY_RECEIVED',
]);

/**
 * Section 5, for the person's approach in the vivier, where it stands for rows 8 to 21: the fifth category, with a rhythm instead of a delay.
 *
 * @param decideOther the decision of another approach of the person: busy elsewhere, they are left alone here.
 */
export function decideKeepingInTouch(
  reading: PersonReading,
  approach: ApproachReading,
  decideOther: (other: ApproachReading, reading: PersonReading) => Decision,
): Decision {
  const others = reading.approaches.filter((other) => other !== approach);
  const busyAt = (now: Instant) =>
    others
      .map((other) => ({ other, decision: decideOther(other, { ...reading, now }) }))
      .filter(({ decision }) => isBusy(decision));
  const busy = findLastBusy(busyAt, reading.now);
  if (busy) {
    const { id, campaignName } = busy.other.history;
    const because: Reason[] = [{ code: 'ELSEWHERE', approachId: id, campaignName, at: null }];
    return { do: 'wait', code: 'ACTIVE_ELSEWHERE', because, dueAt: null, changesAt: busy.until };
  }
  const rows = reading.approaches.flatMap((each) => each.rows).sort(compareRows);
  const stop = (code: StopDecision['code'], because: readonly Reason[] = []): Decision => ({
    do: 'stop',
    code,
    because,
    changesAt: null,
  });
  if (!isFollowed(reading, rows)) return stop('NOT_FOLLOWED');

  const done = unansweredInARow(approach, rows);
  if (done >= MOST_RELANCES)
    return stop('CAP_REACHED', [{ code: 'RELANCES_DONE', done, allowed: MOST_RELANCES }]);
  const personCap = findPersonCap(reading, approach.history.policy);
  if (personCap) {
    const { allowed, days, until } = personCap;
    return {
      do: 'wait',
      code: 'PERSON_CAP',
      because: [{ code: 'TOUCHES_TO_PERSON', allowed, days }],
      dueAt: until,
      changesAt: until,
    };
  }
  const start = clock(reading, approach, rows);
  if (!start) {
    return { do: 'wait', code: 'NOT_CONTACTED_YET', because: [], dueAt: null, changesAt: null };
  }
  const moved = moveToOpenMoment(reading, start.at);
  const due = postponeRelance(reading, approach, { at: moved.at, because: [start.reason, ...moved.because] });
  const step = done + 1;
  const suggestion = suggestForRelance(reading, approach, 'KEEPING_IN_TOUCH', step);
  return {
    do: 'relance',
    category: 'KEEPING_IN_TOUCH',
    step,
    lastChance: step === MOST_RELANCES,
    dueAt: due.at,
    ...suggestion,
    changesAt: start.changesAt,
    because: suggestion.channel ? due.because : [...due.because, { code: 'NO_CHANNEL' }],
  };
}

interface Busy {
  readonly other: ApproachReading;
  readonly decision: Decision;
}

/**
 * The approach that keeps the person busy longest, and until when time alone leaves them free everywhere else: a relance goes cold, an
 * invitation dormant. Each busy approach announces its own next change, and may be busy otherwise after it; none becomes busy by time alone.
 *
 * @returns null when nothing is busy now; `until` null when one of them does not end by itself.
 */
function findLastBusy(
  busyAt: (now: Instant) => Busy[],
  now: Instant,
): { readonly other: ApproachReading; readonly until: Instant | null } | null {
  let busy = busyAt(now);
  let last = busy[0];
  for (let at = now; last; ) {
    const changes = busy.flatMap(({ decision }) => decision.changesAt ?? []);
    if (changes.length === 0) return { other: last.other, until: null };
    at = Math.max(at + 1, Math.min(...changes));
    busy = busyAt(at);
    if (busy.length === 0) return { other: last.other, until: at };
    last = busy[0];
  }
  return null;
}

function isBusy(decision: Decision): boolean {
  if (decision.do === 'stop') return false;
  return decision.do !== 'wait' || !IDLE_WAITS.has(decision.code);
}

/** Who is kept in touch with: those who once moved towards us, those who named a date, those marked; after a refusal only those marked. */
function isFollowed(reading: PersonReading, rows: readonly SettledRow[]): boolean {
  if (reading.person.keepInTouch) return true;
  const latestNo = rows.findLast((row) => isSign(row) && isNo(row));
  if (latestNo?.sentiment === 'REFUSAL') return false;
  return rows.some((row) => isSign(row) || row.kind === 'INVITATION_ACCEPTED' || namesADate(row));
}

function namesADate(row: Interaction): boolean {
  return NAMES_DATES.has(row.kind) && row.until != null && row.until - row.occurredAt >= NAMED_DATE_AFTER;
}

/**
 * Keeping-in-touch relances without an answer, in a row: touches in the vivier and relances skipped there since the latest sign of the
 * person or life event. Our answer to a sign given in the vivier is no relance.
 */
function unansweredInARow(approach: ApproachReading, rows: readonly SettledRow[]): number {
  const latestSign = rows.findLast(isSign);
  const news = rows.findLast((row) => row.kind === 'LIFE_EVENT');
  const isSince = (row: SettledRow) =>
    (!latestSign || isAfter(row, latestSign)) && (!news || isAfter(row, news));
  const { sign, touches } = approach.episode;
  const sent = (sign ? touches.slice(1) : touches).filter((touch) => isSince(touch.last));
  const skipped = approach.episode.rows.filter(
    (row) => row.kind === 'SKIPPED' && row.what === 'RELANCE' && isSince(row),
  );
  return sent.length + skipped.length;
}

interface Clock {
  readonly at: Instant;
  readonly reason: Reason;
  /** When time alone makes another of the three clocks stand. */
  readonly changesAt: Instant | null;
}

/** When: a named date if one stands, else news of the last two weeks, else the rhythm since the last exchange. Null when there never was one. */
function clock(reading: PersonReading, approach: ApproachReading, rows: readonly SettledRow[]): Clock | null {
  const touches = reading.approaches.flatMap((each) => each.touches);
  const named = rows.findLast(namesADate);
  if (named?.until && !isKept(reading, named.until, touches)) {
    return {
      at: named.until,
      reason: { code: 'NAMED_DATE', on: named.until, namedAt: named.occurredAt },
      changesAt: null,
    };
  }
  const lastTouchAt = touches.reduce((latest, touch) => Math.max(latest, touch.at), Number.NEGATIVE_INFINITY);
  const news = rows.findLast((row) => row.kind === 'LIFE_EVENT');
  const newsEndsAt = news ? news.occurredAt + NEWS_FOR : Number.NEGATIVE_INFINITY;
  const restedAt = lastTouchAt + REST_BEFORE_NEWS;
  if (news && reading.now < newsEndsAt && reading.now >= restedAt) {
    return {
      at: news.occurredAt,
      reason: { code: 'LIFE_EVENT', event: news.event ?? null, at: news.occurredAt },
      changesAt: newsEndsAt,
    };
  }
  const exchange = lastExchange(approach, rows);
  if (!exchange) return null;
  const days = reading.person.rhythmDays ?? approach.history.policy.keepingInTouchDays;
  return {
    at: exchange.occurredAt + days * DAY,
    reason: { code: 'RHYTHM', lastExchangeAt: exchange.occurredAt, days },
    changesAt: reading.now < restedAt && restedAt < newsEndsAt ? restedAt : null,
  };
}

/** A named date is kept by a touch on its day, in any approach, or later. */
function isKept(reading: PersonReading, date: Instant, touches: readonly Touch[]): boolean {
  const startsAt = reading.calendar.at(reading.calendar.dayOf(date), 0);
  return touches.some((touch) => touch.at >= startsAt);
}

/** The last human interaction in either direction, in any approach; a relance skipped here restarts the rhythm as well. */
function lastExchange(approach: ApproachReading, rows: readonly SettledRow[]): SettledRow | undefined {
  return rows.findLast(
    (row) =>
      isOutbound(row) ||
      isSign(row) ||
      row.kind === 'INVITATION_ACCEPTED' ||
      (row.kind === 'SKIPPED' && row.what === 'RELANCE' && approach.rows.includes(row)),
  );
}

/**
 * Whether a person should have an approach in the vivier: marked, or once moved towards us, accepted, named a date or had a life event.
 * Leans to yes: an approach there that follows nobody says `NOT_FOLLOWED` and costs a row.
 */
export function belongsInVivier(person: Person): boolean {
  return (
    person.keepInTouch ||
    person.approaches.some((approach) =>
      approach.rows.some(
        (row) =>
          !row.voided &&
          (isSign(row) || row.kind === 'INVITATION_ACCEPTED' || row.kind === 'LIFE_EVENT' || namesADate(row)),
      ),
    )
  );
}
