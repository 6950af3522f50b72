import { isExecutive, levelDistance, readLevel, type SeniorityLevel } from './seniority.ts';
import { foldWords, titleSimilarity } from './title-similarity.ts';

/** What the closeness of somebody to an ideal profile rests on, in the order it is shown. */
export const FIT_CRITERIA = ['TITLE', 'SKILLS', 'SENIORITY', 'PLACE', 'DEGREE', 'IN_COMMON'] as const;
export type FitCriterion = (typeof FIT_CRITERIA)[number];

/** What each criterion weighs: 0 leaves it out, 5 is the most. They belong to the campaign. */
export type Weights = Readonly<Record<FitCriterion, number>>;
export const MOST_WEIGHT = 5;

/** A similar title counts more (004:71-72), then what they can do; seniority, town and things in common follow, then the degree (004:69-80). */
export const DEFAULT_WEIGHTS: Weights = {
  TITLE: 5,
  SKILLS: 4,
  SENIORITY: 2,
  PLACE: 2,
  DEGREE: 1,
  IN_COMMON: 2,
};

/** Whom a campaign looks for. An empty list asks nothing. */
export interface IdealProfile {
  readonly titles: readonly string[];
  readonly skills: readonly string[];
  /** « 3 à 8 ans », « senior ». */
  readonly seniority: readonly string[];
  readonly locations: readonly string[];
}

/** What the score looks at of a person. */
export interface FitFacts {
  readonly title: string | null;
  readonly skills: readonly string[];
  readonly seniority: string | null;
  readonly location: string | null;
  readonly degree: number | null;
  readonly inCommon: readonly string[];
}

/** Why a criterion gave what it gave: a code with its facts, which `lib/locale` words. */
export type FitBasis =
  | { readonly code: 'SIMILAR'; readonly to: string; readonly percent: number }
  | { readonly code: 'MATCHES'; readonly found: readonly string[]; readonly asked: number }
  | { readonly code: 'LEVEL'; readonly level: SeniorityLevel }
  | { readonly code: 'EXECUTIVE' }
  | { readonly code: 'DEGREE'; readonly degree: number }
  | { readonly code: 'COMMON'; readonly things: readonly string[] }
  | { readonly code: 'UNKNOWN' }
  | { readonly code: 'NONE' };

/** One line of « pourquoi ce rang » : points of how many, and why. */
export interface FitPart {
  readonly criterion: FitCriterion;
  readonly points: number;
  readonly most: number;
  readonly basis: FitBasis;
}

export interface Fit {
  /** 0 to 1000: the sum of the points. */
  readonly score: number;
  readonly parts: readonly FitPart[];
}

export const BEST_FIT = 1000;
/** What a relation of the first, second and third degree is worth: nearer people answer more. */
const DEGREES: Readonly<Record<number, number>> = { 1: 1, 2: 0.6, 3: 0.2 };
/** One thing in common already opens a message; the third adds little. */
const THINGS = [0, 0.6, 0.85, 1];
/** Senior people are preferred where the campaign does not say (004:73). Beginners are many and change often. */
const UNASKED: Readonly<Record<SeniorityLevel, number>> = {
  JUNIOR: 0.4,
  CONFIRMED: 0.7,
  SENIOR: 1,
  LEAD: 1,
  EXECUTIVE: 0.2,
};
/** Top executives answer clearly less (004:74), whatever is asked. */
const EXECUTIVE_ASKED = 0.5;
const EXECUTIVE = 0.2;
/** A level beside the one asked still fits by half; two away, not. */
const BY_DISTANCE = [1, 0.5, 0.15];

/**
 * How close somebody is to whom a campaign looks for, 0 to 1000, criterion by criterion, so that the first to be written to are the closest
 * (003:43) and each place in the list explains itself.
 *
 * A criterion of which the campaign asks nothing (no titles, no skills, no towns) or that weighs nothing is left out, and the others share its
 * points. What is not known earns nothing: somebody nobody looked at does not pass before somebody checked.
 *
 * Sources: 003:43 (rank by closeness to the ideal profile), 004:65-80 (similar titles, seniority with top executives lowered, free contacts,
 * things in common). The default weights are ours and belong to each campaign.
 *
 * @example
 *   // Asked: « Développeur Java », Java and Kafka, Nantes. With the default weights, 16 in all:
 *   // « Développeuse Java » 313/313, Java alone 125/250, « 7 ans » 125/125, Nantes 125/125, degree 2 37/62, one thing in common 75/125.
 */
