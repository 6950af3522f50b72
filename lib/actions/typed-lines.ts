import type { Actor } from '../auth/actor.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { TypedLine, TypedPerson } from '../imports/read-typed-people.ts';
import { findTwins } from '../loaders/contacts.ts';
import { createContact } from '../operations/contacts.ts';

/** A typed line, with whom it names among those we know. */
export interface MatchedLine extends TypedLine {
  readonly knownId: string | null;
  readonly knownName: string | null;
}

/** Lines looked up at once: each takes a connection, and a paste may hold hundreds. */
const AT_ONCE = 5;

/** Who the typed lines name: somebody known shares a profile, an e-mail or a phone with them. */
export async function matchLines(actor: Actor, lines: readonly TypedLine[]): Promise<MatchedLine[]> {
  const matched: MatchedLine[] = [];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE);
    matched.push(...(await Promise.all(some.map((line) => matchLine(actor, line)))));
  }
  return matched;
}

async function matchLine(actor: Actor, line: TypedLine): Promise<MatchedLine> {
  const [twin] = line.person ? await findTwins(actor, line.person) : [];
  return {
    ...line,
    knownId: twin?.id ?? null,
    knownName: twin ? `${twin.firstName} ${twin.lastName}`.trim() : null,
  };
}

/** What was understood of a person beside their name: « Développeuse Java · Numéria · elodie@exemple.fr ». */
export function aboutTyped(person: TypedPerson): string {
  const linkedin = person.linkedinSlug && `linkedin.com/in/${person.linkedinSlug}`;
  return [person.title, person.company, person.location, ...person.emails, ...person.phones, linkedin]
    .filter(Boolean)
    .join(' · ');
}

/** Writes a typed person down; whose LinkedIn profile became known meanwhile (twice in one paste) is that contact. */
export async function makeTyped(
  actor: Actor,
  { emails, phones, ...fields }: TypedPerson,
  now: Instant,
): Promise<{ readonly contactId: string; readonly isNew: boolean }> {
  const addresses = [
    ...emails.map((value) => ({ kind: 'EMAIL' as const, value })),
    ...phones.map((value) => ({ kind: 'PHONE' as const, value })),
  ];
  const { contactId, outcome } = await createContact(actor, { ...fields, addresses }, now);
  return { contactId, isNew: outcome === 'created' };
}
