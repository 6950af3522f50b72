import { type Episode, TOUCH_SPAN, type Touch } from '../interactions/episodes.ts';
import { isAfter, isOutbound, type SettledRow } from '../interactions/history.ts';
import type { Channel, Sentiment } from '../interactions/interaction.ts';
import { skipsOf } from '../relances/caps.ts';
import type { ApproachReading, PersonReading } from '../relances/person.ts';
import type { Category } from '../relances/policy.ts';
import { isoWeekday } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { attemptCategory } from './attempt-category.ts';
import { type Connection, type Degree, degreeThen } from './degree-then.ts';

/** Halves of a day, cut at noon of the contact's clock. */
export const HALF_DAYS = ['MORNING', 'AFTERNOON'] as const;
export type HalfDay = (typeof HALF_DAYS)[number];

/**
 * One time we tried to reach somebody who owed us nothing: what every rate of reply counts. Read from the history, and nothing in it hangs
 * on today: whether it is mature is asked when it is counted.
 */
export interface Attempt {
  /** The episode it was made in, from 0, as touches count them. */
  readonly episode: number;
  /** 0 is the first contact, 1 to 3 the relances; more is beyond the cap, a fact all the same. */
  readonly rank: number;
  readonly category: Category;
  /** How it began: a call doubled by an SMS is a call. Otherwise only the calls taken would be left as calls, and all would be answered. */
  readonly channel: Channel;
  /** Who made it; null where unknown, and then it is the owner's. */
  readonly authorId: string | null;
  /** When it was complete: its last interaction. Maturity and the wait for an answer are counted from here. */
  readonly at: Instant;
  /** When it began, on the contact's clock: 1 is Monday. A call of Friday evening doubled on Monday is Friday's. */
  readonly weekday: number;
  readonly halfDay: HalfDay;
  readonly trameVersionId: string | null;
  /** Whether it said « pourquoi vous »; null where nobody noted it. */
  readonly hookUsed: boolean | null;
  /** LinkedIn degree on that day; null: unknown. */
  readonly degree: Degree | null;
  readonly answeredAt: Instant | null;
  /** What the answer said, as classified since; null without an answer, or while nobody said. */
  readonly answerSentiment: Sentiment | null;
  /** When its window closed: the answer, else our next touch or taken call. Null while it is open: still waiting. */
  readonly endsAt: Instant | null;
}

/**
 * The attempts of an approach, oldest first (product definition: « tentative »).
 *
 * - An attempt is a touch of an episode that no reply, call, interview or feedback began: answers and thanks ask for nothing. What a first
 *   contact or an application began counts. Messages that bounced hard are in no touch, so they are in no attempt.
 * - Or it is a call of ours that was taken. Within four hours of the first row of a touch it belongs to that touch, as one that nobody took
 *   would: taken or not, the same gestures must make the same attempts.
 * - It is answered when a reply came after it and before our next touch or taken call, or when the call was taken. A no is an answer. Whoever
 *   came to an interview or gave us feedback has answered too, though no reply was written down. An automatic reply, an acceptance, a bounce
 *   and an application are no answers: an application may be to an advertisement seen anywhere.
 * - Its rank is the number of touches and skipped relances before it in the episode. A relance skipped keeps its number, as on the list:
 *   « relance 2 » there is rank 2 here, though the person received two messages.
 *
 * @param reading the person read at an instant: rows ahead of it and voided rows are already gone, automatic replies never count.
 * @param connection what is known of the LinkedIn relation, beside the history.
 * @example A message on Friday 6 November 2026 and a relance on Monday 9, answered "no thanks" on Tuesday 10:
 *   rank 0, ended on Monday, unanswered; rank 1, answered on Tuesday, REFUSAL.
 */
