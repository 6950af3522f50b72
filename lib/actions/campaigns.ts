'use server';

import type { CountryCode } from 'libphonenumber-js/min';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { updateIdealProfile } from '../db/campaign-lists.ts';
import { findCampaign } from '../db/campaigns.ts';
import { withScope } from '../db/scope.ts';
import {
  CATEGORIES,
  type ClockedCategory,
  type PolicyOverride,
  policyOverrideSchema,
  resolvePolicy,
} from '../domain/relances/policy.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { readTypedPeople, type TypedLine, type TypedPerson } from '../imports/read-typed-people.ts';
import { countryOf, findTwins, policyOf } from '../loaders/contacts.ts';
import { createApproach, setPriority } from '../operations/approaches.ts';
import * as campaigns from '../operations/campaigns.ts';
import { createContact } from '../operations/contacts.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import type { Result } from './result.ts';
import { listOfWords, optionalText } from './text-schemas.ts';

const campaignFields = {
  name: z.string().trim().min(1).max(120),
  company: optionalText(200),
  confidentialReason: optionalText(500),
  titles: listOfWords(),
  skills: listOfWords(),
  locations: listOfWords(),
};
const isNamedOrReasoned = (fields: { company: string | null; confidentialReason: string | null }) =>
  fields.company !== null || fields.confidentialReason !== null;
const unnamed = { message: 'companyOrReason', path: ['company'] };

const createSchema = z.object(campaignFields).refine(isNamedOrReasoned, unnamed);
const editSchema = z.object({ campaignId: z.uuid(), ...campaignFields }).refine(isNamedOrReasoned, unnamed);

/** Makes a campaign and leads to it. */
export async function createCampaign(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('campaign.create', form, createSchema, async (actor, input) => {
    const { titles, skills, locations, ...fields } = input;
    const { campaignId } = await campaigns.createCampaign(actor, fields, currentInstant());
    await withScope(actor.scope, (tx) =>
      updateIdealProfile(tx, actor.scope, campaignId, { titles, skills, locations }),
    );
    const t = await getTranslations('campaigns.told');
    await leadTo(`/campaigns/${campaignId}`, t('created', { name: fields.name }));
  });
}

/** Changes a campaign's name, company and ideal profile. */
export async function editCampaign(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('campaign.edit', form, editSchema, async (actor, input) => {
    const { campaignId, titles, skills, locations, ...fields } = input;
    await campaigns.updateCampaign(actor, campaignId, fields, currentInstant());
    await withScope(actor.scope, (tx) =>
      updateIdealProfile(tx, actor.scope, campaignId, { titles, skills, locations }),
    );
    await leadTo(`/campaigns/${campaignId}`, (await getTranslations('campaigns.told'))('saved'));
  });
}

const stateSchema = z.object({ campaignId: z.uuid(), state: z.enum(['OPEN', 'PAUSED', 'CLOSED']) });

/** Pauses, closes or opens a campaign again; the state it had is the undo. */
export async function changeCampaignState(form: FormData): Promise<void> {
  const result = await asFormActor(
    'campaign.edit',
    form,
    stateSchema,
    async (actor, { campaignId, state }) => {
      const before = await withScope(actor.scope, (tx) => findCampaign(tx, actor.scope, campaignId));
      const { campaign } = await campaigns.setCampaignState(actor, campaignId, state, currentInstant());
      const t = await getTranslations('campaigns.told');
      const undo = before && before.state !== state ? `campaign:${campaignId}:${before.state}` : null;
      await leadTo(`/campaigns/${campaignId}`, t(`state.${state}`, { name: campaign.name }), undo);
    },
  );
  await leadBack(form, result);
}

const undoSchema = z.object({ undo: z.string().regex(/^campaign:[0-9a-f-]{36}:(OPEN|PAUSED|CLOSED)$/) });

/** Gives a campaign back the state it had. */
export async function restoreCampaignState(form: FormData): Promise<void> {
  const result = await asFormActor('campaign.edit', form, undoSchema, async (actor, { undo }) => {
    const [, campaignId, state] = undo.split(':');
    const wish = stateSchema.parse({ campaignId, state });
    await campaigns.setCampaignState(actor, wish.campaignId, wish.state, currentInstant());
    await leadTo(backOf(form), (await getTranslations('campaigns.told'))('undone'));
  });
  await leadBack(form, result);
}

const CLOCKED = CATEGORIES.filter((category): category is ClockedCategory => category !== 'KEEPING_IN_TOUCH');
const policySchema = z
  .object({ campaignId: z.uuid(), maxRelances: z.enum(['', '0', '1', '2', '3']) })
  .catchall(z.string());

/** Gives a campaign a rhythm of its own. A field left empty follows the workspace's. */
export async function editCampaignPolicy(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('campaign.edit', form, policySchema, async (actor, fields) => {
    const inherited = (await policyOf(actor)).delays;
    const delays: Record<string, (number | string | undefined)[]> = {};
    for (const category of CLOCKED) {
      const typed = [0, 1, 2].map((rank) =>
        String(fields[`delays.${category}.${rank}`] ?? '')
          .trim()
          .replace(',', '.'),
      );
      if (typed.some((hours) => hours !== '')) {
        delays[category] = typed.map((hours, rank) =>
          hours === '' ? inherited[category][rank] : Number(hours),
        );
      }
    }
    const wish = {
      ...(fields.maxRelances === '' ? {} : { maxRelances: Number(fields.maxRelances) }),
      ...(Object.keys(delays).length > 0 ? { delays } : {}),
    };
    const override: PolicyOverride = policyOverrideSchema.parse(wish);
    const standing = await withScope(actor.scope, (tx) => findCampaign(tx, actor.scope, fields.campaignId));
    const whole = standing?.policy?.personCap
      ? { ...override, personCap: standing.policy.personCap }
      : override;
    resolvePolicy(whole);
    const policy = Object.keys(whole).length > 0 ? whole : null;
    const { waiting } = await campaigns.updateCampaign(
      actor,
      fields.campaignId,
      { policy },
      currentInstant(),
    );
    const t = await getTranslations('campaigns.told');
    await leadTo(`/campaigns/${fields.campaignId}`, t('policy', { waiting }));
  });
}

