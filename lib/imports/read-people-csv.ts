import type { CountryCode } from 'libphonenumber-js/min';
import type { Day, Instant } from '../domain/time/instant.ts';
import type { CsvMapping } from './csv-mapping.ts';
import {
  type CsvCounts,
  type CsvKind,
  type ImportFacts,
  type InteractionFact,
  type RefusedRow,
  refuseRow,
} from './facts.ts';
import { foldText } from './fold-text.ts';
import { gatherPeople } from './person-builder.ts';
import type { CsvTable } from './read-csv.ts';
import { endOfKnownDay, instantOf } from './read-date.ts';
import { firstOpenQuote, type PersonLine, readPersonLine } from './read-person-line.ts';

export interface CsvOptions {
  readonly file: string;
  readonly kind: CsvKind;
  readonly mapping: CsvMapping;
  readonly importedAt: Instant;
  /** The workspace's zone, in which dates without one are understood. */
  readonly zone: string;
  /** Country of national phone numbers. */
  readonly country: CountryCode;
}

/**
 * The people of a CSV, by the given mapping. Each row is imported or refused, never half: a refused row names its
 * line, the field at fault and the remedy, and keeps its text so that it can be mended and sent again.
 *
 * A row of a CV database is one `CV_FOUND`, dated at the import: the hit is ours, the CV's own date is the person's
 * (`cvDatedOn`). A row of applications is one `APPLICATION_RECEIVED` with its message. Contacts have no history.
 */
export function readPeopleCsv(table: CsvTable, options: CsvOptions): ImportFacts {
  const { file, kind, mapping } = options;
  const people = gatherPeople();
  const refused: RefusedRow[] = [];
  for (const { line, raw } of table.broken) {
    const open = firstOpenQuote(raw, table.separator);
    const field = (Object.keys(mapping) as (keyof CsvMapping)[]).find(
      (name) => mapping[name] === open?.index,
    );
    const value = open?.value ?? '';
    refused.push(refuseRow({ file, line, raw, field: field ?? 'row', code: 'UNCLOSED_QUOTE', value }));
  }
  let good = 0;
  for (const record of table.records) {
    const read = readPersonLine(record, table.headers.length, options);
    if ('code' in read) {
      refused.push(refuseRow({ file, line: record.line, raw: record.raw, ...read }));
      continue;
    }
    good++;
    const { cvDate, appliedAt, message, notes, ...person } = read;
    people.add(personKey(read), {
      ...person,
      file,
      line: record.line,
      cvDatedOn: cvDate?.on ?? null,
      notes: kind === 'APPLICATIONS' ? notes : [notes, message].filter(Boolean).join('\n\n') || null,
      interactions: history(read, options),
    });
  }
  refused.sort((a, b) => a.line - b.line);
  const list = people.list();
  const counts: CsvCounts = {
    rows: good + refused.length,
    good_rows: good,
    refused_rows: refused.length,
    people: list.length,
  };
  return { kind, people: list, refused, left: [], warnings: [], counts: { ...counts }, ownSlug: null };
}

function personKey(person: PersonLine): string {
  if (person.linkedinSlug) return `linkedin:${person.linkedinSlug}`;
  if (person.emails[0]) return `email:${person.emails[0]}`;
  const name = foldText(`${person.firstName} ${person.lastName}`);
  // A number may be shared (a couple, a switchboard): with another name it is another person.
  if (person.phones[0]) return `phone:${person.phones[0]}|${name}`;
  return `name:${name}|${foldText(person.company ?? '')}`;
}

function history(person: PersonLine, { kind, importedAt, zone }: CsvOptions): InteractionFact[] {
  const who = person.emails[0] ?? personKey(person);
  if (kind === 'CV_DATABASE') {
    const cvOn: Day = person.cvDate?.on ?? '';
    return [
      {
        kind: 'CV_FOUND',
        channel: null,
        occurredAt: importedAt,
        externalId: `cv:${who}:${foldText(person.source ?? '')}:${cvOn}`,
        subject: null,
        body: null,
      },
    ];
  }
  if (kind === 'APPLICATIONS' && person.appliedAt) {
    const { appliedAt } = person;
    const occurredAt = appliedAt.time
      ? instantOf(appliedAt, zone)
      : endOfKnownDay(appliedAt.on, zone, importedAt);
    // The words of the file and not the instant, which for a day alone depends on the moment of the import.
    const said = appliedAt.time ? new Date(occurredAt).toISOString().slice(0, 16) : appliedAt.on;
    return [
      {
        kind: 'APPLICATION_RECEIVED',
        channel: null,
        occurredAt,
        externalId: `application:${who}:${foldText(person.campaignName ?? '')}:${said}`,
        subject: person.campaignName,
        body: person.message,
      },
    ];
  }
  return [];
}
