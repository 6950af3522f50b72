/**
 * PLANTED TRUTH: what the demo's history holds, so that analytics can be checked against it.
 *
 * Over the mature attempts (14 days old or more) of campaigns for a role, in episodes begun by no sign or by an application:
 * - the share answered at each rank is `answeredAtRank`, within two attempts (ours is a quota, not a draw);
 * - so one minus the product of the silences gives `cumulated`: 0.22 after the first contact, 0.36, 0.46 and 0.52 after relances 1, 2, 3,
 *   the 20 % to 50 % of 003:75;
 * - within a rank, who answers is drawn by `weights`: twice the weight, about twice the odds;
 * - replies (not calls taken) come after a log-normal delay of median about `replyMedianDays`, before the next touch;
 * - `sentiments` is what first replies say.
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
  },
  sentiments: { POSITIVE: 40, NEUTRAL: 11, NOT_NOW: 21, REFUSAL: 24, DO_NOT_CONTACT: 2, NONE: 2 },
} as const;
