import { MOST_RELANCES } from '../relances/policy.ts';
import type { Estimate } from './estimate.ts';
import { logLogBand } from './log-log-band.ts';
import { MINIMUM_MATURE } from './rate.ts';
import { wilson } from './wilson.ts';

/** Mature attempts of one rank, and those answered. */
export interface RankCounts {
  /** 0 is the first contact, 1 to 3 the relances. */
  readonly rank: number;
  readonly mature: number;
  readonly answered: number;
}

export interface ShareStep extends RankCounts {
  /** Answered at this rank, out of those who came to it; null under `MINIMUM_MATURE`. */
  readonly rate: Estimate | null;
  /** Answered by then, at this rank or before; null from the first rank on that has too few. */
  readonly cumulated: Estimate | null;
  /** What this rank adds to the share answered before it; null where `cumulated` is. */
  readonly added: number | null;
}

/**
 * What the relances added: the share of people answered after the first contact, after relance 1, 2 and 3 (003:75, 20 % to 50 %).
 *
 *     1 − Π (1 − answeredᵣ / matureᵣ), over the ranks r so far
 *
 * A Kaplan-Meier estimate whose time is the rank: those not relanced yet, no more, or too lately to be judged are censored at the rank they
 * came to, instead of counting as silent or being left out. It takes that they would have answered like those who were relanced: relances
 * given up on cold profiles alone would flatter it. Greenwood's variance, its band on the log(−log) scale. Where nobody answered that band
 * does not exist, nor where all did: then Wilson's stands for it, over the fewest who came to a rank, which is the wider side of doubt.
 *
 * Source: as kaplan-meier.ts; for discrete times J. D. Singer and J. B. Willett, J. Educ. Stat. 18 (1993) 155-195.
 *
 * @param counts by rank, in any order; ranks without a mature attempt may be missing. Ranks beyond the third relance are left out.
 * @returns always four steps, ranks 0 to 3.
 * @example 22 of 100, 13 of 72, 9 of 57, 5 of 45: 22 %, 36 %, 46 %, 52 %
 */
export function cumulativeShare(counts: readonly RankCounts[]): ShareStep[] {
  let silent = 1;
  let greenwood = 0;
  let fewest = Number.POSITIVE_INFINITY;
  return Array.from({ length: MOST_RELANCES + 1 }, (_, rank): ShareStep => {
    const { mature, answered } = counts.find((row) => row.rank === rank) ?? { mature: 0, answered: 0 };
    fewest = Math.min(fewest, mature);
    const rate = mature >= MINIMUM_MATURE ? wilson(answered, mature) : null;
    if (!rate || fewest < MINIMUM_MATURE) {
      return { rank, mature, answered, rate, cumulated: null, added: null };
    }
    const silentBefore = silent;
    silent *= 1 - answered / mature;
    greenwood += answered / (mature * (mature - answered));
    return {
      rank,
      mature,
      answered,
      rate,
      cumulated: { value: 1 - silent, ...boundsOf(silent, greenwood, fewest) },
      added: silentBefore - silent,
    };
  });
}

function boundsOf(silent: number, greenwood: number, fewest: number): Omit<Estimate, 'value'> {
  const band = logLogBand(silent, greenwood);
  if (band) return { low: 1 - band.high, high: 1 - band.low };
  const { low, high } = wilson(silent === 0 ? fewest : 0, fewest);
  return { low, high };
}
