import { type Actor, requireAbility } from '../auth/actor.ts';
import { insertApproachChange, setMany } from '../db/approach-changes.ts';
import { recordAudit } from '../db/audit.ts';
import { holdMember, type ListPart, listPartOf } from '../db/hand-overs.ts';
import { lockContacts } from '../db/persons.ts';
import { type Tx, withScope } from '../db/scope.ts';
import { findTeamOf } from '../db/team-load.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { isInSight } from '../domain/team/team-in-sight.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type ManyChanged, undoChange } from './approaches.ts';
import { redecide } from './redecide.ts';

/** A list, or a part of it, and who takes it over. */
export interface HandOver extends ListPart {
  readonly toId: string;
}

/**
 * Gives a member's list, or a part of it, to a colleague in one move: all of it or nothing. What was done stays whose it was: only whom each approach
 * belongs to changes, with its open to-do. Sent twice, the second finds nothing left to give.
 *
 * @throws Refusal `not-found` for a member out of sight; `conflict` (`memberInactive`) when who should take it over left; `invalid`
 *   (`handOverSame`) from somebody to themselves; `forbidden`.
 */
export async function handOverList(actor: Actor, wish: HandOver, now: Instant): Promise<ManyChanged> {
  requireAbility(actor, 'approach.handOver');
  const { ownerId, toId } = wish;
  if (ownerId === toId)
    throw new Refusal('invalid', 'handOverSame', [{ path: 'toId', message: 'handOverSame' }]);
  const { scope, memberId } = actor;
  return withScope(
    scope,
    async (tx) => {
      await requireInSight(tx, actor, ownerId);
      const taker = await requireInSight(tx, actor, toId);
      if (!taker.isActive) throw new Refusal('conflict', 'memberInactive');
      const contactIds = new Set((await listPartOf(tx, scope, wish)).map((one) => one.contactId));
      await lockContacts(tx, scope, [...contactIds]);
      // Who waited for the locks reads again: what a colleague handed over meanwhile is no longer theirs to give.
      const given = (await listPartOf(tx, scope, wish)).filter((one) => contactIds.has(one.contactId));
      if (given.length === 0) return { count: 0, changeId: null };
      await setMany(
        tx,
        scope,
        'ownerId',
        given.map(({ id }) => ({ approachId: id, value: toId })),
      );
      const changeId = await insertApproachChange(tx, scope, {
        memberId,
        at: now,
        kind: 'OWNER',
        items: given.map(({ id }) => ({ approachId: id, before: ownerId, after: toId })),
      });
      await redecide(tx, scope, [...new Set(given.map((one) => one.contactId))], now);
      await recordAudit(tx, scope, {
        action: 'list.handOver',
        memberId,
        subject: { kind: 'member', id: ownerId },
        details: { to: toId, count: given.length, changeId },
      });
      return { count: given.length, changeId };
    },
    60_000,
  );
}

/**
 * Takes a hand-over back: every approach that is still the receiver's is again whose it was.
 * @throws Refusal `not-found`, `forbidden`.
 * @returns false when it was taken back before.
 */
export async function undoHandOver(actor: Actor, changeId: string, now: Instant): Promise<boolean> {
  requireAbility(actor, 'approach.handOver');
  const isUndone = await undoChange(actor, changeId, now);
  if (isUndone) {
    await withScope(actor.scope, (tx) =>
      recordAudit(tx, actor.scope, {
        action: 'list.takeBack',
        memberId: actor.memberId,
        details: { changeId },
      }),
    );
  }
  return isUndone;
}

/** A member of this workspace whom the actor may be told of. @throws Refusal `not-found`. */
async function requireInSight(tx: Tx, actor: Actor, id: string) {
  const member = await holdMember(tx, actor.scope, id);
  const reader = {
    id: actor.memberId,
    role: actor.role,
    teamId: await findTeamOf(tx, actor.scope, actor.memberId),
  };
  if (!member || !isInSight(reader, { id, teamId: member.teamId }))
    throw new Refusal('not-found', 'No such member.');
  return member;
}
