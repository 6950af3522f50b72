import type { Estimate } from './estimate.ts';
import { wilson } from './wilson.ts';

/** So many answered, out of so many. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/**
 * The difference between two independent proportions, first − second, with its 95 % interval: Newcombe's hybrid score interval. With l and u
 * the Wilson limits of each,
 *
 *     low  = d − √((p₁ − l₁)² + (u₂ − p₂)²)
 *     high = d + √((u₁ − p₁)² + (p₂ − l₂)²)
 *
 * Source: R. G. Newcombe, Stat. Med. 17 (1998) 873-890, method 10. R: `Epi::ci.pd(method = "Nc")`, or the formula over the limits that
 * `prop.test(x, n, correct = FALSE)` gives.
 *
 * @throws RangeError when one of them has no trial.
 * @example newcombe({ successes: 56, trials: 70 }, { successes: 48, trials: 80 }): 0.2000, from 0.0524 to 0.3339
 */
export function newcombe(first: Proportion, second: Proportion): Estimate {
  const one = wilson(first.successes, first.trials);
  const two = wilson(second.successes, second.trials);
  const value = one.value - two.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, two.high - two.value),
    high: value + Math.hypot(one.high - one.value, two.value - two.low),
  };
}
