'use server';

import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { CHANNELS, SENTIMENTS } from '../domain/interactions/interaction.ts';
import { SNOOZES, snoozeEnd } from '../domain/relances/snoozes.ts';
import { calendarOf } from '../loaders/calendar.ts';
import { setStar } from '../operations/approaches.ts';
import * as todos from '../operations/todos.ts';
import { readUndo, undo as takeBack, writeUndo } from '../operations/undo.ts';
import { asFormActor } from './as-actor.ts';
import { answerRelance, type RelanceAnswer, type Told } from './relance-answer.ts';

const approach = { approachId: z.uuid() };
const shown = { ...approach, todoId: z.uuid() };
/** An empty hidden field is an absent one. */
const channel = z.enum(CHANNELS).or(z.literal('')).optional();
const sentiment = z.enum(SENTIMENTS).or(z.literal('')).optional();

const doneSchema = z.object({ ...shown, channel, outcome: z.enum(['NO_ANSWER', 'VOICEMAIL']).optional() });
const snoozeSchema = z.object({ ...shown, until: z.enum(SNOOZES).or(z.iso.date()) });
const skipSchema = z.object(shown);
const replySchema = z.object({ ...approach, channel, sentiment });
const classifySchema = z.object({ ...approach, interactionId: z.uuid(), sentiment: z.enum(SENTIMENTS) });
const starSchema = z.object({ ...approach, starred: z.enum(['0', '1']) });
const undoSchema = z.object({ undo: z.string().max(500) });

/** « Fait » : what was sent enters the history, on the channel proposed or chosen. */
export async function markDone(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    doneSchema,
    async (actor, input): Promise<Told> => {
      const now = currentInstant();
      const done = {
        channel: input.channel || (await todos.lastChannel(actor, input.approachId)),
        outcome: input.outcome,
      };
      return { what: 'done', ...(await told(input.approachId, todos.markDone(actor, input, done, now))) };
    },
  );
  return answerRelance(form, result);
}

/** « Plus tard » : until a day named in one key, or any day. */
export async function snooze(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    snoozeSchema,
    async (actor, input): Promise<Told> => {
      const now = currentInstant();
      const until = snoozeEnd(input.until, await calendarOf(actor), now);
      return { what: 'later', ...(await told(input.approachId, todos.snooze(actor, input, until, now))) };
    },
  );
  return answerRelance(form, result);
}

/** « Passer » : counts as a relance done. */
export async function skip(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    skipSchema,
    async (actor, input): Promise<Told> => {
      return {
        what: 'skipped',
        ...(await told(input.approachId, todos.skip(actor, input, currentInstant()))),
      };
    },
  );
  return answerRelance(form, result);
}

/** « A répondu » : every relance to that person falls. */
export async function recordReply(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    replySchema,
    async (actor, input): Promise<Told> => {
      const reply = {
        channel: input.channel || (await todos.lastChannel(actor, input.approachId)),
        sentiment: input.sentiment || null,
      };
      const recorded = todos.recordReply(actor, input.approachId, reply, currentInstant());
      return { what: 'reply', ...(await told(input.approachId, recorded)) };
    },
  );
  return answerRelance(form, result);
}

/** What a reply meant, in one key. */
export async function classify(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'approach.record',
    form,
    classifySchema,
    async (actor, input): Promise<Told> => {
      const recorded = todos.classifyReply(actor, input.approachId, input, currentInstant());
      return { what: 'classified', ...(await told(input.approachId, recorded)) };
    },
  );
  return answerRelance(form, result);
}

/** The star: « la personne que je cherche ». */
export async function toggleStar(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor('approach.rank', form, starSchema, async (actor, input): Promise<Told> => {
    const starred = input.starred === '1';
    await setStar(actor, input.approachId, starred, currentInstant());
    const undo = writeUndo({ kind: 'star', approachId: input.approachId, starred: !starred });
    return { what: starred ? 'starred' : 'unstarred', approachId: input.approachId, undo };
  });
  return answerRelance(form, result);
}

/** Takes back the last action. */
export async function undo(form: FormData): Promise<RelanceAnswer> {
  const result = await asFormActor(
    'interaction.void',
    form,
    undoSchema,
    async (actor, input): Promise<Told> => {
      await takeBack(actor, readUndo(input.undo), currentInstant());
      return { what: 'undone', approachId: null, undo: null };
    },
  );
  return answerRelance(form, result);
}

async function told(approachId: string, recording: ReturnType<typeof todos.markDone>) {
  const recorded = await recording;
  if (recorded.outcome === 'changed-meanwhile') return { approachId, what: 'changed' as const, undo: null };
  const interactionIds = [recorded.interactionId, ...(recorded.alsoRecorded ?? [])];
  return { approachId, undo: writeUndo({ kind: 'void', interactionIds }) };
}
