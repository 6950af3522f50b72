import Papa from 'papaparse';
import type { RateTable } from '../locale/rate-tables.ts';
import { withoutFormula } from './contacts-csv.ts';

/**
 * A view of reply rates as a file for a spreadsheet: the table of the screen, in its order and language, shares in percents with one decimal.
 * UTF-8 with a BOM, semicolons, formulas made text.
 */
export function writeRatesCsv({ columns, rows }: RateTable): string {
  const lines = [columns, ...rows.map((row) => row.map(({ plain }) => asCell(plain)))];
  return `\ufeff${Papa.unparse(lines as string[][], { delimiter: ';', newline: '\r\n' })}\r\n`;
}

/** A figure below nothing keeps its sign: that of Intl is no hyphen, and no formula either. */
function asCell(cell: string): string {
  return /^-?\d+([.,]\d+)?$/.test(cell) ? cell : withoutFormula(cell);
}
