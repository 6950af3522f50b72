import { createTranslator } from 'use-intl/core';
import type { Locale } from './locales.ts';
import { MESSAGES, type Messages } from './messages.ts';

/**
 * The words of a noun in a language, where there is no request to ask: mails, files, calendars.
 * @example wordsOf('fr', 'digest')('open') // « Ouvrir ma semaine »
 */
export function wordsOf<N extends keyof Messages>(locale: Locale, noun: N): Words<N> {
  const name = `${locale} ${noun}`;
  const made = (known.get(name) as Words<N> | undefined) ?? translator(locale, noun);
  known.set(name, made);
  return made;
}

type Words<N extends keyof Messages> = ReturnType<typeof translator<N>>;

function translator<N extends keyof Messages>(locale: Locale, noun: N) {
  return createTranslator({ locale, messages: MESSAGES[locale], namespace: noun });
}

/** Kept once made: each remembers the messages it has read, and reading one anew takes longer than saying it. */
const known = new Map<string, unknown>();
