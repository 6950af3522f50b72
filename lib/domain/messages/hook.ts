import { readWords } from './reading.ts';
import { isContent } from './stopwords.ts';

/** « Pourquoi vous » fits on a line or two: longer is a message already. */
export const LONGEST_HOOK = 300;

/**
 * A hook as two people would spell it alike: no accents, no capitals, no punctuation, single spaces. The database folds alike (`fold_hook`,
 * held to this one by tests/db/trames.test.ts), so that the same hook in other capitals is still the same hook.
 *
 * @returns null for nothing but punctuation: that is no hook.
 * @example foldHook('Votre billet sur « Iceberg » !') // 'votre billet sur iceberg'
 */
export function foldHook(hook: string): string | null {
  return (
    readWords(hook.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '))
      .map((word) => word.folded)
      .join(' ') || null
  );
}

/** Most of the words that carry a hook must be in the text; not all, because a hook is turned to fit its sentence. */
const SAID_SHARE = 0.6;

/**
 * Whether a message says the hook: most of its words that carry something are in the text, in any order. Leans towards yes for a hook reworded
 * a little, towards no for one merely alluded to.
 *
 * @example saysHook('Votre migration de 40 To vers Iceberg m’a intrigué.', 'a migré 40 To vers Iceberg') // true: 40, To and Iceberg
 */
export function saysHook(text: string, hook: string): boolean {
  const carrying = new Set(
    readWords(hook)
      .filter((word) => isContent(word.folded))
      .map((word) => word.canonical),
  );
  if (carrying.size === 0) return false;
  const said = new Set(readWords(text).map((word) => word.canonical));
  return [...carrying].filter((word) => said.has(word)).length / carrying.size >= SAID_SHARE;
}
