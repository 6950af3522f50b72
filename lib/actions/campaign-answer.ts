import { revalidatePath } from 'next/cache';
import { backOf, leadBack, leadTo } from './lead-to.ts';
import type { RelanceAnswer } from './relance-answer.ts';
import type { Result } from './result.ts';

/** What an action of a campaign's page did, worded, with the token that takes it back. */
export interface Said {
  readonly message: string;
  readonly undo: string | null;
  /** Nothing was done, and the sentence says why. */
  readonly refused?: boolean;
}

/**
 * Answers a browser with scripts (they say so with `via`) with the sentence; another is led back to the page it came from, which says it once.
 */
export async function answerCampaign(form: FormData, result: Result<Said>): Promise<RelanceAnswer> {
  if (form.get('via') === 'script') {
    revalidatePath('/', 'layout');
    if (!result.ok) return { ok: false, message: result.message };
    const { message, undo, refused } = result.value;
    return refused ? { ok: false, message } : { ok: true, message, undo };
  }
  if (!result.ok) await leadBack(form, result);
  else if (result.value.refused) await leadBack(form, { ok: false, message: result.value.message });
  else await leadTo(backOf(form), result.value.message, result.value.undo);
  return { ok: false, message: '' };
}
