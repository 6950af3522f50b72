import { type RefusedRow, refuseRow } from '../facts.ts';
import type { LinkedInFile } from './columns.ts';

/** Rows whose quotes do not close, refused one by one. */
export function brokenRows(file: LinkedInFile): RefusedRow[] {
  return file.table.broken.map(({ line, raw }) =>
    refuseRow({ file: file.name, line, raw, field: 'row', code: 'UNCLOSED_QUOTE', value: '' }),
  );
}
