import type { SessionFacts } from '../domain/team/session.ts';
import { SESSION_LASTS, SESSION_SLEEPS } from '../domain/team/session.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export interface NewSession {
  readonly id: string;
  readonly memberId: string;
  /** The member's sessionVersion now. */
  readonly version: number;
  readonly userAgent: string | null;
  readonly now: Date;
}

/** Remembers a sign-in. */
export async function insertSession(tx: Tx, scope: WorkspaceScope, session: NewSession): Promise<void> {
  const { id, memberId, version, now } = session;
  await tx.session.create({
    data: {
      workspaceId: scope.workspaceId,
      id,
      memberId,
      version,
      userAgent: session.userAgent?.slice(0, 400) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LASTS),
    },
  });
}

export interface SessionRow extends SessionFacts {
  readonly memberId: string;
  readonly role: string;
}

/** A sign-in with what its member has become since, open or not. */
export async function findSession(tx: Tx, scope: WorkspaceScope, id: string): Promise<SessionRow | null> {
  const row = await tx.session.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: {
      memberId: true,
      version: true,
      lastSeenAt: true,
      expiresAt: true,
      endedAt: true,
      member: { select: { role: true, sessionVersion: true, deactivatedAt: true } },
    },
  });
  if (!row) return null;
  return {
    memberId: row.memberId,
    role: row.member.role,
    version: row.version,
    lastSeenAt: row.lastSeenAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    endedAt: row.endedAt?.getTime() ?? null,
    memberVersion: row.member.sessionVersion,
    memberDeactivatedAt: row.member.deactivatedAt?.getTime() ?? null,
  };
}

/** Moves « vue à » forward. */
export async function touchSession(tx: Tx, scope: WorkspaceScope, id: string, now: Date): Promise<void> {
  await tx.session.updateMany({
    where: { workspaceId: scope.workspaceId, id, lastSeenAt: { lt: now } },
    data: { lastSeenAt: now },
  });
}

export interface OpenSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** The open sign-ins of a member, last seen first: what isSessionOpen (lib/domain/team) lets through. */
export async function listOpenSessions(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  now: Date,
): Promise<OpenSession[]> {
  const rows = await tx.session.findMany({
    where: {
      workspaceId: scope.workspaceId,
      memberId,
      endedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - SESSION_SLEEPS) },
    },
    select: {
      id: true,
      userAgent: true,
      createdAt: true,
      lastSeenAt: true,
      version: true,
      member: { select: { sessionVersion: true } },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  });
  return rows
    .filter((row) => row.version === row.member.sessionVersion)
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({ id, userAgent, createdAt, lastSeenAt }));
}

/** Ends one sign-in of a member. Returns false when there is none such, or it has ended already. */
export async function endSession(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { workspaceId: scope.workspaceId, memberId, id, endedAt: null },
    data: { endedAt: now },
  });
  return count > 0;
}

/** Ends the sign-ins of a member, but for one when it is named. Returns how many. */
export async function endSessionsOf(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  now: Date,
  exceptId?: string,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      workspaceId: scope.workspaceId,
      memberId,
      endedAt: null,
      ...(exceptId && { NOT: { id: exceptId } }),
    },
    data: { endedAt: now },
  });
  return count;
}

/** Lets one sign-in outlive a raised version: the one that changed the password. */
export async function renewSession(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  version: number,
): Promise<void> {
  await tx.session.updateMany({ where: { workspaceId: scope.workspaceId, id }, data: { version } });
}
