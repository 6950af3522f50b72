import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';

const Email = z.email().max(254);

/** An e-mail address in small letters, or `null` when the text is none. "mailto:" and angle brackets are forgiven. */
export function readEmail(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^.*<([^<>]+)>$/, '$1')
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const parsed = Email.safeParse(bare);
  return parsed.success ? parsed.data : null;
}

/** As nearly every number of a French file is written; the library reads it alike, and takes far longer. */
const FRENCH = /^0[1-9]\d{8}$/;

/**
 * A phone number as E.164, national ones taken for those of `country`: "06 12 34 56 78" gives "+33612345678", and so
 * does "612345678", which is what a spreadsheet leaves of it. Length is checked, not whether the range is in use:
 * operators open new ones before tables know. `null` when it is no number.
 */
export function readPhone(text: string, country: CountryCode): string | null {
  if (country === 'FR') {
    const bare = text.replace(/[ .]/g, '');
    if (FRENCH.test(bare)) return `+33${bare.slice(1)}`;
  }
  const number = parsePhoneNumberFromString(text.trim(), country);
  return number?.isPossible() ? number.number : null;
}

/** What people write in a cell to say that there is nothing. */
export function saysNothing(text: string): boolean {
  return /^(|-+|—|n\/?a|nc|n\.c\.|néant|aucun|inconnu|null|none|\?)$/i.test(text.trim());
}
