'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { findCurrent } from '../auth/current.ts';
import { factsOf } from '../auth/request-facts.ts';
import { sameOriginPath } from '../auth/same-origin-path.ts';
import { cookieOf } from '../auth/session-cookie.ts';
import { signInMember } from '../auth/sign-in.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { endSession } from '../operations/sessions.ts';
import { fieldsOf } from './as-actor.ts';
import { beginSession } from './begin-session.ts';
import { asFormResult, type Result } from './result.ts';

const signInSchema = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(256),
  callbackUrl: z.string().max(2000).optional(),
});

/** Signs in by address and password, then leads where the visitor was going. Open to anybody. */
export async function signIn(_before: Result | null, form: FormData): Promise<Result> {
  return asFormResult(form, async () => {
    const { callbackUrl, ...credentials } = signInSchema.parse(fieldsOf(form));
    const outcome = await signInMember(credentials, factsOf(await headers()));
    if (outcome.outcome === 'throttled') throw new Refusal('unavailable', 'signInThrottled');
    if (outcome.outcome === 'refused') throw new Refusal('invalid', 'signInRefused');
    await beginSession(outcome.claims, outcome.locale);
    redirect(sameOriginPath(callbackUrl));
  });
}

/** Ends this session and leads to the sign-in page. Open to anybody: without a session it only leads there. */
export async function signOut(): Promise<void> {
  const current = await findCurrent();
  if (current) await endSession(current.actor.scope, current.actor.memberId, current.sessionId, new Date());
  const { name, options } = cookieOf('session');
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect('/sign-in');
}
