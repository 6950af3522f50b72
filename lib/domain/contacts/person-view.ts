import type {
  Channel,
  Courtesy,
  InteractionKind,
  LifeEvent,
  Outcome,
  Sentiment,
  Skippable,
} from '../interactions/interaction.ts';
import type { Reason, Slot, StopCode, WaitCode } from '../relances/decision.ts';
import type { Category } from '../relances/policy.ts';
import type { Instant } from '../time/instant.ts';
import type { Pressure } from './pressure.ts';
import type { Responsiveness } from './responsiveness.ts';

/** A way to reach someone, and whether it still works. */
export interface PersonAddress {
  readonly kind: 'EMAIL' | 'PHONE';
  readonly value: string;
  readonly bouncedAt: Instant | null;
}

interface DecisionFace {
  readonly reasons: readonly Reason[];
  readonly dueAt: Instant | null;
}

/** A decision as a screen shows it; `code` is its category, courtesy, wait or stop. */
export type PersonDecision =
  | (DecisionFace & {
      readonly do: 'relance';
      readonly code: Category;
      readonly step: number | null;
      readonly lastChance: boolean;
      readonly channel: Channel | null;
      readonly slot: Slot | null;
    })
  | (DecisionFace & {
      readonly do: 'courtesy';
      readonly code: Courtesy;
      readonly channel: Channel | null;
      readonly slot: Slot | null;
    })
  | (DecisionFace & { readonly do: 'wait'; readonly code: WaitCode })
  | (DecisionFace & { readonly do: 'stop'; readonly code: StopCode });

/** The person in one campaign. */
export interface PersonApproach {
  readonly approachId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly isVivier: boolean;
  /** A stage of prisma's Approach: SOURCED, INVITED, CONTACTED, IN_CONVERSATION, INTERVIEW, PLACED or CLOSED. */
  readonly stage: string;
  readonly starred: boolean;
  readonly ownerId: string;
  readonly ownerName: string;
  /** Whose it is, only: every member may act on it. */
  readonly isMine: boolean;
  /** The open to-do, when the decision made one. */
  readonly todoId: string | null;
  readonly decision: PersonDecision;
  /** The reply or answered call still without sentiment, which one key classifies. */
  readonly unclassifiedId: string | null;
  /** « Pourquoi vous ». */
  readonly hook: string | null;
}

/** A row of the history, all campaigns and colleagues together. */
export interface PersonInteraction {
  readonly id: string;
  readonly approachId: string;
  readonly campaignName: string;
  readonly kind: InteractionKind;
  readonly channel: Channel | null;
  readonly occurredAt: Instant;
  readonly authorId: string | null;
  /** Null for what the person did, or when nobody knows. */
  readonly authorName: string | null;
  readonly subject: string | null;
  /** What was written; null when it was not kept or was erased. */
  readonly body: string | null;
  readonly sentiment: Sentiment | null;
  readonly outcome: Outcome | null;
  readonly by: 'US' | 'THEM' | null;
  readonly until: Instant | null;
  readonly what: Skippable | null;
  readonly event: LifeEvent | null;
  readonly reason: string | null;
  readonly voided: boolean;
}

/** Everything the side panel says of a person. */
export interface PersonView {
  readonly contactId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly titleCheckedAt: Instant | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly degree: number | null;
  readonly linkedinSlug: string | null;
  readonly timeZone: string;
  readonly openProfile: boolean;
  /** « À l'écoute ». */
  readonly openToWork: boolean;
  readonly inCommon: readonly string[];
  readonly pressure: Pressure;
  readonly responsiveness: Responsiveness;
  readonly addresses: readonly PersonAddress[];
  /** When the person asked to be left alone, where the request stands. */
  readonly objectedAt: Instant | null;
  /** Open ones first, the vivier last. */
  readonly approaches: readonly PersonApproach[];
  /** Newest last. */
  readonly timeline: readonly PersonInteraction[];
}
