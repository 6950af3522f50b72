import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getActor } from '../auth/current.ts';
import { sameOriginPath } from '../auth/same-origin-path.ts';
import { findApproachName } from '../loaders/approach-name.ts';
import { NOTICE_COOKIE, type Notice } from '../loaders/notice.ts';
import type { Result } from './result.ts';

/** What an action of the list did, before it is worded. */
export interface Told {
  readonly what:
    | 'done'
    | 'later'
    | 'skipped'
    | 'reply'
    | 'classified'
    | 'starred'
    | 'unstarred'
    | 'undone'
    | 'changed';
  readonly approachId: string | null;
  /** The token that takes it back, or null. */
  readonly undo: string | null;
}

/** What a browser with scripts hears, to say it in a toast. */
export type RelanceAnswer =
  | { readonly ok: true; readonly message: string; readonly undo: string | null }
  | { readonly ok: false; readonly message: string };

/** Long enough to load the page that says it, too short to say it twice. */
const NOTICE_SECONDS = 20;

/**
 * Words what an action did. A browser with scripts (they say so with `via`) gets the sentence as the answer; another is led back to the page
 * it came from (`back`), which shows the sentence once.
 */
export async function answerRelance(form: FormData, result: Result<Told>): Promise<RelanceAnswer> {
  const answer = await word(result);
  revalidatePath('/', 'layout');
  if (form.get('via') === 'script') return answer;
  const notice: Notice = {
    tone: answer.ok ? 'ok' : 'error',
    message: answer.message,
    undo: answer.ok ? answer.undo : null,
  };
  (await cookies()).set(NOTICE_COOKIE, JSON.stringify(notice), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: NOTICE_SECONDS,
  });
  const back = form.get('back');
  redirect(typeof back === 'string' ? sameOriginPath(back) : '/week');
}

async function word(result: Result<Told>): Promise<RelanceAnswer> {
  if (!result.ok) return { ok: false, message: result.message };
  const t = await getTranslations('notices');
  const { what, approachId, undo } = result.value;
  const name = approachId ? await findApproachName(await getActor(), approachId) : null;
  const message = t(`relance.${what}`, { name: name ?? '' });
  return what === 'changed' ? { ok: false, message } : { ok: true, message, undo };
}
