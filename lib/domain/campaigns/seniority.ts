import { foldWords } from './title-similarity.ts';

/** From the beginner to the top executive. */
export const SENIORITY_LEVELS = ['JUNIOR', 'CONFIRMED', 'SENIOR', 'LEAD', 'EXECUTIVE'] as const;
export type SeniorityLevel = (typeof SENIORITY_LEVELS)[number];

/** Read from the top: a « CTO » who is also « lead developer » is an executive. A word of the title is said of oneself, so it is believed. */
const SAID: readonly (readonly [RegExp, SeniorityLevel])[] = [
  [
    /\b(c[eitfopm]o|ciso|dsi|pdg|dg|vp|svp|evp|chief|president|presidente|fondat(eur|rice)|founder|co founder|cofounder|managing director|head of|direct(eur|rice) (general|generale|technique|informatique|des systemes))\b/,
    'EXECUTIVE',
  ],
  [
    /\b(lead|techlead|principal|staff|manager|responsable|head|direct(eur|rice)|architecte|architect)\b/,
    'LEAD',
  ],
  [/\b(senior|sr|expert|experte|experimente|experimentee)\b/, 'SENIOR'],
  [
    /\b(junior|jr|stagiaire|alternant|alternante|apprenti|apprentie|intern|debutant|debutante|graduate)\b/,
    'JUNIOR',
  ],
  [/\b(confirme|confirmee|mid|intermediaire)\b/, 'CONFIRMED'],
];
/** Years from which somebody is confirmed, then senior. */
const CONFIRMED_FROM = 3;
const SENIOR_FROM = 6;

/**
 * How senior somebody is, from what is noted of them (« 7 ans », « senior ») and else from their title. A range is read at its middle.
 * @returns null when nothing says it.
 * @example readLevel('7 ans', 'CTO') is EXECUTIVE; readLevel('3 à 8 ans', null) is CONFIRMED; readLevel(null, 'Développeuse') is null.
 */
export function readLevel(seniority: string | null, title: string | null): SeniorityLevel | null {
  const said = saidIn(title);
  if (said === 'EXECUTIVE' || said === 'LEAD') return said;
  return saidIn(seniority) ?? levelOfYears(seniority) ?? said;
}

export function isExecutive(level: SeniorityLevel): boolean {
  return level === 'EXECUTIVE';
}

/** Steps between two levels; senior and lead stand side by side. */
export function levelDistance(one: SeniorityLevel, other: SeniorityLevel): number {
  return Math.abs(SENIORITY_LEVELS.indexOf(one) - SENIORITY_LEVELS.indexOf(other));
}

function saidIn(text: string | null): SeniorityLevel | null {
  const words = text ? foldWords(text) : '';
  return SAID.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function levelOfYears(text: string | null): SeniorityLevel | null {
  const years = (text?.match(/\d+/g) ?? []).map(Number).filter((year) => year <= 60);
  if (years.length === 0) return null;
  const middle = (Math.min(...years) + Math.max(...years)) / 2;
  if (middle < CONFIRMED_FROM) return 'JUNIOR';
  return middle < SENIOR_FROM ? 'CONFIRMED' : 'SENIOR';
}
