import type { StoredDecision } from '../db/campaign-lists.ts';
import type { PersonDecision } from '../domain/contacts/person-view.ts';

/**
 * What comes next, from the rows a list reads: the open to-do, or the code of what is awaited. A campaign's pause or end is read here, for it is
 * not written to every row.
 */
export function toDecision(row: StoredDecision, campaignState: string): PersonDecision {
  const dueAt = row.dueAt?.getTime() ?? null;
  if (row.todoId && row.courtesy) {
    return {
      do: 'courtesy',
      code: row.courtesy,
      dueAt,
      channel: row.channel,
      slot: row.slot,
      reasons: row.reasons ?? [],
    };
  }
  if (row.todoId && row.category && campaignState === 'OPEN') {
    const { category: code, step, channel, slot } = row;
    return {
      do: 'relance',
      code,
      step,
      lastChance: row.lastChance ?? false,
      dueAt,
      channel,
      slot,
      reasons: row.reasons ?? [],
    };
  }
  if (row.todoId && campaignState === 'PAUSED')
    return { do: 'wait', code: 'CAMPAIGN_PAUSED', dueAt: null, reasons: [] };
  if (row.todoId) return { do: 'stop', code: 'CAMPAIGN_CLOSED', dueAt: null, reasons: [] };
  const isStop = row.decision === 'stop';
  const face = {
    code: row.decisionCode,
    dueAt: isStop ? null : (row.waitUntil?.getTime() ?? null),
    reasons: [],
  };
  return { do: isStop ? 'stop' : 'wait', ...face } as PersonDecision;
}
