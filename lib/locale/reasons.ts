import type { Channel, Courtesy } from '../domain/interactions/interaction.ts';
import type { Reason, Slot, StopCode, WaitCode } from '../domain/relances/decision.ts';
import type { Category } from '../domain/relances/policy.ts';
import { HOUR, type Instant } from '../domain/time/instant.ts';
import { clockAt, type Reader } from './dates.ts';
import type { Locale } from './locales.ts';
import { type Push, type ReasonOf, type ReasonWords, reasonOf, type Style } from './reason-words.ts';
import { ENGLISH_REASONS } from './reasons.en.ts';
import { FRENCH_REASONS } from './reasons.fr.ts';
import { excerpt, onePoint, quote } from './typography.ts';

/** What a to-do carries of its decision: the row of a week, or one built from a decision. */
export interface Explained {
  readonly kind: 'RELANCE' | 'COURTESY';
  readonly category: Category | null;
  readonly courtesy: Courtesy | null;
  readonly step: number | null;
  readonly lastChance?: boolean;
  readonly reasons: readonly Reason[];
  readonly slot: Slot | null;
  readonly channel?: Channel | null;
  /** What they last wrote, when we have it. */
  readonly lastWords?: string | null;
  readonly starred?: boolean;
}

export interface ExplainOptions extends Reader {
  /** When given, the sentence is the long one, « Relance 1 sur 3 : message envoyé vendredi 6… »; else that of a row. */
  readonly maxRelances?: number;
  /** Name of a member, for « contact par Benoît Weber ». Without it, a colleague is « un collègue ». */
  readonly memberName?: (memberId: string) => string | null;
}

/** A decision as the person's panel shows it; `code` is its category, courtesy, wait or stop. */
export type ExplainedDecision =
  | {
      readonly do: 'relance';
      readonly code: Category;
      readonly step: number | null;
      readonly lastChance?: boolean;
      readonly slot: Slot | null;
      readonly channel?: Channel | null;
      readonly reasons: readonly Reason[];
      readonly dueAt: Instant | null;
    }
  | {
      readonly do: 'courtesy';
      readonly code: Courtesy;
      readonly slot: Slot | null;
      readonly channel?: Channel | null;
      readonly reasons: readonly Reason[];
      readonly dueAt: Instant | null;
    }
  | {
      readonly do: 'wait';
      readonly code: WaitCode;
      readonly reasons: readonly Reason[];
      readonly dueAt: Instant | null;
    }
  | {
      readonly do: 'stop';
      readonly code: StopCode;
      readonly reasons: readonly Reason[];
      readonly dueAt?: Instant | null;
    };

/** Characters of a row's second line at which there is no room left. */
const ROOM_FOR_THE_STAR = 75;

const WORDS: Record<Locale, ReasonWords> = { fr: FRENCH_REASONS, en: ENGLISH_REASONS };

/**
 * Why a to-do stands in the list, and why that day, as one sentence (sometimes followed by an advice).
 *
 * @example « Relance 2 : message du ven. 6 à 17 h, + 96 h = mar. 10 à 17 h. La personne que vous cherchez. »
 */
export function explain(row: Explained, options: ExplainOptions): string {
  const words = WORDS[options.locale];
  const sentences =
    row.kind === 'COURTESY' && row.courtesy
      ? explainCourtesy(row, row.courtesy, words, options)
      : explainRelance(row, words, options);
  if (reasonOf(row.reasons, 'NO_CHANNEL')) sentences.push(words.noChannel);
  const sentence = onePoint(sentences.join(' '));
  // The star says it already: the words come only where they do not push the reason out of the row.
  return row.starred && sentence.length < ROOM_FOR_THE_STAR ? `${sentence} ${words.starred}` : sentence;
}

function explainRelance(row: Explained, words: ReasonWords, options: ExplainOptions): string[] {
  const style: Style = options.maxRelances === undefined ? 'short' : 'long';
  const isLast = row.lastChance === true;
  const head =
    row.category === 'KEEPING_IN_TOUCH' || row.step === null
      ? words.keepingInTouch
      : words.relance(row.step, options.maxRelances ?? null, isLast);
  const isInvitation = row.category === 'AFTER_INVITATION';
  const clock = clockSentence(row.reasons, words, options, style);
  // An accepted invitation says by itself which relance it is; so does news of a life.
  const standsAlone = style === 'short' && (isInvitation || row.category === 'KEEPING_IN_TOUCH') && !isLast;
  const sentences = [
    clock === null ? `${head}.` : standsAlone ? `${upper(clock)}.` : `${head}${words.colon}${clock}.`,
  ];
  if (isInvitation && row.step === 1) sentences.push(words.whyThem);
  if (isLast) sentences.push(words.lastChance);
  if (row.slot && (row.channel === 'PHONE' || row.channel === undefined))
    sentences.push(words.slot[row.slot]);
  return sentences;
}

