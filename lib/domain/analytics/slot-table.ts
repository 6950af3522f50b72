import { HALF_DAYS, type HalfDay } from './attempts.ts';
import { type Counts, type Rate, rateOf, sumCounts } from './rate.ts';

/** The attempts begun on a weekday's half-day, on the contact's clock. */
export interface SlotCounts extends Counts {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly halfDay: HalfDay;
}

export interface SlotRow {
  readonly weekday: number;
  readonly halfDays: Readonly<Record<HalfDay, Rate>>;
  readonly whole: Rate;
}

const WORKING_DAYS = [1, 2, 3, 4, 5];

/**
 * When people answer: weekday by half-day, in their own zone (003:79). Monday to Friday always, Saturday and Sunday where somebody wrote.
 * No slot is named the best: of ten intervals at 95 %, chance alone makes at least one miss its mark two times out of five.
 *
 * @param counts in any order; several rows of the same slot are added up.
 */
export function slotTable(counts: readonly SlotCounts[]): SlotRow[] {
  const weekdays = new Set([...WORKING_DAYS, ...counts.map((row) => row.weekday)]);
  return [...weekdays]
    .sort((a, b) => a - b)
    .map((weekday) => {
      const day = counts.filter((row) => row.weekday === weekday);
      const rateIn = (halfDay: HalfDay) => rateOf(sumCounts(day.filter((row) => row.halfDay === halfDay)));
      const [morning, afternoon] = HALF_DAYS;
      return {
        weekday,
        halfDays: { [morning]: rateIn(morning), [afternoon]: rateIn(afternoon) },
        whole: rateOf(sumCounts(day)),
      };
    });
}
