import type { Instant } from '../time/instant.ts';

/** Where a touch or a sign passes. `LINKEDIN` needs a 1st-degree connection, `INMAIL` does not. */
export const CHANNELS = ['LINKEDIN', 'INMAIL', 'EMAIL', 'SMS', 'PHONE'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What we send towards the person. */
export const OUTBOUND_KINDS = ['INVITATION_SENT', 'MESSAGE_SENT', 'CALL_MADE'] as const;
/** What the person does towards us: only these begin a new episode. A no is a sign; an acceptance is not. */
export const SIGN_KINDS = [
  'REPLY_RECEIVED',
  'CALL_ANSWERED',
  'APPLICATION_RECEIVED',
  'INTERVIEW_HELD',
  'FEEDBACK_RECEIVED',
] as const;
/** What reaches us without being a sign. */
export const SIGNAL_KINDS = [
  'INVITATION_ACCEPTED',
  'AUTO_REPLY_RECEIVED',
  'BOUNCED',
  'REPLY_CLASSIFIED',
] as const;
export const FACT_KINDS = ['CV_FOUND', 'MEETING_SET', 'OUTCOME_KNOWN', 'LIFE_EVENT'] as const;
/** What the recruiter decided. */
export const DECISION_KINDS = ['SNOOZED', 'SKIPPED', 'CLOSED', 'REOPENED'] as const;

export const INTERACTION_KINDS = [
  ...OUTBOUND_KINDS,
  ...SIGN_KINDS,
  ...SIGNAL_KINDS,
  ...FACT_KINDS,
  ...DECISION_KINDS,
] as const;
export type OutboundKind = (typeof OUTBOUND_KINDS)[number];
export type SignKind = (typeof SIGN_KINDS)[number];
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

export const SENTIMENTS = ['POSITIVE', 'NEUTRAL', 'NOT_NOW', 'REFUSAL', 'DO_NOT_CONTACT'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** How a call of ours ended (`CALL_MADE`). An answered one is its own kind, `CALL_ANSWERED`. */
export const CALL_OUTCOMES = ['NO_ANSWER', 'VOICEMAIL'] as const;
/** How a recruitment ended for the person (`OUTCOME_KNOWN`). */
export const PROCESS_OUTCOMES = ['HIRED', 'REJECTED', 'WITHDRAWN', 'FILLED'] as const;
export const OUTCOMES = [...CALL_OUTCOMES, ...PROCESS_OUTCOMES] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CALLERS = ['US', 'THEM'] as const;
export type Caller = (typeof CALLERS)[number];

export const LIFE_EVENTS = ['JOB_CHANGE', 'WORK_ANNIVERSARY', 'POST_PUBLISHED', 'OTHER'] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

/** A to-do owed to the person that is no relance. */
export const COURTESIES = [
  'ACKNOWLEDGE_APPLICATION',
  'THANK_FOR_NO',
  'ANSWER_REPLY',
  'THANK_AFTER_CALL',
  'ASK_FEEDBACK',
  'TELL_OUTCOME',
  'DOUBLE_THE_CALL',
] as const;
export type Courtesy = (typeof COURTESIES)[number];

/** What a `SKIPPED` row passes over. */
export const SKIPPABLES = ['RELANCE', ...COURTESIES] as const;
export type Skippable = (typeof SKIPPABLES)[number];

/**
 * One row of an append-only history: what was sent, received, seen or decided.
 * Fields that do not belong to the kind are absent. Rows are ordered by `occurredAt`, then `recordedAt`, then `id`.
 */
export interface Interaction {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly channel?: Channel | null;
  readonly sentiment?: Sentiment | null;
  readonly outcome?: Outcome | null;
  readonly by?: Caller | null;
  /** Last day away (`AUTO_REPLY_RECEIVED`), moment of a meeting, end of a snooze, or the date a reply named. */
  readonly until?: Instant | null;
  readonly what?: Skippable | null;
  /** Id or external id of the row this one speaks of (`BOUNCED`, `REPLY_CLASSIFIED`), known yet or not. */
  readonly about?: string | null;
  readonly hard?: boolean | null;
  readonly event?: LifeEvent | null;
  readonly externalId?: string | null;
  /** The version of the trame it was written from, the angle it took, and whether it said « pourquoi vous »; absent where nobody noted it. */
  readonly trameVersionId?: string | null;
  readonly angle?: string | null;
  readonly hookUsed?: boolean | null;
  /** Member who did it, when one of ours did. The decision only repeats it in reasons. */
  readonly authorId?: string | null;
  /** A voided row counts for nothing. */
  readonly voided?: boolean;
}
