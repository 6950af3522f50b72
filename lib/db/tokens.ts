import type { Tx, WorkspaceScope } from './scope.ts';

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
