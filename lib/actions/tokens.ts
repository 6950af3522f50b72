'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { confirmPassword } from '../auth/confirm.ts';
import { LONGEST_PASSWORD } from '../auth/password-rules.ts';
import { DAY } from '../domain/time/instant.ts';
import * as tokens from '../operations/tokens.ts';
import { asFormActor } from './as-actor.ts';
import { idSchema } from './member-schemas.ts';
import type { Result } from './result.ts';

const createSchema = z.object({
  name: z.string().trim().min(1).max(80),
  /** Days until it stops by itself; empty: until it is revoked. */
  lasts: z.enum(['90', '365', '']),
  currentPassword: z.string().min(1).max(LONGEST_PASSWORD),
});

/** Creates a key for the HTTP API and answers with it: the only time it is shown. */
export async function createToken(
  _before: Result<{ token: string }> | null,
  form: FormData,
): Promise<Result<{ token: string }>> {
  return asFormActor(
    'token.manageOwn',
    form,
    createSchema,
    async (actor, { name, lasts, currentPassword }) => {
      await confirmPassword(actor, currentPassword);
      const expiresAt = lasts ? new Date(Date.now() + Number(lasts) * DAY) : null;
      const { token } = await tokens.createToken(actor.scope, actor.memberId, { name, expiresAt });
      revalidatePath('/settings/tokens');
      return { token };
    },
  );
}

const revokeSchema = z.object({ tokenId: idSchema });

/** Revokes one of one's own keys. */
export async function revokeToken(_before: Result | null, form: FormData): Promise<Result> {
  return asFormActor('token.manageOwn', form, revokeSchema, async ({ scope, memberId }, { tokenId }) => {
    await tokens.revokeToken(scope, memberId, tokenId, new Date());
    revalidatePath('/settings/tokens');
  });
}
