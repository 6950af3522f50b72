import type { CountryCode } from 'libphonenumber-js/min';
import { type Actor, requireAbility } from '../auth/actor.ts';
import * as contacts from '../db/contacts.ts';
import { updateFacts } from '../db/person-card.ts';
import { loadPeople, lockContacts, type Seat } from '../db/persons.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { Stage } from '../domain/approaches/stage.ts';
import type { ContactFacts } from '../domain/contacts/contact-view.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { project } from '../domain/relances/projection.ts';
import { type FieldFault, Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { readEmail, readPhone } from '../imports/read-contact-point.ts';
import { redecide } from './redecide.ts';
import { scoreFit } from './score-fit.ts';

/** A person to make. Addresses as people write them: they are checked here, where the workspace's country is known. */
export type ContactWish = Pick<contacts.ContactFields, 'firstName' | 'lastName'> &
  Partial<contacts.ContactFields> & { readonly addresses?: readonly contacts.Address[] };

/** The LinkedIn profile is, or was, somebody else's here. */
export interface SlugKnown {
  readonly outcome: 'slug-known';
  readonly contactId: string;
}

/**
 * Makes a contact.
 * @throws Refusal `invalid` for an address that cannot be read, naming it; `forbidden`.
 */
export function createContact(
  actor: Actor,
  wish: ContactWish,
  now: Instant,
): Promise<{ readonly outcome: 'created'; readonly contactId: string } | SlugKnown> {
  requireAbility(actor, 'contact.create');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const { addresses = [], ...fields } = wish;
    const checked = await checkAddresses(tx, scope, addresses);
    const slug = fields.linkedinSlug;
    const known = slug ? await contacts.findContactBySlug(tx, scope, slug) : null;
    if (known) return { outcome: 'slug-known', contactId: known };
    const contactId = await contacts.insertContact(tx, scope, fields, now);
    // Somebody else made the same person between the two questions.
    if (!contactId)
      return { outcome: 'slug-known', contactId: (await contacts.findContactBySlug(tx, scope, slug!))! };
    await contacts.insertAddresses(tx, scope, contactId, checked, now);
    return { outcome: 'created', contactId };
  });
}

/**
 * Changes what is known of a contact, and decides again: a zone moves due times, a wish to keep in touch opens the vivier.
 * @throws Refusal `not-found`, `invalid` when no name would be left, `forbidden`.
 */
export function updateContact(
  actor: Actor,
  contactId: string,
  change: Partial<contacts.ContactFields>,
  now: Instant,
  facts: Partial<ContactFacts> = {},
): Promise<{ readonly outcome: 'updated' } | SlugKnown> {
  requireAbility(actor, 'contact.edit');
  return changeContact(actor, contactId, now, async (tx, before) => {
    const after = { ...before, ...change };
    if ((after.firstName + after.lastName).trim() === '') {
      throw new Refusal('invalid', 'A contact has a name.', [
        { path: 'lastName', message: 'must not be empty' },
      ]);
    }
    const slug = change.linkedinSlug;
    if (slug !== undefined && slug !== before.linkedinSlug) {
      const known = slug ? await contacts.findContactBySlug(tx, actor.scope, slug) : null;
      if (known && known !== contactId) return { outcome: 'slug-known' as const, contactId: known };
      if (before.linkedinSlug) await contacts.insertAlias(tx, actor.scope, contactId, before.linkedinSlug);
    }
    await contacts.updateContact(tx, actor.scope, contactId, change);
    await updateFacts(tx, actor.scope, contactId, facts);
    return { outcome: 'updated' as const };
  });
}

/**
 * Adds an e-mail address or a phone number.
 * @throws Refusal `invalid` when it cannot be read, `not-found`, `forbidden`.
 */
export function addAddress(
  actor: Actor,
  contactId: string,
  address: contacts.Address,
  now: Instant,
): Promise<{ readonly outcome: 'added'; readonly addressId: string } | { readonly outcome: 'known' }> {
  requireAbility(actor, 'contact.edit');
  return changeContact(actor, contactId, now, async (tx) => {
    const checked = await checkAddresses(tx, actor.scope, [address]);
    const [addressId] = await contacts.insertAddresses(tx, actor.scope, contactId, checked, now);
    return addressId ? { outcome: 'added' as const, addressId } : { outcome: 'known' as const };
  });
}

