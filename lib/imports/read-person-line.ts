import type { CountryCode } from 'libphonenumber-js/min';
import type { CsvMapping } from './csv-mapping.ts';
import type { CsvField, CsvKind, RefusedRow } from './facts.ts';
import { cleanCell } from './fold-text.ts';
import { profileSlug } from './linkedin/profile-slug.ts';
import { type PersonName, splitName } from './person-name.ts';
import { readEmail, readPhone, saysNothing } from './read-contact-point.ts';
import { type DateRead, readDate } from './read-date.ts';
import type { CsvRecord } from './scan-records.ts';

/** One good row of people. */
export interface PersonLine extends PersonName {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly linkedinSlug: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly source: string | null;
  readonly campaignName: string | null;
  readonly message: string | null;
  readonly notes: string | null;
  readonly tags: readonly string[];
  readonly cvDate: DateRead | null;
  readonly appliedAt: DateRead | null;
}

type Fault = Pick<RefusedRow, 'field' | 'code' | 'value'>;

/**
 * Reads one row by its mapping, or says the first thing at fault, in the order a person would mend it: the shape of
 * the row, the name, the addresses, the dates. « n/a » and dashes are empty cells, not faults.
 */
export function readPersonLine(
  record: CsvRecord,
  width: number,
  { kind, mapping, country }: { kind: CsvKind; mapping: CsvMapping; country: CountryCode },
): PersonLine | Fault {
  const cell = (field: CsvField) => {
    const index = mapping[field];
    const value = index === undefined ? null : cleanCell(record.cells[index]);
    return value !== null && saysNothing(value) ? null : value;
  };
  if (record.cells.every((value) => value.trim() === '')) return fault('row', 'EMPTY_ROW', '');
  // Empty cells past the header are what spreadsheets leave behind; words there mean a separator was not quoted.
  const extra = record.cells.slice(width).filter((value) => value.trim() !== '');
  if (extra.length > 0) return fault('row', 'TOO_MANY_CELLS', extra[0]!);

  // A name over two lines is a quote left open that a later row happened to close.
  for (const field of ['firstName', 'lastName', 'fullName', 'email', 'phone'] as const) {
    const value = cell(field);
    if (value?.includes('\n')) return fault(field, 'UNCLOSED_QUOTE', value.split('\n')[0]!);
  }

  const full = cell('fullName');
  const split = full ? splitName(full) : null;
  const firstName = cell('firstName') ?? split?.firstName ?? '';
  const lastName = cell('lastName') ?? split?.lastName ?? '';
  if (firstName === '' && lastName === '') {
    const field = mapping.lastName === undefined && mapping.fullName !== undefined ? 'fullName' : 'lastName';
    return fault(field, 'MISSING_NAME', '');
  }

  const emails: string[] = [];
  for (const part of (cell('email') ?? '')
    .split(/[;,|]|\s+(?:ou|et|or|and)\s+/)
    .filter((text) => text.trim())) {
    const email = readEmail(part);
    if (!email) return fault('email', 'BAD_EMAIL', part.trim());
    emails.push(email);
  }
  const phoneCell = cell('phone') ?? '';
  // "06/12/34/56/78" is one number, "06 12 34 56 78 / 01 23 45 67 89" two: the whole cell is tried first.
  const whole = readPhone(phoneCell, country);
  const phones: string[] = whole ? [whole] : [];
  const parts = whole ? [] : phoneCell.split(/[;,|/]|\s+(?:ou|et|or|and)\s+/).filter((text) => text.trim());
  for (const part of parts) {
    const phone = readPhone(part, country);
    if (!phone) return fault('phone', 'BAD_PHONE', part.trim());
    phones.push(phone);
  }
  const address = cell('linkedinUrl');
  const linkedinSlug = profileSlug(address);
  if (address && !linkedinSlug) return fault('linkedinUrl', 'BAD_LINKEDIN_URL', address);

  const applied = cell('appliedAt');
  const appliedAt = applied ? readDate(applied) : null;
  if (applied && !appliedAt) return fault('appliedAt', 'BAD_DATE', applied);
  if (kind === 'APPLICATIONS' && !appliedAt) return fault('appliedAt', 'MISSING_DATE', '');
  const found = cell('cvFoundOn');
  const cvDate = found ? readDate(found) : null;
  if (found && !cvDate) return fault('cvFoundOn', 'BAD_DATE', found);

  return {
    firstName,
    lastName,
    emails,
    phones,
    linkedinSlug,
    title: cell('title'),
    company: cell('company'),
    location: cell('location'),
    source: cell('source'),
    campaignName: cell('campaignName'),
    message: cell('message'),
    notes: cell('notes'),
    tags: (cell('tags') ?? '')
      .split(/[;,|]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
    cvDate,
    appliedAt,
  };
}

function fault(field: Fault['field'], code: Fault['code'], value: string): Fault {
  return { field, code, value };
}

/** The first cell of a broken line that opens a quote and does not close it. */
export function firstOpenQuote(raw: string, separator: string): { index: number; value: string } | null {
  const cells = raw.split(separator);
  const index = cells.findIndex((cell) => {
    const text = cell.trim();
    return text.startsWith('"') && (text.length === 1 || (text.match(/"/g) ?? []).length % 2 === 1);
  });
  return index === -1 ? null : { index, value: cells[index]!.trim() };
}
