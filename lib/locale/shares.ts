import type { Locale } from './locales.ts';
import { NARROW } from './typography.ts';

const INTL: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** A share of 0 to 1 as people read it, in whole percents: « 22 % », "22%". */
export function percentOf(share: number, locale: Locale): string {
  return locale === 'fr' ? `${inHundred(share)}${NARROW}%` : `${inHundred(share)}%`;
}

/** How many in a hundred: 21. A share that is not nothing is never said to be: under a half, « moins de 1 » reads 1. */
export function inHundred(share: number): number {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0.0005 ? 1 : whole;
}

/** A difference of shares, in points: « + 16 », « − 4 ». */
export function signedPoints(difference: number): string {
  const points = Math.round(difference * 100);
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** A share for a spreadsheet, in percents with one decimal, as its language writes them: "21,8". */
export function percentCell(share: number, locale: Locale): string {
  return new Intl.NumberFormat(INTL[locale], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping: false,
  }).format(share * 100);
}
