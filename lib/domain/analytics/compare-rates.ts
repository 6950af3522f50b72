import type { Estimate } from './estimate.ts';
import { newcombe } from './newcombe.ts';
import { type Counts, type Rate, rateOf } from './rate.ts';

/** What may be said of two rates. `UNDECIDED`: the interval of the difference holds 0, so chance alone may have made it. */
type Verdict = 'TOO_FEW' | 'UNDECIDED' | 'HIGHER' | 'LOWER';

export interface Comparison {
  readonly reference: Rate;
  readonly other: Rate;
  /** The other's rate − the reference's, in shares of 0 to 1; null where one of them has too few. */
  readonly difference: Estimate | null;
  /** How the other stands to the reference. */
  readonly verdict: Verdict;
}

/**
 * How one rate of reply stands to another, with Newcombe's interval on the difference. The interval decides, never whether the two intervals
 * overlap: they may, and the difference be real.
 *
 * @example 20 of 100, then 36 of 100: + 16 points, from 3.5 to 27.9: `HIGHER`
 */
export function compareRates(reference: Counts, other: Counts): Comparison {
  const [one, two] = [rateOf(reference), rateOf(other)];
  if (!one.answeredRate || !two.answeredRate) {
    return { reference: one, other: two, difference: null, verdict: 'TOO_FEW' };
  }
  const difference = newcombe(
    { successes: two.answered, trials: two.mature },
    { successes: one.answered, trials: one.mature },
  );
  return { reference: one, other: two, difference, verdict: verdictOn(difference) };
}

function verdictOn({ low, high }: Estimate): Verdict {
  if (low > 0) return 'HIGHER';
  return high < 0 ? 'LOWER' : 'UNDECIDED';
}
