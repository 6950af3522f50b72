import { uuidv7 } from '../../db/ids.ts';
import type { KnownApproach, KnownContact, KnownJob } from '../../db/import-matching.ts';
import type { NewInteraction } from '../../db/interactions.ts';
import type { FilledField, ImportReason } from '../../domain/imports/import-reason.ts';
import { AHEAD_ALLOWED } from '../../domain/interactions/new-interaction.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { FileKind, ImportedKind, InteractionFact, PersonFact } from '../../imports/facts.ts';
import { type CampaignBook, type CampaignRef, isLinkedIn } from './campaign-book.ts';
import { comparePost, jobChangeId } from './job-change.ts';
import type { KnownPeople } from './known-people.ts';

/** What one person of a file comes to. The plan shows it; applying writes it. Both decide it with the same function. */
export interface PersonDecision {
  readonly action: 'CREATE' | 'CHANGE' | 'MATCH' | 'LEAVE';
  readonly reasons: readonly ImportReason[];
  /** Null when the person is left alone. */
  readonly contact: KnownContact | null;
  /** Whether the contact's own row must be written. */
  readonly isChanged: boolean;
  /** LinkedIn says that the title still stands. */
  readonly titleStands: boolean;
  readonly addresses: readonly { readonly kind: 'EMAIL' | 'PHONE'; readonly value: string }[];
  readonly alias: string | null;
  readonly job: KnownJob | null;
  readonly approaches: readonly {
    readonly id: string;
    readonly campaignId: string;
    readonly ownerId: string;
  }[];
  readonly facts: readonly {
    readonly approachId: string;
    readonly authorId: string | null;
    readonly fact: NewInteraction;
  }[];
}

export interface ImportContext {
  readonly kind: FileKind;
  readonly fileName: string;
  /** Who imports: owner of new approaches, author of what we sent. */
  readonly memberId: string;
  /** The instant of the import: what is known only since now is dated then. */
  readonly importedAt: Instant;
  readonly campaigns: CampaignBook;
  readonly vivierId: string;
  readonly people: KnownPeople;
}

const OURS: ReadonlySet<ImportedKind> = new Set(['INVITATION_SENT', 'MESSAGE_SENT', 'CV_FOUND']);

/**
 * Decides what a person of a file adds to what is known, and takes note of it in memory, so that the next person of the file is compared
 * with the result. Fills blanks only: what was typed by hand stays, but for a post that LinkedIn shows.
 */
export function decidePerson(fact: PersonFact, context: ImportContext): PersonDecision {
  const match = context.people.match(fact);
  if (match.is === 'ambiguous') {
    return { ...NOTHING, action: 'LEAVE', reasons: [{ code: 'AMBIGUOUS', count: match.count }] };
  }
  const isNew = match.is === 'new';
  const contact = isNew ? blankContact(fact, context) : match.contact;
  const reasons: ImportReason[] = isNew ? [] : [{ code: 'MATCHED', by: match.by }];
  if (contact.isObjected) reasons.push({ code: 'OBJECTED' });
  if (contact.isErased) reasons.push({ code: 'ERASED' });

  const details = contact.isErased ? NO_DETAILS : fillIn(contact, fact, isNew, context, reasons);
  const news = contact.isErased ? NO_NEWS : comparePosts(contact, fact, isNew, context, reasons);
  context.people.learn(contact);

  const approaches: PersonDecision['approaches'][number][] = [];
  const facts: PersonDecision['facts'][number][] = [];
  const approachIn = (campaign: CampaignRef): KnownApproach => {
    const standing = contact.approaches.find((one) => one.campaignId === campaign.id);
    if (standing) return standing;
    const isVivier = campaign.id === context.vivierId;
    // Who keeps in touch is who knows them.
    const ownerId = (isVivier && contact.approaches.at(-1)?.ownerId) || context.memberId;
    const made: KnownApproach = {
      id: uuidv7(),
      campaignId: campaign.id,
      campaignName: campaign.name,
      ownerId,
      isVivier,
      linkedinAt: null,
    };
    contact.approaches.push(made);
    approaches.push(made);
    if (!isVivier) reasons.push({ code: 'APPROACH', campaign: campaign.name });
    return made;
  };

  const counts: Partial<Record<ImportedKind, number>> = {};
  let ahead = 0;
  for (const one of fact.interactions) {
    if (context.people.recorded.has(one.externalId)) continue;
    if (one.occurredAt > context.importedAt + AHEAD_ALLOWED) {
      ahead++;
      continue;
    }
    context.people.recorded.add(one.externalId);
    const approach =
      (isLinkedIn(context.kind) && linkedinApproach(contact)) || approachIn(context.campaigns.placeFor(one));
    if (!approach.isVivier) approach.linkedinAt = Math.max(approach.linkedinAt ?? 0, one.occurredAt);
    facts.push({
      approachId: approach.id,
      authorId: OURS.has(one.kind) ? context.memberId : null,
      fact: asHistory(one, contact),
    });
    counts[one.kind] = (counts[one.kind] ?? 0) + 1;
  }
  if (facts.length > 0) reasons.push({ code: 'FACTS', counts });
  if (ahead > 0) reasons.push({ code: 'AHEAD', count: ahead });
  if (context.kind === 'CONTACTS' && context.campaigns.chosen) approachIn(context.campaigns.chosen);
  if (news.event) {
    const vivier = approachIn({ id: context.vivierId, name: 'Vivier' });
    context.people.recorded.add(news.event.externalId!);
    facts.push({ approachId: vivier.id, authorId: null, fact: news.event });
  }

  const isChanged = isNew || details.isChanged || news.isChanged;
  const hasNews =
    isChanged ||
    facts.length > 0 ||
    approaches.length > 0 ||
    details.addresses.length > 0 ||
    details.alias !== null;
  if (isNew && approaches.length === 0) reasons.push({ code: 'CONTACT_ONLY' });
  if (!hasNews) reasons.push({ code: 'NOTHING_NEW' });
  return {
    action: isNew ? 'CREATE' : hasNews ? 'CHANGE' : 'MATCH',
    reasons,
    contact,
    isChanged,
    titleStands: news.titleStands,
    addresses: details.addresses,
    alias: details.alias,
    job: news.job,
    approaches,
    facts,
  };
}

