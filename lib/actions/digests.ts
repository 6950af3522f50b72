'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { isZone } from '../holidays/calendars.ts';
import { createFeed, endFeed } from '../operations/calendar-feed.ts';
import { chooseDigests } from '../operations/digest.ts';
import { asFormActor } from './as-actor.ts';
import { idSchema } from './member-schemas.ts';
import type { Result } from './result.ts';

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

const wishSchema = z.object({
  weeklyDigest: ticked,
  dailyDigest: ticked,
  /** Empty: the workspace's. */
  timeZone: z
    .string()
    .max(64)
    .refine((zone) => zone === '' || isZone(zone), 'zoneUnknown')
    .transform((zone) => zone || null),
});

/** Changes which lists one receives, and where one's mornings are. */
export async function editDigests(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('digest.manageOwn', form, wishSchema, async ({ scope, memberId }, wish) => {
    await chooseDigests(scope, memberId, wish);
    revalidatePath('/settings/notifications');
  });
}

/** Makes a calendar address and answers with its path: the only time it is shown. */
export async function createCalendar(
  _before: Result<{ path: string }> | null,
  form: FormData,
): Promise<Result<{ path: string }>> {
  return asFormActor('digest.manageOwn', form, z.object({}), async ({ scope, memberId }) => {
    const secret = await createFeed(scope, memberId);
    revalidatePath('/settings/notifications');
    return { path: `/api/calendar/${secret}.ics` };
  });
}

/** Revokes one of one's own calendar addresses. */
export async function revokeCalendar(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor(
    'digest.manageOwn',
    form,
    z.object({ feedId: idSchema }),
    async ({ scope, memberId }, { feedId }) => {
      await endFeed(scope, memberId, feedId, new Date(currentInstant()));
      revalidatePath('/settings/notifications');
    },
  );
}
