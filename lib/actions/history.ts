'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { HAND_KINDS, missingOf } from '../domain/interactions/by-hand.ts';
import { CALLERS, CHANNELS, LIFE_EVENTS, OUTCOMES, SENTIMENTS } from '../domain/interactions/interaction.ts';
import { AHEAD_ALLOWED, newInteractionSchema } from '../domain/interactions/new-interaction.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { calendarOf } from '../loaders/calendar.ts';
import { record, voidRow } from '../operations/record.ts';
import { writeUndo } from '../operations/undo.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadTo } from './lead-to.ts';
import type { Result } from './result.ts';
import { optionalText } from './text-schemas.ts';

/** An empty choice is no answer. */
function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .enum(['', ...values])
    .default('')
    .transform((value) => (value === '' ? null : (value as T[number])));
}

const clock = /^([01]\d|2[0-3]):[0-5]\d/;
const optionalDay = z.union([z.literal(''), z.iso.date()]).default('');

const handSchema = z.object({
  approachId: z.uuid(),
  kind: z.enum(HAND_KINDS),
  day: z.iso.date('dayMissing'),
  time: z.string().regex(clock, 'timeMissing'),
  channel: choice(CHANNELS),
  sentiment: choice(SENTIMENTS),
  outcome: choice(OUTCOMES),
  by: choice(CALLERS),
  event: choice(LIFE_EVENTS),
  untilDay: optionalDay,
  untilTime: z.union([z.literal(''), z.string().regex(clock, 'timeMissing')]).default(''),
  about: optionalText(300),
  hard: z.literal('on').optional(),
  subject: optionalText(500),
  body: optionalText(100_000),
});

/** Records something that happened, as somebody types it: day and hour are those of the workspace. */
export async function recordByHand(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('approach.record', form, handSchema, async (actor, input) => {
    const missing = missingOf(input);
    if (missing) throw new Refusal('invalid', 'Something is missing.', [missing]);
    const now = currentInstant();
    const calendar = await calendarOf(actor);
    const occurredAt = at(calendar, input.day, input.time);
    if (occurredAt > now + AHEAD_ALLOWED) {
      throw new Refusal('invalid', 'A fact of the future.', [{ path: 'day', message: 'inFuture' }]);
    }
    // An absence lasts its whole last day; a date they named begins with its morning.
    const untilTime = input.untilTime || (input.kind === 'AUTO_REPLY_RECEIVED' ? '12:00' : '09:00');
    const { approachId, kind, channel, sentiment, outcome, by, event, about, subject, body } = input;
    const fact = newInteractionSchema.parse({
      kind,
      channel,
      sentiment,
      outcome,
      by,
      event,
      about,
      subject,
      body,
      occurredAt: new Date(occurredAt).toISOString(),
      until: input.untilDay === '' ? null : new Date(at(calendar, input.untilDay, untilTime)).toISOString(),
      hard: kind === 'BOUNCED' ? input.hard === 'on' : null,
    });
    const recorded = await record(actor, approachId, fact, { now, source: 'HAND' });
    const t = await getTranslations('contacts');
    const isNew = recorded.outcome === 'recorded';
    const undo = isNew ? writeUndo({ kind: 'void', interactionIds: [recorded.interactionId] }) : null;
    await leadTo(backOf(form), t('told.recorded'), undo);
  });
}

function at(calendar: Calendar, day: string, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return calendar.at(day, hour, minute);
}

const voidSchema = z.object({
  interactionId: z.uuid('choiceMissing'),
  why: z.string().trim().min(1).max(500),
});

/** Says that a row counts for nothing. It stays in the history, struck through. */
export async function voidByHand(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('interaction.void', form, voidSchema, async (actor, { interactionId, why }) => {
    await voidRow(actor, interactionId, why, currentInstant());
    await leadTo(backOf(form), (await getTranslations('contacts'))('told.voided'));
  });
}
