import { type Actor, requireAbility } from '../auth/actor.ts';
import { findDraft, saveDraft } from '../db/drafts.ts';
import { findInteraction, voidInteraction } from '../db/interactions.ts';
import { findWrittenText } from '../db/messages.ts';
import { lockContacts } from '../db/persons.ts';
import { type Tx, withScope } from '../db/scope.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { redecide } from './redecide.ts';
import type { Undo } from './undo.ts';

/**
 * Takes back what was recorded here: the rows count for nothing, and what one had written is a draft again, unless another was begun meanwhile. One
 * transaction: the words are nowhere lost. Taken back before, nothing comes back a second time.
 * @throws Refusal `not-found`, `forbidden`.
 */
export function takeBackMessage(
  actor: Actor,
  what: Extract<Undo, { kind: 'void' }>,
  now: Instant,
): Promise<void> {
  requireAbility(actor, 'interaction.void');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    for (const interactionId of what.interactionIds) {
      const row = await findInteraction(tx, scope, { id: interactionId });
      if (!row) throw new Refusal('not-found', 'No such interaction.');
      await lockContacts(tx, scope, [row.contactId]);
      const struck = { interactionId, authorId: memberId, at: now, why: 'UNDONE' };
      if (!(await voidInteraction(tx, scope, struck))) continue;
      await redecide(tx, scope, [row.contactId], now);
      await draftAgain(tx, actor, interactionId, now);
    }
  });
}

async function draftAgain(
  tx: Tx,
  { scope, memberId }: Actor,
  interactionId: string,
  now: Instant,
): Promise<void> {
  const written = await findWrittenText(tx, scope, interactionId);
  if (!written || written.authorId !== memberId) return;
  const { approachId, contactId, channel, subject, body, trameVersionId, angle } = written;
  if (await findDraft(tx, scope, { approachId, memberId })) return;
  const text = { channel, subject, body, trameVersionId, angle };
  await saveDraft(tx, scope, { approachId, memberId, contactId }, text, null, now);
}
