import type { Channel } from '../../interactions/interaction.ts';
import type { Instant } from '../../time/instant.ts';
import type { Range } from '../reading.ts';
import type { Draft, LintContext } from './draft.ts';
import type { ReadDraft } from './read-draft.ts';

/** `block` closes every door until mended; `warn` is worth a change; `hint` is worth a thought. */
export const SEVERITIES = ['block', 'warn', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** In the order findings are told: what blocks, then what warns, then hints. */
export const LINT_CODES = [
  'PERSON_OBJECTED',
  'UNRESOLVED_VARIABLE',
  'SAME_TEXT_SENT',
  'FIT_NEITHER',
  'NEARLY_SAME_TEXT',
  'NO_COMPANY',
  'NO_REASON_WHY_YOU',
  'INVITATION_REASON_MISSING',
  'SAME_REASON_AS_ANOTHER',
  'EMPTY_FORMULA',
  'ASKS_TO_FORWARD',
  'REPROACH',
  'ADDS_NOTHING',
  'TITLE_MISMATCH',
  'TITLE_NOT_CHECKED',
  'REPEATED_SENTENCE',
  'LITTLE_OF_ITS_OWN',
  'SEVERAL_REQUESTS',
  'NO_NAME_IN_GREETING',
  'TU_AND_VOUS',
  'LENGTH',
] as const;
export type LintCode = (typeof LINT_CODES)[number];

/** A stretch of the draft, with its words. */
export interface Passage extends Range {
  readonly text: string;
  readonly in: 'TEXT' | 'SUBJECT';
}

/** What one key may do: replace `start` to `end` of what the finding is in by `text`. Only ever offered where the sentence stays right. */
export interface Fix extends Range {
  readonly kind: 'replace' | 'remove' | 'insert';
  readonly text: string;
}

/** The earlier message a finding speaks of. */
export interface EarlierRef {
  readonly id: string;
  readonly at: Instant;
  readonly channel: Channel | null;
  readonly authorName: string | null;
  readonly mine: boolean;
}

/**
 * One thing seen in a draft. Its words are in `lib/locale/<language>/lint.json`, under the code and, where there are several cases, `variant`.
 * `passage` is null only when the draft has no word.
 */
export interface Finding {
  readonly code: LintCode;
  readonly variant: string | null;
  readonly severity: Severity;
  readonly passage: Passage | null;
  /** Every stretch concerned: the common passages of two texts, each question of several. */
  readonly passages: readonly Passage[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly earlier: EarlierRef | null;
  readonly fix: Fix | null;
}

/** What a rule says; `lint` adds the rest. Without ranges, the finding points at how the draft begins. */
export interface Found {
  readonly at?: readonly Range[];
  readonly in?: Passage['in'];
  readonly variant?: string;
  readonly severity?: Severity;
  readonly params?: Finding['params'];
  readonly earlier?: EarlierRef | null;
  readonly fix?: Fix | null;
}

/** A text that shows a rule, with what must be so for it to show. */
export interface Example {
  readonly text: string;
  readonly draft?: Partial<Draft>;
  readonly context?: Partial<LintContext>;
}

/** A rule of the lint: what it looks for, and how it is told to people who wonder. Texts in French, for the page of rules. */
export interface Rule {
  readonly code: LintCode;
  readonly severity: Severity;
  /** Rules of approaches are silent in an answer or in thanks. */
  readonly concerns: 'APPROACHES' | 'EVERYTHING';
  readonly name: string;
  readonly reason: string;
  readonly remedy: string;
  readonly bad: Example;
  readonly good: Example;
  readonly check: (draft: ReadDraft) => readonly Found[];
}