/** Where the person's LinkedIn history already stands: the latest, never the vivier. */
function linkedinApproach(contact: KnownContact): KnownApproach | null {
  const standing = contact.approaches.filter((one) => !one.isVivier && one.linkedinAt !== null);
  return standing.sort((a, b) => b.linkedinAt! - a.linkedinAt!)[0] ?? null;
}

/** What is recorded. Of somebody erased, that it happened and not what was said. */
function asHistory(fact: InteractionFact, contact: KnownContact): NewInteraction {
  return contact.isErased ? { ...fact, subject: null, body: null } : fact;
}

interface Details {
  readonly isChanged: boolean;
  readonly addresses: PersonDecision['addresses'];
  readonly alias: string | null;
}

/** Fills what is blank and adds addresses. */
function fillIn(
  contact: KnownContact,
  fact: PersonFact,
  isNew: boolean,
  context: ImportContext,
  reasons: ImportReason[],
): Details {
  const filled: FilledField[] = [];
  const isBlank = (value: string | null) => value === null || value.trim() === '';
  if (isBlank(contact.firstName + contact.lastName)) {
    Object.assign(contact, namesOf(fact));
    filled.push('name');
  }
  for (const field of ['location', 'notes'] as const) {
    if (isBlank(contact[field]) && fact[field]) {
      contact[field] = fact[field];
      filled.push(field);
    }
  }
  if (!isLinkedIn(context.kind)) {
    for (const field of ['title', 'company'] as const) {
      if (!isBlank(contact[field]) || !fact[field]) continue;
      contact[field] = fact[field];
      filled.push(field);
      if (field === 'title' && fact.cvDatedOn)
        contact.titleCheckedAt = Date.parse(`${fact.cvDatedOn}T12:00:00Z`);
    }
  }
  if (contact.skills.length === 0 && fact.tags.length > 0) {
    contact.skills = [...fact.tags];
    filled.push('skills');
  }
  if (
    isLinkedIn(context.kind) &&
    fact.connectedOn &&
    (contact.degree !== 1 || contact.connectedOn === null)
  ) {
    contact.degree = 1;
    contact.connectedOn ??= fact.connectedOn;
    filled.push('connection');
  }

  let alias: string | null = null;
  let movedSlug = false;
  const slug = fact.linkedinSlug;
  if (slug && contact.linkedinSlug === null) {
    contact.linkedinSlug = slug;
    if (!isNew) filled.push('linkedinSlug');
  } else if (slug && contact.linkedinSlug !== slug && !contact.aliases.includes(slug)) {
    // LinkedIn's own export shows the address of today; another file may well show an older one.
    movedSlug = isLinkedIn(context.kind);
    alias = movedSlug ? contact.linkedinSlug : slug;
    if (movedSlug) contact.linkedinSlug = slug;
    contact.aliases.push(alias!);
    reasons.push({ code: 'NEW_SLUG', slug });
  }

  const elsewhere = fact.emails.filter(
    (email) => !contact.emails.includes(email) && context.people.isElsewhere(email, contact),
  );
  if (elsewhere.length > 0) reasons.push({ code: 'ADDRESS_ELSEWHERE' });
  const emails = fact.emails.filter((email) => !contact.emails.includes(email) && !elsewhere.includes(email));
  const phones = fact.phones.filter((phone) => !contact.phones.includes(phone));
  contact.emails.push(...emails);
  contact.phones.push(...phones);
  const addresses = [
    ...emails.map((value) => ({ kind: 'EMAIL' as const, value })),
    ...phones.map((value) => ({ kind: 'PHONE' as const, value })),
  ];
  if (!isNew && filled.length > 0) reasons.push({ code: 'FILLED', fields: filled });
  if (!isNew && addresses.length > 0) reasons.push({ code: 'NEW_ADDRESS', count: addresses.length });
  return { isChanged: filled.length > 0 || movedSlug, addresses, alias };
}

