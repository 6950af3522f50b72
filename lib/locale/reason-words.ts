import type { Courtesy } from '../domain/interactions/interaction.ts';
import type { Reason, Slot, StopCode, WaitCode } from '../domain/relances/decision.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Reader } from './dates.ts';

export type Style = 'short' | 'long';
export type ReasonOf<C extends Reason['code']> = Extract<Reason, { code: C }>;
export type Push = ReasonOf<'SNOOZED' | 'ABSENT' | 'MEETING' | 'COLLEAGUE_TOUCHED'>;

/** What is said in a language. Sentences come back without their final point where they may be continued. */
export interface ReasonWords {
  /** « Relance 2 », « Relance 2 sur 3 », « Relance 3, la dernière ». */
  readonly relance: (step: number, max: number | null, last: boolean) => string;
  readonly keepingInTouch: string;
  /** What the clock hangs on: « message du ven. 6 à 17 h, + 96 h ». */
  readonly clock: (
    reason: ReasonOf<'DELAY_AFTER_TOUCH' | 'DELAY_AFTER_ACCEPTANCE' | 'DELAY_AFTER_SKIP'>,
    reader: Reader,
    style: Style,
  ) => string;
  readonly rhythm: (reason: ReasonOf<'RHYTHM'>, reader: Reader) => string;
  readonly namedDate: (reason: ReasonOf<'NAMED_DATE'>, reader: Reader) => string;
  readonly lifeEvent: (reason: ReasonOf<'LIFE_EVENT'>, reader: Reader) => string;
  /** « = mar. 10 à 17 h ». */
  readonly equals: (at: Instant, reader: Reader, style: Style) => string;
  /** « = dimanche, donc lundi 9 à 9 h », « …, car le 11 est férié (Armistice) ». */
  readonly moved: (
    reason: ReasonOf<'MOVED_TO_OPEN_MOMENT'>,
    why: 'WEEKEND' | 'HOURS' | 'HOLIDAY',
    reader: Reader,
    style: Style,
  ) => string;
  readonly push: (reason: Push, reader: Reader, memberName: (id: string) => string | null) => string;
  readonly so: (at: Instant, reader: Reader, style: Style) => string;
  /** Between the clock and what pushes it. */
  readonly and: string;
  readonly colon: string;
  readonly whyThem: string;
  readonly lastChance: string;
  readonly slot: Record<Slot, string>;
  readonly noChannel: string;
  readonly starred: string;
  readonly courtesy: (
    courtesy: Courtesy,
    reasons: readonly Reason[],
    words: string | null,
    reader: Reader,
  ) => string;
  /** « Remis à lun. 16 à 9 h. » */
  readonly courtesyPushed: (to: Instant, reader: Reader) => string;
  readonly courtesyFrom: (to: Instant, reader: Reader) => string;
  readonly wait: (
    code: WaitCode,
    reasons: readonly Reason[],
    until: Instant | null,
    reader: Reader,
  ) => string;
  readonly stop: (code: StopCode, reasons: readonly Reason[], reader: Reader) => string;
}

/** The first reason of a code, where there is one. */
export function reasonOf<C extends Reason['code']>(
  reasons: readonly Reason[],
  code: C,
): ReasonOf<C> | undefined {
  return reasons.find((reason): reason is ReasonOf<C> => reason.code === code);
}

/** The instant a wait or a stop rests on, where it is known. */
export function sinceOf(reasons: readonly Reason[]): Instant | null {
  return reasonOf(reasons, 'SINCE')?.at ?? null;
}
