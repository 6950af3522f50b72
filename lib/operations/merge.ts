import { type Actor, requireAbility } from '../auth/actor.ts';
import { recordAudit } from '../db/audit.ts';
import * as merges from '../db/merge.ts';
import { lockContacts } from '../db/persons.ts';
import { withScope } from '../db/scope.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { redecide } from './redecide.ts';
import { scoreFit } from './score-fit.ts';

/** What merging answers. */
export type Merged =
  | { readonly outcome: 'merged'; readonly mergeId: string }
  /** One of the two was merged, or erased, meanwhile: nothing changed. */
  | { readonly outcome: 'gone' };

/**
 * Makes one person of two contacts: histories, addresses, former profiles, posts and objections of `mergedId` join those of `keptId`; approaches
 * of the same campaign become one. What the one who stays does not say of themselves, the other says. Decided again in the same transaction.
 *
 * @throws Refusal `invalid` for twice the same contact, `forbidden`.
 */
export function mergeContacts(actor: Actor, keptId: string, mergedId: string, now: Instant): Promise<Merged> {
  requireAbility(actor, 'contact.edit');
  if (keptId === mergedId) throw new Refusal('invalid', 'A contact cannot be merged with itself.');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    const there = await lockContacts(tx, scope, [keptId, mergedId]);
    const alive = await merges.listPairMembers(tx, scope, there);
    if (alive.length < 2) return { outcome: 'gone' as const };
    const mergeId = await merges.mergeContacts(tx, scope, { keptId, mergedId, authorId: memberId, at: now });
    await scoreFit(tx, scope, { contactIds: [keptId] });
    await redecide(tx, scope, [keptId], now, { fallbackOwnerId: memberId });
    await recordAudit(tx, scope, {
      action: 'contact.merge',
      memberId,
      subject: { kind: 'contact', id: keptId },
      details: { merged: mergedId },
    });
    return { outcome: 'merged' as const, mergeId };
  });
}

/** What undoing a merge answers. */
export type Unmerged =
  | { readonly outcome: 'undone'; readonly keptId: string; readonly mergedId: string }
  | { readonly outcome: 'undone-already'; readonly keptId: string }
  /** Another merge came after it: that one is undone first. */
  | { readonly outcome: 'later-merge'; readonly keptId: string };

/**
 * Undoes a merge: each has again what was theirs, and both are decided again. What was recorded since stays with its approach.
 * @throws Refusal `not-found`, `forbidden`.
 */
export function undoMerge(actor: Actor, mergeId: string, now: Instant): Promise<Unmerged> {
  requireAbility(actor, 'contact.edit');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    const found = await merges.findMerge(tx, scope, mergeId);
    if (!found) throw new Refusal('not-found', 'No such merge.');
    const { keptId, mergedId } = found;
    await merges.lockPair(tx, scope, [keptId, mergedId]);
    const standing = await merges.findMerge(tx, scope, mergeId);
    if (!standing || standing.undoneAt) return { outcome: 'undone-already' as const, keptId };
    const [latest] = await merges.listMergesInto(tx, scope, keptId);
    const survivor = await merges.findSurvivor(tx, scope, keptId);
    if (survivor || latest?.id !== mergeId) return { outcome: 'later-merge' as const, keptId };
    await merges.undoContactMerge(tx, scope, { mergeId, authorId: memberId, at: now });
    await scoreFit(tx, scope, { contactIds: [keptId, mergedId] });
    await redecide(tx, scope, [keptId, mergedId].sort(), now, { fallbackOwnerId: memberId });
    await recordAudit(tx, scope, {
      action: 'contact.unmerge',
      memberId,
      subject: { kind: 'contact', id: keptId },
      details: { merged: mergedId },
    });
    return { outcome: 'undone' as const, keptId, mergedId };
  });
}

/** Two who look alike are two persons: they are not proposed again. `isApart` false takes it back. */
export function tellApart(actor: Actor, oneId: string, otherId: string, isApart: boolean): Promise<void> {
  requireAbility(actor, 'contact.edit');
  return withScope(actor.scope, async (tx) => {
    const there = await lockContacts(tx, actor.scope, [oneId, otherId]);
    if (there.length < 2) throw new Refusal('not-found', 'No such contacts.');
    await merges.setApart(tx, actor.scope, { oneId, otherId }, isApart ? actor.memberId : null);
  });
}
