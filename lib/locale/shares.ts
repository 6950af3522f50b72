import type { Locale } from './locales.ts';
import { NARROW } from './typography.ts';

/** Made once: a page of rates writes some thousands of them, and making one takes longer than writing a hundred. */
const TENTHS: Record<Locale, Intl.NumberFormat> = { fr: inTenths('fr-FR'), en: inTenths('en-GB') };

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
  return TENTHS[locale].format(share * 100);
}

function inTenths(language: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping: false,
  });
}
