import { isMature } from '../analytics/maturity.ts';
import type { SettledRow } from '../interactions/history.ts';
import type { ApproachReading, PersonReading } from '../relances/person.ts';
import type { Instant } from '../time/instant.ts';

/** Whether somebody answers when written to (001:13, « nous nous souvenons »). */
export interface Responsiveness {
  /** Times they were written to, as stretches of messages: a message and its relances are one. */
  readonly asked: number;
  readonly answered: number;
  /** Written to less than 14 days ago: not counted above. */
  readonly pending: number;
  /** Every answer we classified was courteous: a polite no is. False when one was not, null when none is known. */
  readonly courteous: boolean | null;
}

const ANSWERS: ReadonlySet<string> = new Set([
  'REPLY_RECEIVED',
  'CALL_ANSWERED',
  'FEEDBACK_RECEIVED',
  'INTERVIEW_HELD',
]);

/**
 * How often a person answered, in one figure of another: « A répondu 2 fois sur 3 ».
 * A stretch begun by their own sign counts only when we wrote more than our answer: nobody owes an answer to thanks.
 *
 * @example two messages answered, a third without answer for a month: { asked: 3, answered: 2 }
 */
export function readResponsiveness(reading: PersonReading): Responsiveness {
  const stretches = reading.approaches.flatMap((approach) => stretchesOf(approach, reading.now));
  const signs = reading.approaches.flatMap((approach) => approach.signs);
  const felt = signs.flatMap((sign) => sign.sentiment ?? []);
  return {
    asked: stretches.filter((stretch) => stretch !== 'PENDING').length,
    answered: stretches.filter((stretch) => stretch === 'ANSWERED').length,
    pending: stretches.filter((stretch) => stretch === 'PENDING').length,
    courteous: felt.length === 0 ? null : felt.every((one) => one !== 'REFUSAL' && one !== 'DO_NOT_CONTACT'),
  };
}

function stretchesOf(approach: ApproachReading, now: Instant): ('ANSWERED' | 'SILENT' | 'PENDING')[] {
  return approach.episodes.flatMap(({ sign, touches }, index) => {
    const ending: SettledRow | null = approach.episodes[index + 1]?.sign ?? null;
    const isAnswered = ending !== null && ANSWERS.has(ending.kind);
    const last = touches.at(-1);
    if (!last) return [];
    if (isAnswered) return ['ANSWERED' as const];
    if (sign !== null && touches.length < 2) return [];
    // Silence of less than two weeks says nothing, here as in the rates of reply.
    return [isMature(last.at, now) ? ('SILENT' as const) : ('PENDING' as const)];
  });
}
