import { type Estimate, Z_95 } from './estimate.ts';

/**
 * The Wilson score interval of a proportion at 95 %: with p = successes / trials and z = 1.96,
 *
 *     (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 *
 * It never leaves 0 to 1, and says something honest of 0 answers out of 20, where the usual p ± 1.96 √(p(1 − p)/n) says 0 to 0.
 *
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; the method 3 that R. G. Newcombe recommends, Stat. Med. 17 (1998) 857-872.
 * R: `prop.test(successes, trials, correct = FALSE)`.
 *
 * @param trials 1 or more: nothing can be said of none. RangeError when the counts are no counts.
 * @example wilson(81, 263): 0.3080, from 0.2553 to 0.3662
 */
export function wilson(successes: number, trials: number): Estimate {
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError(`${trials} is no number of trials`);
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError(`${successes} is no number of successes out of ${trials}`);
  }
  const z2 = Z_95 * Z_95;
  const value = successes / trials;
  const centre = value + z2 / (2 * trials);
  const reach = Z_95 * Math.sqrt((value * (1 - value)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  // At both ends the formula gives exactly 0 and 1, but for rounding.
  return {
    value,
    low: successes === 0 ? 0 : (centre - reach) / scale,
    high: successes === trials ? 1 : (centre + reach) / scale,
  };
}
