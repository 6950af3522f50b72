// Columns of many rows as PostgreSQL reads arrays: `unnest` of a few long texts costs it a fifth of the same rows as JSON.

type Bare = string | number | boolean | null | undefined;

/** An array of words that need no quotes: ids, numbers, instants, days, closed sets. Absent is NULL. */
export function bareArray(values: readonly Bare[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** An array of any texts. Absent is NULL. PostgreSQL knows neither the zero character nor half of a surrogate pair. */
export function textArray(values: readonly (string | null | undefined)[]): string {
  const text = `{${values.map(quote).join(',')}}`;
  const known = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return known.isWellFormed() ? known : known.toWellFormed();
}

function quote(value: string | null | undefined): string {
  if (value == null) return 'NULL';
  return `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`;
}
