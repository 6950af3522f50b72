import type { SessionFacts } from '../domain/team/session.ts';
import { SESSION_LASTS, SESSION_SLEEPS } from '../domain/team/session.ts';
import type { WorkspaceTime } from '../holidays/calendars.ts';
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

/** Who signed in, and where: what every page shows of them. */
export interface SessionFace {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly locale: string;
  readonly weeklyCapacity: number;
  readonly workspace: WorkspaceTime & { readonly name: string; readonly kind: string };
}

export interface SessionRow extends SessionFacts {
  readonly memberId: string;
  readonly role: string;
  readonly face: SessionFace;
}

interface SessionColumns {
  readonly memberId: string;
  readonly version: number;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly role: string;
  readonly memberVersion: number;
  readonly memberDeactivatedAt: Date | null;
  readonly face: SessionFace;
}

/** A sign-in with what its member has become since, open or not: asked at each request, in one trip. */
export async function findSession(tx: Tx, scope: WorkspaceScope, id: string): Promise<SessionRow | null> {
  const rows = await tx.$queryRaw<SessionColumns[]>`-- prepared
    SELECT s."memberId", s."version", s."lastSeenAt", s."expiresAt", s."endedAt", m."role", m."sessionVersion" AS "memberVersion",
      m."deactivatedAt" AS "memberDeactivatedAt",
      json_build_object('firstName', m."firstName", 'lastName', m."lastName", 'email', m."email", 'locale', m."locale",
        'weeklyCapacity', m."weeklyCapacity", 'workspace', json_build_object('name', w."name", 'kind', w."kind", 'country', w."country",
          'region', w."region", 'timeZone', w."timeZone", 'locale', w."locale")) AS "face"
    FROM "Session" s
    JOIN "Member" m ON m."workspaceId" = s."workspaceId" AND m."id" = s."memberId"
    JOIN "Workspace" w ON w."id" = s."workspaceId"
    WHERE s."workspaceId" = ${scope.workspaceId}::uuid AND s."id" = ${id}::uuid`;
  const row = rows[0];
  if (!row) return null;
  return {
    ...row,
    lastSeenAt: row.lastSeenAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    endedAt: row.endedAt?.getTime() ?? null,
    memberDeactivatedAt: row.memberDeactivatedAt?.getTime() ?? null,
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
