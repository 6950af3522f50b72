import type { Stage } from '../domain/approaches/stage.ts';
import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export type ChangeKind = 'STAR' | 'PRIORITY' | 'OWNER' | 'CLOSE' | 'LATER';

/** What a change did to one approach: a value that took another's place, or a row of the history. */
export type ChangedItem =
  | {
      readonly approachId: string;
      readonly before: boolean | number | string;
      readonly after: boolean | number | string;
    }
  | { readonly approachId: string; readonly interactionId: string };

export interface ApproachChangeRow {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly items: readonly ChangedItem[];
  readonly isUndone: boolean;
}

/** Keeps a change made to several approaches at once. */
export async function insertApproachChange(
  tx: Tx,
  scope: WorkspaceScope,
  change: {
    readonly memberId: string;
    readonly at: Instant;
    readonly kind: ChangeKind;
    readonly items: readonly ChangedItem[];
  },
): Promise<string> {
  const id = uuidv7();
  await tx.$executeRaw`
    INSERT INTO "ApproachChange" ("workspaceId", "id", "memberId", "at", "kind", "items")
    VALUES (${scope.workspaceId}::uuid, ${id}::uuid, ${change.memberId}::uuid, ${new Date(change.at)}::timestamptz, ${change.kind},
      ${JSON.stringify(change.items)}::jsonb)`;
  return id;
}

/** A change, or null when it is not of this workspace. */
export async function findApproachChange(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
): Promise<ApproachChangeRow | null> {
  const rows = await tx.$queryRaw<ApproachChangeRow[]>`
    SELECT "id", "kind", "items", "undoneAt" IS NOT NULL AS "isUndone" FROM "ApproachChange"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Says that a change was taken back. @returns false when it was before. */
export async function markChangeUndone(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  now: Instant,
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE "ApproachChange" SET "undoneAt" = ${new Date(now)}::timestamptz
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid AND "undoneAt" IS NULL`;
  return changed > 0;
}

/** An approach as a change of several looks at it. */
export interface ChosenApproach {
  readonly id: string;
  readonly contactId: string;
  readonly ownerId: string;
  readonly starred: boolean;
  readonly priority: number;
  readonly stage: string;
  readonly todoId: string | null;
}

/** Approaches by their ids; those of elsewhere are left out. */
export async function listChosen(
  tx: Tx,
  scope: WorkspaceScope,
  approachIds: readonly string[],
): Promise<ChosenApproach[]> {
  return tx.$queryRaw<ChosenApproach[]>`
    SELECT a."id", a."contactId", a."ownerId", a."starred", a."priority", a."stage", t."id" AS "todoId"
    FROM "Approach" a
    LEFT JOIN "Todo" t ON t."workspaceId" = a."workspaceId" AND t."approachId" = a."id" AND t."closedAt" IS NULL
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = ANY(${[...approachIds]}::uuid[])
    ORDER BY a."id"`;
}

/** Where an approach of this workspace stands, and why its follow-up stopped when it did. */
export async function findStanding(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
): Promise<{ stage: Stage; stopCode: string | null }> {
  const row = await tx.approach.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: approachId } },
    select: { stage: true, decision: true, decisionCode: true },
  });
  return { stage: row.stage as Stage, stopCode: row.decision === 'stop' ? row.decisionCode : null };
}

/** Sets one value of several approaches, each to its own. Contacts must be locked. */
export async function setMany(
  tx: Tx,
  scope: WorkspaceScope,
  column: 'starred' | 'priority' | 'ownerId',
  items: readonly { readonly approachId: string; readonly value: boolean | number | string }[],
): Promise<void> {
  const rows = JSON.stringify(items.map((item) => ({ ...item, value: String(item.value) })));
  const set = {
    starred: () => tx.$executeRaw`
      UPDATE "Approach" a SET "starred" = x."value"::boolean FROM jsonb_to_recordset(${rows}::jsonb) AS x("approachId" uuid, "value" text)
      WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = x."approachId"`,
    priority: () => tx.$executeRaw`
      UPDATE "Approach" a SET "priority" = x."value"::int FROM jsonb_to_recordset(${rows}::jsonb) AS x("approachId" uuid, "value" text)
      WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = x."approachId"`,
    ownerId: () => tx.$executeRaw`
      UPDATE "Approach" a SET "ownerId" = x."value"::uuid FROM jsonb_to_recordset(${rows}::jsonb) AS x("approachId" uuid, "value" text)
      WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = x."approachId"`,
  };
  await set[column]();
}
