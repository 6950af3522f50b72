import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** A pair of a contact and a campaign, to become an approach. */
export interface NewApproach {
  readonly contactId: string;
  readonly campaignId: string;
  readonly ownerId: string;
  readonly starred?: boolean;
  readonly priority?: number;
  readonly fitScore?: number;
  readonly hook?: string | null;
  readonly createdAt: Instant;
}

/**
 * Makes approaches; a contact that already is in a campaign stays as they are.
 * @returns ids in the order given, with whether the approach was made now.
 */
export async function insertApproaches(
  tx: Tx,
  scope: WorkspaceScope,
  items: readonly NewApproach[],
): Promise<{ id: string; isNew: boolean }[]> {
  if (items.length === 0) return [];
  const rows = items.map((item) => ({
    id: uuidv7(),
    contactId: item.contactId,
    campaignId: item.campaignId,
    ownerId: item.ownerId,
    starred: item.starred ?? false,
    priority: item.priority ?? 2,
    fitScore: item.fitScore ?? 0,
    hook: item.hook ?? null,
    createdAt: new Date(item.createdAt).toISOString(),
  }));
  const added = await tx.$queryRaw<{ id: string; contactId: string; campaignId: string }[]>`
    INSERT INTO "Approach" ("workspaceId", "id", "contactId", "campaignId", "ownerId", "starred", "priority", "fitScore", "hook", "createdAt")
    SELECT ${scope.workspaceId}::uuid, x."id", x."contactId", x."campaignId", x."ownerId", x."starred", x."priority", x."fitScore", x."hook", x."createdAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "contactId" uuid, "campaignId" uuid, "ownerId" uuid,
      "starred" boolean, "priority" int, "fitScore" int, "hook" text, "createdAt" timestamptz)
    ON CONFLICT ("workspaceId", "contactId", "campaignId") DO NOTHING
    RETURNING "id", "contactId", "campaignId"`;
  const keyOf = (row: { contactId: string; campaignId: string }) => `${row.contactId}/${row.campaignId}`;
  const made = new Map(added.map((row) => [keyOf(row), row.id]));
  const missing = rows.filter((row) => !made.has(keyOf(row)));
  const stood = new Map(
    missing.length === 0
      ? []
      : (
          await tx.$queryRaw<{ id: string; contactId: string; campaignId: string }[]>`
            SELECT "id", "contactId", "campaignId" FROM "Approach"
            WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "contactId" = ANY(${missing.map((row) => row.contactId)}::uuid[])`
        ).map((row) => [keyOf(row), row.id]),
  );
  return rows.map((row) => {
    const id = made.get(keyOf(row));
    // The same pair twice in one call: the first made it.
    return id ? { id, isNew: id === row.id } : { id: stood.get(keyOf(row))!, isNew: false };
  });
}

/** Whose an approach is, or null when it is not of this workspace. */
export async function findApproach(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
): Promise<{
  id: string;
  contactId: string;
  campaignId: string;
  ownerId: string;
  starred: boolean;
  priority: number;
} | null> {
  return tx.approach.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: approachId } },
    select: { id: true, contactId: true, campaignId: true, ownerId: true, starred: true, priority: true },
  });
}

/**
 * Locks the person of an approach for the length of the transaction (see lockContacts), in one trip.
 * @returns who they are, or null when the approach is not of this workspace.
 */
export async function lockContactOf(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`-- prepared
    SELECT p."id" FROM "Approach" a JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = ${approachId}::uuid FOR UPDATE OF p`;
  return rows[0]?.id ?? null;
}

/** The vivier of the workspace, made if it is missing. */
export async function getVivierId(tx: Tx, scope: WorkspaceScope): Promise<string> {
  const found = await tx.campaign.findFirst({
    where: { workspaceId: scope.workspaceId, kind: 'VIVIER' },
    select: { id: true },
  });
  if (found) return found.id;
  const id = uuidv7();
  await tx.$executeRaw`
    INSERT INTO "Campaign" ("workspaceId", "id", "name", "kind") VALUES (${scope.workspaceId}::uuid, ${id}::uuid, 'Vivier', 'VIVIER')
    ON CONFLICT DO NOTHING`;
  const row = await tx.campaign.findFirstOrThrow({
    where: { workspaceId: scope.workspaceId, kind: 'VIVIER' },
    select: { id: true },
  });
  return row.id;
}

/** Changes what a member decides of an approach: its star, its priority. */
export async function updateApproach(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
  change: { readonly starred?: boolean; readonly priority?: number },
): Promise<void> {
  await tx.approach.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: approachId } },
    data: change,
    select: { id: true },
  });
}

/**
 * Marks approaches as outdated from `now` on, so that the clock decides them again within a minute. Their contacts must be locked.
 * @param campaignId null: those of the whole workspace.
 */
export async function markOutdated(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string | null,
  now: Instant,
): Promise<number> {
  const { count } = await tx.approach.updateMany({
    where: {
      workspaceId: scope.workspaceId,
      ...(campaignId ? { campaignId } : {}),
      OR: [{ changesAt: null }, { changesAt: { gt: new Date(now) } }],
    },
    data: { changesAt: new Date(now) },
  });
  return count;
}

/** How many approaches wait to be decided again, of how many: progress of a change of policy or calendar. */
export async function countOutdated(
  tx: Tx,
  scope: WorkspaceScope,
  now: Instant,
): Promise<{ waiting: number; total: number }> {
  const rows = await tx.$queryRaw<{ waiting: number; total: number }[]>`
    SELECT count(*) FILTER (WHERE "changesAt" <= ${new Date(now)}::timestamptz)::int AS "waiting", count(*)::int AS "total"
    FROM "Approach" WHERE "workspaceId" = ${scope.workspaceId}::uuid`;
  return rows[0]!;
}

/** Whether a member was ever given anybody to look after. */
export async function hasApproaches(tx: Tx, scope: WorkspaceScope, ownerId: string): Promise<boolean> {
  const one = await tx.approach.findFirst({
    where: { workspaceId: scope.workspaceId, ownerId },
    select: { id: true },
  });
  return one !== null;
}
