import { database } from './client.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export interface TokenOwner {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly tokenId: string;
}

/** The API key behind a hash, neither revoked nor expired, in any workspace. */
export async function findTokenOwner(hash: string): Promise<TokenOwner | null> {
  const rows = await database().$queryRaw<TokenOwner[]>`SELECT * FROM "find_api_token"(${hash})`;
  return rows[0] ?? null;
}

export interface NewToken {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly prefix: string;
  readonly hash: string;
  readonly expiresAt: Date | null;
}

export async function insertToken(tx: Tx, scope: WorkspaceScope, token: NewToken): Promise<void> {
  await tx.apiToken.create({ data: { workspaceId: scope.workspaceId, ...token } });
}

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** The keys of a member, those that work first, newest first. */
export function listTokens(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<TokenRow[]> {
  return tx.apiToken.findMany({
    where: { workspaceId: scope.workspaceId, memberId },
    select: {
      id: true,
      name: true,
      prefix: true,
      createdAt: true,
      lastUsedAt: true,
      expiresAt: true,
      revokedAt: true,
    },
    orderBy: [{ revokedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 100,
  });
}

/** Writes the use of a key, when the last one written is older than `before`. */
export async function touchToken(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  now: Date,
  before: Date,
): Promise<void> {
  await tx.apiToken.updateMany({
    where: { workspaceId: scope.workspaceId, id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}

/** Revokes a key of a member. Returns false when there is none such. */
export async function revokeToken(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.apiToken.updateMany({
    where: { workspaceId: scope.workspaceId, memberId, id, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}
