import { database } from './client.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export interface FeedOwner {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly feedId: string;
}

/** The calendar address behind a hash, not revoked and of an active member, in any workspace. */
export async function findFeedOwner(tokenHash: string): Promise<FeedOwner | null> {
  const rows = await database().$queryRaw<FeedOwner[]>`SELECT * FROM "find_calendar_feed"(${tokenHash})`;
  return rows[0] ?? null;
}

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

/** Writes that an address was read, when the last time written is older than `before`. */
export async function touchFeed(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  now: Date,
  before: Date,
): Promise<void> {
  await tx.calendarFeed.updateMany({
    where: { workspaceId: scope.workspaceId, id, OR: [{ lastReadAt: null }, { lastReadAt: { lt: before } }] },
    data: { lastReadAt: now },
  });
}

/** Revokes an address of a member. Returns false when there is none such. */
export async function revokeFeed(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.calendarFeed.updateMany({
    where: { workspaceId: scope.workspaceId, memberId, id, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}
