import { type Actor, requireAbility } from '../auth/actor.ts';
import { deleteAbsence, findAbsence, insertAbsence, listAbsences } from '../db/absences.ts';
import { findMember } from '../db/members.ts';
import { type Tx, withScope } from '../db/scope.ts';
import { findTeamOf } from '../db/team-load.ts';
import { may } from '../domain/team/abilities.ts';
import { type Absence, LONGEST_ABSENCE_DAYS } from '../domain/team/absence.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { isInSight } from '../domain/team/team-in-sight.ts';
import { addDays } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';

/** More at once than anybody plans ahead. */
const MOST_AHEAD = 50;

/** An absence to note. */
export interface NewAbsence extends Absence {
  readonly memberId: string;
  readonly note?: string | null;
}

/**
 * Notes days away, one's own or (a lead, an administrator) a colleague's. The week lays nothing on them and holds less. Noted twice, they stand once.
 * @throws Refusal `not-found` for a member out of sight; `invalid` (`absenceOrder`, `absenceLong`, `absenceMany`).
 */
export async function noteAbsence(
  actor: Actor,
  absence: NewAbsence,
  now: Instant,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  requireAbility(actor, 'absence.manageOwn');
  const { fromOn, untilOn, memberId, note = null } = absence;
  if (untilOn < fromOn) throw fault('absenceOrder');
  if (addDays(fromOn, LONGEST_ABSENCE_DAYS) <= untilOn) throw fault('absenceLong');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    await requireManaged(tx, actor, memberId);
    if ((await listAbsences(tx, scope, { from: fromOn, memberId })).length >= MOST_AHEAD)
      throw fault('absenceMany');
    return insertAbsence(tx, scope, { memberId, fromOn, untilOn, note, authorId: actor.memberId, at: now });
  });
}

/**
 * Forgets days away. @throws Refusal `not-found`, for those of a member out of sight too.
 * @returns what stood, to note it again; null when it was forgotten before.
 */
export async function forgetAbsence(actor: Actor, id: string): Promise<NewAbsence | null> {
  requireAbility(actor, 'absence.manageOwn');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const standing = await findAbsence(tx, scope, id);
    if (!standing) return null;
    await requireManaged(tx, actor, standing.memberId);
    return (await deleteAbsence(tx, scope, id)) ? standing : null;
  });
}

async function requireManaged(tx: Tx, actor: Actor, memberId: string): Promise<void> {
  if (memberId === actor.memberId) return;
  const { scope, role } = actor;
  const isThere = (await findMember(tx, scope, memberId)) !== null;
  const reader = { id: actor.memberId, role, teamId: await findTeamOf(tx, scope, actor.memberId) };
  const member = { id: memberId, teamId: await findTeamOf(tx, scope, memberId) };
  if (!isThere || !may(role, 'absence.manage') || !isInSight(reader, member))
    throw new Refusal('not-found', 'No such member.');
}

function fault(message: string): Refusal {
  return new Refusal('invalid', message, [{ path: 'untilOn', message }]);
}
