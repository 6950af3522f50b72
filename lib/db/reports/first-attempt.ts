import type { Instant } from '../../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';

/** When the first attempt of the workspace was made: before it there is nothing to draw. Null without any. */
export async function findFirstAttempt(tx: Tx, scope: WorkspaceScope): Promise<Instant | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT min("at") AS "at" FROM "Attempt" WHERE "workspaceId" = ${scope.workspaceId}::uuid`;
  return row?.at?.getTime() ?? null;
}
