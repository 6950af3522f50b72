import {
  findCandidates,
  type KnownContact,
  listKnownExternalIds,
  loadKnownContacts,
  type MatchKeys,
} from '../../db/import-matching.ts';
import { lockContacts } from '../../db/persons.ts';
import type { Tx, WorkspaceScope } from '../../db/scope.ts';
import type { MatchedBy } from '../../domain/imports/import-reason.ts';
import type { PersonFact } from '../../imports/facts.ts';
import { foldText } from '../../imports/fold-text.ts';

/** Who a person of a file is. */
export type Match =
  | { readonly is: 'known'; readonly contact: KnownContact; readonly by: MatchedBy }
  | { readonly is: 'new' }
  | { readonly is: 'ambiguous'; readonly count: number };

/** The contacts a file may speak of, and the facts recorded already. Grows as people of the file are added. */
export interface KnownPeople {
  match(fact: PersonFact): Match;
  /** Adds a contact, or takes note of its new keys. */
  learn(contact: KnownContact): void;
  /** Whether an e-mail is another contact's. */
  isElsewhere(email: string, contact: KnownContact): boolean;
  readonly recorded: Set<string>;
}

/**
 * Loads whoever these facts might speak of, in a few queries whatever their number.
 * @param lock locks the contacts first: for writing. Their keys are read again after the lock.
 */
export async function loadKnownPeople(
  tx: Tx,
  scope: WorkspaceScope,
  facts: readonly PersonFact[],
  lock: boolean,
): Promise<KnownPeople> {
  const candidates = await findCandidates(tx, scope, keysOf(facts));
  const ids = lock ? await lockContacts(tx, scope, candidates) : candidates;
  const contacts = await loadKnownContacts(tx, scope, ids);
  const externalIds = facts.flatMap((fact) => fact.interactions.map((one) => one.externalId));
  const recorded = await listKnownExternalIds(tx, scope, externalIds);
  return gatherKnown(contacts, recorded, facts.some(isKnownByNameOnly));
}

function keysOf(facts: readonly PersonFact[]): MatchKeys {
  const nameless = facts.filter(isKnownByNameOnly);
  return {
    slugs: facts.flatMap((fact) => fact.linkedinSlug ?? []),
    emails: facts.flatMap((fact) => fact.emails),
    phones: facts.flatMap((fact) => fact.phones),
    names: nameless.map((fact) => `${fact.firstName} ${fact.lastName}`),
  };
}

function isKnownByNameOnly(fact: PersonFact): boolean {
  return !fact.linkedinSlug && fact.emails.length === 0 && fact.phones.length === 0;
}

/**
 * The index itself, without a database.
 * @param byNameToo whether some fact will be known by its name alone: otherwise names need not be folded.
 */
function gatherKnown(
  contacts: readonly KnownContact[],
  recorded: Set<string>,
  byNameToo: boolean,
): KnownPeople {
  const bySlug = new Map<string, KnownContact>();
  const byEmail = new Map<string, KnownContact[]>();
  const byPhone = new Map<string, KnownContact[]>();
  const byName = new Map<string, KnownContact[]>();

  const learn = (contact: KnownContact) => {
    for (const slug of [contact.linkedinSlug, ...contact.aliases]) if (slug) bySlug.set(slug, contact);
    for (const email of contact.emails) addTo(byEmail, email, contact);
    for (const phone of contact.phones) addTo(byPhone, phone, contact);
    if (byNameToo) addTo(byName, nameKey(contact), contact);
  };
  contacts.forEach(learn);

  const match = (fact: PersonFact): Match => {
    const bySlugFound = fact.linkedinSlug ? bySlug.get(fact.linkedinSlug) : undefined;
    if (bySlugFound) return { is: 'known', contact: bySlugFound, by: 'SLUG' };
    // Of several who share an address, the one of that name; else the first known, always the same.
    const mailed = preferNamesake(
      fact.emails.flatMap((email) => byEmail.get(email) ?? []),
      fact,
    );
    if (mailed && mayBeTheSame(mailed, fact)) return { is: 'known', contact: mailed, by: 'EMAIL' };
    // Switchboards and families share phones: the last name must agree.
    const called = fact.phones
      .flatMap((phone) => byPhone.get(phone) ?? [])
      .filter((one) => isNamesake(one, fact));
    if (called[0] && !isOtherProfile(called[0], fact))
      return { is: 'known', contact: called[0], by: 'PHONE' };
    if (!isKnownByNameOnly(fact)) return { is: 'new' };
    const named = byName.get(nameKey(fact)) ?? [];
    if (named.length > 1) return { is: 'ambiguous', count: named.length };
    return named[0] ? { is: 'known', contact: named[0], by: 'NAME' } : { is: 'new' };
  };

  const isElsewhere = (email: string, contact: KnownContact) =>
    (byEmail.get(email) ?? []).some((one) => one.id !== contact.id);

  return { match, learn, isElsewhere, recorded };
}

/** The same e-mail under another LinkedIn address is the same person who renamed their profile, provided the last name agrees. */
function mayBeTheSame(contact: KnownContact, fact: PersonFact): boolean {
  return !isOtherProfile(contact, fact) || isNamesake(contact, fact);
}

function isOtherProfile(contact: KnownContact, fact: PersonFact): boolean {
  return (
    contact.linkedinSlug !== null && fact.linkedinSlug !== null && contact.linkedinSlug !== fact.linkedinSlug
  );
}

function preferNamesake(contacts: readonly KnownContact[], fact: PersonFact): KnownContact | undefined {
  return contacts.find((contact) => isNamesake(contact, fact)) ?? contacts[0];
}

function isNamesake(contact: KnownContact, fact: PersonFact): boolean {
  return foldText(contact.lastName) === foldText(fact.lastName);
}

function nameKey(person: { firstName: string; lastName: string; company: string | null }): string {
  return `${foldText(`${person.firstName} ${person.lastName}`)}|${foldText(person.company ?? '')}`;
}

function addTo(index: Map<string, KnownContact[]>, key: string, contact: KnownContact): void {
  const found = index.get(key);
  if (!found) index.set(key, [contact]);
  else if (!found.includes(contact)) found.push(contact);
}
