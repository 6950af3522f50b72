import { cumulativeShare, type RankCounts, type ShareStep } from './cumulative-share.ts';
import type { Estimate } from './estimate.ts';

/** What the first contact brings, what it comes to with relances, and the difference: what the relances added. */
export interface AddedByRelances {
  readonly steps: readonly ShareStep[];
  /** Share answered after the first contact; null under `MINIMUM_MATURE`. */
  readonly afterFirst: Estimate | null;
  /** The last rank of which something may be said; 0 while no relance has enough. */
  readonly lastRank: number;
  /** Share answered by that rank; null while it is 0. */
  readonly withRelances: Estimate | null;
  /** `withRelances` − `afterFirst`, with an interval of its own; null where it is. */
  readonly added: Estimate | null;
}

/**
 * What the relances added to the share of approaches answered (003:75), each figure with its 95 % interval.
 *
 * What they added is the share still silent after the first contact, times the share of those that the relances then bring to answer. The two
 * are read from people apart, so their errors are too: the limits of the product follow from those of its factors on the log scale, as
 * Newcombe's of a difference do (square roots of sums of squares). Subtracting the intervals of the curve would count the first contact twice.
 *
 * Source: G. Y. Zou, W. Huang and X. Zhang, Comput. Stat. Data Anal. 53 (2009) 1080-1085, the method of variance estimates recovery.
 *
 * @param counts by rank, as `cumulativeShare` takes them.
 * @example 22 of 100, 13 of 72, 9 of 57, 5 of 45: 22 %, 52 % by relance 3, so 30 points added, from 22 to 40
 */
export function addedByRelances(counts: readonly RankCounts[]): AddedByRelances {
  const steps = cumulativeShare(counts);
  const first = steps[0]?.cumulated ?? null;
  const last = steps.findLast((step) => step.cumulated !== null) ?? null;
  const lastRank = last?.rank ?? 0;
  if (!first || !last?.cumulated || lastRank === 0) {
    return { steps, afterFirst: first, lastRank: 0, withRelances: null, added: null };
  }
  const silent = { value: 1 - first.value, low: 1 - first.high, high: 1 - first.low };
  const later = counts.filter(({ rank }) => rank > 0).map((row) => ({ ...row, rank: row.rank - 1 }));
  const thenAnswered = cumulativeShare(later)[lastRank - 1]!.cumulated!;
  return {
    steps,
    afterFirst: first,
    lastRank,
    withRelances: last.cumulated,
    added: multiply(silent, thenAnswered),
  };
}

function multiply(one: Estimate, two: Estimate): Estimate {
  const value = one.value * two.value;
  // No logarithm of nothing: then the widest the factors allow.
  if (value === 0) return { value, low: 0, high: one.high * two.high };
  const reach = (limit: 'low' | 'high') =>
    Math.hypot(Math.log(one[limit] / one.value), Math.log(two[limit] / two.value));
  return {
    value,
    low: value * Math.exp(-reach('low')),
    high: Math.min(1, value * Math.exp(reach('high'))),
  };
}
