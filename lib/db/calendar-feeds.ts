import type { Tx, WorkspaceScope } from './scope.ts';

export async function insertFeed(
  tx: Tx,
  scope: WorkspaceScope,
  feed: { readonly id: string; readonly memberId: string; readonly tokenHash: string },
): Promise<void> {
  await tx.calendarFeed.create({ data: { workspaceId: scope.workspaceId, ...feed } });
}

export interface FeedRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
}

/** The addresses of a member that work, newest first. */
export function listFeeds(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<FeedRow[]> {
  return tx.calendarFeed.findMany({
    where: { workspaceId: scope.workspaceId, memberId, revokedAt: null },
    select: { id: true, createdAt: true, lastReadAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
}
