import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from './actor.ts';
import { sameOriginPath } from './same-origin-path.ts';
import { findSignedIn, type SignedIn } from './session.ts';
import { cookieOf, readSessionCookie } from './session-cookie.ts';

/** The session of this request, or null. Asked once a request, however many ask. */
export const findCurrent = cache(async (): Promise<SignedIn | null> => {
  const value = (await cookies()).get(cookieOf('session').name)?.value;
  return findSignedIn(await readSessionCookie(value));
});

/** The session of this request; whoever has none is led to the sign-in page, and back afterwards. */
export async function getCurrent(): Promise<SignedIn> {
  const current = await findCurrent();
  if (current) return current;
  const path = sameOriginPath((await headers()).get('x-relance-path'));
  redirect(path === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}

/** Who asks, or null: for pages that anybody may see. */
export async function findActor(): Promise<Actor | null> {
  return (await findCurrent())?.actor ?? null;
}

/** Who asks, for every page and action of the workspace. Nobody is led to the sign-in page. */
export async function getActor(): Promise<Actor> {
  return (await getCurrent()).actor;
}
