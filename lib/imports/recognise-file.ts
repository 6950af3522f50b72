import { csvKind, isCsvHeader } from './csv-mapping.ts';
import type { CsvKind, FailureCode, FileKind, FileWarning } from './facts.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { isLinkedInHeader, type LinkedInFile, linkedInKind } from './linkedin/columns.ts';
import { type CsvTable, readCsv } from './read-csv.ts';
import { type Encoding, readText } from './read-text.ts';
import { isLookAlike, unzipExport } from './unzip-export.ts';

export type Recognised =
  | {
      readonly kind: Exclude<FileKind, CsvKind>;
      readonly files: readonly LinkedInFile[];
      readonly warnings: readonly FileWarning[];
    }
  | { readonly kind: CsvKind; readonly table: CsvTable; readonly encoding: Encoding }
  | {
      readonly kind: 'UNKNOWN';
      readonly code: FailureCode;
      /** The rows all the same, when it is a table whose columns a person may map by hand. */
      readonly table: CsvTable | null;
    };

/**
 * Says what a file is, by its content: an archive is a zip whatever it is called, and a CSV is what its columns make
 * it. The name only serves to set aside LinkedIn's look-alikes and to name the file in refusals.
 */
export async function recogniseFile(name: string, bytes: Uint8Array): Promise<Recognised> {
  if (bytes.length > MAX_FILE_BYTES) return unknown('TOO_BIG');
  if (bytes.length === 0) return unknown('EMPTY_FILE');
  if (startsWith(bytes, [0x50, 0x4b])) return recogniseArchive(bytes);
  // The old Excel format, which no zip reader opens.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unknown('SPREADSHEET');
  if (isBinary(bytes)) return unknown('NOT_A_TABLE');
  if (isLookAlike(name)) return unknown('LOOK_ALIKE');

  const { text, encoding } = readText(bytes);
  if (/^\s*No conversations found\s*$/i.test(text)) return unknown('LOOK_ALIKE');
  const read = readCsv(text, isHeader);
  if (read.outcome === 'FAILED') return unknown(read.code);
  const { table } = read;
  const linkedin = linkedInKind(table.headers);
  if (linkedin && linkedin !== 'PROFILE')
    return { kind: linkedin, files: [{ name, kind: linkedin, table }], warnings: [] };
  const kind = csvKind(table.headers);
  if (kind) return { kind, table, encoding };
  return { kind: 'UNKNOWN', code: 'NO_KNOWN_COLUMN', table };
}

async function recogniseArchive(bytes: Uint8Array): Promise<Recognised> {
  const unzipped = await unzipExport(bytes);
  if (unzipped.outcome === 'FAILED') return unknown(unzipped.code);
  const files: LinkedInFile[] = [];
  const warnings: FileWarning[] = [];
  for (const { name, bytes: content } of unzipped.files) {
    const read = readCsv(readText(content).text, isHeader);
    if (read.outcome === 'FAILED') {
      const code = read.code === 'NO_ROWS' || read.code === 'EMPTY_FILE' ? 'NO_ROWS' : 'UNREADABLE';
      warnings.push({ file: name, code });
      continue;
    }
    const kind = linkedInKind(read.table.headers);
    if (kind) files.push({ name, kind, table: read.table });
  }
  const useful = files.filter(({ kind }) => kind !== 'PROFILE');
  if (useful.length === 0) return unknown(warnings.length > 0 ? 'NO_ROWS' : 'NO_LINKEDIN_FILE');
  for (const [kind, file] of EXPECTED) {
    const said = warnings.some((warning) =>
      warning.file.toLowerCase().startsWith(file.slice(0, 8).toLowerCase()),
    );
    if (!said && !files.some((found) => found.kind === kind)) warnings.push({ file, code: 'MISSING' });
  }
  return { kind: 'LINKEDIN_ARCHIVE', files, warnings };
}

const EXPECTED = [
  ['LINKEDIN_CONNECTIONS', 'Connections.csv'],
  ['LINKEDIN_INVITATIONS', 'Invitations.csv'],
  ['LINKEDIN_MESSAGES', 'messages.csv'],
] as const;

function isHeader(folded: string): boolean {
  return isLinkedInHeader(folded) || isCsvHeader(folded);
}

function unknown(code: FailureCode): Recognised {
  return { kind: 'UNKNOWN', code, table: null };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Text has no control characters but tabs, line ends and UTF-16's zeros; an image or a PDF shows some at once. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 2048);
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) return true;
  const strange = head.filter(
    (byte) => byte < 0x20 && ![0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte),
  );
  return strange.length > head.length * 0.02;
}
