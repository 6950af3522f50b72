import type { Estimate } from './estimate.ts';
import { MINIMUM_MATURE } from './rate.ts';
import { wilson } from './wilson.ts';

/** The answers that came at one rank, out of all answers. */
export interface AnswersAtRank {
  readonly rank: number;
  readonly answered: number;
  /** Share of all answers; null under `MINIMUM_MATURE` answers in all. */
  readonly share: Estimate | null;
}

/**
 * At which rank people answered: of all answers, how many came to the first contact, to relance 1, 2, 3 (003:69-73). Not a rate: few answers
 * come late because few attempts do. Each share has its Wilson interval.
 *
 * @param counts mature attempts answered, by rank, in any order. Ranks of nobody are left out.
 * @example 22, 13, 9 and 5 answers: 45 %, 27 %, 18 %, 10 % of 49
 */
export function answersByRank(
  counts: readonly { readonly rank: number; readonly answered: number }[],
): AnswersAtRank[] {
  const total = counts.reduce((sum, { answered }) => sum + answered, 0);
  return counts
    .filter(({ answered }) => answered > 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ rank, answered }) => ({
      rank,
      answered,
      share: total >= MINIMUM_MATURE ? wilson(answered, total) : null,
    }));
}
