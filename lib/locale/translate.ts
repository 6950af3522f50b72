import { createTranslator } from 'use-intl/core';
import type { Locale } from './locales.ts';
import { MESSAGES, type Messages } from './messages.ts';

/**
 * The words of a noun in a language, where there is no request to ask: mails, files, calendars.
 * @example wordsOf('fr', 'digest')('open') // « Ouvrir ma semaine »
 */
export function wordsOf<N extends keyof Messages>(locale: Locale, noun: N) {
  return createTranslator({ locale, messages: MESSAGES[locale], namespace: noun });
}
