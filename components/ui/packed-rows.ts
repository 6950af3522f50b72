/** How a field travels: as its text, as a figure, or only as being there. */
type KindOf<Value> =
  NonNullable<Value> extends true ? 'flag' : NonNullable<Value> extends number ? 'figure' : 'text';

/** The fields of a row in the order they travel; those most often absent last. */
export type Shape<Row> = { readonly [Field in keyof Row]-?: KindOf<Row[Field]> };

const BETWEEN_FIELDS = '\t';
const BETWEEN_ROWS = '\n';

/**
 * Rows on their way to the browser, as one text: a line each, its fields parted by tabs, absent ones empty and those at the end left out. As
 * objects each value would be written, read and held three times over, and the names of fields weigh more than half of what they name.
 */
export function packRows<Row extends object>(shape: Shape<Row>, rows: readonly Row[]): string {
  const fields = Object.keys(shape) as (keyof Row)[];
  const lines = rows.map((row) => fields.map((field) => written(row[field])).join(BETWEEN_FIELDS));
  return lines.map((line) => line.replace(/\t+$/, '')).join(BETWEEN_ROWS);
}

function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  return value === true ? '1' : String(value).replaceAll(/[\t\n\r]+/g, ' ');
}

export function unpackRows<Row extends object>(shape: Shape<Row>, text: string): Row[] {
  const fields = Object.entries(shape) as [keyof Row, 'text' | 'figure' | 'flag'][];
  if (text === '') return [];
  return text.split(BETWEEN_ROWS).map((line) => {
    const values = line.split(BETWEEN_FIELDS);
    const row: Partial<Record<keyof Row, unknown>> = {};
    fields.forEach(([field, kind], place) => {
      const value = values[place];
      if (value) row[field] = kind === 'text' ? value : kind === 'figure' ? Number(value) : true;
    });
    return row as Row;
  });
}
