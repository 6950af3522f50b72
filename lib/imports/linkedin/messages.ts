import { decodeHTML } from 'entities';
import type { Instant } from '../../domain/time/instant.ts';
import { type RefusedRow, refuseRow } from '../facts.ts';
import { cleanCell } from '../fold-text.ts';
import { detectSlashOrder, instantOf, readDate } from '../read-date.ts';
import { brokenRows } from './broken-rows.ts';
import { cellReader, type LinkedInFile } from './columns.ts';
import { profileSlug, profileSlugs } from './profile-slug.ts';

/** One row of `messages.csv`, of any of its generations; who is who is decided later. */
export interface MessageRow {
  readonly file: string;
  readonly line: number;
  /** LinkedIn's id of the conversation, else those who take part. */
  readonly conversation: string;
  readonly fromName: string;
  readonly toName: string;
  readonly senderSlug: string | null;
  /** Empty in files of 9 columns (until early 2023), which name the recipients without their addresses. */
  readonly recipientSlugs: readonly string[];
  readonly sentAt: Instant;
  readonly subject: string | null;
  readonly body: string | null;
  readonly isDraft: boolean;
  /** Markup of LinkedIn's advertisements. */
  readonly isAdvertisement: boolean;
  readonly isSpam: boolean;
}

export interface MessagesRead {
  readonly messages: readonly MessageRow[];
  readonly refused: readonly RefusedRow[];
}

/**
 * The rows of `messages.csv`: 9 columns until early 2023, 10 from mid-2023 (recipients' addresses), then 13
 * (attachments, drafts). Columns are found by name, so an absent one reads as empty. Dates are UTC and say so; those
 * a spreadsheet rewrote are taken for UTC too. HTML entities are decoded once, as LinkedIn encodes them once.
 */
export function readMessages(file: LinkedInFile): MessagesRead {
  const cell = cellReader(file.table);
  const order = detectSlashOrder(file.table.records.map((record) => cell(record, 'date')));
  const messages: MessageRow[] = [];
  const refused: RefusedRow[] = brokenRows(file);
  for (const record of file.table.records) {
    const value = cell(record, 'date');
    const date = readDate(value, order);
    const place = { file: file.name, line: record.line };
    if (!date) {
      const code = value === '' ? 'MISSING_DATE' : 'BAD_DATE';
      refused.push(refuseRow({ ...place, raw: record.raw, field: 'sentAt', code, value }));
      continue;
    }
    const content = cell(record, 'content');
    const senderSlug = profileSlug(cell(record, 'sender profile url'));
    const recipientSlugs = profileSlugs(cell(record, 'recipient profile urls'));
    messages.push({
      ...place,
      conversation:
        cell(record, 'conversation id') || `between ${[senderSlug, ...recipientSlugs].sort().join(' ')}`,
      fromName: decodeHTML(cell(record, 'from')),
      toName: decodeHTML(cell(record, 'to')),
      senderSlug,
      recipientSlugs,
      sentAt: instantOf(date, 'UTC'),
      subject: cleanCell(decodeHTML(cell(record, 'subject'))),
      body: cleanCell(decodeHTML(content)),
      isDraft: isYes(cell(record, 'is message draft')) || isYes(cell(record, 'is conversation draft')),
      isAdvertisement: content.includes('spinmail-quill-editor'),
      isSpam: cell(record, 'folder').toUpperCase() === 'SPAM',
    });
  }
  return { messages, refused };
}

function isYes(cell: string): boolean {
  return /^(yes|true|oui)$/i.test(cell);
}
