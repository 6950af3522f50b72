import { DAY, type Instant } from '../time/instant.ts';

/**
 * How long an attempt is given before it is judged, answered or not. Counting young answers early would flatter the rate: those who answer
 * at once would stand in it before those who never will. Fourteen days is our judgement: nearly every answer that comes, comes within them.
 */
const MATURE_AFTER = 14 * DAY;

/** Whether an attempt may be judged: 14 days of 24 elapsed hours have passed. Until then it is « en cours » and stands outside every rate. */
export function isMature(at: Instant, now: Instant): boolean {
  return at <= latestMatureAt(now);
}

/** Attempts made then or before are mature: the bound that queries compare with. */
export function latestMatureAt(now: Instant): Instant {
  return now - MATURE_AFTER;
}
