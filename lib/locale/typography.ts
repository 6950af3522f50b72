import { typesetFrench } from '../domain/messages/french.ts';
import type { Locale } from './locales.ts';

/** The space before ; : ! ? and inside « »: narrow, and never at the end of a line. Also between a number and its unit. */
export const NARROW = '\u202f';

/**
 * French as a printer sets it, from French as one types it: narrow no-break spaces where a plain one stands before high punctuation, inside
 * guillemets and between a number and its unit; curly apostrophes. Nothing is inserted where no space was typed, so that addresses and hours
 * (`http://`, `12:30`) stay whole.
 *
 * @example french("Relance 1 : l'heure, 17 h") // "Relance 1\u202f: l’heure, 17\u202fh"
 */
export const french = typesetFrench;

/** What people said, between the quotation marks of the reader's language. Their words are left as they wrote them. */
export function quote(words: string, locale: Locale): string {
  return locale === 'fr' ? `«${NARROW}${words}${NARROW}»` : `“${words}”`;
}

/** An abbreviation that ends a sentence keeps one point, not two: « jusqu’au 3 déc. ». */
export function onePoint(text: string): string {
  return text.replace(/\.\.(?=\s|$)/g, '.');
}

/** The beginning of a long text, cut at a word. */
export function excerpt(words: string, length = 110): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length * 0.7)).replace(/[\s,;:.]+$/, '')}…`;
}
