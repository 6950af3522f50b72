'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { addDays } from '../domain/time/calendar.ts';
import { calendarOf } from '../loaders/calendar.ts';
import { loadMemberNames } from '../loaders/team.ts';
import * as absences from '../operations/absences.ts';
import { handOverList, undoHandOver } from '../operations/hand-over.ts';
import { asFormActor } from './as-actor.ts';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import type { Result } from './result.ts';
import { optionalText } from './text-schemas.ts';
import { tokenSchema, writeToken } from './undo-token.ts';

const PAGE = '/team';
const OWN_PAGE = '/settings';

const handOverSchema = z.object({
  ownerId: z.uuid('choiceMissing'),
  toId: z.uuid('choiceMissing'),
  part: z.union([z.enum(['all', 'owed']), z.uuid('choiceMissing')]).default('all'),
  until: z
    .union([z.literal(''), z.iso.date('dayMissing')])
    .default('')
    .transform((day) => day || null),
});

/** Hands a list, or a part of it, over to a colleague, and leads to the page that says so with its undo. */
export async function handOver(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('approach.handOver', form, handOverSchema, async (actor, input) => {
    const { ownerId, toId, part, until } = input;
    const calendar = await calendarOf(actor);
    const given = await handOverList(
      actor,
      {
        ownerId,
        toId,
        isOwed: part === 'owed',
        campaignId: part === 'all' || part === 'owed' ? null : part,
        // The last day is in it.
        dueBefore: until ? calendar.at(addDays(until, 1), 0) : null,
      },
      currentInstant(),
    );
    const t = await getTranslations('team');
    const names = await loadMemberNames(actor);
    const [from, to] = [names.get(ownerId) ?? '', names.get(toId) ?? ''];
    await leadTo(
      PAGE,
      t('told.handedOver', { count: given.count, from, to }),
      given.changeId && `list:${given.changeId}`,
    );
  });
}

const undoSchema = z.object({ undo: z.string().regex(/^list:[0-9a-f-]{36}$/) });

/** Takes a hand-over back. */
export async function takeListBack(form: FormData): Promise<void> {
  const result = await asFormActor('approach.handOver', form, undoSchema, async (actor, { undo }) => {
    const isUndone = await undoHandOver(actor, undo.slice('list:'.length), currentInstant());
    const t = await getTranslations('team');
    await leadTo(backOf(form), t(isUndone ? 'told.takenBack' : 'told.takenBackBefore'));
  });
  await leadBack(form, result);
}

const days = {
  fromOn: z.iso.date('dayMissing'),
  untilOn: z.iso.date('dayMissing'),
  note: optionalText(120),
};
const ownAbsenceSchema = z.object(days);
const absenceSchema = z.object({ memberId: z.uuid('choiceMissing'), ...days });

/** Notes one's own days away. */
export async function noteOwnAbsence(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('absence.manageOwn', form, ownAbsenceSchema, async (actor, input) => {
    const wish = { ...input, memberId: actor.memberId };
    const { isNew } = await absences.noteAbsence(actor, wish, currentInstant());
    await leadTo(OWN_PAGE, (await getTranslations('team'))(isNew ? 'told.noted' : 'told.notedBefore'));
  });
}

/** Notes a colleague's days away. */
export async function noteAbsence(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('absence.manage', form, absenceSchema, async (actor, input) => {
    const { isNew } = await absences.noteAbsence(actor, input, currentInstant());
    await leadTo(PAGE, (await getTranslations('team'))(isNew ? 'told.noted' : 'told.notedBefore'));
  });
}

const forgetSchema = z.object({ absenceId: z.uuid() });

/** Forgets days away, one's own or those of somebody one leads; the undo notes them again. */
export async function forgetAbsence(form: FormData): Promise<void> {
  const result = await asFormActor('absence.manageOwn', form, forgetSchema, async (actor, { absenceId }) => {
    const was = await absences.forgetAbsence(actor, absenceId);
    const t = await getTranslations('team');
    if (!was) await leadTo(backOf(form), t('told.forgottenBefore'));
    else {
      const { memberId, fromOn, untilOn, note } = was;
      const undo = writeToken('absence', [memberId, fromOn, untilOn, note ?? '']);
      await leadTo(backOf(form), t('told.forgotten'), undo);
    }
  });
  await leadBack(form, result);
}

const restoreSchema = z.object({
  undo: tokenSchema('absence', z.tuple([z.uuid(), days.fromOn, days.untilOn, days.note])),
});

/** Notes again days away that were just forgotten. */
export async function restoreAbsence(form: FormData): Promise<void> {
  const result = await asFormActor('absence.manageOwn', form, restoreSchema, async (actor, { undo }) => {
    const [memberId, fromOn, untilOn, note] = undo;
    await absences.noteAbsence(actor, { memberId, fromOn, untilOn, note }, currentInstant());
    await leadTo(backOf(form), (await getTranslations('team'))('told.noted'));
  });
  await leadBack(form, result);
}
