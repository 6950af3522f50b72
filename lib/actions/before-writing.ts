'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { JOB_FITS } from '../domain/messages/before-writing.ts';
import { CAMPAIGN_FACTS, campaignFactsSchema } from '../domain/messages/campaign-facts.ts';
import { LONGEST_HOOK } from '../domain/messages/hook.ts';
import * as writing from '../operations/before-writing.ts';
import { asFormActor } from './as-actor.ts';
import type { Result } from './result.ts';
import { optionalText } from './text-schemas.ts';

// None of these leads anywhere: the page they stand on stays, with the draft being written beside them.

const titleSchema = z.object({ contactId: z.uuid() });

/** « Vérifié aujourd'hui ». */
export async function confirmTitle(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('contact.edit', form, titleSchema, async (actor, input) => {
    await writing.markTitleChecked(actor, input.contactId, currentInstant());
    revalidatePath('/', 'layout');
  });
}

const fitSchema = z.object({
  approachId: z.uuid(),
  fit: z
    .enum(['', ...JOB_FITS])
    .default('')
    .transform((fit) => fit || null),
  reason: optionalText(300),
});

/** Whether the job is for this person; « ni l'un ni l'autre » waits for a reason. */
export async function chooseFit(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('approach.rank', form, fitSchema, async (actor, { approachId, ...answer }) => {
    await writing.setFit(actor, approachId, answer);
    revalidatePath('/', 'layout');
  });
}

const hookSchema = z.object({ approachId: z.uuid(), hook: optionalText(LONGEST_HOOK) });

/** « Pourquoi vous » ; a hook that stands for somebody else is refused, naming them. */
export async function writeHook(_before: Result | null, form: FormData): Promise<Result> {
  const result = await asFormActor('approach.rank', form, hookSchema, async (actor, input) => {
    const written = await writing.writeHook(actor, input.approachId, input.hook);
    if (written.outcome === 'same-hook') return written.owner;
    revalidatePath('/', 'layout');
    return null;
  });
  if (!result.ok) return result;
  if (result.value === null) return { ok: true, value: undefined };
  const message = (await getTranslations('trames'))('before.sameHook', { name: result.value.name });
  const typed = form.get('hook');
  return { ok: false, message, values: { hook: typeof typed === 'string' ? typed : '' } };
}

const profileSchema = z.object({ campaignId: z.uuid() });

/** « Mon profil est à jour » , before a search. */
export async function confirmOwnProfile(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('campaign.edit', form, profileSchema, async (actor, input) => {
    await writing.markOwnProfileChecked(actor, input.campaignId, currentInstant());
    revalidatePath('/', 'layout');
  });
}

const factsSchema = z
  .looseObject({ campaignId: z.uuid() })
  .transform((fields) => ({
    campaignId: fields.campaignId,
    facts: Object.fromEntries(CAMPAIGN_FACTS.map((name) => [name, fields[name] ?? ''])),
  }))
  .pipe(z.object({ campaignId: z.uuid(), facts: campaignFactsSchema }));

/** The facts of a search that messages may name. */
export async function editCampaignFacts(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('campaign.edit', form, factsSchema, async (actor, { campaignId, facts }) => {
    await writing.setCampaignFacts(actor, campaignId, facts);
    revalidatePath('/', 'layout');
  });
}

const aboutSchema = z.object({ aboutMe: optionalText(200) });

/** One's own line, for trames. */
export async function editAboutMe(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('session.manageOwn', form, aboutSchema, async (actor, { aboutMe }) => {
    await writing.setAboutMe(actor, aboutMe);
    revalidatePath('/', 'layout');
  });
}
