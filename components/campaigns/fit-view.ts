/** How close somebody is to the ideal profile, in words already. */
export interface FitView {
  /** Of 1000. */
  readonly score?: number;
  /** What comes before the score in the ranking. */
  readonly before?: string;
  /** Criterion by criterion: the criterion, what it rests on, the points. Written by `packFit`. */
  readonly fit?: string;
}

/** `{name}`, `{score}`, `{value}` stand for what differs. */
export interface RankWords {
  readonly fitWhy: string;
  readonly fitShort: string;
  readonly priorityOf: string;
}

const BETWEEN_PARTS = '\u001e';
const BETWEEN_WORDS = '\u001f';

export function packFit(
  parts: readonly (readonly [criterion: string, basis: string, points: string])[],
): string {
  return parts.map((part) => part.join(BETWEEN_WORDS)).join(BETWEEN_PARTS);
}

export function unpackFit(text: string): string[][] {
  return text.split(BETWEEN_PARTS).map((part) => part.split(BETWEEN_WORDS));
}
