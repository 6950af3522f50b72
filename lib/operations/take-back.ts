import { type Actor, requireAbility } from '../auth/actor.ts';
import { findDraft, saveDraft } from '../db/drafts.ts';
import { findWrittenText } from '../db/messages.ts';
import { withScope } from '../db/scope.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type Undo, undo } from './undo.ts';

/**
 * Takes back what was recorded here: the rows count for nothing, and what one had written is a draft again, unless another was begun meanwhile.
 * @throws Refusal `not-found`, `forbidden`.
 */
export async function takeBackMessage(
  actor: Actor,
  what: Extract<Undo, { kind: 'void' }>,
  now: Instant,
): Promise<void> {
  requireAbility(actor, 'interaction.void');
  await undo(actor, what, now);
  const { scope, memberId } = actor;
  await withScope(scope, async (tx) => {
    for (const interactionId of what.interactionIds) {
      const written = await findWrittenText(tx, scope, interactionId);
      if (!written || written.authorId !== memberId) continue;
      const { approachId, contactId, channel, subject, body, trameVersionId, angle } = written;
      if (await findDraft(tx, scope, { approachId, memberId })) continue;
      const key = { approachId, memberId, contactId };
      await saveDraft(tx, scope, key, { channel, subject, body, trameVersionId, angle }, null, now);
    }
  });
}