export function attemptsOf(
  reading: PersonReading,
  approach: ApproachReading,
  connection: Connection,
): Attempt[] {
  const steps = stepsOf(approach);
  return steps.flatMap((step, index) => {
    if (!isAsking(step.episode)) return [];
    const first = step.rows[0]!;
    const next = steps[index + 1]?.rows[0] ?? null;
    const answer = step.takenCall ?? findAnswer(approach, step.rows.at(-1)!, next);
    const { calendar } = reading;
    return {
      episode: step.episodeIndex,
      rank: rankIn(step),
      category: attemptCategory(approach, step.episode, step.rows),
      channel: channelOf(first),
      authorId: first.authorId ?? null,
      at: step.rows.at(-1)!.occurredAt,
      weekday: isoWeekday(calendar.dayOf(first.occurredAt)),
      halfDay: calendar.minuteOfDay(first.occurredAt) < 12 * 60 ? 'MORNING' : 'AFTERNOON',
      trameVersionId: step.rows.find((row) => row.trameVersionId)?.trameVersionId ?? null,
      hookUsed: hookOf(step.rows),
      degree: degreeThen(reading, step.rows, connection),
      answeredAt: answer?.occurredAt ?? null,
      answerSentiment: answer?.sentiment ?? null,
      endsAt: (answer ?? next)?.occurredAt ?? null,
    };
  });
}

/** Something we did towards the person: a touch, or a call of ours that was taken. */
interface Step {
  readonly episodeIndex: number;
  readonly episode: Episode;
  /** What it is made of, in order; never empty. */
  readonly rows: readonly SettledRow[];
  readonly takenCall: SettledRow | null;
}

/** Everything we did in an approach, asking or answering: an answer of ours closes the window of the attempt before it as well. */
function stepsOf(approach: ApproachReading): Step[] {
  return approach.episodes.flatMap((episode, episodeIndex) => {
    const steps: Step[] = episode.touches.map((touch) => ({
      episodeIndex,
      episode,
      rows: rowsOf(episode, touch),
      takenCall: null,
    }));
    const ending = approach.episodes[episodeIndex + 1]?.sign ?? null;
    if (ending && isOurCall(ending) && !belongsTo(ending, episode.touches.at(-1))) {
      steps.push({ episodeIndex, episode, rows: [ending], takenCall: ending });
    }
    return steps;
  });
}

function rowsOf(episode: Episode, { first, last }: Touch): SettledRow[] {
  return episode.rows.filter(
    (row) => row === first || (isOutbound(row) && isAfter(row, first) && !isAfter(row, last)),
  );
}

/** Who called is US unless said. */
function isOurCall(sign: SettledRow): boolean {
  return sign.kind === 'CALL_ANSWERED' && sign.by !== 'THEM';
}

function belongsTo(call: SettledRow, touch: Touch | undefined): boolean {
  return touch !== undefined && call.occurredAt - touch.first.occurredAt < TOUCH_SPAN;
}

/** Whether what we do in an episode asks for an answer, rather than giving one. */
function isAsking({ sign }: Episode): boolean {
  return sign === null || sign.kind === 'APPLICATION_RECEIVED';
}

function findAnswer(
  approach: ApproachReading,
  after: SettledRow,
  before: SettledRow | null,
): SettledRow | null {
  return (
    approach.signs.find(
      (sign) =>
        sign.kind !== 'APPLICATION_RECEIVED' && isAfter(sign, after) && (!before || isAfter(before, sign)),
    ) ?? null
  );
}

function rankIn({ episode, rows }: Step): number {
  const first = rows[0]!;
  const touches = episode.touches.filter((touch) => isAfter(first, touch.first)).length;
  return touches + skipsOf({ episode }).filter((skip) => isAfter(first, skip)).length;
}

/** The database holds a channel on every message; invitations pass by LinkedIn and calls by phone, whether or not it is said. */
function channelOf({ channel, kind }: SettledRow): Channel {
  return channel ?? (kind.startsWith('CALL') ? 'PHONE' : 'LINKEDIN');
}

/** Said once in an attempt, « pourquoi vous » was said. */
function hookOf(rows: readonly SettledRow[]): boolean | null {
  const noted = rows.flatMap((row) => row.hookUsed ?? []);
  return noted.length > 0 ? noted.some(Boolean) : null;
}
