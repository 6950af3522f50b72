import type { Channel } from '../../interactions/interaction.ts';
import type { Category } from '../../relances/policy.ts';
import type { Instant } from '../../time/instant.ts';
import type { CampaignIndex } from '../distinctiveness.ts';
import type { DraftForm, LengthLimits } from '../length.ts';
import type { TextLanguage } from '../reading.ts';
import type { LintLexicon } from './lexicon.ts';

/** What changes as one types. */
export interface Draft {
  readonly text: string;
  readonly channel: Channel;
  /** Of an e-mail or an InMail. */
  readonly subject?: string | null;
  readonly form?: DraftForm;
}

/** An answer or thanks is no approach: nothing is sold there, so most rules are silent. */
type Purpose = 'APPROACH' | 'COURTESY';

/** Whether the job is what the person does, or what they look for (000:31-32); null as long as nobody said. */
type StatedFit = 'DOES_IT' | 'LOOKS_FOR_IT' | 'NEITHER';

interface LintPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly titleCheckedAt: Instant | null;
  readonly company: string | null;
  readonly inCommon: readonly string[];
}

interface LintCampaign {
  /** The company that hires; null when it is not known or not to be named. */
  readonly company: string | null;
  /** Why it is not named yet, when it is not. */
  readonly confidentialReason: string | null;
  readonly roleTitle: string | null;
  /** Keeping in touch sells no job. */
  readonly isVivier: boolean;
}

/** Something already sent to this person: any channel, any colleague, imported or not. */
export interface EarlierMessage {
  readonly id: string;
  readonly at: Instant;
  readonly channel: Channel | null;
  readonly authorName: string | null;
  /** Whether the one who writes now wrote it. */
  readonly mine: boolean;
  readonly text: string;
  /** The note of an invitation announces; the message after it still owes the reason. */
  readonly form?: DraftForm;
}

/** All a draft is read against. Prepared once when the composer opens. */
export interface LintContext {
  readonly now: Instant;
  readonly purpose: Purpose;
  readonly category: Category;
  /** 0 for the first contact, 1 to 3 for relances. */
  readonly rank: number;
  /** Found from the text when absent. */
  readonly language?: TextLanguage | null;
  readonly contactId: string | null;
  readonly person: LintPerson;
  readonly campaign: LintCampaign;
  /** Why this person, as noted on the approach. */
  readonly hook: string | null;
  /** The hooks noted for other people of the campaign. */
  readonly otherHooks: readonly string[];
  readonly fit: StatedFit | null;
  /** Why write all the same, when the job is neither what they do nor what they look for. */
  readonly fitReason: string | null;
  readonly hasObjected: boolean;
  /** A call with this person was answered: a recommendation may be asked for. */
  readonly hasLiveCall: boolean;
  readonly earlier: readonly EarlierMessage[];
  readonly campaignIndex: CampaignIndex | null;
  /** Those who may sign, so that a signature is no detail about the person. */
  readonly senderNames: readonly string[];
  /** Variables of the trame that have no value. */
  readonly unresolved?: readonly string[];
  readonly lexicon?: LintLexicon | null;
  readonly limits?: LengthLimits;
  /** Days after which a title is to be checked again: 180 unless told. */
  readonly titleFreshDays?: number;
}
