import type { Touch } from '../interactions/episodes.ts';
import { isAfter, isOutbound, type SettledRow } from '../interactions/history.ts';
import type { Courtesy } from '../interactions/interaction.ts';
import type { Calendar } from '../time/calendar.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { capOf, findPersonCap, relancesDone, skipsOf } from './caps.ts';
import { acceptanceOf, categoryOf } from './category.ts';
import { suggestForCourtesy, suggestForRelance } from './channel.ts';
import type { CourtesyDecision, Decision, Reason, StopCode, WaitCode } from './decision.ts';
import { decideKeepingInTouch } from './keeping-in-touch.ts';
import { findObjection } from './objection.ts';
import { type ApproachReading, type Person, type PersonReading, readPerson } from './person.ts';
import { type Due, moveToOpenMoment, postponeCourtesy, postponeRelance } from './postponements.ts';
import { courtesyFor, isNo, isUnanswered, rowsAfter } from './unanswered.ts';

const FEEDBACK_AFTER = 48 * HOUR;
/** An invitation nobody accepted in 15 days is left alone. */
const INVITATION_LIFE = 15 * DAY;
/** More than this after the last touch a relance would come out of nowhere. */
const COLD_AFTER = 90 * DAY;

/**
 * What to do next about one person in one campaign, and why: the heart of the product.
 * The same rows give the same decision, in whatever order they were read. No clock, no database.
 *
 * @param approachId one of `person.approaches`; throws RangeError for another.
 * @param calendar the open moments of the person's zone, with the workspace's holidays.
 * @param now rows dated later do not count yet.
 * @example A message on Friday 6 November 2026, 17:00 Paris, gives `relance`, `AFTER_FIRST_MESSAGE`, step 1, due Monday 9 at 09:00.
 */
export function decide(person: Person, approachId: string, calendar: Calendar, now: Instant): Decision {
  const reading = readPerson(person, calendar, now);
  const approach = reading.approaches.find((candidate) => candidate.history.id === approachId);
  if (!approach) throw new RangeError(`no approach ${approachId} among those of the person`);
  return decideReading(reading, approach);
}

/** The decisions of all approaches of a person, by approach id: one reading serves them all. */
export function decideAll(reading: PersonReading): Map<string, Decision> {
  return new Map(
    reading.approaches.map((approach) => [approach.history.id, decideReading(reading, approach)]),
  );
}

/** The rows of relance-rules section 3, first that matches. Their numbers stand beside them. */
export function decideReading(reading: PersonReading, approach: ApproachReading): Decision {
  return (
    decideOwed(reading, approach) ??
    (approach.history.isVivier
      ? decideKeepingInTouch(reading, approach, (other, then) => decideReading(then, other))
      : decideCampaign(reading, approach))
  );
}

/** Rows 1 to 7: objections, closures, and what is owed to people who moved towards us. */
function decideOwed(reading: PersonReading, approach: ApproachReading): Decision | null {
  const { latestSign } = approach;
  if (reading.person.isErased) return stop('OBJECTED');
  const objection = findObjection(reading);
  const isOwed = latestSign !== null && isUnanswered(approach, latestSign);
  // 1. Someone who writes after objecting gets an answer, never a relance.
  if (objection && !(isOwed && objection.isFollowedBy(latestSign))) {
    return stop('OBJECTED', [{ code: 'SINCE', at: objection.at }]);
  }
  // 2.
  const closed = approach.rows.findLast((row) => row.kind === 'CLOSED');
  if (closed) {
    const isReopened = approach.rows.some((row) => row.kind === 'REOPENED' && isAfter(row, closed));
    if (!isReopened && !(latestSign && isAfter(latestSign, closed))) {
      return stop('CLOSED', [{ code: 'SINCE', at: closed.occurredAt }]);
    }
  }
  if (!isOwed) return null;
  // 3 to 7.
  const because = [signReason(latestSign)];
  const owed = courtesyFor(latestSign);
  switch (owed) {
    case 'THANK_AFTER_CALL':
      return courtesy(reading, approach, owed, {
        at: reading.calendar.openingOfOpenDayAfter(latestSign.occurredAt),
        because,
      });
    case 'ASK_FEEDBACK': {
      const askAt = latestSign.occurredAt + FEEDBACK_AFTER;
      if (reading.now < askAt) return wait('AFTER_INTERVIEW', because, askAt, askAt);
      return courtesyAtOnce(reading, approach, owed, askAt, because);
    }
    default:
      return courtesyAtOnce(reading, approach, owed, latestSign.occurredAt, because);
  }
}

