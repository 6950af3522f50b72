import type { FailureCode } from './facts.ts';
import { foldText } from './fold-text.ts';
import { MAX_PREAMBLE_ROWS, MAX_ROWS } from './limits.ts';
import { type CsvRecord, scanRecords } from './scan-records.ts';

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A file cut in rows. Every record and every broken one keeps its line (1 is the first of the file) and its text. */
export interface CsvTable {
  readonly separator: Separator;
  readonly headers: readonly string[];
  readonly headerLine: number;
  /** Well-formed rows, in order; cells may be fewer than headers, and more when a separator was not quoted. */
  readonly records: readonly CsvRecord[];
  /** Rows whose quotes do not close: never guessed at. */
  readonly broken: readonly CsvRecord[];
}

export type CsvRead =
  | { readonly outcome: 'READ'; readonly table: CsvTable }
  | {
      readonly outcome: 'FAILED';
      readonly code: Extract<
        FailureCode,
        'EMPTY_FILE' | 'NO_ROWS' | 'TOO_MANY_ROWS' | 'TOO_MANY_BROKEN_QUOTES'
      >;
    };

/**
 * A CSV as people really save them: comma, semicolon, tab or bar; any line ending; quotes or none; a preamble before
 * the header (LinkedIn, `sep=;`). The header is the row of the first twenty with most known names, if it has two;
 * else the first row with words in it. Answers no when the file is empty, has a header and nothing under it, or is
 * too big to be a list of people.
 *
 * @param isKnownHeader says whether a folded header ("date du cv") is one we know.
 */
export function readCsv(text: string, isKnownHeader: (folded: string) => boolean = () => false): CsvRead {
  // A file of bare carriage returns comes from an old Mac; elsewhere they belong to CRLF and the scan drops them.
  const unified = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  const lines = unified.endsWith('\r') ? unified.slice(0, -1) : unified;
  if (lines.trim() === '') return { outcome: 'FAILED', code: 'EMPTY_FILE' };
  const head = findHeader(lines, isKnownHeader);
  if (!head) return { outcome: 'FAILED', code: 'EMPTY_FILE' };
  const { separator, header } = head;
  const scan = scanRecords(lines, separator, {
    offset: header.end,
    line: header.endLine,
    width: header.cells.length,
    maxRecords: MAX_ROWS,
  });
  if (scan.stopped) {
    return {
      outcome: 'FAILED',
      code: scan.stopped === 'RECORDS' ? 'TOO_MANY_ROWS' : 'TOO_MANY_BROKEN_QUOTES',
    };
  }
  const records = withoutEmptyTail(scan.records);
  if (records.length + scan.broken.length === 0) return { outcome: 'FAILED', code: 'NO_ROWS' };
  const headers = header.cells.map((cell) => cell.trim());
  return {
    outcome: 'READ',
    table: { separator, headers, headerLine: header.line, records, broken: scan.broken },
  };
}

/** Spreadsheets end their files with rows of bare separators: they were never written by anyone. */
function withoutEmptyTail<Row extends CsvRecord>(records: readonly Row[]): readonly Row[] {
  const last = records.findLastIndex((record) => record.cells.some((cell) => cell.trim() !== ''));
  return records.slice(0, last + 1);
}

/** How many of a row's cells are headers we know; a name given twice counts once. */
function countKnown(cells: readonly string[], isKnownHeader: (folded: string) => boolean): number {
  return new Set(cells.map(foldText).filter((folded) => folded !== '' && isKnownHeader(folded))).size;
}

interface FoundHeader {
  readonly separator: Separator;
  readonly header: CsvRecord & { readonly end: number; readonly endLine: number };
}

/** Tries each separator on the head of the file: known headers first, then the widest regular table. */
function findHeader(text: string, isKnownHeader: (folded: string) => boolean): FoundHeader | null {
  let best: (FoundHeader & { readonly score: number }) | null = null;
  for (const separator of SEPARATORS) {
    const { records } = scanRecords(text, separator, { maxRecords: MAX_PREAMBLE_ROWS });
    const rows = records.filter((record) => record.cells.some((cell) => cell.trim() !== ''));
    if (rows.length === 0) continue;
    const known = rows.map((row) => countKnown(row.cells, isKnownHeader));
    const most = Math.max(...known);
    const index = most >= 2 ? known.indexOf(most) : rows.findIndex((row) => !/^sep=/i.test(row.raw));
    const header = rows[Math.max(index, 0)]!;
    const width = header.cells.length;
    const below = rows.slice(index + 1);
    const regular = below.filter((row) => row.cells.length === width).length / Math.max(below.length, 1);
    // Known names outweigh any width; one column is what every wrong separator finds.
    const score = (most >= 2 ? most * 10_000 : 0) + (width > 1 ? width * (regular + 0.1) : 0);
    if (!best || score > best.score) best = { separator, header, score };
  }
  return best;
}
