import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { sameOriginPath } from '../auth/same-origin-path.ts';
import { NOTICE_COOKIE, type Notice } from '../loaders/notice.ts';
import type { Result } from './result.ts';

/** Long enough to load the page that says it, too short to say it twice. */
const NOTICE_SECONDS = 20;

/** Ends an action: leads to a page that says once what was done, with its undo. */
export async function leadTo(path: string, message: string, undo: string | null = null): Promise<never> {
  return leadSaying(path, { tone: 'ok', message, undo });
}

/** Ends the action of a form of one button: what was refused is said on the page it came from (`back`). */
export async function leadBack(form: FormData, result: Result<unknown>): Promise<void> {
  if (!result.ok) await leadSaying(backOf(form), { tone: 'error', message: result.message, undo: null });
}

/** The page a form came from. */
export function backOf(form: FormData): string {
  const back = form.get('back');
  return typeof back === 'string' ? sameOriginPath(back) : '/week';
}

/** Leads to a page that says a sentence once. */
export async function leadSaying(path: string, notice: Notice): Promise<never> {
  revalidatePath('/', 'layout');
  (await cookies()).set(NOTICE_COOKIE, JSON.stringify(notice), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: NOTICE_SECONDS,
  });
  redirect(path);
}