interface News {
  readonly isChanged: boolean;
  readonly titleStands: boolean;
  readonly job: KnownJob | null;
  readonly event: NewInteraction | null;
}

/** What the post LinkedIn shows changes: nothing, the title, or the title with an event that is a reason to write. */
function comparePosts(
  contact: KnownContact,
  fact: PersonFact,
  isNew: boolean,
  context: ImportContext,
  reasons: ImportReason[],
): News {
  if (!isLinkedIn(context.kind) || !fact.profile || !fact.linkedinSlug) return NO_NEWS;
  const post: KnownJob = { title: fact.profile.title, company: fact.profile.company };
  const is = comparePost(contact, post);
  if (is === 'same') return { ...NO_NEWS, titleStands: true };
  if (is === 'former') return NO_NEWS;
  const before = { title: contact.title, company: contact.company };
  contact.jobs.push(post);
  contact.titleCheckedAt = context.importedAt;
  if (is === 'first') {
    contact.title = post.title ?? contact.title;
    contact.company = post.company ?? contact.company;
    const fields = (['title', 'company'] as const).filter((field) => contact[field] !== before[field]);
    if (!isNew && fields.length > 0) reasons.push({ code: 'FILLED', fields });
    return { ...NO_NEWS, isChanged: true, job: post };
  }
  contact.title = post.title;
  contact.company = post.company;
  const externalId = jobChangeId(fact.linkedinSlug, post);
  if (context.people.recorded.has(externalId)) return { ...NO_NEWS, isChanged: true, job: post };
  reasons.push({ code: 'JOB_CHANGE', ...post });
  const event: NewInteraction = {
    kind: 'LIFE_EVENT',
    event: 'JOB_CHANGE',
    channel: null,
    occurredAt: context.importedAt,
    externalId,
    body: [post.title, post.company].filter(Boolean).join(' · '),
  };
  return { isChanged: true, titleStands: false, job: post, event };
}

/** Where their data come from, when the file does not say better (GDPR art. 14). */
function sourceOf(fact: PersonFact, { kind, fileName }: ImportContext): string {
  if (fact.source) return fact.source;
  if (isLinkedIn(kind)) return 'LinkedIn';
  if (kind === 'CV_DATABASE') return 'CVthèque';
  return kind === 'APPLICATIONS' ? 'Candidature' : fileName;
}

function blankContact(fact: PersonFact, context: ImportContext): KnownContact {
  return {
    id: uuidv7(),
    ...namesOf(fact),
    title: null,
    titleCheckedAt: null,
    company: null,
    location: null,
    notes: null,
    source: sourceOf(fact, context),
    skills: [],
    linkedinSlug: null,
    degree: null,
    connectedOn: null,
    isErased: false,
    isObjected: false,
    aliases: [],
    emails: [],
    phones: [],
    jobs: [],
    approaches: [],
  };
}

/** A contact is always named: by their LinkedIn address when the file names them no better. */
function namesOf(fact: PersonFact): { firstName: string; lastName: string } {
  const { firstName, lastName } = fact;
  if ((firstName + lastName).trim() !== '') return { firstName, lastName };
  return { firstName: '', lastName: fact.linkedinSlug ?? fact.emails[0] ?? fact.phones[0] ?? '?' };
}

const NO_DETAILS: Details = { isChanged: false, addresses: [], alias: null };
const NO_NEWS: News = { isChanged: false, titleStands: false, job: null, event: null };
const NOTHING: Omit<PersonDecision, 'action' | 'reasons'> = {
  contact: null,
  isChanged: false,
  titleStands: false,
  addresses: [],
  alias: null,
  job: null,
  approaches: [],
  facts: [],
};
