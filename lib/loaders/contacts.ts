import type { CountryCode } from 'libphonenumber-js/min';
import { z } from 'zod';
import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { listOpenCampaigns } from '../db/campaign-lists.ts';
import {
  countContacts,
  listContactRows,
  listTwins,
  type Marks,
  searchContactIds,
  type Twin,
} from '../db/contact-lists.ts';
import { findContact } from '../db/contacts.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { ContactScreen, ContactsScreen } from '../domain/contacts/contact-view.ts';
import { type Policy, resolvePolicy } from '../domain/relances/policy.ts';
import { profileSlug } from '../imports/linkedin/profile-slug.ts';
import { readEmail, readPhone } from '../imports/read-contact-point.ts';
import { loadPerson } from './person.ts';
import { loadReader } from './reader.ts';
import { toDecision } from './stored-decision.ts';

export const CONTACTS_PER_PAGE = 100;
/** Past this many, a search asks for one more word rather than a page more. */
const MOST_FOUND = 1000;

/** What the address of the contacts' page says; anything strange reads as nothing. */
export const contactsQuerySchema = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  keep: z.literal('1').nullable().catch(null).default(null),
  campaign: z.enum(['with', 'without']).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type ContactsQuery = z.infer<typeof contactsQuerySchema>;

/** A page of contacts: everybody by name, or what a search found, best first. */
export function loadContacts(actor: Actor, query: ContactsQuery): Promise<ContactsScreen> {
  requireAbility(actor, 'contact.view');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const ids = query.q === '' ? null : await findIds(tx, scope, query.q);
    const filter = { ids, keepInTouch: query.keep !== null, campaign: query.campaign };
    const page = { limit: CONTACTS_PER_PAGE, offset: (query.page - 1) * CONTACTS_PER_PAGE };
    const rows = await listContactRows(tx, scope, filter, page);
    const total = await countContacts(tx, scope, filter);
    const everybody = { ids: null, keepInTouch: false, campaign: null };
    return {
      rows: rows.map((row) => ({
        ...row,
        next: row.campaignState ? toDecision(row, row.campaignState) : null,
      })),
      total,
      isCut: ids !== null && ids.length >= MOST_FOUND,
      isEmpty: total === 0 && (await countContacts(tx, scope, everybody)) === 0,
      reader: await loadReader(tx, scope, actor.memberId, currentInstant()),
    };
  });
}

/** A LinkedIn address, an e-mail or a phone find their owner; other words are looked for in what is known of everybody. */
async function findIds(tx: Tx, scope: WorkspaceScope, words: string): Promise<string[]> {
  const linkedinSlug = profileSlug(words);
  const email = readEmail(words);
  const phone = /^[+\d(]/.test(words)
    ? readPhone(words, (await getWorkspaceRules(tx, scope)).country as CountryCode)
    : null;
  if (linkedinSlug || email || phone) {
    const marks = { linkedinSlug, emails: email ? [email] : [], phones: phone ? [phone] : [] };
    const owners = await listTwins(tx, scope, marks);
    if (owners.length > 0) return owners.map((owner) => owner.id);
  }
  return searchContactIds(tx, words, MOST_FOUND);
}

/** Everything the page of a contact says, or null for somebody of elsewhere. */
export async function loadContact(actor: Actor, contactId: string): Promise<ContactScreen | null> {
  if (!z.uuid().safeParse(contactId).success) return null;
  const person = await loadPerson(actor, contactId);
  if (!person) return null;
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const contact = await findContact(tx, scope, contactId);
    if (!contact || contact.erasedAt) return null;
    const approaches = await tx.approach.findMany({
      where: { workspaceId: scope.workspaceId, contactId },
      select: { id: true, campaignId: true, priority: true },
    });
    const there = new Set(approaches.map((approach) => approach.campaignId));
    return {
      person,
      contact,
      campaigns: (await listOpenCampaigns(tx, scope)).filter((campaign) => !there.has(campaign.id)),
      priorities: Object.fromEntries(approaches.map((approach) => [approach.id, approach.priority])),
      reader: await loadReader(tx, scope, actor.memberId, currentInstant()),
    };
  });
}

/** The country whose national phone numbers are typed here. */
export function countryOf(actor: Actor): Promise<string> {
  return withScope(actor.scope, async (tx) => (await getWorkspaceRules(tx, actor.scope)).country);
}

/** The policy of the workspace, defaults included. */
export function policyOf(actor: Actor): Promise<Policy> {
  return withScope(actor.scope, async (tx) =>
    resolvePolicy((await getWorkspaceRules(tx, actor.scope)).policy),
  );
}

/** Contacts that may be the same person as these marks tell. */
export async function findTwins(actor: Actor, marks: Marks): Promise<Twin[]> {
  requireAbility(actor, 'contact.view');
  if (!marks.linkedinSlug && marks.emails.length === 0 && marks.phones.length === 0) return [];
  return withScope(actor.scope, (tx) => listTwins(tx, actor.scope, marks));
}
