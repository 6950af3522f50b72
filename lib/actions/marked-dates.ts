'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Day } from '../domain/time/instant.ts';
import { localeOf } from '../locale/locales.ts';
import { markDay, unmarkDay } from '../operations/marked-dates.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import type { Result } from './result.ts';
import { tokenSchema, writeToken } from './undo-token.ts';

const markSchema = z.object({
  on: z.iso.date('dayMissing'),
  label: z.string().trim().min(1).max(80),
});

/** Marks a day on the curve of rates, and leads back to the page. */
export async function markRates(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('rate.mark', form, markSchema, async (actor, { on, label }) => {
    await markDay(actor, { on, label });
    await leadTo(backOf(form), await told('change.marked', on));
  });
}

const unmarkSchema = z.object({ markId: z.uuid() });

/** Removes a mark; the undo puts it back. */
export async function unmarkRates(form: FormData): Promise<void> {
  const result = await asFormActor('rate.mark', form, unmarkSchema, async (actor, { markId }) => {
    const was = await unmarkDay(actor, markId);
    const t = await getTranslations('analytics');
    if (!was) await leadTo(backOf(form), t('change.removedBefore'));
    else await leadTo(backOf(form), t('change.removed'), writeToken('mark', [was.on, was.label]));
  });
  await leadBack(form, result);
}

const restoreSchema = z.object({
  undo: tokenSchema('mark', z.tuple([markSchema.shape.on, markSchema.shape.label])),
});

/** Puts back a mark that was just removed. */
export async function restoreMark(form: FormData): Promise<void> {
  const result = await asFormActor('rate.mark', form, restoreSchema, async (actor, { undo }) => {
    const [on, label] = undo;
    await markDay(actor, { on, label });
    await leadTo(backOf(form), await told('change.marked', on));
  });
  await leadBack(form, result);
}

async function told(key: 'change.marked', on: Day): Promise<string> {
  const t = await getTranslations('analytics');
  const format = new Intl.DateTimeFormat(localeOf(await getLocale()), { dateStyle: 'long', timeZone: 'UTC' });
  return t(key, { day: format.format(Date.parse(`${on}T12:00:00Z`)) });
}
