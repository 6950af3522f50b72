import { HAIR } from './estimate.ts';
import { logLogBand } from './log-log-band.ts';

/** How many were seen to end, or were last seen still waiting, after the same time. As the database groups them, by the hour. */
export interface TimeCount {
  /** Since each began, in whatever unit: 0 or more. */
  readonly time: number;
  readonly events: number;
  /** Still waiting when last seen then. */
  readonly censored: number;
}

export interface CurveStep extends TimeCount {
  /** Those waiting just before. Those censored at a time were still at risk of ending at it. */
  readonly atRisk: number;
  /** Share still waiting from this time on. */
  readonly survival: number;
  /** Greenwood's; null once nobody is left waiting. */
  readonly standardError: number | null;
  /** The band around `survival` at 95 %; null where there is none (before the first event, and once nobody is left). */
  readonly low: number | null;
  readonly high: number | null;
}

/** A time with its 95 % interval; null where the curve, or an edge of its band, never comes down to it. */
interface Quantile {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Curve {
  readonly total: number;
  readonly events: number;
  /** One step for each time at which somebody ended or was censored, in order. Before the first, `survival` is 1. */
  readonly steps: readonly CurveStep[];
  readonly median: Quantile;
}

/**
 * The share still waiting as time goes, when some are still waiting as we look: S(t) = Π (1 − dᵢ/nᵢ) over the times up to t, with
 * Greenwood's variance and its band on the log(−log) scale. The median is the first time at which S is one half or less; its interval is
 * where the edges of the band come down to one half (R. Brookmeyer and J. Crowley, Biometrics 38 (1982) 29-41).
 *
 * Source: E. L. Kaplan and P. Meier, J. Am. Stat. Assoc. 53 (1958) 457-481. R: `survfit(Surv(t, s) ~ 1, conf.type = "log-log")`; its median
 * differs in one case: where S is exactly one half for a while it answers with the middle of that while.
 *
 * @param counts in any order; rows of the same time are added up. RangeError for a time below 0 or a count that is none.
 * @example the 6-MP group of Freireich et al. (1963): S(23) = 0.448, from 0.188 to 0.680; median 23 weeks, from 13, without an upper limit
 */
export function kaplanMeier(counts: readonly TimeCount[]): Curve {
  const times = groupByTime(counts);
  const total = times.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let atRisk = total;
  let survival = 1;
  let greenwood = 0;
  const steps = times.map((count): CurveStep => {
    const { events, censored } = count;
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const band = logLogBand(survival, greenwood);
    const step = {
      ...count,
      atRisk,
      survival,
      standardError: survival > 0 ? survival * Math.sqrt(greenwood) : null,
      low: band?.low ?? null,
      high: band?.high ?? null,
    };
    atRisk -= events + censored;
    return step;
  });
  return {
    total,
    events: times.reduce((sum, { events }) => sum + events, 0),
    steps,
    median: medianOf(steps),
  };
}

/** The step that holds at a time: the last one not after it. Null before the first, where everybody waits. */
export function stepAt(curve: Curve, time: number): CurveStep | null {
  return curve.steps.findLast((step) => step.time <= time) ?? null;
}

function medianOf(steps: readonly CurveStep[]): Quantile {
  const firstAtHalf = (heightOf: (step: CurveStep) => number | null) =>
    steps.find((step) => (heightOf(step) ?? 1) <= 0.5 + HAIR)?.time ?? null;
  return {
    value: firstAtHalf((step) => step.survival),
    low: firstAtHalf((step) => step.low),
    high: firstAtHalf((step) => step.high),
  };
}

function groupByTime(counts: readonly TimeCount[]): TimeCount[] {
  const byTime = new Map<number, TimeCount>();
  for (const { time, events, censored } of counts) {
    if (!Number.isFinite(time) || time < 0) throw new RangeError(`${time} is no time since a beginning`);
    for (const count of [events, censored]) {
      if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no count`);
    }
    const standing = byTime.get(time);
    byTime.set(time, {
      time,
      events: events + (standing?.events ?? 0),
      censored: censored + (standing?.censored ?? 0),
    });
  }
  return [...byTime.values()]
    .filter(({ events, censored }) => events + censored > 0)
    .sort((a, b) => a.time - b.time);
}
