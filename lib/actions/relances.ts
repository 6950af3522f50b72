'use server';

import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { CHANNELS, SENTIMENTS } from '../domain/interactions/interaction.ts';
import { SNOOZES, snoozeEnd } from '../domain/relances/snoozes.ts';
import { calendarOf } from '../loaders/calendar.ts';
import { findApproachOfTodo } from '../loaders/told.ts';
import { setStar } from '../operations/approaches.ts';
import * as todos from '../operations/todos.ts';
import { readUndo, undo as takeBack, writeUndo } from '../operations/undo.ts';
import { asFormActor } from './as-actor.ts';
import { answerRelance, type RelanceAnswer, type Told, toAnswer } from './relance-answer.ts';
import { fieldsOfRow } from './row-fields.ts';

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
  return asFormActor('approach.record', form, doneSchema, async (actor, input) => {
    const used = input.channel || (await todos.lastChannel(actor, input.approachId));
    const done = { channel: used, outcome: input.outcome };
    return told('done', input.approachId, await todos.markDone(actor, input, done, currentInstant()));
  }).then(toAnswer(form));
}

/** « Plus tard » : until a day named in one key, or any day. */
export async function snooze(form: FormData): Promise<RelanceAnswer> {
  return asFormActor('approach.record', form, snoozeSchema, async (actor, input) => {
    const now = currentInstant();
    const until = snoozeEnd(input.until, await calendarOf(actor), now);
    return told('later', input.approachId, await todos.snooze(actor, input, until, now));
  }).then(toAnswer(form));
}

/** « Passer » : counts as a relance done. */
export async function skip(form: FormData): Promise<RelanceAnswer> {
  return asFormActor('approach.record', form, skipSchema, async (actor, input) =>
    told('skipped', input.approachId, await todos.skip(actor, input, currentInstant())),
  ).then(toAnswer(form));
}

/** « A répondu » : every relance to that person falls. */
export async function recordReply(form: FormData): Promise<RelanceAnswer> {
  return asFormActor('approach.record', form, replySchema, async (actor, { approachId, ...input }) => {
    const used = input.channel || (await todos.lastChannel(actor, approachId));
    const reply = { channel: used, sentiment: input.sentiment || null };
    return told('reply', approachId, await todos.recordReply(actor, approachId, reply, currentInstant()));
  }).then(toAnswer(form));
}

/** What a reply meant, in one key. */
export async function classify(form: FormData): Promise<RelanceAnswer> {
  return asFormActor('approach.record', form, classifySchema, async (actor, { approachId, ...reply }) =>
    told('classified', approachId, await todos.classifyReply(actor, approachId, reply, currentInstant())),
  ).then(toAnswer(form));
}

/** The star: « la personne que je cherche ». */
export async function toggleStar(form: FormData): Promise<RelanceAnswer> {
  return asFormActor(
    'approach.rank',
    form,
    starSchema,
    async (actor, { approachId, ...input }): Promise<Told> => {
      const starred = input.starred === '1';
      const { isChanged } = await setStar(actor, approachId, starred, currentInstant());
      const undo = isChanged ? writeUndo({ kind: 'star', approachId, starred: !starred }) : null;
      return { what: starred ? 'starred' : 'unstarred', approachId, undo };
    },
  ).then(toAnswer(form));
}

/** Takes back the last action. */
export async function undo(form: FormData): Promise<RelanceAnswer> {
  return asFormActor('interaction.void', form, undoSchema, async (actor, input): Promise<Told> => {
    await takeBack(actor, readUndo(input.undo), currentInstant());
    return { what: 'undone', approachId: null, undo: null };
  }).then(toAnswer(form));
}

const rowSchema = z.object({ do: z.string().max(200) });
const ROW_ACTIONS = { done: markDone, star: toggleStar, classify };

/** What a button of a row does, for browsers without scripts: its value says what, and to whom. */
export async function actOnRow(form: FormData): Promise<RelanceAnswer> {
  const meant = await asFormActor('approach.record', form, rowSchema, async (actor, input) => {
    const row = fieldsOfRow(input.do);
    const todoId = row.fields.get('todoId');
    if (todoId) row.fields.set('approachId', (await findApproachOfTodo(actor, todoId)) ?? '');
    return row;
  });
  if (!meant.ok) return answerRelance(form, meant);
  const { verb, fields } = meant.value;
  const back = form.get('back');
  if (typeof back === 'string') fields.set('back', back);
  return ROW_ACTIONS[verb](fields);
}

function told(
  what: Told['what'],
  approachId: string,
  recorded: Awaited<ReturnType<typeof todos.markDone>>,
): Told {
  if (recorded.outcome === 'changed-meanwhile') return { what: 'changed', approachId, undo: null };
  const interactionIds = [recorded.interactionId, ...(recorded.alsoRecorded ?? [])];
  return { what, approachId, undo: writeUndo({ kind: 'void', interactionIds }), next: recorded.next };
}
