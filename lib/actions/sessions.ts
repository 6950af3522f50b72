'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { getCurrent } from '../auth/current.ts';
import * as sessions from '../operations/sessions.ts';
import { asActor, asFormActor } from './as-actor.ts';
import { idSchema } from './member-schemas.ts';
import type { Result } from './result.ts';

const sessionSchema = z.object({ sessionId: idSchema });

/** Ends one of one's own sessions. */
export async function endSession(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('session.manageOwn', form, sessionSchema, async ({ scope, memberId }, { sessionId }) => {
    await sessions.endSession(scope, memberId, sessionId, new Date());
    revalidatePath('/settings/sessions');
  });
}

/** Ends all of one's own sessions but this one. Answers with how many. */
export async function endOtherSessions(
  _before: Result<number> | null,
  _form: FormData,
): Promise<Result<number>> {
  return asActor('session.manageOwn', async ({ scope, memberId }) => {
    const { sessionId } = await getCurrent();
    const count = await sessions.endOtherSessions(scope, memberId, sessionId, new Date());
    revalidatePath('/settings/sessions');
    return count;
  });
}
