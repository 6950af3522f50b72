'use server';

import type { CountryCode } from 'libphonenumber-js/min';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { findCampaign } from '../db/campaigns.ts';
import { withScope } from '../db/scope.ts';
import { STAGES } from '../domain/approaches/stage.ts';
import { FIT_CRITERIA, MOST_WEIGHT, type Weights } from '../domain/campaigns/fit-score.ts';
import {
  CATEGORIES,
  type ClockedCategory,
  type PolicyOverride,
  policyOverrideSchema,
  resolvePolicy,
} from '../domain/relances/policy.ts';
import { SNOOZES, snoozeEnd } from '../domain/relances/snoozes.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { readTypedPeople, type TypedLine, type TypedPerson } from '../imports/read-typed-people.ts';
import { findApproachName } from '../loaders/approach-name.ts';
import { calendarOf } from '../loaders/calendar.ts';
import { findCompany, findCrowds } from '../loaders/campaign.ts';
import { countryOf, findTwins, policyOf } from '../loaders/contacts.ts';
import * as approaches from '../operations/approaches.ts';
import * as campaigns from '../operations/campaigns.ts';
import { createContact } from '../operations/contacts.ts';
import { readUndo, undo as takeBack, writeUndo } from '../operations/undo.ts';
import { asFormActor } from './as-actor.ts';
import { answerCampaign, type Said } from './campaign-answer.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import type { RelanceAnswer } from './relance-answer.ts';
import type { Result } from './result.ts';
import { listOfWords, optionalText } from './text-schemas.ts';

const campaignFields = {
  name: z.string().trim().min(1).max(120),
  company: optionalText(200),
  confidentialReason: optionalText(500),
  titles: listOfWords(),
  skills: listOfWords(),
  seniority: listOfWords(),
  locations: listOfWords(),
  capacityShare: z
    .union([z.literal(''), z.coerce.number().int().min(1).max(100)])
    .default('')
    .transform((share) => (share === '' ? null : share)),
};
const isNamedOrReasoned = (fields: { company: string | null; confidentialReason: string | null }) =>
  fields.company !== null || fields.confidentialReason !== null;
const unnamed = { message: 'companyOrReason', path: ['company'] };

const createSchema = z.object(campaignFields).refine(isNamedOrReasoned, unnamed);
const editSchema = z.object({ campaignId: z.uuid(), ...campaignFields }).refine(isNamedOrReasoned, unnamed);

/** Makes a campaign and leads to it. */
export async function createCampaign(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('campaign.create', form, createSchema, async (actor, input) => {
    const { titles, skills, seniority, locations, capacityShare, ...fields } = input;
    const { campaignId } = await campaigns.createCampaign(actor, fields, currentInstant());
    await campaigns.changeAim(actor, campaignId, { idealProfile: { titles, skills, seniority, locations } });
    if (capacityShare !== null) await campaigns.setCapacityShare(actor, campaignId, capacityShare);
    const t = await getTranslations('campaigns.told');
    await leadTo(`/campaigns/${campaignId}`, t('created', { name: fields.name }));
  });
}

/** Changes a campaign's name, company, share of the week and ideal profile; its people are ranked again at once. */
export async function editCampaign(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('campaign.edit', form, editSchema, async (actor, input) => {
    const { campaignId, titles, skills, seniority, locations, capacityShare, ...fields } = input;
    await campaigns.updateCampaign(actor, campaignId, fields, currentInstant());
    await campaigns.changeAim(actor, campaignId, { idealProfile: { titles, skills, seniority, locations } });
    await campaigns.setCapacityShare(actor, campaignId, capacityShare);
    await leadTo(`/campaigns/${campaignId}`, (await getTranslations('campaigns.told'))('saved'));
  });
}

const weight = z.coerce.number().int().min(0).max(MOST_WEIGHT);
const weightsSchema = z.object({
  campaignId: z.uuid(),
  ...Object.fromEntries(FIT_CRITERIA.map((criterion) => [criterion, weight])),
});

