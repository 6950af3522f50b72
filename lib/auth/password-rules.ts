import { z } from 'zod';

export const SHORTEST_PASSWORD = 12;
/** Room for any sentence, and an end to what a stranger can make us hash. */
export const LONGEST_PASSWORD = 256;

/** Why a password is refused: codes worded by lib/locale (`faults.code`). */
export type PasswordWeakness = 'passwordShort' | 'passwordCommon' | 'passwordContext' | 'passwordRepeated';

/** What people type first, once digits and signs around it are taken away. French and English, from the lists published after leaks. */
const COMMON = [
  'password',
  'passwort',
  'passe',
  'motdepasse',
  'motdepass',
  'monmotdepasse',
  'azerty',
  'azertyuiop',
  'azertyqwerty',
  'qwerty',
  'qwertyuiop',
  'qwertyazerty',
  'qsdfghjklm',
  'asdfghjkl',
  'wxcvbn',
  'zxcvbnm',
  'loulou',
  'doudou',
  'chouchou',
  'soleil',
  'bonjour',
  'salut',
  'coucou',
  'jetaime',
  'monamour',
  'princesse',
  'marseille',
  'france',
  'paris',
  'football',
  'psg',
  'om',
  'admin',
  'administrator',
  'administrateur',
  'root',
  'welcome',
  'bienvenue',
  'letmein',
  'iloveyou',
  'sunshine',
  'princess',
  'dragon',
  'monkey',
  'superman',
  'batman',
  'baseball',
  'master',
  'changeme',
  'changezmoi',
  'changemoi',
  'secret',
  'default',
  'test',
  'demo',
  'temporaire',
  'temporary',
  'provisoire',
  'nouveau',
  'login',
  'user',
  'utilisateur',
  'abc',
  'abcd',
  'abcdef',
  'abcdefgh',
  'abcdefghijkl',
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'printemps',
  'ete',
  'automne',
  'hiver',
  'spring',
  'summer',
  'autumn',
  'winter',
  'lundi',
  'vendredi',
  'monday',
  'friday',
  'company',
  'entreprise',
  'trustno',
  'correcthorsebatterystaple',
];
/** Words of this trade and this product: the first a guesser would try here. */
const OURS = [
  'relance',
  'relances',
  'recrutement',
  'recruteur',
  'recruteuse',
  'recruiter',
  'recruitment',
  'recruiting',
  'sourcing',
  'linkedin',
  'candidat',
  'candidats',
];
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
];

/**
 * Why this password would be guessed, or null. Length first, no composition rule: a sentence is welcome.
 * @param context what a guesser knows: names, the address, the workspace
 *
 * @example weaknessOf('Motdepasse2026!', [])                   // 'passwordCommon'
 * @example weaknessOf('MartinDurand2026', ['Martin', 'Durand']) // 'passwordContext'
 * @example weaknessOf('un train pour Vierzon', [])             // null
 */
export function weaknessOf(password: string, context: readonly string[]): PasswordWeakness | null {
  if ([...password.normalize('NFKC')].length < SHORTEST_PASSWORD) return 'passwordShort';
  const folded = fold(password);
  if (new Set(folded).size < 5 || isRepeated(folded) || isRun(folded)) return 'passwordRepeated';
  const word = lettersOf(folded);
  if (word === '' && folded.length < 16) return 'passwordCommon';
  if (isMadeOf(word, COMMON)) return 'passwordCommon';
  const known = context.flatMap((text) => fold(text).split(/[^a-z0-9]+/)).map(lettersOf);
  return isMadeOf(word, [...known.filter((part) => part.length >= 3), ...OURS, ...COMMON])
    ? 'passwordContext'
    : null;
}

/** A new password in a form: the weakness is told by the action, which knows the context. */
export const newPasswordSchema = z.string().min(1).max(LONGEST_PASSWORD);

/** Lower case, accents off, and the letters that digits stand for. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function lettersOf(folded: string): string {
  const trimmed = folded.replace(/^[^a-z@$]+|[^a-z]+$/g, '');
  const swapped: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
  };
  return trimmed.replace(/[013457@$]/g, (sign) => swapped[sign] ?? sign).replace(/[^a-z]/g, '');
}

/** Whether a word is one or several of these, end to end, with at most three letters besides. */
function isMadeOf(word: string, parts: readonly string[]): boolean {
  if (word === '') return false;
  let rest = word;
  for (const part of [...parts].sort((a, b) => b.length - a.length)) {
    if (part.length >= 2) rest = rest.split(part).join('|');
  }
  return rest !== word && rest.replace(/\|/g, '').length <= 3;
}

function isRepeated(text: string): boolean {
  return /^(.{1,6})\1+.{0,3}$/.test(text);
}

function isRun(text: string): boolean {
  return RUNS.some((run) => [run, [...run].reverse().join('')].some((way) => (way + way).includes(text)));
}
