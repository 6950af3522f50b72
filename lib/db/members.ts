import type { Role } from '../domain/team/abilities.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { type Locale, localeOf } from '../locale/locales.ts';
import { database } from './client.ts';
import { patiently } from './patience.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What signing in asks before a workspace is known. */
export interface SignInRow {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly passwordHash: string | null;
  readonly sessionVersion: number;
  readonly isActive: boolean;
}

/** The member of an address, in any workspace: one address signs in to one workspace. */
export async function findMemberForSignIn(email: string): Promise<SignInRow | null> {
  const rows = await patiently(
    () => database().$queryRaw<SignInRow[]>`SELECT * FROM "find_member_for_sign_in"(${email})`,
  );
  return rows[0] ?? null;
}

const SHOWN = {
  id: true,
  email: true,
  firstName: true,
  lastName: true,
  role: true,
  locale: true,
  weeklyCapacity: true,
  deactivatedAt: true,
} as const;

export interface MemberRow {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
  readonly locale: string;
  readonly weeklyCapacity: number;
  readonly deactivatedAt: Date | null;
}

export function findMember(tx: Tx, scope: WorkspaceScope, id: string): Promise<MemberRow | null> {
  return tx.member.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: SHOWN,
  });
}

/** Whether each member has chosen a password is told; the hash itself is not. */
export async function listMembers(
  tx: Tx,
  scope: WorkspaceScope,
): Promise<(MemberRow & { hasJoined: boolean; lastSeenAt: Date | null })[]> {
  const rows = await tx.member.findMany({
    where: { workspaceId: scope.workspaceId },
    select: {
      ...SHOWN,
      passwordHash: true,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
    orderBy: [
      { deactivatedAt: { sort: 'asc', nulls: 'first' } },
      { firstName: 'asc' },
      { lastName: 'asc' },
      { id: 'asc' },
    ],
  });
  return rows.map(({ passwordHash, sessions, ...row }) => ({
    ...row,
    hasJoined: passwordHash !== null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }));
}

export interface MemberLock {
  readonly id: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly passwordHash: string | null;
  readonly sessionVersion: number;
}

/**
 * Locks every member of the workspace, in id order, so that two administrators acting at once take turns: the last active one is counted
 * on what truly stands.
 */
export async function lockMembers(tx: Tx, scope: WorkspaceScope): Promise<MemberLock[]> {
  return tx.$queryRaw<MemberLock[]>`
    SELECT "id", "role", "deactivatedAt" IS NULL AS "isActive", "passwordHash", "sessionVersion" FROM "Member"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid ORDER BY "id" FOR UPDATE`;
}

export interface NewMember {
  readonly id: string;
  readonly teamId: string | null;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: Role;
  readonly locale: string;
  readonly passwordHash: string | null;
  readonly weeklyCapacity?: number;
}

/**
 * @returns false when the address already belongs to somebody, here or in another workspace: the answer does not tell which.
 */
export async function insertMember(tx: Tx, scope: WorkspaceScope, member: NewMember): Promise<boolean> {
  // ON CONFLICT rather than a caught error: a failed statement would end the transaction.
  const { count } = await tx.member.createMany({
    data: [{ workspaceId: scope.workspaceId, ...member }],
    skipDuplicates: true,
  });
  return count === 1;
}

export interface MemberChange {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly locale?: string;
  readonly weeklyCapacity?: number;
}

/** Changes what a member says of themselves. */
export async function updateMember(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  change: MemberChange,
): Promise<void> {
  await tx.member.update({ where: { workspaceId_id: { workspaceId: scope.workspaceId, id } }, data: change });
}

/** Changes what opens doors, and raises the version, which ends older sign-ins at once. Returns the new version. */
export async function updateMemberAccess(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  change: { readonly passwordHash?: string; readonly role?: Role; readonly deactivatedAt?: Date | null },
): Promise<number> {
  const { sessionVersion } = await tx.member.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    data: { ...change, sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  });
  return sessionVersion;
}

/** Stores the same password with today's cost: nothing changes for its owner. Lost when the password changed meanwhile. */
export async function replaceHash(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  before: string,
  after: string,
): Promise<void> {
  await tx.member.updateMany({
    where: { workspaceId: scope.workspaceId, id, passwordHash: before },
    data: { passwordHash: after },
  });
}

export interface InvitationRow {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly invitationId: string;
}

/** The invitation behind a link's hash, unused and in time, in any workspace. */
export async function findInvitation(tokenHash: string): Promise<InvitationRow | null> {
  const rows = await patiently(
    () => database().$queryRaw<InvitationRow[]>`SELECT * FROM "find_member_invitation"(${tokenHash})`,
  );
  return rows[0] ?? null;
}

export async function insertInvitation(
  tx: Tx,
  scope: WorkspaceScope,
  invitation: {
    readonly id: string;
    readonly memberId: string;
    readonly tokenHash: string;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx.memberInvitation.create({ data: { workspaceId: scope.workspaceId, ...invitation } });
}

/** Uses a link, once: of two readers at the same moment one gets true. */
export async function spendInvitation(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.memberInvitation.updateMany({
    where: { workspaceId: scope.workspaceId, id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Links given before no longer open anything. */
export async function expireInvitations(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  now: Date,
): Promise<void> {
  await tx.memberInvitation.updateMany({
    where: { workspaceId: scope.workspaceId, memberId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}

/** What a member's own pages are drawn with. */
export interface MemberSettings {
  readonly firstName: string;
  readonly locale: Locale;
  readonly weeklyCapacity: number;
}

/** @throws Refusal `not-found`. */
export async function getMemberSettings(tx: Tx, scope: WorkspaceScope, id: string): Promise<MemberSettings> {
  const row = await findMember(tx, scope, id);
  if (!row) throw new Refusal('not-found', 'No such member.');
  return { firstName: row.firstName, locale: localeOf(row.locale), weeklyCapacity: row.weeklyCapacity };
}
