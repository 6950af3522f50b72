import type { Day } from '../time/instant.ts';
import { type Comparison, compareRates } from './compare-rates.ts';
import { type Counts, sumCounts } from './rate.ts';

/** The attempts of one local day of the workspace. */
export interface DayCounts extends Counts {
  readonly on: Day;
}

/** What changed at a marked day: `reference` is before it, `other` from it on. */
export interface BeforeAfter extends Comparison {
  readonly markedOn: Day;
}

/**
 * The rate of reply before a marked day and from that day on (003:75, 20 % then more than 50 %), with an interval on the change: what was
 * written on the marked day counts as after. Attempts belong to the day they were made, whenever the answer came.
 *
 * A before and after is no proof: seasons, campaigns and luck change too. The interval holds luck alone, and the screen says so.
 */
export function beforeAfter(days: readonly DayCounts[], markedOn: Day): BeforeAfter {
  const before = days.filter((day) => day.on < markedOn);
  const after = days.filter((day) => day.on >= markedOn);
  return { ...compareRates(sumCounts(before), sumCounts(after)), markedOn };
}
