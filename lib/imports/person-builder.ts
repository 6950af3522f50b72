import type { Day } from '../domain/time/instant.ts';
import type { InteractionFact, PersonFact } from './facts.ts';
import type { PersonName } from './person-name.ts';

/** What one row says of a person. Absent is unknown. */
export interface PersonRow extends Partial<PersonName> {
  readonly file: string;
  readonly line: number;
  readonly title?: string | null;
  readonly company?: string | null;
  readonly location?: string | null;
  readonly source?: string | null;
  readonly linkedinSlug?: string | null;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly connectedOn?: Day | null;
  readonly cvDatedOn?: Day | null;
  readonly campaignName?: string | null;
  readonly notes?: string | null;
  readonly tags?: readonly string[];
  readonly interactions?: readonly InteractionFact[];
}

/** The people of one file, gathered row by row under their keys. */
export interface People {
  add(key: string, row: PersonRow): void;
  list(): PersonFact[];
}

/**
 * Gathers people. A key met twice is one person: what was said first stands, what was missing is filled in, notes are
 * put one under the other, and histories are joined oldest first, each fact once.
 */
export function gatherPeople(): People {
  const rows = new Map<string, PersonRow[]>();
  return {
    add(key, row) {
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    },
    list: () => [...rows].map(([key, said]) => merged(key, said)),
  };
}

function merged(key: string, said: readonly PersonRow[]): PersonFact {
  const first = <Field extends keyof PersonRow>(field: Field) =>
    said.find((row) => row[field] !== undefined && row[field] !== null && row[field] !== '')?.[field] ?? null;
  const named = said.find((row) => row.firstName || row.lastName);
  const title = first('title');
  const company = first('company');
  const notes = [...new Set(said.map((row) => row.notes).filter(Boolean))].join('\n\n');
  return {
    key,
    lines: said.map(({ file, line }) => ({ file, line })),
    firstName: named?.firstName ?? '',
    lastName: named?.lastName ?? '',
    title,
    company,
    location: first('location'),
    source: first('source'),
    linkedinSlug: first('linkedinSlug'),
    emails: [...new Set(said.flatMap((row) => row.emails ?? []))],
    phones: [...new Set(said.flatMap((row) => row.phones ?? []))],
    connectedOn: first('connectedOn'),
    cvDatedOn: first('cvDatedOn'),
    campaignName: first('campaignName'),
    notes: notes === '' ? null : notes,
    tags: [...new Set(said.flatMap((row) => row.tags ?? []))],
    interactions: oldestFirst(said.flatMap((row) => row.interactions ?? [])),
    profile: title || company ? { title, company } : null,
  };
}

function oldestFirst(facts: readonly InteractionFact[]): InteractionFact[] {
  const byId = new Map<string, InteractionFact>();
  for (const fact of facts) if (!byId.has(fact.externalId)) byId.set(fact.externalId, fact);
  return [...byId.values()].sort((a, b) => a.occurredAt - b.occurredAt);
}
