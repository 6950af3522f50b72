import type { Stage } from '../approaches/stage.ts';
import type { PersonDecision } from '../contacts/person-view.ts';
import type { ReaderView } from '../contacts/reader-view.ts';
import type { Policy, PolicyOverride } from '../relances/policy.ts';

export type CampaignState = 'OPEN' | 'PAUSED' | 'CLOSED';
export type StageCounts = Readonly<Partial<Record<Stage, number>>>;

export const APPROACH_SORTS = ['rank', 'due', 'name'] as const;
export type ApproachSort = (typeof APPROACH_SORTS)[number];

/** A campaign as its page shows it. */
export interface CampaignView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'ROLE' | 'VIVIER';
  readonly company: string | null;
  readonly confidentialReason: string | null;
  readonly state: CampaignState;
  /** Null: the workspace's policy holds. */
  readonly policy: PolicyOverride | null;
}

/** A campaign in the list of them. */
export interface CampaignListRow extends Omit<CampaignView, 'policy'> {
  readonly stages: StageCounts;
  /** The reader's relances due before the end of the week. */
  readonly dueMine: number;
}

/** What a role asks for. */
export interface IdealProfile {
  readonly titles: readonly string[];
  readonly skills: readonly string[];
  readonly locations: readonly string[];
}

/** Somebody in a campaign, with what comes next. */
export interface CampaignPerson {
  readonly approachId: string;
  readonly contactId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly stage: Stage;
  readonly starred: boolean;
  readonly priority: number;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly next: PersonDecision;
}

export interface CampaignScreen {
  readonly campaign: CampaignView;
  readonly idealProfile: IdealProfile;
  readonly stages: StageCounts;
  readonly rows: readonly CampaignPerson[];
  /** People of the stage asked, or of the campaign. */
  readonly total: number;
  /** The policy that holds here. */
  readonly policy: Policy;
  readonly reader: ReaderView;
}
