import type { RateRow } from '@/lib/domain/analytics/reply-rates';
import { compareTrames, type TwoTrames } from '@/lib/domain/analytics/two-trames';
import type { Reader } from '@/lib/locale/dates';
import { comparisonTable, type RateTable } from '@/lib/locale/rate-tables';
import { wordsOf } from '@/lib/locale/translate';

/** Which two versions are put side by side: none said, the two most used. */
export interface ChosenPair {
  readonly reference: string | null;
  readonly other: string | null;
}

/** The two asked for where both were used, else the two most used. Null without two. */
export function choosePair(
  rows: readonly RateRow[],
  { reference, other }: ChosenPair,
): readonly [RateRow, RateRow] | null {
  const versions = rows.filter((row) => row.key !== null);
  const [one, two] = [reference, other].map((id) => versions.find((row) => row.key === id));
  if (one && two && one !== two) return [one, two];
  const [first, second] = versions.toSorted((a, b) => b.mature - a.mature || b.pending - a.pending);
  return first && second ? [first, second] : null;
}

function countsOf({ key, mature, answered, interested, pending }: RateRow) {
  return { trameVersionId: key!, mature, answered, interested, pending };
}

export function compareRows([reference, other]: readonly [RateRow, RateRow]): TwoTrames {
  return compareTrames(countsOf(reference), countsOf(other));
}

/** The two as a table, for the screen and its file; null without two. */
export function twoTramesTable(
  rows: readonly RateRow[],
  chosen: ChosenPair,
  reader: Reader,
): RateTable | null {
  const pair = choosePair(rows, chosen);
  if (!pair) return null;
  const title = wordsOf(reader.locale, 'analytics')('view.trames.title');
  return comparisonTable(title, compareRows(pair), [pair[0].name ?? '', pair[1].name ?? ''], reader);
}
