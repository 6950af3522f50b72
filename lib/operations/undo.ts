import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { setStar, undoChange } from './approaches.ts';
import { withdrawObjection } from './objections.ts';
import { voidRow } from './record.ts';

/**
 * What takes back an action just done. History is never edited: a recorded row is voided, a star is turned over again.
 * Written as a short text that a form carries; whoever presents it still needs the abilities of what it does.
 */
export type Undo =
  | { readonly kind: 'void'; readonly interactionIds: readonly string[] }
  | { readonly kind: 'star'; readonly approachId: string; readonly starred: boolean }
  | { readonly kind: 'change'; readonly changeId: string }
  | { readonly kind: 'objection'; readonly objectionId: string };

const id = z.uuid();

export function writeUndo(undo: Undo): string {
  switch (undo.kind) {
    case 'void':
      return `void:${undo.interactionIds.join(',')}`;
    case 'star':
      return `star:${undo.approachId}:${undo.starred ? 1 : 0}`;
    case 'change':
      return `change:${undo.changeId}`;
    case 'objection':
      return `objection:${undo.objectionId}`;
  }
}

/** @throws Refusal `invalid` for what is no undo of ours. */
export function readUndo(text: string): Undo {
  const [kind, first = '', second] = text.split(':');
  const ids = z.array(id).min(1).max(10).safeParse(first.split(','));
  if (ids.success) {
    const [one = ''] = ids.data;
    if (kind === 'void') return { kind, interactionIds: ids.data };
    if (kind === 'star' && (second === '0' || second === '1'))
      return { kind, approachId: one, starred: second === '1' };
    if (kind === 'change') return { kind, changeId: one };
    if (kind === 'objection') return { kind, objectionId: one };
  }
  throw new Refusal('invalid', 'Nothing to undo there.');
}

/** Takes back an action. What was taken back already stays so. */
export async function undo(actor: Actor, what: Undo, now: Instant): Promise<void> {
  switch (what.kind) {
    case 'void':
      for (const interactionId of what.interactionIds) await voidRow(actor, interactionId, 'UNDONE', now);
      return;
    case 'star':
      await setStar(actor, what.approachId, what.starred, now);
      return;
    case 'change':
      await undoChange(actor, what.changeId, now);
      return;
    case 'objection':
      await withdrawObjection(actor, what.objectionId, now);
  }
}
