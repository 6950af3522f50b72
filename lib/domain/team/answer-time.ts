import type { Calendar } from '../time/calendar.ts';
import { DAY, type Instant } from '../time/instant.ts';

/** Somebody wrote to us, and we answered. */
export interface Answer {
  /** Whose answer it was. */
  readonly memberId: string;
  /** The first thing they sent that was not answered before. */
  readonly signAt: Instant;
  /** Our first message or call after it. */
  readonly answeredAt: Instant;
}

/** Answers given in the last thirty days count: long enough to hold some, short enough to speak of today. */
export const ANSWERS_OVER = 30 * DAY;

/** Under six answers no 95 % interval of a median exists at all (2 × 0.5⁶ = 3 %, 2 × 0.5⁵ = 6 %): the least that may be said. */
const LEAST_ANSWERS = 6;

/** How long people wait for an answer, in milliseconds of open hours. */
export interface AnswerTime {
  readonly median: number;
  /** Its distribution-free 95 % interval: two of the times themselves. */
  readonly from: number;
  readonly to: number;
  readonly answers: number;
}

/** Open hours between what somebody sent and our answer, on our own calendar: a reply of Friday evening answered on Monday at 10 waited an hour. */
export function timeToAnswer(answer: Answer, calendar: Calendar): number {
  return calendar.openTimeBetween(answer.signAt, answer.answeredAt);
}

/**
 * The median time to answer with its interval by order statistics (Conover, Practical Nonparametric Statistics, section 3.2): the times at
 * ranks k and n + 1 - k, k the largest for which a coin thrown n times falls heads fewer than k times with a chance of 2.5 % at most.
 * @param times milliseconds of open hours, in any order.
 * @returns null under LEAST_ANSWERS: « pas assez de données ».
 */
export function medianTime(times: readonly number[]): AnswerTime | null {
  const n = times.length;
  if (n < LEAST_ANSWERS) return null;
  const sorted = [...times].sort((a, b) => a - b);
  const rank = lowRank(n);
  const middle = n >> 1;
  const median = n % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, from: sorted[rank - 1]!, to: sorted[n - rank]!, answers: n };
}

function lowRank(n: number): number {
  // Chances as logarithms: 0.5 to the power of a large n would be nothing at all.
  let logChance = n * Math.log(0.5);
  let below = Math.exp(logChance);
  let rank = 0;
  while (below <= 0.025) {
    rank += 1;
    logChance += Math.log(n - rank + 1) - Math.log(rank);
    below += Math.exp(logChance);
  }
  return rank;
}
