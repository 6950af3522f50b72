import { type Estimate, HAIR } from './estimate.ts';
import { type Curve, kaplanMeier, stepAt, type TimeCount } from './kaplan-meier.ts';
import { MINIMUM_MATURE } from './rate.ts';
import { wilson } from './wilson.ts';

/** Days after which the share answered is said. */
const DELAY_MARKS = [1, 2, 7, 14] as const;
const HOURS_A_DAY = 24;
/** Past it the curve is still true and says little: an attempt is judged after 14 days. */
const JUDGED_AFTER_HOURS = 14 * HOURS_A_DAY;

export interface ReplyDelay {
  /** Of people still waiting for: `survival` is the share who have not answered. Time in hours. */
  readonly curve: Curve;
  /** Share answered within so many days of an attempt; null under `MINIMUM_MATURE` attempts, or when nobody is followed that long. */
  readonly answeredWithin: readonly { readonly days: number; readonly share: Estimate | null }[];
  /** Hours within which half of the answers of 14 days come; null without enough attempts, or without an answer. */
  readonly halfOfAnswersHours: number | null;
}

/**
 * How long answers take, when many have not come: a Kaplan-Meier curve over attempts, where those still open are censored now, and those
 * closed by our next touch are censored there. An answered attempt ends at its answer; a call taken ends at 0 hours.
 *
 * The curve's median is the time by which half of all attempts are answered, which rarely exists. What people ask is in
 * `halfOfAnswersHours`: the time at which the curve has come half of the way it comes in 14 days. It counts the answers that censored
 * attempts would have brought, where a plain median over answers would count quick ones alone.
 *
 * @param counts attempts by hours since each, young ones included: here waiting is said, not judged.
 * @example 8 answers at 12 h, 4 at 30 h, 28 silent for 400 h: 20 % within 1 day, 30 % within 2; half of the answers within 12 h
 */
export function replyDelay(counts: readonly TimeCount[]): ReplyDelay {
  const curve = kaplanMeier(counts);
  const hasEnough = curve.total >= MINIMUM_MATURE;
  return {
    curve,
    answeredWithin: DELAY_MARKS.map((days) => ({
      days,
      share: hasEnough ? answeredBy(curve, days * HOURS_A_DAY) : null,
    })),
    halfOfAnswersHours: hasEnough ? findHalf(curve) : null,
  };
}

/** The share answered by a time, read off the curve; null when the last one seen was seen before it, and still waited. */
function answeredBy(curve: Curve, time: number): Estimate | null {
  const last = curve.steps.at(-1);
  if (!last || (last.time < time && last.survival > 0)) return null;
  const step = stepAt(curve, time);
  // Nobody had answered yet, or everybody had: the curve has no band there, Wilson's stands for it, over those still followed just before.
  if (!step) return wilson(0, curve.total);
  if (step.low === null || step.high === null) {
    return wilson(step.survival === 0 ? step.atRisk : 0, step.atRisk);
  }
  return { value: 1 - step.survival, low: 1 - step.high, high: 1 - step.low };
}

function findHalf(curve: Curve): number | null {
  const judged = curve.steps.filter((step) => step.time <= JUDGED_AFTER_HOURS);
  const answered = 1 - (judged.at(-1)?.survival ?? 1);
  if (answered === 0) return null;
  return judged.find((step) => 1 - step.survival >= answered / 2 - HAIR)?.time ?? null;
}
