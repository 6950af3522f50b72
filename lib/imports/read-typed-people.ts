import type { CountryCode } from 'libphonenumber-js/min';
import { profileSlug } from './linkedin/profile-slug.ts';
import { type PersonName, splitName } from './person-name.ts';
import { readEmail, readPhone } from './read-contact-point.ts';

/** Nobody types more at once; a longer list is a file, for the imports. */
export const MOST_TYPED = 200;

export interface TypedPerson extends PersonName {
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly linkedinSlug: string | null;
}

/** A line as it was typed, counted from 1, with the person it names; null when no name was found in it. */
export interface TypedLine {
  readonly line: number;
  readonly text: string;
  readonly person: TypedPerson | null;
}

const EMAIL = /[^\s<>;,()]+@[^\s<>;,()]+\.[^\s<>;,()]+/;
const LINKEDIN = /(?:https?:\/\/)?(?:[\w-]+\.)*linkedin\.com\/[^\s<>;,]+/i;
const PHONE = /^\+?[\d(][\d\s().\u00a0\u202f/-]{6,}\d$/;

/**
 * People typed or pasted, one a line: a name, then if one likes a title, a company, a place, and addresses wherever they stand.
 * Separated by semicolons, tabs or bars; commas do when a line has nothing else. Empty lines are left out.
 *
 * @param country whose national phone numbers these are
 * @example "Élodie Jaouen ; Développeuse Java chez Numéria ; 06 12 34 56 78" is Élodie Jaouen, « Développeuse Java », « Numéria », +33612345678
 */
export function readTypedPeople(text: string, country: CountryCode): TypedLine[] {
  return text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((one) => one.text !== '')
    .slice(0, MOST_TYPED)
    .map((one) => ({ ...one, person: readLine(one.text, country) }));
}

function readLine(text: string, country: CountryCode): TypedPerson | null {
  const emails: string[] = [];
  const phones: string[] = [];
  let linkedinSlug: string | null = null;
  const words: string[] = [];
  for (const part of partsOf(text)) {
    let rest = part;
    const link = LINKEDIN.exec(rest);
    if (link) {
      linkedinSlug ??= profileSlug(link[0]);
      rest = rest.replace(link[0], ' ');
    }
    const email = EMAIL.exec(rest);
    if (email) {
      const read = readEmail(email[0]);
      if (read) emails.push(read);
      rest = rest.replace(email[0], ' ');
    }
    rest = rest
      .replace(/[<>]|\(\s*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const phone = PHONE.test(rest) ? readPhone(rest, country) : null;
    if (phone) phones.push(phone);
    else if (/\p{L}/u.test(rest)) words.push(rest);
  }
  const [named = '', about, company, location] = words;
  const name = splitName(named);
  if (name.firstName === '' && name.lastName === '') return null;
  // « Développeuse chez Numéria » says both.
  const both = company ? null : /^(.+?)\s+(?:chez|at|@)\s+(.+)$/iu.exec(about ?? '');
  return {
    ...name,
    title: both?.[1] ?? about ?? null,
    company: both?.[2] ?? company ?? null,
    location: location ?? null,
    emails: [...new Set(emails)],
    phones: [...new Set(phones)],
    linkedinSlug,
  };
}

function partsOf(text: string): string[] {
  if (/[;\t|]/.test(text)) return text.split(/[;\t|]/).map((part) => part.trim());
  const parts = text.split(',').map((part) => part.trim());
  // "Faure, Hugo" is one name; "Hugo Faure, SRE" is a name and a title.
  const isOneName = parts.length === 2 && !parts[0]!.includes(' ') && !/[@\d]/.test(parts[1]!);
  return isOneName ? [text] : parts;
}
