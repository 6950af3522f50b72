'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { mergeContacts, tellApart, undoMerge } from '../operations/merge.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';

const pairSchema = z.object({ oneId: z.uuid(), otherId: z.uuid(), keptId: z.uuid('choiceMissing') });

/** Makes one person of two: the one chosen stays. Undone from the sentence that says so, or later from the person's page. */
export async function mergeByHand(form: FormData): Promise<void> {
  const result = await asFormActor('contact.edit', form, pairSchema, async (actor, input) => {
    const { oneId, otherId, keptId } = input;
    const mergedId = keptId === oneId ? otherId : oneId;
    const merged = await mergeContacts(actor, keptId, mergedId, currentInstant());
    const t = await getTranslations('contacts');
    if (merged.outcome === 'gone') await leadTo(backOf(form), t('told.mergeGone'));
    else await leadTo(`/contacts/${keptId}`, t('told.merged'), `merge:${merged.mergeId}`);
  });
  await leadBack(form, result);
}

const undoMergeSchema = z.object({ undo: z.string().regex(/^merge:[0-9a-f-]{36}$/) });

/** Makes two of one again, each with what was theirs. */
export async function undoMergeByHand(form: FormData): Promise<void> {
  const result = await asFormActor('contact.edit', form, undoMergeSchema, async (actor, { undo }) => {
    const undone = await undoMerge(actor, undo.slice('merge:'.length), currentInstant());
    const t = await getTranslations('contacts');
    await leadTo(
      `/contacts/${undone.keptId}`,
      t(undone.outcome === 'later-merge' ? 'told.mergeLater' : 'told.unmerged'),
    );
  });
  await leadBack(form, result);
}

const apartSchema = z.object({ oneId: z.uuid(), otherId: z.uuid() });

/** « Ce sont deux personnes » : the pair is not proposed again. */
export async function tellApartByHand(form: FormData): Promise<void> {
  const result = await asFormActor('contact.edit', form, apartSchema, async (actor, { oneId, otherId }) => {
    await tellApart(actor, oneId, otherId, true);
    await leadTo(
      backOf(form),
      (await getTranslations('contacts'))('told.apart'),
      `apart:${oneId}:${otherId}`,
    );
  });
  await leadBack(form, result);
}

const undoApartSchema = z.object({ undo: z.string().regex(/^apart:[0-9a-f-]{36}:[0-9a-f-]{36}$/) });

/** Proposes the pair again. */
export async function undoTellApart(form: FormData): Promise<void> {
  const result = await asFormActor('contact.edit', form, undoApartSchema, async (actor, { undo }) => {
    const [, oneId = '', otherId = ''] = undo.split(':');
    await tellApart(actor, oneId, otherId, false);
    await leadTo(backOf(form), (await getTranslations('contacts'))('told.undone'));
  });
  await leadBack(form, result);
}
