import type { Estimate } from './estimate.ts';
import { wilson } from './wilson.ts';

/**
 * Under twenty mature attempts no percentage is said: the interval around one would be forty points wide, and every choice made on it a coin
 * tossed (004:102, volumes before rates). Our judgement; a higher number would leave young workspaces without figures for a month.
 */
export const MINIMUM_MATURE = 20;

/** What the database counts, for one row of a report. */
export interface Counts {
  /** Attempts 14 days old or more, answered or not. */
  readonly mature: number;
  /** Of the mature ones, those answered. A no counts (003:17). */
  readonly answered: number;
  /** Of those answered, those who said yes to going on (`POSITIVE`). */
  readonly interested: number;
  /** Attempts still « en cours », answered or not: outside every rate. */
  readonly pending: number;
}

/** Counts with the rates that may be said of them. */
export interface Rate extends Counts {
  /** Answered out of mature; null under `MINIMUM_MATURE`: « pas assez de données ». */
  readonly answeredRate: Estimate | null;
  /** Interested out of mature: shown beside the former, never instead. Null when it is. */
  readonly interestedRate: Estimate | null;
}

export const NO_COUNTS: Counts = { mature: 0, answered: 0, interested: 0, pending: 0 };

/**
 * The rate of reply with its Wilson interval, and the interested rate with its own.
 *
 * @throws RangeError when the counts contradict each other: more answered than mature, more interested than answered.
 * @example { mature: 100, answered: 22, interested: 9, pending: 12 } gives 22 %, from 15 % to 31 %; interested 9 %, from 5 % to 16 %
 */
export function rateOf({ mature, answered, interested, pending }: Counts): Rate {
  if (answered > mature || interested > answered) {
    throw new RangeError(`${interested} interested of ${answered} answered of ${mature} mature attempts`);
  }
  const hasEnough = mature >= MINIMUM_MATURE;
  return {
    mature,
    answered,
    interested,
    pending,
    answeredRate: hasEnough ? wilson(answered, mature) : null,
    interestedRate: hasEnough ? wilson(interested, mature) : null,
  };
}

/** Counts added up, for the line of a total. */
export function sumCounts(rows: readonly Counts[]): Counts {
  return rows.reduce(
    (sum, row) => ({
      mature: sum.mature + row.mature,
      answered: sum.answered + row.answered,
      interested: sum.interested + row.interested,
      pending: sum.pending + row.pending,
    }),
    NO_COUNTS,
  );
}
