import type { CountryCode } from 'libphonenumber-js/min';
import { z } from 'zod';
import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { recordAudit } from '../db/audit.ts';
import { listOpenCampaigns } from '../db/campaign-lists.ts';
import {
  type ContactFilter,
  countContacts,
  type ExportedContact,
  listContactRows,
  listContactsToExport,
  listIdsByPhone,
  listTwins,
  listTwinsOf,
  listViews,
  type Marks,
  searchContactIds,
  type Twin,
} from '../db/contact-lists.ts';
import { findContact } from '../db/contacts.ts';
import { listAims, listFitSeats } from '../db/fit-scores.ts';
import { listMergesInto, listPairMembers, listPairs } from '../db/merge.ts';
import { findFacts } from '../db/person-card.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { type Fit, fitOf } from '../domain/campaigns/fit-score.ts';
import type { ContactScreen, ContactsScreen } from '../domain/contacts/contact-view.ts';
import { contactsSearch, isFiltered } from '../domain/contacts/contacts-address.ts';
import {
  type ContactsFilter,
  type ContactsQuery,
  contactsFilterSchema,
} from '../domain/contacts/contacts-query.ts';
import type { PairScreen } from '../domain/contacts/pair-view.ts';
import type { ReaderView } from '../domain/contacts/reader-view.ts';
import { type Policy, resolvePolicy } from '../domain/relances/policy.ts';
import { profileSlug } from '../imports/linkedin/profile-slug.ts';
import { readEmail, readPhone } from '../imports/read-contact-point.ts';
import { phonePrefix } from '../imports/read-phone-prefix.ts';
import { readIdealProfile, readWeights } from '../operations/score-fit.ts';
import { loadPerson } from './person.ts';
import { loadReader } from './reader.ts';
import { toDecision } from './stored-decision.ts';

export const CONTACTS_PER_PAGE = 50;
/** Past this many, a search asks for one more word rather than a page more. */
const MOST_FOUND = 1000;

/** A page of contacts: everybody by name, or what a search found, best first. */
export function loadContacts(actor: Actor, query: ContactsQuery): Promise<ContactsScreen> {
  requireAbility(actor, 'contact.view');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const filter = await toFilter(tx, scope, query);
    const { ids } = filter;
    const page = { limit: CONTACTS_PER_PAGE, offset: (query.page - 1) * CONTACTS_PER_PAGE };
    const rows = await listContactRows(tx, scope, filter, page);
    const total = await countContacts(tx, scope, filter);
    const reader = await loadReader(tx, scope, actor.memberId, currentInstant());
    const views = await listViews(tx, scope, actor.memberId);
    return {
      views: views.map(({ id, name, isShared, memberId, filters }) => ({
        id,
        name,
        isShared,
        isMine: memberId === actor.memberId,
        ownerName: reader.memberNames[memberId] ?? '',
        href: `/contacts${contactsSearch(contactsFilterSchema.parse(filters))}`,
      })),
      rows: rows.map((row) => ({
        ...row,
        next: row.campaignState ? toDecision(row, row.campaignState) : null,
      })),
      total,
      isCut: ids !== null && ids.length >= MOST_FOUND,
      isEmpty: total === 0 && (await countContacts(tx, scope, EVERYBODY)) === 0,
      reader,
    };
  });
}

const EVERYBODY: ContactFilter = {
  ids: null,
  keepInTouch: false,
  campaign: null,
  degree: null,
  openToWork: false,
};

async function toFilter(tx: Tx, scope: WorkspaceScope, query: ContactsFilter): Promise<ContactFilter> {
  return {
    ids: query.q === '' ? null : await findIds(tx, scope, query.q),
    keepInTouch: query.keep !== null,
    campaign: query.campaign,
    degree: query.degree === null ? null : Number(query.degree),
    openToWork: query.open !== null,
  };
}

/** Everybody a query keeps, for a file; noted in the audit with how many there were. */
export function exportContacts(actor: Actor, query: ContactsFilter): Promise<ExportedContact[]> {
  requireAbility(actor, 'contact.view');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    const rows = await listContactsToExport(tx, scope, await toFilter(tx, scope, query));
    await recordAudit(tx, scope, {
      action: 'contact.export',
      memberId,
      details: { contacts: rows.length, filtered: isFiltered(query) },
    });
    return rows;
  });
}

/** More pairs than this are worked off first. */
const MOST_PAIRS = 50;

