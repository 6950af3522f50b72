import type { RowView } from './row-view';

const FIELDS = [
  'todoId',
  'approachId',
  'contactId',
  'name',
  'what',
  'why',
  'due',
  'dueWhole',
  'channel',
  'category',
  'step',
  'rank',
  'starred',
  'late',
  'other',
  'tel',
  'firstName',
  'courtesy',
  'unclassified',
  'proposed',
] as const satisfies readonly (keyof RowView)[];

/** A row on its way to the browser: its values in the order of `FIELDS`, 0 where there is none, those at the end left out. The names of fields weigh more than half of what they name. */
export type PackedRow = readonly (string | number | true)[];

export function packRow(row: RowView): PackedRow {
  const values = FIELDS.map((field) => row[field] ?? 0);
  return values.slice(0, values.findLastIndex((value) => value !== 0) + 1);
}

export function unpackRow(values: PackedRow): RowView {
  const kept = FIELDS.map((field, place) => [field, values[place] ?? 0] as const).filter(
    ([, value]) => value !== 0,
  );
  return Object.fromEntries(kept) as unknown as RowView;
}