/** Changes what each criterion weighs: everybody is ranked again at once. */
export async function changeWeights(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'campaign.edit',
    form,
    weightsSchema,
    async (actor, input): Promise<Said> => {
      const { campaignId, ...weights } = input as { campaignId: string } & Weights;
      const { moved } = await campaigns.changeAim(actor, campaignId, { weights });
      return { message: (await getTranslations('campaigns.told'))('weights', { moved }), undo: null };
    },
  );
  return answerCampaign(form, result);
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

const pageUndoSchema = z.object({ undo: z.string().max(500) });

/** Takes back what was last done on a campaign's page, whatever it was. */
export async function undoOnCampaign(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'interaction.void',
    form,
    pageUndoSchema,
    async (actor, { undo }): Promise<Said> => {
      const now = currentInstant();
      const [kind, id, state] = undo.split(':');
      if (kind === 'change') await approaches.undoChange(actor, z.uuid().parse(id), now);
      else if (kind === 'campaign') {
        const wish = stateSchema.parse({ campaignId: id, state });
        await campaigns.setCampaignState(actor, wish.campaignId, wish.state, now);
      } else await takeBack(actor, readUndo(undo), now);
      return { message: (await getTranslations('campaigns.told'))('undone'), undo: null };
    },
  );
  return answerCampaign(form, result);
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
    const company = await findCompany(actor, input.contactId);
    const crowds = company ? await findCrowds(actor, [company], [input.contactId]) : new Map();
    const { outcome } = await approaches.createApproach(actor, input, currentInstant());
    const t = await getTranslations('campaigns.told');
    const warning = outcome === 'created' ? await warnOf(crowds) : '';
    await leadTo(backOf(form), t(outcome === 'created' ? 'added' : 'there') + warning);
  });
  await leadBack(form, result);
}

/** « Chez Numéria, vous écrivez déjà à Élodie, Marc et Léa : deux ou trois personnes par entreprise suffisent. » */
async function warnOf(crowds: ReadonlyMap<string, readonly string[]>): Promise<string> {
  const t = await getTranslations('campaigns.crowd');
  return [...crowds]
    .slice(0, 3)
    .map(([company, names]) => ` ${t('told', { company, names: names.join(', ') })}`)
    .join('');
}

const prioritySchema = z.object({ approachId: z.uuid(), priority: z.enum(['1', '2', '3']) });

/** The manual priority of an approach: 1 is highest. */
export async function changePriority(form: FormData): Promise<void> {
  const result = await asFormActor(
    'approach.rank',
    form,
    prioritySchema,
    async (actor, { approachId, priority }) => {
      await approaches.setPriority(actor, approachId, Number(priority) as 1 | 2 | 3, currentInstant());
      await leadTo(backOf(form), (await getTranslations('campaigns.told'))('priority', { priority }));
    },
  );
  await leadBack(form, result);
}

const moveSchema = z.object({ approachId: z.uuid(), to: z.enum(STAGES) });

/** Moves a card of the board: what the new stage means is recorded, and the way back is one gesture. */
export async function moveCard(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    moveSchema,
    async (actor, input): Promise<Said> => {
      const moved = await approaches.moveApproach(actor, input.approachId, input.to, currentInstant());
      const t = await getTranslations('campaigns');
      const name = (await findApproachName(actor, input.approachId)) ?? '';
      if (moved.outcome === 'impossible') {
        return { message: t(`moves.refused.${moved.why}`, { name }), undo: null, refused: true };
      }
      const stage = (await getTranslations('vocabulary'))(`stage.${moved.stage}`);
      const undo = writeUndo({ kind: 'void', interactionIds: [moved.interactionId] });
      return { message: t('told.moved', { name, stage }), undo };
    },
  );
  return answerCampaign(form, result);
}

const nothingMore = z.object({});
const idsSchema = z.array(z.uuid()).min(1, 'choiceMissing').max(500);

/** The rows chosen: the one field of a form that may stand in it many times. */
function idsOf(form: FormData): string[] {
  const ids = idsSchema.safeParse(form.getAll('ids'));
  if (!ids.success) throw new Refusal('invalid', 'choiceMissing');
  return ids.data;
}

type ManyTold = 'star' | 'unstar' | 'priority' | 'close' | 'later' | 'handOver';