/** Contacts who may be one person, the surest first. */
export function loadPairs(
  actor: Actor,
): Promise<{ pairs: PairScreen[]; isCut: boolean; reader: ReaderView }> {
  requireAbility(actor, 'contact.edit');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const found = await listPairs(tx, scope, { contactId: null, limit: MOST_PAIRS + 1 });
    const pairs = found.slice(0, MOST_PAIRS);
    const ids = [...new Set(pairs.flatMap((pair) => [pair.oneId, pair.otherId]))];
    const members = new Map((await listPairMembers(tx, scope, ids)).map((member) => [member.id, member]));
    return {
      pairs: pairs.flatMap(({ oneId, otherId, by, value }) => {
        const one = members.get(oneId);
        const other = members.get(otherId);
        return one && other ? [{ one, other, by, value }] : [];
      }),
      isCut: found.length > MOST_PAIRS,
      reader: await loadReader(tx, scope, actor.memberId, currentInstant()),
    };
  });
}

/** Two contacts that somebody chose, or null when one of them is not there. */
export function loadPair(actor: Actor, oneId: string, otherId: string): Promise<PairScreen | null> {
  requireAbility(actor, 'contact.edit');
  if (oneId === otherId || !z.uuid().safeParse(otherId).success) return Promise.resolve(null);
  return withScope(actor.scope, async (tx) => {
    const members = await listPairMembers(tx, actor.scope, [oneId, otherId]);
    const one = members.find((member) => member.id === oneId);
    const other = members.find((member) => member.id === otherId);
    return one && other ? { one, other, by: null, value: '' } : null;
  });
}

/** A LinkedIn address, an e-mail or a phone, even begun, find their owner; other words are looked for in what is known of everybody. */
export async function findIds(tx: Tx, scope: WorkspaceScope, words: string): Promise<string[]> {
  const linkedinSlug = profileSlug(words);
  const email = readEmail(words);
  const { country } = await getWorkspaceRules(tx, scope);
  const phone = /^[+\d(]/.test(words) ? readPhone(words, country as CountryCode) : null;
  if (linkedinSlug || email || phone) {
    const marks = { linkedinSlug, emails: email ? [email] : [], phones: phone ? [phone] : [] };
    const owners = await listTwins(tx, scope, marks);
    if (owners.length > 0) return owners.map((owner) => owner.id);
  }
  const prefix = /^[+\d(]/.test(words) ? phonePrefix(words, country) : null;
  const callers = prefix ? await listIdsByPhone(tx, scope, prefix, MOST_FOUND) : [];
  return callers.length > 0 ? callers : searchContactIds(tx, words, MOST_FOUND);
}

/** Doubles told of on a page; the rest wait their turn. */
const MOST_TWINS = 3;

/** Everything the page of a contact says, or null for somebody of elsewhere. Whoever was merged into another is that other. */
export async function loadContact(actor: Actor, asked: string): Promise<ContactScreen | null> {
  if (!z.uuid().safeParse(asked).success) return null;
  const person = await loadPerson(actor, asked);
  if (!person) return null;
  const { contactId } = person;
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const contact = await findContact(tx, scope, contactId);
    if (!contact || contact.erasedAt) return null;
    const approaches = await tx.approach.findMany({
      where: { workspaceId: scope.workspaceId, contactId },
      select: { id: true, campaignId: true, priority: true },
    });
    const known = (await findFacts(tx, scope, contactId))!;
    const there = new Set(approaches.map((approach) => approach.campaignId));
    return {
      person,
      contact,
      ...known,
      twins: await listTwinsOf(tx, scope, contactId, MOST_TWINS),
      merges: await listMergesInto(tx, scope, contactId),
      campaigns: (await listOpenCampaigns(tx, scope)).filter((campaign) => !there.has(campaign.id)),
      fits: await fitsOf(tx, scope, contactId),
      priorities: Object.fromEntries(approaches.map((approach) => [approach.id, approach.priority])),
      reader: await loadReader(tx, scope, actor.memberId, currentInstant()),
    };
  });
}

/** How close somebody is to the profile of each of their campaigns, criterion by criterion. */
async function fitsOf(tx: Tx, scope: WorkspaceScope, contactId: string): Promise<Record<string, Fit>> {
  const seats = await listFitSeats(tx, scope, { contactIds: [contactId] });
  const ids = [...new Set(seats.map((seat) => seat.campaignId))];
  const aims = new Map((await listAims(tx, scope, ids)).map((aim) => [aim.id, aim]));
  return Object.fromEntries(
    seats.map((seat) => {
      const aim = aims.get(seat.campaignId);
      return [seat.approachId, fitOf(seat, readIdealProfile(aim?.idealProfile), readWeights(aim?.weights))];
    }),
  );
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
