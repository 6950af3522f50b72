/**
 * PLANTED TRUTH: what the demo's history holds, so that analytics can be checked against it.
 *
 * Over the mature attempts (14 days old or more) of campaigns for a role, in episodes begun by no sign or by an application:
 * - the share answered at each rank is `answeredAtRank`, within two attempts (ours is a quota, not a draw);
 * - so one minus the product of the silences gives `cumulated`: 0.22 after the first contact, 0.36, 0.46 and 0.52 after relances 1, 2, 3,
 *   the 20 % to 50 % of 003:75;
 * - within a rank, who answers is drawn by `weights`: twice the weight, about twice the odds;
 * - replies (not calls taken) come after a log-normal delay of median about `replyMedianDays`, before the next touch;
 * - `sentiments` is what first replies say;
 * - a first message of the path MESSAGE said « pourquoi vous » or did not, by `trames.hookUsedShare`, and one that did is answered HOOK_USED times as easily;
 * - `trames.trameShare` of its written relances come from a trame, half of those of rank 1 from `better`, which is answered TRAME_TEAM times as easily as
 *   `worse`, the other half. The next ranks' two trames differ in nothing.
 *
 * By category, channel, campaign, member, slot, week, hook, degree and trame, the truth is the mean of the chances of the attempts of each line:
 * `World.chances` keeps them as they are drawn, and every view must hold its own within its 95 % intervals.
 *
 * Change a number here and `tests/db/demo.test.ts` says what else moves.
 */
export const PLANTED_TRUTH = {
  answeredAtRank: [0.22, 0.18, 0.156, 0.111],
  cumulated: [0.22, 0.36, 0.46, 0.52],
  replyMedianDays: 1.5,
  replySigma: 0.85,
  weights: {
    /** An invitation says little: it is mostly accepted in silence. */
    INVITATION: 0.5,
    LINKEDIN: 1.05,
    INMAIL: 0.75,
    EMAIL: 0.9,
    SMS: 1.1,
    PHONE: 1,
    /** After a hit in a CV database an SMS is answered most (003:61). */
    SMS_AFTER_CV_HIT: 2.2,
    /** People who applied expect us. */
    APPLICATION: 1.9,
    /** Friday from 14:00 people pick up. */
    FRIDAY_AFTERNOON_CALL: 2.4,
    STARRED: 1.25,
    /** A message that says why this person (A3), and a relance that speaks of the team rather than of the post. */
    HOOK_USED: 2.4,
    TRAME_TEAM: 3,
  },
  trames: {
    hookUsedShare: 0.6,
    trameShare: 0.9,
    better: 'fr-relance-1-equipe',
    worse: 'fr-relance-1-nouveau',
  },
  sentiments: { POSITIVE: 40, NEUTRAL: 11, NOT_NOW: 21, REFUSAL: 24, DO_NOT_CONTACT: 2, NONE: 2 },
} as const;

/** How likely an attempt of the past was to be answered, before it was drawn. */
export interface PlantedChance {
  /** `linkedinSlug` of whom it was made to. */
  readonly person: string;
  readonly rank: number;
  readonly chance: number;
}

/**
 * How likely each of some weights is to be among `quota` drawn one after the other without putting back (Random.sample):
 * 1 − exp(−t w), with the t at which they add up to the quota.
 *
 * Source: B. Rosén, J. Stat. Plan. Inference 62 (1997) 135-158.
 * @example chancesOf([1, 1, 2, 2], 2): 0.382, 0.382, 0.618, 0.618
 */
export function chancesOf(weights: readonly number[], quota: number): number[] {
  if (quota >= weights.length) return weights.map(() => 1);
  const at = (t: number) => weights.map((weight) => 1 - Math.exp(-t * weight));
  const sum = (t: number) => at(t).reduce((so, chance) => so + chance, 0);
  let [low, high] = [0, 1];
  while (sum(high) < quota) high *= 2;
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2;
    if (sum(middle) < quota) low = middle;
    else high = middle;
  }
  return at(high);
}
