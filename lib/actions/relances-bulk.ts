'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { SENTIMENTS, type Sentiment } from '../domain/interactions/interaction.ts';
import { SNOOZES, snoozeEnd } from '../domain/relances/snoozes.ts';
import { calendarOf } from '../loaders/calendar.ts';
import { starMany as starAll } from '../operations/approaches.ts';
import * as todos from '../operations/todos.ts';
import { readUndo, undo as takeBack, writeUndo } from '../operations/undo.ts';
import { asFormActor } from './as-actor.ts';
import type { RelanceAnswer } from './relance-answer.ts';
import type { Result } from './result.ts';

/** Rows chosen together; more than this is no longer choosing. */
const MOST = 100;
/** Rows an undo token may name. */
const PER_TOKEN = 10;
const MANY = 'many:';

const shown = z
  .string()
  .max(MOST * 80)
  .transform((text) => text.split(',').map((pair) => pair.split(':')))
  .pipe(z.array(z.tuple([z.uuid(), z.uuid()])).max(MOST));
const laterSchema = z.object({ shown, until: z.enum(SNOOZES).or(z.iso.date()) });
const starSchema = z.object({ shown });
const skipSchema = z.object({ shown });
/** The second of each pair names the reply. */
const classifySchema = z.object({ shown, sentiment: z.enum(SENTIMENTS) });
const undoSchema = z.object({ undo: z.string().startsWith(MANY).max(10_000) });

interface ToldMany {
  readonly what: 'later' | 'starred' | 'skipped' | 'classified' | 'undone';
  readonly count: number;
  readonly undo: string | null;
  readonly sentiment?: Sentiment;
}

/** « Plus tard » for several people. Who changed meanwhile is left as they are. */
export async function snoozeMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    laterSchema,
    async (actor, input): Promise<ToldMany> => {
      const now = currentInstant();
      const until = snoozeEnd(input.until, await calendarOf(actor), now);
      const ids: string[] = [];
      for (const [approachId, todoId] of input.shown) {
        const recorded = await todos.snooze(actor, { approachId, todoId }, until, now);
        if (recorded.outcome === 'recorded') ids.push(recorded.interactionId);
      }
      return { what: 'later', count: ids.length, undo: voidAll(ids) };
    },
  );
  return answerMany(result);
}

/** « Passer » for several people: after a first import, those whom nobody means to write to again. */
export async function skipMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    skipSchema,
    async (actor, input): Promise<ToldMany> => {
      const ids: string[] = [];
      let count = 0;
      for (const [approachId, todoId] of input.shown) {
        const recorded = await todos.skip(actor, { approachId, todoId }, currentInstant());
        if (recorded.outcome !== 'recorded') continue;
        count += 1;
        ids.push(recorded.interactionId, ...(recorded.alsoRecorded ?? []));
      }
      return { what: 'skipped', count, undo: voidAll(ids) };
    },
  );
  return answerMany(result);
}

/** What several replies meant, all the same. */
export async function classifyMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    classifySchema,
    async (actor, { shown, sentiment }): Promise<ToldMany> => {
      const ids: string[] = [];
      for (const [approachId, interactionId] of shown) {
        const reply = { interactionId, sentiment };
        const recorded = await todos.classifyReply(actor, approachId, reply, currentInstant());
        if (recorded.outcome === 'recorded') ids.push(recorded.interactionId);
      }
      return { what: 'classified', count: ids.length, undo: voidAll(ids), sentiment };
    },
  );
  return answerMany(result);
}

/** The star for several people. */
export async function starMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.rank',
    form,
    starSchema,
    async (actor, input): Promise<ToldMany> => {
      const approachIds = [...new Set(input.shown.map(([approachId]) => approachId))];
      const { count, changeId } = await starAll(actor, approachIds, true, currentInstant());
      const tokens = changeId ? [writeUndo({ kind: 'change', changeId })] : [];
      return { what: 'starred', count, undo: joinTokens(tokens) };
    },
  );
  return answerMany(result);
}

/** Takes back what was done to several people. */
export async function undoMany(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'interaction.void',
    form,
    undoSchema,
    async (actor, input): Promise<ToldMany> => {
      const tokens = input.undo.slice(MANY.length).split('|');
      await takeAllBack(actor, tokens);
      return { what: 'undone', count: tokens.length, undo: null };
    },
  );
  return answerMany(result);
}

async function takeAllBack(actor: Actor, tokens: readonly string[]): Promise<void> {
  for (const token of tokens) await takeBack(actor, readUndo(token), currentInstant());
}

function voidAll(ids: readonly string[]): string | null {
  return joinTokens(inTens(ids).map((interactionIds) => writeUndo({ kind: 'void', interactionIds })));
}

function joinTokens(tokens: readonly string[]): string | null {
  return tokens.length > 0 ? MANY + tokens.join('|') : null;
}

function inTens(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / PER_TOKEN) }, (_, index) =>
    ids.slice(index * PER_TOKEN, (index + 1) * PER_TOKEN),
  );
}

async function answerMany(result: Result<ToldMany>): Promise<RelanceAnswer> {
  revalidatePath('/', 'layout');
  if (!result.ok) return { ok: false, message: result.message };
  const t = await getTranslations('week.bulk.told');
  const { what, count, undo, sentiment } = result.value;
  const read = sentiment ? (await getTranslations('vocabulary'))(`sentiment.${sentiment}`).toLowerCase() : '';
  return { ok: true, message: t(what, { count, sentiment: read }), undo };
}
