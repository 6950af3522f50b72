'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { DEFAULT_PACE } from '../domain/sessions/pace.ts';
import * as sessions from '../operations/session-closing.ts';
import { asActor, asFormActor } from './as-actor.ts';
import { leadBack, leadTo } from './lead-to.ts';

const PAGE = '/session';

const line = z.object({
  starred: z.literal('1').optional(),
  priority: z.enum(['1', '2', '3']),
  hook: z.string().trim().max(300).default(''),
});

/** `ids` names the approaches shown; each has its fields under `star.ID`, `priority.ID` and `hook.ID`. */
const closingSchema = z.looseObject({ ids: z.string().max(20_000) }).transform(({ ids, ...fields }) =>
  ids
    .split(',')
    .filter(Boolean)
    .map((id) => {
      const { starred, priority, hook } = line.parse({
        starred: fields[`star.${id}`],
        priority: fields[`priority.${id}`],
        hook: fields[`hook.${id}`],
      });
      return {
        id: z.uuid().parse(id),
        starred: starred === '1',
        priority: Number(priority),
        hook: hook || null,
      };
    }),
);
const paceSchema = z.object({
  people: z.coerce.number().int().min(1).max(50).default(DEFAULT_PACE.people),
  minutes: z.coerce.number().int().min(1).max(120).default(DEFAULT_PACE.minutes),
});
const undoSchema = z.object({ sessionId: z.uuid() });
const targetSchema = z.object({ target: z.coerce.number().int().min(0).max(500) });

/** « Clore la session » : star, priority and « pourquoi vous » of everyone just contacted, in one go. */
export async function closeSession(form: FormData): Promise<void> {
  const result = await asFormActor('approach.rank', form, closingSchema, async (actor, answers) => {
    const id = await sessions.closeSession(actor, answers, currentInstant());
    revalidatePath('/', 'layout');
    redirect(`${PAGE}?closed=${id}`);
  });
  await leadBack(form, result);
}

/** Takes the closing back, whole. */
export async function undoClosing(form: FormData): Promise<void> {
  const result = await asFormActor('approach.rank', form, undoSchema, async (actor, { sessionId }) => {
    await sessions.undoClosing(actor, sessionId, currentInstant());
    await leadTo(PAGE, (await getTranslations('sessions'))('closed.undone'));
  });
  await leadBack(form, result);
}

/** Starts the clock: so many people in so many minutes. */
export async function startSession(form: FormData): Promise<void> {
  const result = await asFormActor('approach.rank', form, paceSchema, async (actor, pace) => {
    await sessions.startSession(actor, pace, currentInstant());
    revalidatePath(PAGE);
  });
  await leadBack(form, result);
}

/** Stops the clock without closing anything. */
export async function leaveSession(form: FormData): Promise<void> {
  const result = await asActor('approach.rank', async (actor) => {
    await sessions.leaveSession(actor);
    revalidatePath(PAGE);
  });
  await leadBack(form, result);
}

/** How many first contacts one means to make in a week. */
export async function setTarget(form: FormData): Promise<void> {
  const result = await asFormActor('approach.rank', form, targetSchema, async (actor, { target }) => {
    await sessions.setFirstContactTarget(actor, target);
    await leadTo(PAGE, (await getTranslations('sessions'))('targets.saved'));
  });
  await leadBack(form, result);
}
