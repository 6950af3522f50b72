import { HOUR } from '../../domain/time/instant.ts';
import type { InteractionFact } from '../facts.ts';

/** Messages less than four hours after the first of them are one touch (relance-rules, section 1). */
const TOUCH_HOURS = 4;
/** Three relances after the first message (relance-rules, section 2). */
const CAP = 3;

/** Whether an unanswered history already holds all the relances one may send: four touches without a sign. */
export function isAtTheCap(interactions: readonly InteractionFact[]): boolean {
  let touches = 0;
  let begun = Number.NEGATIVE_INFINITY;
  for (const { kind, occurredAt } of interactions) {
    if (kind === 'REPLY_RECEIVED') return false;
    if (kind !== 'MESSAGE_SENT' && kind !== 'INVITATION_SENT') continue;
    if (occurredAt - begun < TOUCH_HOURS * HOUR) continue;
    touches++;
    begun = occurredAt;
  }
  return touches - 1 >= CAP;
}
