import { DAY, type Instant } from '../time/instant.ts';

/** A half-year: longer ago, the news taken is a memory and not what led here. Our judgement. */
const LEADS_FOR = 180 * DAY;

/** Somebody hired, with what is known of how it began. */
export interface Placement {
  /** The first row of the approach that ended in the hire. */
  readonly beganAt: Instant;
  /** When the person answered attempts to keep in touch: `answeredAt` of those of the category KEEPING_IN_TOUCH. */
  readonly newsAnsweredAt: readonly Instant[];
}

/** People hired, and those of them whose hire came of keeping in touch. */
export interface Placements {
  readonly all: number;
  readonly ofKeepingInTouch: number;
}

/** How many were hired, and of how many it came of keeping in touch. */
export function countPlacements(hires: readonly Placement[]): Placements {
  return { all: hires.length, ofKeepingInTouch: hires.filter(cameOfKeepingInTouch).length };
}

/**
 * Whether a placement came of keeping in touch (001:19, relations pay in the long run): the person answered when we took news of them, and
 * the approach that ended in the hire began in the half-year after. An answer after it began led nowhere: it was under way.
 *
 * @example news answered on Thursday 5 March 2026, approached for a role on Monday 11 May, hired in July: true
 */
export function cameOfKeepingInTouch({ beganAt, newsAnsweredAt }: Placement): boolean {
  return newsAnsweredAt.some((at) => at <= beganAt && beganAt - at <= LEADS_FOR);
}