export function fitOf(facts: FitFacts, ideal: IdealProfile, weights: Weights): Fit {
  const read = {
    TITLE: readTitle(facts, ideal),
    SKILLS: readSkills(facts, ideal),
    SENIORITY: readSeniority(facts, ideal),
    PLACE: readPlace(facts, ideal),
    DEGREE: readDegree(facts),
    IN_COMMON: readInCommon(facts),
  } satisfies Record<FitCriterion, Read | null>;
  const asked = FIT_CRITERIA.flatMap((criterion) => {
    const found = read[criterion];
    return found && weights[criterion] > 0 ? [{ criterion, weight: weights[criterion], ...found }] : [];
  });
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  // Rounded along the running sums, so that the points shown add up to the score.
  let earned = 0;
  let possible = 0;
  const parts = asked.map(({ criterion, weight, closeness, basis }): FitPart => {
    const share = (BEST_FIT * weight) / whole;
    const part = {
      criterion,
      points: Math.round(earned + share * closeness) - Math.round(earned),
      most: Math.round(possible + share) - Math.round(possible),
      basis,
    };
    earned += share * closeness;
    possible += share;
    return part;
  });
  return { score: Math.round(earned), parts };
}

interface Read {
  /** 0 to 1. */
  readonly closeness: number;
  readonly basis: FitBasis;
}

const UNKNOWN: Read = { closeness: 0, basis: { code: 'UNKNOWN' } };
const NONE: Read = { closeness: 0, basis: { code: 'NONE' } };

function readTitle({ title }: FitFacts, { titles }: IdealProfile): Read | null {
  if (titles.length === 0) return null;
  if (!title) return UNKNOWN;
  const best = titles
    .map((to) => ({ to, closeness: titleSimilarity(title, to) }))
    .reduce((a, b) => (b.closeness > a.closeness ? b : a));
  if (best.closeness === 0) return NONE;
  return {
    closeness: best.closeness,
    basis: { code: 'SIMILAR', to: best.to, percent: Math.round(best.closeness * 100) },
  };
}

/** A skill counts when it is among theirs, or in their title. */
function readSkills({ skills, title }: FitFacts, ideal: IdealProfile): Read | null {
  if (ideal.skills.length === 0) return null;
  if (skills.length === 0 && !title) return UNKNOWN;
  const known = [...skills, title ?? ''].map(foldWords);
  const found = ideal.skills.filter((skill) => known.some((words) => holds(words, foldWords(skill))));
  if (found.length === 0) return skills.length === 0 ? UNKNOWN : NONE;
  return {
    closeness: found.length / ideal.skills.length,
    basis: { code: 'MATCHES', found, asked: ideal.skills.length },
  };
}

function readSeniority({ seniority, title }: FitFacts, ideal: IdealProfile): Read | null {
  const level = readLevel(seniority, title);
  const asked = ideal.seniority.flatMap((text) => readLevel(text, null) ?? []);
  if (level === null) return UNKNOWN;
  if (isExecutive(level)) {
    return {
      closeness: asked.some(isExecutive) ? EXECUTIVE_ASKED : EXECUTIVE,
      basis: { code: 'EXECUTIVE' },
    };
  }
  if (asked.length === 0) return { closeness: UNASKED[level], basis: { code: 'LEVEL', level } };
  const distance = Math.min(...asked.map((wanted) => levelDistance(level, wanted)));
  return { closeness: BY_DISTANCE[distance] ?? 0, basis: { code: 'LEVEL', level } };
}

function readPlace({ location }: FitFacts, { locations }: IdealProfile): Read | null {
  if (locations.length === 0) return null;
  if (!location) return UNKNOWN;
  const here = foldWords(location);
  const found = locations.filter((town) => holds(here, foldWords(town)));
  if (found.length === 0) return NONE;
  return { closeness: 1, basis: { code: 'MATCHES', found: found.slice(0, 1), asked: 1 } };
}

function readDegree({ degree }: FitFacts): Read {
  if (degree === null) return UNKNOWN;
  return { closeness: DEGREES[degree] ?? 0, basis: { code: 'DEGREE', degree } };
}

function readInCommon({ inCommon }: FitFacts): Read {
  if (inCommon.length === 0) return NONE;
  return {
    closeness: THINGS[Math.min(inCommon.length, THINGS.length - 1)] ?? 1,
    basis: { code: 'COMMON', things: inCommon },
  };
}

/** Whether whole words hold a phrase: « java » is in « developpeur java », not in « javascript ». */
function holds(words: string, phrase: string): boolean {
  return phrase !== '' && ` ${words} `.includes(` ${phrase} `);
}
