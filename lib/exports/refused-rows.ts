import { scanRecords } from '../imports/scan-records.ts';

/** A row that an import refused, as it stood in its file, and why in words. */
export interface RefusedLine {
  readonly file: string;
  readonly raw: string;
  readonly reason: string;
}

/** How a file was cut: its header row and its separator. */
export interface FileHeaders {
  readonly cells: readonly string[];
  readonly separator: string;
}

/**
 * Refused rows as a CSV to mend and import again: the columns of the original, then why. Read by spreadsheets as UTF-8 (it begins with a
 * BOM), with the separator of the original. Several files of an archive stand one under the other, each with its header.
 *
 * @param reasonHeader the title of the added column; a file with it is still recognised as the same
 */
export function writeRefusedRows(
  lines: readonly RefusedLine[],
  headers: Readonly<Record<string, FileHeaders>>,
  reasonHeader: string,
): string {
  const files = [...new Set(lines.map((line) => line.file))];
  const tables = files.map((file) => {
    const { cells, separator } = headers[file] ?? { cells: [], separator: ';' };
    const rows = lines
      .filter((line) => line.file === file)
      .map((line) => ({ cells: cellsOf(line.raw, separator), reason: line.reason }));
    const width = Math.max(cells.length, ...rows.map((row) => row.cells.length));
    const pad = (row: readonly string[]) => [...row, ...Array<string>(width - row.length).fill('')];
    const all = [[...pad(cells), reasonHeader], ...rows.map((row) => [...pad(row.cells), row.reason])];
    return all.map((row) => row.map((cell) => writeCell(cell, separator)).join(separator)).join('\r\n');
  });
  return `\ufeff${tables.join('\r\n\r\n')}\r\n`;
}

/** A row whose quotes do not close has no cells to speak of: cut at each separator. */
function cellsOf(raw: string, separator: string): readonly string[] {
  const { records, broken } = scanRecords(raw, separator, { maxRecords: 1 });
  return (broken.length === 0 && records[0]?.cells) || raw.split(separator);
}

/** A number or a phone may begin with a sign; anything else that begins like a formula is made text. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d\s().-]*$)/;

function writeCell(cell: string, separator: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
