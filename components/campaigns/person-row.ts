import type { StepView, StepWords } from '@/components/contacts/step-view';
import type { RelanceAction } from '@/components/relances/week-screen';
import type { IconName } from '@/components/ui/icons';
import type { Shape } from '@/components/ui/packed-rows';
import type { Category } from '@/lib/domain/relances/policy';
import type { FitView, RankWords } from './fit-view';

/** What both views say of somebody. */
interface Somebody {
  readonly approachId: string;
  readonly contactId: string;
  readonly name: string;
  /** What they do, and where. */
  readonly about?: string;
  readonly starred?: true;
}

/** Somebody in the table of a campaign, in words already. */
export interface PersonRow extends Somebody, StepView, FitView {
  readonly stage: string;
  readonly priority: number;
  readonly owner: string;
}

export const PERSON_SHAPE: Shape<PersonRow> = {
  approachId: 'text',
  contactId: 'text',
  name: 'text',
  about: 'text',
  stage: 'text',
  priority: 'figure',
  owner: 'text',
  does: 'text',
  next: 'text',
  why: 'text',
  score: 'figure',
  before: 'text',
  fit: 'text',
  dueIso: 'text',
  due: 'text',
  dueWhole: 'text',
  category: 'text',
  step: 'figure',
  starred: 'flag',
};

/** The words of all rows; `{name}` stands for whom. */
export interface PersonWords extends StepWords, RankWords {
  readonly choose: string;
  readonly starOn: string;
  readonly starOff: string;
}

/** Somebody on the board of a campaign, in words already. */
export interface CardRow extends Somebody {
  readonly icon: IconName;
  /** What comes next, in a few words. */
  readonly next: string;
  readonly category?: Category;
  readonly step?: number;
  /** Where the card may be moved: `INTERVIEW:INTERVIEW_HELD,CLOSED:CLOSED`. */
  readonly moves?: string;
}

export const CARD_SHAPE: Shape<CardRow> = {
  approachId: 'text',
  contactId: 'text',
  name: 'text',
  about: 'text',
  icon: 'text',
  next: 'text',
  category: 'text',
  step: 'figure',
  moves: 'text',
  starred: 'flag',
};

export interface CardWords extends StepWords {
  readonly choose: string;
  readonly starOn: string;
  readonly starOff: string;
  readonly move: string;
  readonly moveMeans: string;
  readonly moves: Readonly<Record<string, string>>;
}

/** What the forms of a row send to. */
export interface PersonActions {
  readonly star: RelanceAction;
  readonly priority: (form: FormData) => Promise<void>;
  readonly move: RelanceAction;
}
