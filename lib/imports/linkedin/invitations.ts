import type { Instant } from '../../domain/time/instant.ts';
import { type RefusedRow, refuseRow } from '../facts.ts';
import { cleanCell } from '../fold-text.ts';
import { detectSlashOrder, instantOf, readDate } from '../read-date.ts';
import { brokenRows } from './broken-rows.ts';
import { cellReader, type LinkedInFile } from './columns.ts';
import { profileSlug } from './profile-slug.ts';

/** One invitation. Slugs are absent in files older than the end of 2023. */
export interface InvitationRow {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
  /** `null` when the column is empty: our own profile then tells. */
  readonly direction: 'OUTGOING' | 'INCOMING' | null;
  readonly fromName: string;
  readonly toName: string;
  readonly inviterSlug: string | null;
  readonly inviteeSlug: string | null;
  readonly sentAt: Instant;
  readonly note: string | null;
}

export interface InvitationsRead {
  readonly invitations: readonly InvitationRow[];
  readonly refused: readonly RefusedRow[];
}

/**
 * The rows of `Invitations.csv`. `Sent At` ("1/29/26, 2:37 PM") bears no zone: it is read as UTC, like the dates of
 * messages.csv, which say so. Read in another zone it would move by an hour or two: the fact to mend if LinkedIn ever
 * documents it.
 */
export function readInvitations(file: LinkedInFile): InvitationsRead {
  const cell = cellReader(file.table);
  const order = detectSlashOrder(file.table.records.map((record) => cell(record, 'sent at')));
  const invitations: InvitationRow[] = [];
  const refused: RefusedRow[] = brokenRows(file);
  for (const record of file.table.records) {
    const value = cell(record, 'sent at');
    const date = readDate(value, order);
    const place = { file: file.name, line: record.line, raw: record.raw };
    if (!date) {
      const code = value === '' ? 'MISSING_DATE' : 'BAD_DATE';
      refused.push(refuseRow({ ...place, field: 'sentAt', code, value }));
      continue;
    }
    const direction = cell(record, 'direction').toUpperCase();
    invitations.push({
      ...place,
      direction: direction === 'OUTGOING' || direction === 'INCOMING' ? direction : null,
      fromName: cell(record, 'from'),
      toName: cell(record, 'to'),
      inviterSlug: profileSlug(cell(record, 'inviterprofileurl')),
      inviteeSlug: profileSlug(cell(record, 'inviteeprofileurl')),
      sentAt: instantOf(date, 'UTC'),
      note: cleanCell(cell(record, 'message')),
    });
  }
  return { invitations, refused };
}
