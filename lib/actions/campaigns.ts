'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { findCampaign } from '../db/campaigns.ts';
import { withScope } from '../db/scope.ts';
import { FIT_CRITERIA, MOST_WEIGHT, type Weights } from '../domain/campaigns/fit-score.ts';
import {
  CATEGORIES,
  type ClockedCategory,
  type PolicyOverride,
  policyOverrideSchema,
  resolvePolicy,
} from '../domain/relances/policy.ts';
import { findWeights } from '../loaders/campaign.ts';
import { policyOf } from '../loaders/contacts.ts';
import * as campaigns from '../operations/campaigns.ts';
import { readUndo, undo as takeBack } from '../operations/undo.ts';
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
      const before = await findWeights(actor, campaignId);
      const { moved } = await campaigns.changeAim(actor, campaignId, { weights });
      const undo = FIT_CRITERIA.some((criterion) => before[criterion] !== weights[criterion])
        ? `weights:${campaignId}:${FIT_CRITERIA.map((criterion) => before[criterion]).join('.')}`
        : null;
      return { message: (await getTranslations('campaigns.told'))('weights', { moved }), undo };
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
      if (kind === 'campaign') {
        const wish = stateSchema.parse({ campaignId: id, state });
        await campaigns.setCampaignState(actor, wish.campaignId, wish.state, now);
      } else if (kind === 'weights') {
        const figures = (state ?? '').split('.');
        const { campaignId, ...weights } = weightsSchema.parse({
          campaignId: id,
          ...Object.fromEntries(FIT_CRITERIA.map((criterion, place) => [criterion, figures[place]])),
        }) as { campaignId: string } & Weights;
        await campaigns.changeAim(actor, campaignId, { weights });
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
