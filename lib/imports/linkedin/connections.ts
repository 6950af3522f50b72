import type { Day } from '../../domain/time/instant.ts';
import { type LeftOut, type RefusedRow, refuseRow } from '../facts.ts';
import { cleanCell } from '../fold-text.ts';
import type { PersonName } from '../person-name.ts';
import { readEmail } from '../read-contact-point.ts';
import { detectSlashOrder, readDate } from '../read-date.ts';
import { brokenRows } from './broken-rows.ts';
import { cellReader, type LinkedInFile } from './columns.ts';
import { profileSlug } from './profile-slug.ts';

/** One connection. Without `slug` in files older than mid-2023, which had no address column. */
export interface Connection extends PersonName {
  readonly file: string;
  readonly line: number;
  readonly slug: string | null;
  readonly email: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly connectedOn: Day;
}

export interface ConnectionsRead {
  readonly connections: readonly Connection[];
  readonly left: readonly LeftOut[];
  readonly refused: readonly RefusedRow[];
}

/**
 * The rows of `Connections.csv`. Members who hid themselves are rows of nothing but a date: counted and left out.
 * Company and post are those of the day of the export. A row whose date cannot be read is refused.
 */
export function readConnections(file: LinkedInFile): ConnectionsRead {
  const cell = cellReader(file.table);
  const order = detectSlashOrder(file.table.records.map((record) => cell(record, 'connected on')));
  const connections: Connection[] = [];
  const left: LeftOut[] = [];
  const refused: RefusedRow[] = brokenRows(file);
  for (const record of file.table.records) {
    const firstName = cell(record, 'first name');
    const lastName = cell(record, 'last name');
    const slug = profileSlug(cell(record, 'url'));
    const place = { file: file.name, line: record.line };
    if (!slug && firstName === '' && lastName === '') {
      left.push({ code: 'HIDDEN_MEMBER', ...place, label: '' });
      continue;
    }
    const date = readDate(cell(record, 'connected on'), order);
    if (!date) {
      const value = cell(record, 'connected on');
      const code = value === '' ? 'MISSING_DATE' : 'BAD_DATE';
      refused.push(refuseRow({ ...place, raw: record.raw, field: 'connectedOn', code, value }));
      continue;
    }
    connections.push({
      ...place,
      firstName,
      lastName,
      slug,
      email: readEmail(cell(record, 'email address')),
      company: cleanCell(cell(record, 'company')),
      title: cleanCell(cell(record, 'position')),
      connectedOn: date.on,
    });
  }
  return { connections, left, refused };
}
