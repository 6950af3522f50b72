import { type Actor, requireAbility } from '../auth/actor.ts';
import { findObjection, insertObjection, withdrawObjection as withdraw } from '../db/contacts.ts';
import { lockContacts } from '../db/persons.ts';
import { withScope } from '../db/scope.ts';
import { AHEAD_ALLOWED } from '../domain/interactions/new-interaction.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { redecide } from './redecide.ts';

/**
 * Notes that a person asked to be left alone. Every relance to them falls in the same transaction, in every campaign; whoever writes again is
 * answered, and stays protected.
 *
 * @param input.at when they said so; now unless said.
 * @throws Refusal `not-found`, `invalid` for a date more than five minutes ahead, `forbidden`.
 */
export function noteObjection(
  actor: Actor,
  contactId: string,
  input: { readonly at?: Instant | null; readonly note?: string | null },
  now: Instant,
): Promise<{ readonly outcome: 'noted'; readonly objectionId: string }> {
  requireAbility(actor, 'contact.object');
  const at = input.at ?? now;
  if (at > now + AHEAD_ALLOWED) {
    const fault = { path: 'at', message: 'is more than five minutes ahead: only what happened is recorded' };
    throw new Refusal('invalid', 'An objection of the future cannot be noted.', [fault]);
  }
  return withScope(actor.scope, async (tx) => {
    const [known] = await lockContacts(tx, actor.scope, [contactId]);
    if (!known) throw new Refusal('not-found', 'No such contact.');
    const objectionId = await insertObjection(tx, actor.scope, {
      contactId,
      at,
      recordedAt: now,
      authorId: actor.memberId,
      note: input.note ?? null,
    });
    await redecide(tx, actor.scope, [contactId], now);
    return { outcome: 'noted', objectionId };
  });
}

/**
 * Undoes an objection noted by mistake. The row stays, with the date it was withdrawn.
 * @throws Refusal `not-found`, `forbidden`.
 */
export function withdrawObjection(
  actor: Actor,
  objectionId: string,
  now: Instant,
): Promise<{ readonly outcome: 'withdrawn' | 'withdrawn-already' }> {
  requireAbility(actor, 'contact.object');
  return withScope(actor.scope, async (tx) => {
    const found = await findObjection(tx, actor.scope, objectionId);
    if (!found) throw new Refusal('not-found', 'No such objection.');
    await lockContacts(tx, actor.scope, [found.contactId]);
    const standing = await findObjection(tx, actor.scope, objectionId);
    if (!standing || standing.withdrawnAt) return { outcome: 'withdrawn-already' };
    await withdraw(tx, actor.scope, objectionId, now);
    await redecide(tx, actor.scope, [found.contactId], now);
    return { outcome: 'withdrawn' };
  });
}
