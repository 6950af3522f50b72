import type { Day } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** A day somebody marked, to see what came before and after it. */
export interface MarkedDateRow {
  readonly id: string;
  readonly on: Day;
  readonly label: string;
  readonly authorId: string | null;
}

const toDay = (on: Date): Day => on.toISOString().slice(0, 10);

/** All of the workspace, the oldest first. */
export async function listMarkedDates(tx: Tx, scope: WorkspaceScope): Promise<MarkedDateRow[]> {
  const rows = await tx.markedDate.findMany({
    where: { workspaceId: scope.workspaceId },
    select: { id: true, on: true, label: true, authorId: true },
    orderBy: { on: 'asc' },
  });
  return rows.map((row) => ({ ...row, on: toDay(row.on) }));
}

/** Marks a day; a day already marked keeps its mark, with the new words. */
export async function keepMarkedDate(
  tx: Tx,
  scope: WorkspaceScope,
  mark: { readonly on: Day; readonly label: string; readonly authorId: string },
): Promise<void> {
  const { workspaceId } = scope;
  const on = new Date(`${mark.on}T00:00:00Z`);
  await tx.markedDate.upsert({
    where: { workspaceId_on: { workspaceId, on } },
    create: { workspaceId, id: uuidv7(), on, label: mark.label, authorId: mark.authorId },
    update: { label: mark.label },
  });
}

/** @returns the mark removed, or null when it was no longer there. */
export async function deleteMarkedDate(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
): Promise<MarkedDateRow | null> {
  const rows = await tx.$queryRaw<MarkedDateRow[]>`
    DELETE FROM "MarkedDate" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid
    RETURNING "id", "on"::text AS "on", "label", "authorId"`;
  return rows[0] ?? null;
}
