import type { Locale } from './locales.ts';
import { NARROW } from './typography.ts';

const WORDS: Record<Locale, readonly string[]> = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

/** A count inside a sentence: as a word up to nine, in figures above. French one agrees: « une personne ». */
export function inWords(count: number, locale: Locale, options?: { feminine?: boolean }): string {
  if (locale === 'fr' && count === 1 && options?.feminine) return 'une';
  return WORDS[locale][count] ?? inFigures(count, locale);
}

/** 5230 → « 5 230 » or "5,230". */
export function inFigures(count: number, locale: Locale): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, locale === 'fr' ? NARROW : ',');
}

/** The first letter as a sentence wants it. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
