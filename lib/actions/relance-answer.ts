import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { getActor } from '../auth/current.ts';
import type { Decision } from '../domain/relances/decision.ts';
import type { Notice } from '../loaders/notice.ts';
import { findTold } from '../loaders/told.ts';
import { momentAsSaid } from '../locale/dates.ts';
import { backOf, leadSaying } from './lead-to.ts';
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
  /** What comes next for them, decided with what was recorded. */
  readonly next?: Decision;
}

/** What a browser with scripts hears, to say it in a toast. */
export type RelanceAnswer =
  | { readonly ok: true; readonly message: string; readonly undo: string | null }
  | { readonly ok: false; readonly message: string };

/**
 * Words what an action did. A browser with scripts (they say so with `via`) gets the sentence as the answer; another is led back to the page
 * it came from (`back`), which shows the sentence once.
 */
export async function answerRelance(form: FormData, result: Result<Told>): Promise<RelanceAnswer> {
  const worded = await word(result);
  revalidatePath('/', 'layout');
  if (form.get('via') === 'script') return worded;
  const notice: Notice = {
    tone: worded.ok ? 'ok' : 'error',
    message: worded.message,
    undo: worded.ok ? worded.undo : null,
  };
  return leadSaying(backOf(form), notice);
}

/** The same for `then`: `asFormActor(…).then(toAnswer(form))`. */
export function toAnswer(form: FormData): (result: Result<Told>) => Promise<RelanceAnswer> {
  return (result) => answerRelance(form, result);
}

async function word(result: Result<Told>): Promise<RelanceAnswer> {
  if (!result.ok) return { ok: false, message: result.message };
  const t = await getTranslations('notices.relance');
  const { what, approachId, undo, next } = result.value;
  const told = approachId ? await findTold(await getActor(), approachId) : null;
  const name = told?.name ?? '';
  if (what === 'changed') return { ok: false, message: t('changed', { name }) };
  const sentences = [t(what, { name })];
  if (next && told && (what === 'done' || what === 'later' || what === 'skipped')) {
    if (next.do === 'relance') {
      const on = momentAsSaid(next.dueAt, told.reader);
      sentences.push(
        next.category === 'KEEPING_IN_TOUCH'
          ? t('nextNews', { on })
          : t('nextRelance', { step: next.step, on }),
      );
    } else if (what === 'done' && next.do === 'stop' && next.code === 'CAP_REACHED')
      sentences.push(t('wasLast'));
    else if (next.do === 'courtesy' && next.courtesy === 'DOUBLE_THE_CALL') sentences.push(t('toDouble'));
  }
  return { ok: true, message: sentences.join(' '), undo };
}
