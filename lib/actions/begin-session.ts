import { cookies } from 'next/headers';
import { findCurrent } from '../auth/current.ts';
import { type SessionClaims, sessionCookie } from '../auth/session-cookie.ts';
import { endSession } from '../operations/sessions.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Gives the browser a new session and its member's language; the session it had before ends. */
export async function beginSession(claims: SessionClaims, locale: string): Promise<void> {
  const before = await findCurrent();
  if (before) await endSession(before.actor.scope, before.actor.memberId, before.sessionId, new Date());
  const { name, value, options } = await sessionCookie(claims);
  (await cookies()).set(name, value, options);
  await rememberLocale(locale);
}

/** The language of the pages, for lib/locale/request.ts. */
export async function rememberLocale(locale: string): Promise<void> {
  (await cookies()).set('locale', locale, { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS });
}
