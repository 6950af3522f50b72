import type { Channel, Courtesy, LifeEvent, Outcome, Sentiment } from '../interactions/interaction.ts';
import type { Instant } from '../time/instant.ts';
import type { Category } from './policy.ts';

/** Parts of the day at which a call is tried, in the order of 003:61: 12-14, 17:30-20, 9-12, 14-17:30, the contact's own time. */
export const SLOTS = ['LUNCH', 'END_OF_DAY', 'MORNING', 'AFTERNOON'] as const;
export type Slot = (typeof SLOTS)[number];

export const WAIT_CODES = [
  'AFTER_INTERVIEW',
  'CAMPAIGN_PAUSED',
  'OUR_DECISION',
  'REPLY_UNCLASSIFIED',
  'THEIR_TURN',
  'NOT_CONTACTED_YET',
  'REPLIED_ELSEWHERE',
  'INVITATION_PENDING',
  'PERSON_CAP',
  'ACTIVE_ELSEWHERE',
] as const;
export type WaitCode = (typeof WAIT_CODES)[number];

export const STOP_CODES = [
  'OBJECTED',
  'CLOSED',
  'OUTCOME_KNOWN',
  'CAMPAIGN_CLOSED',
  'DECLINED',
  'INVITATION_DORMANT',
  'CAP_REACHED',
  'WENT_COLD',
  'NOT_FOLLOWED',
] as const;
export type StopCode = (typeof STOP_CODES)[number];

/**
 * Why a decision is what it is: a code with its parameters, never a text. `lib/locale` words them as one sentence.
 * The first of a decision says what the clock or the state hangs on; the others say what moved it, in the order they did.
 */
export type Reason =
  | { code: 'DELAY_AFTER_TOUCH'; touchAt: Instant; channel: Channel | null; hours: number }
  | { code: 'DELAY_AFTER_ACCEPTANCE'; acceptedAt: Instant; hours: number }
  | { code: 'DELAY_AFTER_SKIP'; skippedAt: Instant; hours: number }
  | { code: 'RHYTHM'; lastExchangeAt: Instant; days: number }
  | { code: 'NAMED_DATE'; on: Instant; namedAt: Instant }
  | { code: 'LIFE_EVENT'; event: LifeEvent | null; at: Instant }
  | {
      code: 'SIGN_UNANSWERED';
      kind: string;
      at: Instant;
      channel: Channel | null;
      sentiment: Sentiment | null;
    }
  | { code: 'OUTCOME_TO_TELL'; outcome: Outcome | null; at: Instant }
  | { code: 'CALL_NOT_DOUBLED'; callAt: Instant; until: Instant }
  /** `from` is the time before it was moved; `to` the opening it was moved to; `holiday` the feast in the way, if one was. */
  | { code: 'MOVED_TO_OPEN_MOMENT'; from: Instant; to: Instant; holiday: string | null }
  | { code: 'SNOOZED'; until: Instant; to: Instant }
  | { code: 'ABSENT'; until: Instant | null; arrivedAt: Instant; to: Instant }
  | { code: 'MEETING'; at: Instant; to: Instant }
  | {
      code: 'COLLEAGUE_TOUCHED';
      at: Instant;
      approachId: string;
      campaignName: string | null;
      authorId: string | null;
      to: Instant;
    }
  | { code: 'NO_CHANNEL' }
  /** What a wait or a stop rests on: the instant of the fact behind it, where there is one. */
  | { code: 'SINCE'; at: Instant }
  /** Relances done in the episode and how many are allowed. `done` above `allowed` tells of facts recorded beyond the cap. */
  | { code: 'RELANCES_DONE'; done: number; allowed: number }
  | { code: 'TOUCHES_TO_PERSON'; allowed: number; days: number }
  | { code: 'ELSEWHERE'; approachId: string; campaignName: string | null; at: Instant | null };

interface Explained {
  readonly because: readonly Reason[];
  /** The next instant at which time alone changes this decision; null when time alone never does. */
  readonly changesAt: Instant | null;
}

export interface RelanceDecision extends Explained {
  readonly do: 'relance';
  readonly category: Category;
  /** 1 to 3. */
  readonly step: number;
  /** The third: the screen asks « vraiment ? » (003:33). */
  readonly lastChance: boolean;
  /** Always an open moment of the contact's calendar; may be ahead of now. */
  readonly dueAt: Instant;
  readonly channel: Channel | null;
  /** For a call: a part of the day not tried yet with this person. */
  readonly slot: Slot | null;
}

export interface CourtesyDecision extends Explained {
  readonly do: 'courtesy';
  readonly courtesy: Courtesy;
  readonly dueAt: Instant;
  readonly channel: Channel | null;
  readonly slot: Slot | null;
}

export interface WaitDecision extends Explained {
  readonly do: 'wait';
  readonly code: WaitCode;
  /** Until when, where known. */
  readonly dueAt: Instant | null;
}

export interface StopDecision extends Explained {
  readonly do: 'stop';
  readonly code: StopCode;
}

/** What to do next about one person in one campaign, and why. */
export type Decision = RelanceDecision | CourtesyDecision | WaitDecision | StopDecision;
