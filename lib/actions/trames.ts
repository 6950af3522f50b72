'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { CHANNELS, COURTESIES } from '../domain/interactions/interaction.ts';
import { ANGLES, SILENCES } from '../domain/messages/angles.ts';
import { unknownVariables } from '../domain/messages/fill.ts';
import { TEXT_LANGUAGES } from '../domain/messages/reading.ts';
import { ADDRESSES, LONGEST_BODY, LONGEST_NAME, LONGEST_SUBJECT } from '../domain/messages/trame.ts';
import { CATEGORIES } from '../domain/relances/policy.ts';
import * as trames from '../operations/trames.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import type { Result } from './result.ts';
import { optionalText } from './text-schemas.ts';

const orNone = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .enum(['', ...values])
    .default('')
    .transform((value) => (value || null) as T[number] | null);

/** `occasion` is a category, or a courtesy: a trame serves one or the other. */
const trameSchema = z
  .object({
    name: z.string().trim().min(1).max(LONGEST_NAME),
    occasion: z.enum(['', ...CATEGORIES, ...COURTESIES]).default(''),
    rank: orNone(['0', '1', '2', '3']),
    channel: orNone(CHANNELS),
    language: z.enum(TEXT_LANGUAGES),
    address: orNone(ADDRESSES),
    angle: z.enum(ANGLES),
    silence: orNone(SILENCES),
    subject: optionalText(LONGEST_SUBJECT),
    // What a browser sends ends its lines with two characters.
    body: z
      .string()
      .transform((text) => text.replaceAll('\r\n', '\n').trim())
      .pipe(z.string().min(1).max(LONGEST_BODY)),
  })
  .transform(({ occasion, rank, ...rest }) => ({
    ...rest,
    category: CATEGORIES.find((one) => one === occasion) ?? null,
    courtesy: COURTESIES.find((one) => one === occasion) ?? null,
    rank: rank === null ? null : (Number(rank) as 0 | 1 | 2 | 3),
  }));
const oneSchema = z.object({ trameId: z.uuid() });

/** Writes a trame: one's own, until it is shared. */
export async function addTrame(_before: Result | null, form: FormData): Promise<Result> {
  const result = await asFormActor('trame.write', form, trameSchema, async (actor, input) => {
    const id = await trames.createTrame(actor, input, currentInstant());
    await leadTo(`/trames/${id}`, (await getTranslations('trames'))('told.created', { name: input.name }));
  });
  return namingUnknown(result, form);
}

const editSchema = z.intersection(oneSchema, trameSchema);

/** Changes a trame; new words make a new version. */
export async function editTrame(_before: Result | null, form: FormData): Promise<Result> {
  const result = await asFormActor('trame.write', form, editSchema, async (actor, { trameId, ...input }) => {
    const { version, isNewVersion } = await trames.editTrame(actor, trameId, input, currentInstant());
    const t = await getTranslations('trames');
    await leadTo(`/trames/${trameId}`, isNewVersion ? t('told.version', { version }) : t('told.saved'));
  });
  return namingUnknown(result, form);
}

/** « Variable inconnue » says which one. */
async function namingUnknown(result: Result, form: FormData): Promise<Result> {
  if (result.ok || !result.faults?.body) return result;
  const text = (name: string) => String(form.get(name) ?? '');
  const unknown = unknownVariables({ subject: text('subject'), body: text('body') });
  if (unknown.length === 0) return result;
  const names = unknown.map((name) => `{${name}}`).join(', ');
  const body = (await getTranslations('trames'))('form.unknown', { names, count: unknown.length });
  return { ...result, faults: { ...result.faults, body } };
}

const archiveSchema = z.object({ trameId: z.uuid(), away: z.enum(['0', '1']) });

/** Puts a trame away, or takes it out again. */
export async function archiveTrame(form: FormData): Promise<void> {
  const result = await asFormActor('trame.write', form, archiveSchema, async (actor, { trameId, away }) => {
    await trames.archiveTrame(actor, trameId, away === '1', currentInstant());
    await leadTo(backOf(form), (await getTranslations('trames'))(away === '1' ? 'told.away' : 'told.back'));
  });
  await leadBack(form, result);
}

/** Gives one's trame to the team. */
export async function shareTrame(form: FormData): Promise<void> {
  const result = await asFormActor('trame.write', form, oneSchema, async (actor, { trameId }) => {
    await trames.shareTrame(actor, trameId);
    await leadTo(backOf(form), (await getTranslations('trames'))('told.shared'));
  });
  await leadBack(form, result);
}

const copySchema = z.object({ trameId: z.uuid(), name: z.string().trim().min(1).max(LONGEST_NAME) });

/** Makes a copy of one's own, and leads to its text. */
export async function duplicateTrame(form: FormData): Promise<void> {
  const result = await asFormActor('trame.write', form, copySchema, async (actor, { trameId, name }) => {
    const t = await getTranslations('trames');
    const copy = t('copyOf', { name }).slice(0, LONGEST_NAME);
    const id = await trames.duplicateTrame(actor, trameId, copy, currentInstant());
    await leadTo(`/trames/${id}/edit`, t('told.copied'));
  });
  await leadBack(form, result);
}
