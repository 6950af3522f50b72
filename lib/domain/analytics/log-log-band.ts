import { Z_95 } from './estimate.ts';

/**
 * The 95 % interval of a product-limit share S by Greenwood's variance on the log(−log) scale, which keeps it between 0 and 1:
 *
 *     S^exp(± 1.96 √G / |ln S|), with G = Σ dᵢ / (nᵢ (nᵢ − dᵢ))
 *
 * Source: M. Greenwood, Reports on Public Health and Medical Subjects 33 (1926); J. D. Kalbfleisch and R. L. Prentice, The Statistical
 * Analysis of Failure Time Data (1980) section 1.3. R: `survfit(…, conf.type = "log-log")`.
 *
 * @param greenwood the sum G over the steps so far.
 * @returns null where S is 0 or 1: its logarithm says nothing there (R: NA).
 */
export function logLogBand(
  survival: number,
  greenwood: number,
): { readonly low: number; readonly high: number } | null {
  if (survival <= 0 || survival >= 1) return null;
  const reach = (Z_95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(reach), high: survival ** Math.exp(-reach) };
}
