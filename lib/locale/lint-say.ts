import type { LintWords } from './lint-words.ts';
import type { Locale } from './locales.ts';
import { wordsOf } from './translate.ts';

/** The sentences of the lint where there is no page to ask: the terminal, the API, mails, tests. */
export function lintWords(locale: Locale): LintWords {
  return wordsOf(locale, 'lint') as unknown as LintWords;
}
