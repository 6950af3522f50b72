import { recordAudit } from '../db/audit.ts';
import { uuidv7 } from '../db/ids.ts';
import * as members from '../db/members.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import { endSessionsOf, renewSession } from '../db/sessions.ts';
import { findFirstTeam } from '../db/workspaces.ts';
import type { Role } from '../domain/team/abilities.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { DAY } from '../domain/time/instant.ts';
import { hashSecret, makeSecret } from './tokens.ts';

/** A link waits through a week of holidays, not longer. */
export const INVITATION_LASTS = 7 * DAY;

export interface Invitation {
  readonly memberId: string;
  /** Goes in the link; shown once, only its hash is kept. */
  readonly secret: string;
  readonly expiresAt: Date;
}

export interface Invited {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: Role;
  readonly locale: string;
}

/**
 * Adds a member without a password, and a single-use link with which they choose one.
 * @throws Refusal `conflict` (`memberExists`) when the address is somebody's already.
 */
export function inviteMember(
  scope: WorkspaceScope,
  by: string,
  invited: Invited,
  now: Date,
): Promise<Invitation> {
  return withScope(scope, async (tx) => {
    const memberId = uuidv7();
    const teamId = await findFirstTeam(tx, scope);
    const isNew = await members.insertMember(tx, scope, {
      id: memberId,
      teamId,
      ...invited,
      passwordHash: null,
    });
    if (!isNew) throw new Refusal('conflict', 'memberExists', [{ path: 'email', message: 'memberExists' }]);
    await recordAudit(tx, scope, {
      action: 'member.invite',
      memberId: by,
      subject: { kind: 'member', id: memberId },
      details: { role: invited.role },
    });
    return giveLink(tx, scope, memberId, now);
  });
}

/**
 * A new link for a member who has lost theirs, or their password. Links given before no longer work; the present password does until the link is used.
 * @throws Refusal `not-found`; `conflict` (`memberInactive`).
 */
export function renewInvitation(
  scope: WorkspaceScope,
  by: string,
  memberId: string,
  now: Date,
): Promise<Invitation> {
  return withScope(scope, async (tx) => {
    const member = findIn(await members.lockMembers(tx, scope), memberId);
    if (!member.isActive) throw new Refusal('conflict', 'memberInactive');
    await members.expireInvitations(tx, scope, memberId, now);
    await recordAudit(tx, scope, {
      action: 'member.invite',
      memberId: by,
      subject: { kind: 'member', id: memberId },
    });
    return giveLink(tx, scope, memberId, now);
  });
}

async function giveLink(tx: Tx, scope: WorkspaceScope, memberId: string, now: Date): Promise<Invitation> {
  const secret = makeSecret();
  const expiresAt = new Date(now.getTime() + INVITATION_LASTS);
  await members.insertInvitation(tx, scope, {
    id: uuidv7(),
    memberId,
    tokenHash: hashSecret(secret),
    expiresAt,
  });
  return { memberId, secret, expiresAt };
}

/**
 * Uses an invitation: the member has a password, and whatever was signed in before ends.
 * @throws Refusal `not-found` when the link was used meanwhile, or the member deactivated.
 */
export async function joinWorkspace(
  scope: WorkspaceScope,
  joining: { readonly invitationId: string; readonly memberId: string; readonly passwordHash: string },
  now: Date,
): Promise<{ version: number }> {
  return withScope(scope, async (tx) => {
    const { invitationId, memberId, passwordHash } = joining;
    const member = findIn(await members.lockMembers(tx, scope), memberId);
    const isFirst = member.isActive && (await members.spendInvitation(tx, scope, invitationId, now));
    if (!isFirst) throw new Refusal('not-found', 'linkUsed');
    const version = await members.updateMemberAccess(tx, scope, memberId, { passwordHash });
    await endSessionsOf(tx, scope, memberId, now);
    await recordAudit(tx, scope, {
      action: 'member.join',
      memberId,
      subject: { kind: 'member', id: memberId },
    });
    return { version };
  });
}