/** Rows 8 to 21, in a campaign for a role. */
function decideCampaign(reading: PersonReading, approach: ApproachReading): Decision {
  const { episode, history, latestSign } = approach;
  const outcome = approach.rows.findLast((row) => row.kind === 'OUTCOME_KNOWN');
  const standingNo = findStandingNo(approach);
  if (outcome) {
    const since = rowsAfter(approach, outcome);
    // 8. People who answered us are told how it ended (004:138).
    const isTold = since.some(
      (row) => isOutbound(row) || (row.kind === 'SKIPPED' && row.what === 'TELL_OUTCOME'),
    );
    if (outcome.outcome !== 'WITHDRAWN' && latestSign && !standingNo && !isTold) {
      return courtesyAtOnce(reading, approach, 'TELL_OUTCOME', outcome.occurredAt, [
        { code: 'OUTCOME_TO_TELL', outcome: outcome.outcome ?? null, at: outcome.occurredAt },
      ]);
    }
    // 9.
    if (!since.some((row) => row.kind === 'APPLICATION_RECEIVED' || row.kind === 'REOPENED')) {
      return stop('OUTCOME_KNOWN', [{ code: 'SINCE', at: outcome.occurredAt }]);
    }
  }
  // 10.
  if (history.campaignState === 'PAUSED') return wait('CAMPAIGN_PAUSED');
  if (history.campaignState === 'CLOSED') return stop('CAMPAIGN_CLOSED');
  // 11. Keeping in touch takes over.
  if (standingNo) return stop('DECLINED', [{ code: 'SINCE', at: standingNo.occurredAt }]);
  // 12.
  const interview = approach.signs.find(
    (sign) => sign.kind === 'INTERVIEW_HELD' && isOurDecision(approach, sign),
  );
  if (interview) return wait('OUR_DECISION', [{ code: 'SINCE', at: interview.occurredAt }]);
  // 13. The list asks for the sentiment in one key.
  if (episode.sign?.kind === 'REPLY_RECEIVED' && !episode.sign.sentiment) {
    return wait('REPLY_UNCLASSIFIED', [{ code: 'SINCE', at: episode.sign.occurredAt }]);
  }
  // 14. Nothing can be followed up that was never begun (003:13).
  const touch = episode.touches.at(-1);
  if (!touch) {
    return episode.sign
      ? wait('THEIR_TURN', [{ code: 'SINCE', at: episode.sign.occurredAt }])
      : wait('NOT_CONTACTED_YET');
  }
  // 15.
  const elsewhere = findNewsElsewhere(reading, approach, touch);
  if (elsewhere) return wait('REPLIED_ELSEWHERE', [elsewhere]);
  // 16.
  if (
    !episode.sign &&
    episode.touches.every((each) => each.isInvitationAlone) &&
    !acceptanceOf(approach, touch)
  ) {
    const dormantAt = touch.at + INVITATION_LIFE;
    const since: Reason[] = [{ code: 'SINCE', at: touch.at }];
    return reading.now < dormantAt
      ? wait('INVITATION_PENDING', since, dormantAt, dormantAt)
      : stop('INVITATION_DORMANT', since);
  }
  // 17. Silence is not a no (003:19): the state is "sans réponse".
  const done = relancesDone(approach);
  const allowed = capOf(approach);
  if (done >= allowed) {
    return stop('CAP_REACHED', [
      { code: 'RELANCES_DONE', done, allowed },
      { code: 'SINCE', at: touch.at },
    ]);
  }
  // 18.
  const personCap = findPersonCap(reading, history.policy);
  if (personCap) {
    const { allowed: most, days, until } = personCap;
    return wait('PERSON_CAP', [{ code: 'TOUCHES_TO_PERSON', allowed: most, days }], until, until);
  }
  return decideRelance(reading, approach, touch, done + 1);
}

/** Rows 19 to 21: the doubling of a call, too late, or the relance itself. */
function decideRelance(
  reading: PersonReading,
  approach: ApproachReading,
  touch: Touch,
  step: number,
): Decision {
  const category = categoryOf(approach, touch);
  // 19. A call is always doubled by a mail or an SMS (003:61).
  if (category === 'AFTER_CV_DATABASE_HIT' && touch.lastCall && touch.doubledBefore !== null) {
    const isSkipped = rowsAfter(approach, touch.lastCall).some(
      (row) => row.kind === 'SKIPPED' && row.what === 'DOUBLE_THE_CALL',
    );
    if (reading.now < touch.doubledBefore && !isSkipped) {
      const because: Reason[] = [
        { code: 'CALL_NOT_DOUBLED', callAt: touch.lastCall.occurredAt, until: touch.doubledBefore },
      ];
      const decision = courtesyAtOnce(
        reading,
        approach,
        'DOUBLE_THE_CALL',
        touch.lastCall.occurredAt,
        because,
      );
      return { ...decision, changesAt: touch.doubledBefore };
    }
  }
  const due = postponeRelance(reading, approach, delayed(reading, approach, touch, category, step));
  // 20.
  const accepted = approach.rows.findLast((row) => row.kind === 'INVITATION_ACCEPTED');
  const coldAfter = Math.max(touch.at, accepted?.occurredAt ?? touch.at) + COLD_AFTER;
  if (due.at > coldAfter || reading.now > coldAfter) {
    return stop('WENT_COLD', [{ code: 'SINCE', at: touch.at }]);
  }
  // 21.
  const suggestion = suggestForRelance(reading, approach, category, step);
  return {
    do: 'relance',
    category,
    step,
    lastChance: step === 3,
    dueAt: due.at,
    ...suggestion,
    changesAt: coldAfter + 1,
    because: suggestion.channel ? due.because : [...due.because, { code: 'NO_CHANNEL' }],
  };
}