async function saidOfMany(
  what: ManyTold,
  { count, changeId }: approaches.ManyChanged,
  values: Record<string, string> = {},
): Promise<Said> {
  const t = await getTranslations('campaigns.told.many');
  return { message: t(what, { count, ...values }), undo: changeId && `change:${changeId}` };
}

/** Stars the rows chosen. */
export async function starMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor('approach.rank', form, nothingMore, async (actor) =>
    saidOfMany('star', await approaches.starMany(actor, idsOf(form), true, currentInstant())),
  );
  return answerCampaign(form, result);
}

/** Takes back the stars of the rows chosen. */
export async function unstarMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor('approach.rank', form, nothingMore, async (actor) =>
    saidOfMany('unstar', await approaches.starMany(actor, idsOf(form), false, currentInstant())),
  );
  return answerCampaign(form, result);
}

const manyPrioritySchema = z.object({ priority: z.enum(['1', '2', '3']) });

/** Gives the rows chosen one priority. */
export async function prioritiseMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor('approach.rank', form, manyPrioritySchema, async (actor, { priority }) => {
    const rank = Number(priority) as 1 | 2 | 3;
    const changed = await approaches.prioritiseMany(actor, idsOf(form), rank, currentInstant());
    return saidOfMany('priority', changed, { priority });
  });
  return answerCampaign(form, result);
}

/** Ends the follow-up of the rows chosen. */
export async function closeMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor('approach.close', form, nothingMore, async (actor) =>
    saidOfMany('close', await approaches.closeMany(actor, idsOf(form), null, currentInstant())),
  );
  return answerCampaign(form, result);
}

const manyLaterSchema = z.object({ until: z.enum(SNOOZES) });

/** Puts off what is to do with the rows chosen. */
export async function postponeMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor('approach.record', form, manyLaterSchema, async (actor, { until }) => {
    const now = currentInstant();
    const end = snoozeEnd(until, await calendarOf(actor), now);
    return saidOfMany('later', await approaches.postponeMany(actor, idsOf(form), end, now));
  });
  return answerCampaign(form, result);
}

const manyOwnerSchema = z.object({ ownerId: z.uuid('choiceMissing') });

/** Hands the rows chosen over to a colleague; their history stays whose it is. */
export async function handOverMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor('approach.handOver', form, manyOwnerSchema, async (actor, { ownerId }) =>
    saidOfMany('handOver', await approaches.handOverMany(actor, idsOf(form), ownerId, currentInstant())),
  );
  return answerCampaign(form, result);
}

/** What was understood of a typed line, in a sentence. */
export interface UnderstoodLine {
  readonly line: number;
  readonly state: 'NEW' | 'KNOWN' | 'UNREAD';
  /** The person, or the line as it was typed. */
  readonly name: string;
  readonly detail: string;
  /** Those of the same company who are being written to already, when one more is many. */
  readonly warning: string | null;
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
    const crowds = await findCrowds(
      actor,
      matched.flatMap((one) => one.person?.company ?? []),
      matched.flatMap((one) => one.knownId ?? []),
    );
    const readable = matched.filter((one) => one.person !== null);
    const t = await getTranslations('campaigns');
    const isWhole = readable.length === matched.length;
    if (readable.length > 0 && (step === 'addReadable' || (step === 'add' && isWhole))) {
      const counts = await addAll(actor, campaignId, readable);
      await leadTo(
        `/campaigns/${campaignId}`,
        t('told.typed', { ...counts, left: matched.length - readable.length }) + (await warnOf(crowds)),
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
        warning: crowdOf(one, crowds, t),
      })),
      typed: people,
      addLabel: readable.length > 0 ? t('add.confirm', { count: readable.length }) : null,
    };
  });
}

function crowdOf(
  { person }: MatchedLine,
  crowds: ReadonlyMap<string, readonly string[]>,
  t: Awaited<ReturnType<typeof getTranslations<'campaigns'>>>,
): string | null {
  const names = person?.company ? crowds.get(person.company) : undefined;
  return names ? t('crowd.told', { company: person!.company!, names: names.join(', ') }) : null;
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
    const { outcome } = await approaches.createApproach(actor, { contactId, campaignId }, now);
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
