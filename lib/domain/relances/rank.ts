/** What the place in the list rests on. */
export interface Standing {
  readonly kind: 'RELANCE' | 'COURTESY';
  readonly starred: boolean;
  /** 1 is highest, 3 lowest. */
  readonly priority: number;
  /** Closeness to the campaign's ideal profile, 0 to 1000. */
  readonly fitScore: number;
}

const RELANCE = 100_000;
const NOT_STARRED = 50_000;
const PRIORITY = 10_000;
const BEST_FIT = 1000;

/**
 * One number that sorts a list: lower comes first. Courtesies owed, then the star ("la personne que je cherche" outranks every other
 * criterion, 003:43), then the manual priority, then the fit. Lateness (the earlier due), then the id, break ties when listing.
 */
export function rankOf({ kind, starred, priority, fitScore }: Standing): number {
  return (
    (kind === 'RELANCE' ? RELANCE : 0) +
    (starred ? 0 : NOT_STARRED) +
    priority * PRIORITY +
    (BEST_FIT - fitScore)
  );
}

/** Whether a place in the list is that of somebody starred: what `rankOf` put into it, read back without asking for the person. */
export function isStarredAt(rank: number): boolean {
  return rank % RELANCE < NOT_STARRED;
}
