import { isOutbound, type SettledRow } from '../interactions/history.ts';
import type { Courtesy } from '../interactions/interaction.ts';
import type { ApproachReading } from './person.ts';

/** The courtesy a sign asks for: every person who moves towards us is owed one (001:5, 001:15, 002:2, 004:106, 004:134). */
export function courtesyFor(sign: SettledRow): Courtesy {
  switch (sign.kind) {
    case 'APPLICATION_RECEIVED':
      return 'ACKNOWLEDGE_APPLICATION';
    case 'INTERVIEW_HELD':
      return 'ASK_FEEDBACK';
    case 'FEEDBACK_RECEIVED':
      return 'ANSWER_REPLY';
    default:
      if (isNo(sign)) return 'THANK_FOR_NO';
      return sign.kind === 'CALL_ANSWERED' ? 'THANK_AFTER_CALL' : 'ANSWER_REPLY';
  }
}

/** A "not now" or a refusal, by reply or by phone. Silence is neither (003:19). */
export function isNo(row: SettledRow): boolean {
  return row.sentiment === 'NOT_NOW' || row.sentiment === 'REFUSAL';
}

/** Whether a sign still waits: nothing outbound in the approach since, and its courtesy not skipped since. */
export function isUnanswered(reading: ApproachReading, sign: SettledRow): boolean {
  const courtesy = courtesyFor(sign);
  return !rowsAfter(reading, sign).some(
    (row) => isOutbound(row) || (row.kind === 'SKIPPED' && row.what === courtesy),
  );
}

/** The rows of an approach after one of them. */
export function rowsAfter(reading: ApproachReading, row: SettledRow): readonly SettledRow[] {
  return reading.rows.slice(reading.rows.indexOf(row) + 1);
}
