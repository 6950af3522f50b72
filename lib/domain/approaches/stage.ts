import type { Decision } from '../relances/decision.ts';
import type { ApproachReading } from '../relances/person.ts';

export const STAGES = [
  'SOURCED',
  'INVITED',
  'CONTACTED',
  'IN_CONVERSATION',
  'INTERVIEW',
  'PLACED',
  'CLOSED',
] as const;
export type Stage = (typeof STAGES)[number];

const OVER: ReadonlySet<string> = new Set(['OBJECTED', 'CLOSED', 'OUTCOME_KNOWN', 'DECLINED']);

/**
 * Where an approach stands in the pipeline, read from its history: hired, over, interviewed, in conversation, written to, invited, or only found.
 * Silence after three relances is no end of its own: it stays `CONTACTED`, "sans réponse".
 */
export function stageOf(approach: ApproachReading, decision: Decision): Stage {
  const outcome = approach.rows.findLast((row) => row.kind === 'OUTCOME_KNOWN');
  if (outcome?.outcome === 'HIRED') return 'PLACED';
  if (decision.do === 'stop' && OVER.has(decision.code)) return 'CLOSED';
  if (approach.signs.some((sign) => sign.kind === 'INTERVIEW_HELD')) return 'INTERVIEW';
  if (approach.signs.length > 0) return 'IN_CONVERSATION';
  if (approach.touches.some((touch) => !touch.isInvitationAlone)) return 'CONTACTED';
  return approach.touches.length > 0 ? 'INVITED' : 'SOURCED';
}
