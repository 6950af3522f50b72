import { foldText } from './fold-text.ts';

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/** Letters people put after or before their names; never a name by themselves. Folded, without points. */
const CREDENTIALS = new Set(
  'phd ph d dr mba msc bsc ma ba md jd llm emba pmp psm psm1 psm2 cfa cpa cissp csm cspo itil prince2 ing eng ir pe hdr dba shrm aws he him she her they them il elle iel'.split(
    ' ',
  ),
);

/**
 * A name without its credentials and ornaments: "Jérôme Abadie, PhD" gives "Jérôme Abadie", "Zoé Lefèvre 🚀 (elle)"
 * gives "Zoé Lefèvre". A comma ends the name when only credentials follow, or several words.
 */
export function withoutCredentials(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, ' ')
    .replace(/[|•·].*$/u, ' ');
  const [before = '', ...after] = plain.split(',');
  // "Faure, Hugo": one plain word after the comma is a first name, not a title.
  const inverted =
    after.length === 1 && isOneName(after[0]!) && isOneName(before) ? `${after[0]} ${before}` : before;
  const words = inverted.split(/\s+/).filter(Boolean);
  while (words.length > 1 && isCredential(words.at(-1)!)) words.pop();
  while (words.length > 1 && /^(dr|m|mr|mme|mlle|ms|mrs|pr)\.?$/i.test(words[0]!)) words.shift();
  return words.join(' ');
}

/**
 * First and last name of a full one. The first word is the first name, the rest the last: "Xavier Da-Silva",
 * "Awa N'Diaye", "Jean de La Tour". When some words are all in capitals they are the last name, wherever they
 * stand: "LE GOFF Anne-Marie" is Anne-Marie LE GOFF. A single word is a last name.
 */
export function splitName(name: string): PersonName {
  const words = withoutCredentials(name).split(' ').filter(Boolean);
  if (words.length < 2) return { firstName: '', lastName: words.join(' ') };
  const loud = words.filter(isLoud);
  // "JP Morgan": two capitals alone are initials.
  if (loud.some((word) => word.length > 2) && loud.length < words.length) {
    return { firstName: words.filter((word) => !isLoud(word)).join(' '), lastName: loud.join(' ') };
  }
  return { firstName: words[0]!, lastName: words.slice(1).join(' ') };
}

/** A name to compare with another: folded, without credentials. */
export function foldName(name: string): string {
  return foldText(withoutCredentials(name));
}

/** LinkedIn's stand-in for a profile that was closed or hidden, in the languages seen. */
export function isHiddenMember(name: string): boolean {
  return /^(linkedin member|membre( de)? linkedin|utilisateur linkedin)$/.test(foldText(name));
}

function isCredential(word: string): boolean {
  // "Da" or "Ma" are names: only what is written like letters of a title counts.
  const bare = word.replaceAll('.', '');
  return (
    CREDENTIALS.has(bare.toLowerCase()) && /^(\p{Lu}{2,}\d?|Ph\.?D|M\.?Sc|B\.?Sc|Dr|Ing)\.?$/u.test(bare)
  );
}

function isOneName(part: string): boolean {
  const word = part.trim();
  return /^[\p{L}'’-]{2,}$/u.test(word) && !CREDENTIALS.has(word.replaceAll('.', '').toLowerCase());
}

function isLoud(word: string): boolean {
  return /^[\p{Lu}'’-]{2,}$/u.test(word) && /\p{Lu}{2}/u.test(word);
}
