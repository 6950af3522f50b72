import type { CountryCode } from 'libphonenumber-js/min';
import { type CsvMapping, proposeMapping } from './csv-mapping.ts';
import type { CsvKind, FailureCode, ImportFacts } from './facts.ts';
import type { ImportMoment } from './linkedin/history.ts';
import { readLinkedIn } from './linkedin/read-linkedin.ts';
import { readPeopleCsv } from './read-people-csv.ts';
import { type Recognised, recogniseFile } from './recognise-file.ts';

export interface ImportOptions extends ImportMoment {
  /** Country of phone numbers without a prefix; France unless said. */
  readonly country?: CountryCode;
  /** Our own LinkedIn profile, as an earlier import found it, for a file that does not tell. */
  readonly ownSlug?: string | null;
  /** What the mapping screen chose: the kind and the columns. Only for files of people, not for LinkedIn's. */
  readonly kind?: CsvKind;
  readonly mapping?: CsvMapping;
  /** What the file was recognised as, by who asked already. */
  readonly found?: Recognised;
}

export type ImportRead =
  | { readonly outcome: 'READ'; readonly facts: ImportFacts }
  | { readonly outcome: 'FAILED'; readonly code: FailureCode };

/**
 * Everything a file tells, whatever it is: LinkedIn's archive or one of its CSV, a CV database, applications, a list
 * of contacts. Reads the file and nothing else. The same bytes always give the same facts; only what is dated at
 * the import (`CV_FOUND`, an acceptance of today) follows `importedAt`.
 */
export async function readImport(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportRead> {
  const found = options.found ?? (await recogniseFile(name, bytes));
  if ('files' in found) {
    const { files, kind, warnings } = found;
    return { outcome: 'READ', facts: readLinkedIn(files, { ...options, kind, warnings }) };
  }
  const kind = options.kind ?? (found.kind === 'UNKNOWN' ? null : found.kind);
  // A table of unknown columns is read only once a person has said what they hold.
  if (!found.table || !kind || (found.kind === 'UNKNOWN' && !options.mapping))
    return { outcome: 'FAILED', code: found.kind === 'UNKNOWN' ? found.code : 'NOT_A_TABLE' };
  const mapping = options.mapping ?? proposeMapping(found.table.headers, kind);
  const facts = readPeopleCsv(found.table, {
    ...options,
    file: name,
    kind,
    mapping,
    country: options.country ?? 'FR',
  });
  return { outcome: 'READ', facts };
}
