/** A share of 0 to 1 (or a difference of two, −1 to 1) with its 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the standard normal law: what makes a two-sided interval a 95 % one. R: `qnorm(0.975)`. */
export const Z_95 = 1.959963984540054;

/** Products of fractions come out a hair off what they are: comparisons of shares leave this much room. */
export const HAIR = 1e-12;
