import Papa from 'papaparse';
import { MAX_BROKEN_QUOTES } from './limits.ts';

/** One row: its line (1 is the first of the file), its text without its line ending, its cells as written. */
export interface CsvRecord {
  readonly line: number;
  readonly raw: string;
  readonly cells: readonly string[];
}

/** A record and where the next one begins, in characters and lines. */
export interface PlacedRecord extends CsvRecord {
  readonly end: number;
  readonly endLine: number;
}

export interface Scan {
  readonly records: readonly PlacedRecord[];
  readonly broken: readonly CsvRecord[];
  /** What ended the scan before the text: more records than asked for, or more broken quotes than we repair. */
  readonly stopped: 'RECORDS' | 'QUOTES' | null;
}

interface ScanOptions {
  /** Where to begin, in characters; 0 unless said. */
  readonly offset?: number;
  /** Line at that place; 1 unless said. */
  readonly line?: number;
  /** Cells of a whole row; unknown (0) while the header is still sought. */
  readonly width?: number;
  readonly maxRecords: number;
}

/**
 * Cuts text in records, and never lets a broken quote swallow the good rows under it.
 *
 * Papa Parse reads; where it reports a fault of quotes, only the first line of that record is set aside as broken
 * and reading starts again on the next line. Until a row of full width comes, the lines after a broken one are set
 * aside too: they may be the rest of its text, and a stray line must not become a person. A record over several
 * lines with cells missing is a quote that closed by luck in a later row, and is treated alike.
 * Lines without any character are skipped.
 */
export function scanRecords(text: string, separator: string, options: ScanOptions): Scan {
  const width = options.width ?? 0;
  const records: PlacedRecord[] = [];
  const broken: CsvRecord[] = [];
  let offset = options.offset ?? 0;
  let line = options.line ?? 1;
  let repairs = 0;
  let lost = false;

  while (offset < text.length) {
    const start = offset;
    let fault = false;
    Papa.parse<string[]>(text.slice(start), {
      delimiter: separator,
      // Always '\n': a file may mix endings, and Papa takes a '\r' after a closing quote for a space.
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        const end = Math.min(start + meta.cursor, text.length);
        const raw = text
          .slice(offset, end)
          .replace(/\r?\n$/, '')
          .replace(/\r$/, '');
        const cells = withoutReturn(data);
        const lines = countLines(text, offset, end);
        const overSeveral = raw.includes('\n');
        if (errors.some((error) => error.type === 'Quotes') || (overSeveral && cells.length < width)) {
          fault = true;
          parser.abort();
          return;
        }
        if (raw !== '') {
          if (cells.length === width) lost = false;
          if (lost) broken.push({ line, raw, cells });
          else records.push({ line, raw, cells, end, endLine: line + lines });
        }
        offset = end;
        line += lines;
        if (records.length + broken.length > options.maxRecords) parser.abort();
      },
    });
    if (records.length + broken.length > options.maxRecords) return { records, broken, stopped: 'RECORDS' };
    if (!fault) break;
    const newline = text.indexOf('\n', offset);
    const end = newline === -1 ? text.length : newline + 1;
    const raw = text.slice(offset, end).replace(/\r?\n$/, '');
    broken.push({ line, raw, cells: raw.split(separator) });
    lost = width > 0;
    offset = end;
    line++;
    repairs++;
    if (repairs > MAX_BROKEN_QUOTES) return { records, broken, stopped: 'QUOTES' };
  }
  return { records, broken, stopped: null };
}

/** The carriage return of a CRLF ending is left on the last cell by reading with '\n' alone. */
function withoutReturn(cells: readonly string[]): string[] {
  const copy = [...cells];
  const last = copy.at(-1);
  if (last?.endsWith('\r')) copy[copy.length - 1] = last.slice(0, -1);
  return copy;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
