import { database } from './client.ts';
import { Prisma } from './generated/client.ts';
import { patiently } from './patience.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What opens a door by itself, kept as its hash alone: a key of the HTTP API, the address of a calendar. */
export type SecretKind = 'key' | 'calendar';

const KINDS = {
  key: {
    table: Prisma.raw('"ApiToken"'),
    usedAt: Prisma.raw('"lastUsedAt"'),
    id: Prisma.raw('"tokenId"'),
    find: Prisma.raw('"find_api_token"'),
  },
  calendar: {
    table: Prisma.raw('"CalendarFeed"'),
    usedAt: Prisma.raw('"lastReadAt"'),
    id: Prisma.raw('"feedId"'),
    find: Prisma.raw('"find_calendar_feed"'),
  },
} as const;

/** Whose a secret is, in which workspace, and which of theirs. */
export interface SecretOwner {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly id: string;
}

/**
 * Whose the secret behind a hash is, in any workspace; null for one that nobody has, that was revoked or has expired, or whose member is no longer
 * active (keys leave that last question to who reads the member).
 */
export async function findSecretOwner(kind: SecretKind, hash: string): Promise<SecretOwner | null> {
  const { id, find } = KINDS[kind];
  const rows = await patiently(
    () =>
      database().$queryRaw<
        SecretOwner[]
      >`SELECT "workspaceId", "memberId", ${id} AS "id" FROM ${find}(${hash})`,
  );
  return rows[0] ?? null;
}

/** Writes that a secret was used, when the last time written is older than `before`: so reading stays reading. */
export async function touchSecret(
  tx: Tx,
  scope: WorkspaceScope,
  kind: SecretKind,
  id: string,
  now: Date,
  before: Date,
): Promise<void> {
  const { table, usedAt } = KINDS[kind];
  await tx.$executeRaw`
    UPDATE ${table} SET ${usedAt} = ${now}::timestamptz
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid AND (${usedAt} IS NULL OR ${usedAt} < ${before}::timestamptz)`;
}

/** Revokes a secret of a member: from then on it opens nothing. @returns false when there is none such, or it was revoked before. */
export async function revokeSecret(
  tx: Tx,
  scope: WorkspaceScope,
  kind: SecretKind,
  memberId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const revoked = await tx.$executeRaw`
    UPDATE ${KINDS[kind].table} SET "revokedAt" = ${now}::timestamptz
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "memberId" = ${memberId}::uuid AND "id" = ${id}::uuid AND "revokedAt" IS NULL`;
  return revoked > 0;
}
