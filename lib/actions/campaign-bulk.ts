'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { SNOOZES, snoozeEnd } from '../domain/relances/snoozes.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { calendarOf } from '../loaders/calendar.ts';
import * as approaches from '../operations/approaches.ts';
import { writeUndo } from '../operations/undo.ts';
import { asFormActor } from './as-actor.ts';
import { answerCampaign, type Said } from './campaign-answer.ts';
import type { RelanceAnswer } from './relance-answer.ts';

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
  return {
    message: t(what, { count, ...values }),
    undo: changeId && writeUndo({ kind: 'change', changeId }),
  };
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