function clockSentence(
  reasons: readonly Reason[],
  words: ReasonWords,
  options: ExplainOptions,
  style: Style,
): string | null {
  const pushes = reasons.filter(isPush);
  const moved = reasonOf(reasons, 'MOVED_TO_OPEN_MOMENT');
  const clock = reasons.find(
    (reason) =>
      reason.code === 'DELAY_AFTER_TOUCH' ||
      reason.code === 'DELAY_AFTER_ACCEPTANCE' ||
      reason.code === 'DELAY_AFTER_SKIP',
  );
  const other =
    reasonOf(reasons, 'NAMED_DATE') ?? reasonOf(reasons, 'LIFE_EVENT') ?? reasonOf(reasons, 'RHYTHM');
  let sentence: string | null = null;
  let dueAt: Instant | null = null;
  if (clock) {
    sentence = words.clock(clock, options, style);
    const start =
      clock.code === 'DELAY_AFTER_TOUCH'
        ? clock.touchAt
        : clock.code === 'DELAY_AFTER_ACCEPTANCE'
          ? clock.acceptedAt
          : clock.skippedAt;
    dueAt = start + clock.hours * HOUR;
    if (pushes.length === 0 && !moved) sentence += words.equals(dueAt, options, style);
  } else if (other) {
    sentence =
      other.code === 'NAMED_DATE'
        ? words.namedDate(other, options)
        : other.code === 'LIFE_EVENT'
          ? words.lifeEvent(other, options)
          : words.rhythm(other, options);
  }
  if (pushes.length > 0) {
    const said = pushes.map((push) => words.push(push, options, options.memberName ?? (() => null)));
    const latest = Math.max(...pushes.map((push) => push.to), moved?.to ?? 0, dueAt ?? 0);
    return [sentence, ...said].filter(Boolean).join(words.and) + words.so(latest, options, style);
  }
  if (sentence !== null && clock && moved) {
    sentence += words.moved(moved, whyMoved(moved, options.timeZone), options, style);
  }
  return sentence;
}

/** What stood in the way of the hour the arithmetic gave. */
function whyMoved(
  moved: ReasonOf<'MOVED_TO_OPEN_MOMENT'>,
  timeZone: string,
): 'WEEKEND' | 'HOURS' | 'HOLIDAY' {
  if (moved.holiday) return 'HOLIDAY';
  const { weekday } = clockAt(moved.from, timeZone);
  return weekday === 0 || weekday === 6 ? 'WEEKEND' : 'HOURS';
}

function explainCourtesy(
  row: Explained,
  courtesy: Courtesy,
  words: ReasonWords,
  options: ExplainOptions,
): string[] {
  const said = row.lastWords ? quote(excerpt(row.lastWords), options.locale) : null;
  const sentences = [words.courtesy(courtesy, row.reasons, said, options)];
  const push = row.reasons.filter(isPush).at(-1);
  const moved = reasonOf(row.reasons, 'MOVED_TO_OPEN_MOMENT');
  if (push) sentences.push(words.courtesyPushed(push.to, options));
  else if (moved && options.maxRelances !== undefined && moved.to > options.now) {
    sentences.push(words.courtesyFrom(moved.to, options));
  }
  return sentences;
}

/**
 * What comes next for a person in a campaign, whatever the decision: what is due, what is awaited, or why nothing more is done.
 *
 * @example « En attente : l’invitation du 2 nov. n’est pas encore acceptée. »
 * @example « Trois relances faites : on s’arrête là. Ce silence n’est pas un refus. »
 */
export function explainDecision(decision: ExplainedDecision, options: ExplainOptions): string {
  const words = WORDS[options.locale];
  switch (decision.do) {
    case 'wait':
      return onePoint(words.wait(decision.code, decision.reasons, decision.dueAt, options));
    case 'stop':
      return onePoint(words.stop(decision.code, decision.reasons, options));
    case 'relance':
      return explain(
        { ...decision, kind: 'RELANCE', category: decision.code, courtesy: null },
        { maxRelances: 3, ...options },
      );
    case 'courtesy':
      return explain(
        { ...decision, kind: 'COURTESY', category: null, courtesy: decision.code, step: null },
        { maxRelances: 3, ...options },
      );
  }
}

function isPush(reason: Reason): reason is Push {
  return (
    reason.code === 'SNOOZED' ||
    reason.code === 'ABSENT' ||
    reason.code === 'MEETING' ||
    reason.code === 'COLLEAGUE_TOUCHED'
  );
}

function upper(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