/** Removes an address of a contact. @throws Refusal `not-found`, `forbidden`. @returns what stood, to put it back. */
export async function removeAddress(
  actor: Actor,
  addressId: string,
  now: Instant,
): Promise<contacts.RemovedAddress> {
  requireAbility(actor, 'contact.edit');
  const address = await withScope(actor.scope, (tx) => contacts.findAddress(tx, actor.scope, addressId));
  if (!address) throw new Refusal('not-found', 'No such address.');
  return changeContact(actor, address.contactId, now, async (tx) => {
    const removed = await contacts.deleteAddress(tx, actor.scope, addressId);
    if (!removed) throw new Refusal('not-found', 'No such address.');
    return removed;
  });
}

/**
 * Puts back an address that was removed, as it was: one that had bounced is no more written to than before.
 * @throws Refusal `invalid` when it cannot be read, `not-found`, `forbidden`.
 */
export function restoreAddress(
  actor: Actor,
  removed: contacts.RemovedAddress,
  now: Instant,
): Promise<{ readonly outcome: 'restored' } | { readonly outcome: 'known' }> {
  requireAbility(actor, 'contact.edit');
  return changeContact(actor, removed.contactId, now, async (tx) => {
    const [address] = await checkAddresses(tx, actor.scope, [removed]);
    const isNew = await contacts.restoreAddress(tx, actor.scope, { ...removed, ...address });
    return { outcome: isNew ? ('restored' as const) : ('known' as const) };
  });
}

/** A contact with what is next in each of their approaches, the vivier's last. */
export interface ContactWithApproaches {
  readonly contact: contacts.ContactRow;
  readonly approaches: readonly {
    readonly seat: Seat;
    readonly campaignName: string | null;
    readonly stage: Stage;
    readonly decision: Decision;
  }[];
}

/** Everything the HTTP API says of a contact, decided as of now. @throws Refusal `not-found`, `forbidden`. */
export function readContact(actor: Actor, contactId: string, now: Instant): Promise<ContactWithApproaches> {
  requireAbility(actor, 'contact.view');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const contact = await contacts.findContact(tx, scope, contactId);
    if (!contact) throw new Refusal('not-found', 'No such contact.');
    const { rules, people } = await loadPeople(tx, scope, [contactId]);
    const { person, seats, timeZone } = people[0]!;
    const approaches = project(person, calendarFor(rules, timeZone), now).map(
      ({ stage, decision }, index) => ({
        seat: seats[index]!,
        campaignName: person.approaches[index]!.campaignName,
        stage,
        decision,
      }),
    );
    return {
      contact,
      approaches: approaches.sort((a, b) => Number(a.seat.isVivier) - Number(b.seat.isVivier)),
    };
  });
}

/** Locks a contact, changes it, decides again: one transaction. Whoever must enter the vivier and has no approach is the actor's. */
function changeContact<T>(
  { scope, memberId }: Actor,
  contactId: string,
  now: Instant,
  change: (tx: Tx, before: contacts.ContactRow) => Promise<T>,
): Promise<T> {
  return withScope(scope, async (tx) => {
    const [known] = await lockContacts(tx, scope, [contactId]);
    const before = known ? await contacts.findContact(tx, scope, contactId) : null;
    if (!before || before.erasedAt) throw new Refusal('not-found', 'No such contact.');
    const result = await change(tx, before);
    await scoreFit(tx, scope, { contactIds: [contactId] });
    await redecide(tx, scope, [contactId], now, { fallbackOwnerId: memberId });
    return result;
  });
}

/** E-mails in small letters, phones in E.164 with the workspace's country; each address once. */
async function checkAddresses(
  tx: Tx,
  scope: WorkspaceScope,
  addresses: readonly contacts.Address[],
): Promise<contacts.Address[]> {
  if (addresses.length === 0) return [];
  const { country } = await getWorkspaceRules(tx, scope);
  const faults: FieldFault[] = [];
  const checked = new Map<string, contacts.Address>();
  for (const [index, { kind, value }] of addresses.entries()) {
    const read = kind === 'EMAIL' ? readEmail(value) : readPhone(value, country as CountryCode);
    if (read) checked.set(`${kind} ${read}`, { kind, value: read });
    else {
      const message =
        kind === 'EMAIL' ? 'is not an e-mail address' : `is not a phone number (country ${country})`;
      faults.push({ path: `addresses[${index}].value`, message });
    }
  }
  if (faults.length > 0) throw new Refusal('invalid', 'An address cannot be read.', faults);
  return [...checked.values()];
}