/**
 * Replaces a member's own password. Every other session ends; the one that asks goes on.
 * @param isCurrent whether the password they typed as the present one matches this hash
 * @throws Refusal `invalid` on `currentPassword` when it does not.
 */
export async function changePassword(
  scope: WorkspaceScope,
  change: {
    readonly memberId: string;
    readonly sessionId: string;
    readonly isCurrent: (hash: string | null) => Promise<boolean>;
    readonly passwordHash: string;
  },
  now: Date,
): Promise<void> {
  const { memberId, sessionId, passwordHash } = change;
  await withScope(scope, async (tx) => {
    const member = findIn(await members.lockMembers(tx, scope), memberId);
    if (!(await change.isCurrent(member.passwordHash))) {
      throw new Refusal('invalid', 'passwordWrong', [{ path: 'currentPassword', message: 'passwordWrong' }]);
    }
    const version = await members.updateMemberAccess(tx, scope, memberId, { passwordHash });
    await endSessionsOf(tx, scope, memberId, now, sessionId);
    await renewSession(tx, scope, sessionId, version);
    await members.expireInvitations(tx, scope, memberId, now);
    await recordAudit(tx, scope, { action: 'password.change', memberId });
  });
}

/**
 * Gives a member another role; their sessions end, so that no page drawn for the former one is left.
 * @throws Refusal `not-found`; `conflict` (`lastAdmin`) for the last active administrator.
 */
export async function changeRole(
  scope: WorkspaceScope,
  by: string,
  memberId: string,
  role: Role,
  now: Date,
): Promise<void> {
  await withScope(scope, async (tx) => {
    const all = await members.lockMembers(tx, scope);
    const member = findIn(all, memberId);
    if (member.role === role) return;
    if (role !== 'ADMIN') keepAnAdmin(all, memberId);
    await members.updateMemberAccess(tx, scope, memberId, { role });
    await endSessionsOf(tx, scope, memberId, now);
    await recordAudit(tx, scope, {
      action: 'member.changeRole',
      memberId: by,
      subject: { kind: 'member', id: memberId },
      details: { role },
    });
  });
}

/**
 * Closes the door to a member: sessions end, keys stop, links no longer open. What they wrote stays the team's.
 * @throws Refusal `not-found`; `conflict` (`lastAdmin`) for the last active administrator.
 */
export async function deactivateMember(
  scope: WorkspaceScope,
  by: string,
  memberId: string,
  now: Date,
): Promise<void> {
  await withScope(scope, async (tx) => {
    const all = await members.lockMembers(tx, scope);
    if (!findIn(all, memberId).isActive) return;
    keepAnAdmin(all, memberId);
    await members.updateMemberAccess(tx, scope, memberId, { deactivatedAt: now });
    await endSessionsOf(tx, scope, memberId, now);
    await members.expireInvitations(tx, scope, memberId, now);
    await recordAudit(tx, scope, {
      action: 'member.deactivate',
      memberId: by,
      subject: { kind: 'member', id: memberId },
    });
  });
}

/** Opens the door again; they sign in with the password they had. Keys not revoked work again. */
export async function reactivateMember(scope: WorkspaceScope, by: string, memberId: string): Promise<void> {
  await withScope(scope, async (tx) => {
    if (findIn(await members.lockMembers(tx, scope), memberId).isActive) return;
    await members.updateMemberAccess(tx, scope, memberId, { deactivatedAt: null });
    await recordAudit(tx, scope, {
      action: 'member.reactivate',
      memberId: by,
      subject: { kind: 'member', id: memberId },
    });
  });
}

function findIn(all: readonly members.MemberLock[], id: string): members.MemberLock {
  const member = all.find((one) => one.id === id);
  if (!member) throw new Refusal('not-found', 'No such member.');
  return member;
}

function keepAnAdmin(all: readonly members.MemberLock[], leaving: string): void {
  const isLeft = all.some((one) => one.role === 'ADMIN' && one.isActive && one.id !== leaving);
  const isAdmin = all.some((one) => one.role === 'ADMIN' && one.isActive && one.id === leaving);
  if (isAdmin && !isLeft) throw new Refusal('conflict', 'lastAdmin');
}