/** The start of the clock + the delay, moved to an open moment. A skipped relance restarts the clock. */
function delayed(
  reading: PersonReading,
  approach: ApproachReading,
  touch: Touch,
  category: ReturnType<typeof categoryOf>,
  step: number,
): Due {
  const hours = approach.history.policy.delays[category][step - 1]!;
  const acceptance = category === 'AFTER_INVITATION' ? acceptanceOf(approach, touch) : null;
  const start = acceptance ?? touch.last;
  const skip = skipsOf(approach).at(-1);
  const isRestarted = skip !== undefined && isAfter(skip, start);
  const from = isRestarted ? skip.occurredAt : start.occurredAt;
  const reason: Reason = isRestarted
    ? { code: 'DELAY_AFTER_SKIP', skippedAt: from, hours }
    : acceptance
      ? { code: 'DELAY_AFTER_ACCEPTANCE', acceptedAt: from, hours }
      : { code: 'DELAY_AFTER_TOUCH', touchAt: from, channel: touch.last.channel ?? null, hours };
  const moved = moveToOpenMoment(reading, from + hours * HOUR);
  return { at: moved.at, because: [reason, ...moved.because] };
}

/** The no of row 11: with no positive reply or call, application or reopening since. */
function findStandingNo(approach: ApproachReading): SettledRow | null {
  const no = approach.signs.findLast(isNo);
  if (!no) return null;
  const isLifted = rowsAfter(approach, no).some(
    (row) =>
      row.kind === 'APPLICATION_RECEIVED' ||
      row.kind === 'REOPENED' ||
      ((row.kind === 'REPLY_RECEIVED' || row.kind === 'CALL_ANSWERED') && row.sentiment === 'POSITIVE'),
  );
  return isLifted ? null : no;
}

/** Row 12: after an interview and a later sign of theirs that was answered, it is for us to move. */
function isOurDecision(approach: ApproachReading, interview: SettledRow): boolean {
  const since = rowsAfter(approach, interview);
  if (since.some((row) => row.kind === 'OUTCOME_KNOWN' || row.kind === 'APPLICATION_RECEIVED')) return false;
  return approach.signs.some((sign) => isAfter(sign, interview) && !isUnanswered(approach, sign));
}

/** Row 15: any sign of theirs, or a hire, in another approach after our last touch here. */
function findNewsElsewhere(reading: PersonReading, approach: ApproachReading, touch: Touch): Reason | null {
  for (const other of reading.approaches) {
    if (other === approach) continue;
    const news = other.rows.findLast(
      (row) => isAfter(row, touch.last) && (other.signs.includes(row) || row.outcome === 'HIRED'),
    );
    if (news) {
      const { id, campaignName } = other.history;
      return { code: 'ELSEWHERE', approachId: id, campaignName, at: news.occurredAt };
    }
  }
  return null;
}

function signReason(sign: SettledRow): Reason {
  return {
    code: 'SIGN_UNANSWERED',
    kind: sign.kind,
    at: sign.occurredAt,
    channel: sign.channel ?? null,
    sentiment: sign.sentiment ?? null,
  };
}

function courtesyAtOnce(
  reading: PersonReading,
  approach: ApproachReading,
  owed: Courtesy,
  at: Instant,
  because: readonly Reason[],
): CourtesyDecision {
  const moved = moveToOpenMoment(reading, at);
  return courtesy(reading, approach, owed, { at: moved.at, because: [...because, ...moved.because] });
}

function courtesy(
  reading: PersonReading,
  approach: ApproachReading,
  owed: Courtesy,
  due: Due,
): CourtesyDecision {
  const { at, because } = postponeCourtesy(reading, approach, due);
  const suggestion = suggestForCourtesy(reading, approach, owed);
  return {
    do: 'courtesy',
    courtesy: owed,
    dueAt: at,
    ...suggestion,
    changesAt: null,
    because: suggestion.channel ? because : [...because, { code: 'NO_CHANNEL' }],
  };
}

function wait(
  code: WaitCode,
  because: readonly Reason[] = [],
  dueAt: Instant | null = null,
  changesAt: Instant | null = null,
): Decision {
  return { do: 'wait', code, because, dueAt, changesAt };
}

function stop(code: StopCode, because: readonly Reason[] = []): Decision {
  return { do: 'stop', code, because, changesAt: null };
}
