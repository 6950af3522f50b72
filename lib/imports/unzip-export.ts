import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { FailureCode } from './facts.ts';
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';

export interface UnzippedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

type ZipFailure = Extract<
  FailureCode,
  'TOO_BIG' | 'ZIP_DAMAGED' | 'ZIP_ENCRYPTED' | 'ZIP_TOO_MANY_ENTRIES' | 'ZIP_TOO_BIG' | 'SPREADSHEET'
>;

export type Unzipped =
  | { readonly outcome: 'READ'; readonly files: readonly UnzippedFile[] }
  | { readonly outcome: 'FAILED'; readonly code: ZipFailure };

/** Names whose content may be ours, with what LinkedIn or a browser adds: `messages_1234.csv`, `Connections (1).csv`. */
const MAY_BE_OURS = /(connections|invitations|messages|profile)[^/]*\.csv$/i;
/** Names LinkedIn gives to files that look like ours: the coach's and the guide's conversations. */
const LOOK_ALIKE = /^(guide_|learning)/i;

/** Whether a name belongs to a file that only looks like an export of ours. */
export function isLookAlike(name: string): boolean {
  return LOOK_ALIKE.test(baseName(name));
}

/**
 * Unpacks, in memory, the CSV files of an archive that may be ours; nothing is ever written under a name the
 * archive gives. The central directory says where entries are (local headers of LinkedIn's have zero sizes); what
 * they weigh is counted while they unpack, since an archive can announce what it likes.
 */
export async function unzipExport(bytes: Uint8Array): Promise<Unzipped> {
  if (bytes.length > MAX_FILE_BYTES) return { outcome: 'FAILED', code: 'TOO_BIG' };
  try {
    return {
      outcome: 'READ',
      files: await readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
    };
  } catch (error) {
    // yauzl has one error for each way to be malformed; to a person all of them are a damaged file.
    return { outcome: 'FAILED', code: error instanceof ZipRefusal ? error.code : 'ZIP_DAMAGED' };
  }
}

class ZipRefusal extends Error {
  readonly code: ZipFailure;
  constructor(code: ZipFailure) {
    super(code);
    this.code = code;
  }
}

function readEntries(buffer: Buffer): Promise<UnzippedFile[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(error);
      if (zip.entryCount > MAX_ZIP_ENTRIES) return reject(new ZipRefusal('ZIP_TOO_MANY_ENTRIES'));
      const files: UnzippedFile[] = [];
      let left = MAX_UNPACKED_BYTES;
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: Entry) => {
        const name = entry.fileName;
        // An Excel workbook is a zip too, and deserves its own sentence.
        if (name === 'xl/workbook.xml') return reject(new ZipRefusal('SPREADSHEET'));
        if (!isOurs(name)) return zip.readEntry();
        if (entry.isEncrypted()) return reject(new ZipRefusal('ZIP_ENCRYPTED'));
        unpack(zip, entry, left).then((content) => {
          left -= content.length;
          files.push({ name: baseName(name), bytes: content });
          zip.readEntry();
        }, reject);
      });
      zip.readEntry();
    });
  });
}

function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('error', reject);
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) {
          stream.destroy();
          reject(new ZipRefusal('ZIP_TOO_BIG'));
        } else chunks.push(chunk);
      });
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        // yauzl checks sizes and not checksums: a torn download could still unpack, with other letters in it.
        if (crc32(content) === entry.crc32) resolve(content);
        else reject(new ZipRefusal('ZIP_DAMAGED'));
      });
    });
  });
}

function isOurs(name: string): boolean {
  return (
    MAY_BE_OURS.test(name) &&
    !isLookAlike(name) &&
    !name.includes('__MACOSX/') &&
    !baseName(name).startsWith('.')
  );
}

function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name;
}