const addSchema = z.object({ campaignId: z.uuid(), contactId: z.uuid() });

/** Puts somebody we know in a campaign. */
export async function addToCampaign(form: FormData): Promise<void> {
  const result = await asFormActor('approach.create', form, addSchema, async (actor, input) => {
    const { outcome } = await createApproach(actor, input, currentInstant());
    await leadTo(
      backOf(form),
      (await getTranslations('campaigns.told'))(outcome === 'created' ? 'added' : 'there'),
    );
  });
  await leadBack(form, result);
}

const prioritySchema = z.object({ approachId: z.uuid(), priority: z.enum(['1', '2', '3']) });

/** The manual priority of an approach: 1 is highest. */
export async function changePriority(form: FormData): Promise<void> {
  const result = await asFormActor(
    'approach.rank',
    form,
    prioritySchema,
    async (actor, { approachId, priority }) => {
      await setPriority(actor, approachId, Number(priority) as 1 | 2 | 3, currentInstant());
      await leadTo(backOf(form), (await getTranslations('campaigns.told'))('priority', { priority }));
    },
  );
  await leadBack(form, result);
}

/** What was understood of a typed line, in a sentence. */
export interface UnderstoodLine {
  readonly line: number;
  readonly state: 'NEW' | 'KNOWN' | 'UNREAD';
  /** The person, or the line as it was typed. */
  readonly name: string;
  readonly detail: string;
}

export interface Understood {
  readonly lines: readonly UnderstoodLine[];
  readonly typed: string;
  /** What the button that adds them says; null when nobody can be added. */
  readonly addLabel: string | null;
}

const typedSchema = z.object({
  campaignId: z.uuid(),
  people: z.string().trim().min(1).max(50_000),
  step: z.enum(['read', 'add', 'addReadable']).catch('add').default('add'),
});

/**
 * Adds the people of a list typed or pasted. When a line is not understood, or when only asked to look, nothing is added: what was understood
 * is shown first.
 */
export async function addTypedPeople(
  _before: Result<Understood> | null,
  form: FormData,
): Promise<Result<Understood>> {
  return asFormActor('approach.create', form, typedSchema, async (actor, { campaignId, people, step }) => {
    const lines = readTypedPeople(people, (await countryOf(actor)) as CountryCode);
    const matched = await Promise.all(lines.map((line) => match(actor, line)));
    const readable = matched.filter((one) => one.person !== null);
    const t = await getTranslations('campaigns');
    const isWhole = readable.length === matched.length;
    if (readable.length > 0 && (step === 'addReadable' || (step === 'add' && isWhole))) {
      const counts = await addAll(actor, campaignId, readable);
      await leadTo(
        `/campaigns/${campaignId}`,
        t('told.typed', { ...counts, left: matched.length - readable.length }),
      );
    }
    return {
      lines: matched.map((one) => ({
        line: one.line,
        state:
          one.person === null ? ('UNREAD' as const) : one.knownId ? ('KNOWN' as const) : ('NEW' as const),
        name: one.person ? `${one.person.firstName} ${one.person.lastName}`.trim() : one.text,
        detail: one.person
          ? one.knownName
            ? t('add.known', { name: one.knownName })
            : aboutOf(one.person)
          : t('add.unread'),
      })),
      typed: people,
      addLabel: readable.length > 0 ? t('add.confirm', { count: readable.length }) : null,
    };
  });
}

interface MatchedLine extends TypedLine {
  readonly knownId: string | null;
  readonly knownName: string | null;
}

async function match(actor: Actor, line: TypedLine): Promise<MatchedLine> {
  const twins = line.person ? await findTwins(actor, line.person) : [];
  const twin = twins[0] ?? null;
  return {
    ...line,
    knownId: twin?.id ?? null,
    knownName: twin && `${twin.firstName} ${twin.lastName}`.trim(),
  };
}

function aboutOf(person: TypedPerson): string {
  const linkedin = person.linkedinSlug && `linkedin.com/in/${person.linkedinSlug}`;
  return [person.title, person.company, person.location, ...person.emails, ...person.phones, linkedin]
    .filter(Boolean)
    .join(' · ');
}

async function addAll(
  actor: Actor,
  campaignId: string,
  lines: readonly MatchedLine[],
): Promise<{ added: number; there: number }> {
  const now = currentInstant();
  let added = 0;
  for (const { person, knownId } of lines) {
    const contactId = knownId ?? (await makeContact(actor, person!, now));
    const { outcome } = await createApproach(actor, { contactId, campaignId }, now);
    if (outcome === 'created') added += 1;
  }
  return { added, there: lines.length - added };
}

async function makeContact(actor: Actor, person: TypedPerson, now: number): Promise<string> {
  const { emails, phones, ...fields } = person;
  const addresses = [
    ...emails.map((value) => ({ kind: 'EMAIL' as const, value })),
    ...phones.map((value) => ({ kind: 'PHONE' as const, value })),
  ];
  const made = await createContact(actor, { ...fields, addresses }, now);
  if (!made.contactId) throw new Refusal('conflict', 'That contact changed meanwhile.');
  return made.contactId;
}
