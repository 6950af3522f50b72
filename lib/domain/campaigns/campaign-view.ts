import type { Stage } from '../approaches/stage.ts';
import type { PersonDecision } from '../contacts/person-view.ts';
import type { ReaderView } from '../contacts/reader-view.ts';
import type { CATEGORIES, Policy, PolicyOverride } from '../relances/policy.ts';
import type { Fit, IdealProfile, Weights } from './fit-score.ts';

export type { IdealProfile } from './fit-score.ts';

export type CampaignState = 'OPEN' | 'PAUSED' | 'CLOSED';
export type StageCounts = Readonly<Partial<Record<Stage, number>>>;

export const CAMPAIGN_VIEWS = ['board', 'table'] as const;
/** The pipeline by stage, or the ranked list. */
export type CampaignViewName = (typeof CAMPAIGN_VIEWS)[number];
export const APPROACH_SORTS = ['rank', 'fit', 'due', 'name'] as const;
export type ApproachSort = (typeof APPROACH_SORTS)[number];

/** Which people of a campaign are shown; absent ones ask nothing. */
export interface ApproachFilter {
  readonly stage: Stage | null;
  readonly starred: boolean;
  readonly priority: 1 | 2 | 3 | null;
  readonly category: (typeof CATEGORIES)[number] | null;
  /** Personal first messages more than 48 h old with no relance. */
  readonly neat: boolean;
  /** Words of a name, a title or a company; empty for everybody. */
  readonly text: string;
}

export function isFiltered(filter: ApproachFilter): boolean {
  const { stage, starred, priority, category, neat, text } = filter;
  return stage !== null || starred || priority !== null || category !== null || neat || text !== '';
}

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

/** What a campaign asks of the reader's week. */
export interface WeekPart {
  /** Relances of it that fit in the week. */
  readonly planned: number;
  /** All those due before the week ends; those over `planned` stay aside, by choice. */
  readonly due: number;
  /** Answers and thanks owed. */
  readonly owed: number;
  /** The reader's. */
  readonly capacity: number;
}

/** A campaign in the list of them. */
export interface CampaignListRow extends Omit<CampaignView, 'policy'> {
  readonly stages: StageCounts;
  readonly capacityShare: number | null;
  readonly week: WeekPart;
  /** The reader's relances due before the end of the week. */
  readonly dueMine: number;
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
  /** Why their follow-up stopped, when it did. */
  readonly stopCode: string | null;
  readonly fitScore: number;
  readonly next: PersonDecision;
}

/** A row of the ranked table: with why it stands there. */
export interface RankedPerson extends CampaignPerson {
  readonly fit: Fit;
}

/** A column of the board: its first cards, and how many people stand there. */
export interface BoardColumn {
  readonly stage: Stage;
  readonly people: number;
  readonly cards: readonly CampaignPerson[];
}

export interface CampaignScreen {
  readonly campaign: CampaignView;
  readonly idealProfile: IdealProfile;
  readonly weights: Weights;
  readonly capacityShare: number | null;
  readonly week: WeekPart;
  /** Everybody, by stage. */
  readonly stages: StageCounts;
  /** Those that the filter keeps, by stage. */
  readonly found: StageCounts;
  /** « Messages soignés sans relance ». */
  readonly neat: number;
  /** The table's page; empty on the board. */
  readonly rows: readonly RankedPerson[];
  /** The board's columns; empty in the table. */
  readonly columns: readonly BoardColumn[];
  /** People that the filter keeps. */
  readonly total: number;
  /** The policy that holds here. */
  readonly policy: Policy;
  readonly reader: ReaderView;
  /** To whom approaches may be handed over. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}
