import { foldText } from '../fold-text.ts';
import type { CsvTable } from '../read-csv.ts';
import type { CsvRecord } from '../scan-records.ts';

/** The LinkedIn files we read; everything else of an export is ignored. */
export type LinkedInKind = 'LINKEDIN_CONNECTIONS' | 'LINKEDIN_INVITATIONS' | 'LINKEDIN_MESSAGES' | 'PROFILE';

/** Headers, folded, that tell a file by its content whatever its name. Older generations have these too. */
const SIGNATURES: readonly (readonly [LinkedInKind, readonly string[]])[] = [
  ['LINKEDIN_MESSAGES', ['conversation id', 'from', 'sender profile url', 'date', 'content']],
  ['LINKEDIN_INVITATIONS', ['from', 'to', 'sent at', 'direction']],
  ['LINKEDIN_CONNECTIONS', ['first name', 'last name', 'connected on']],
  ['PROFILE', ['first name', 'last name', 'headline']],
];

const KNOWN = new Set(SIGNATURES.flatMap(([, headers]) => headers));

/** Whether a folded header belongs to LinkedIn's own files: finds the header under the preamble. */
export function isLinkedInHeader(folded: string): boolean {
  return KNOWN.has(folded);
}

/** Which LinkedIn file these headers are, or `null`. */
export function linkedInKind(headers: readonly string[]): LinkedInKind | null {
  const folded = new Set(headers.map(foldText));
  return SIGNATURES.find(([, needed]) => needed.every((header) => folded.has(header)))?.[0] ?? null;
}

/** Reads a cell by its header; an absent column reads as an empty cell, for generations that lack it. */
export function cellReader(table: CsvTable): (record: CsvRecord, header: string) => string {
  const index = new Map<string, number>();
  for (const [at, header] of table.headers.entries()) {
    const folded = foldText(header);
    if (!index.has(folded)) index.set(folded, at);
  }
  return (record, header) => (record.cells[index.get(header) ?? -1] ?? '').normalize('NFC').trim();
}

/** A CSV of an export, read. `name` is only shown. */
export interface LinkedInFile {
  readonly name: string;
  readonly kind: LinkedInKind;
  readonly table: CsvTable;
}
