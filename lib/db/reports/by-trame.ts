import type { Counts } from '../../domain/analytics/rate.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';
import { type AttemptsWish, attemptCounts, attemptsWhere } from './attempts.ts';

/** The attempts written from one version of a trame, or from none (nulls). */
export interface TrameVersionCounts extends Counts {
  readonly trameVersionId: string | null;
  readonly trame: string | null;
  readonly number: number | null;
}

/** Attempts by version of trame, by name then number; those written from none come last. */
export async function countByTrame(
  tx: Tx,
  scope: WorkspaceScope,
  wish: AttemptsWish,
): Promise<TrameVersionCounts[]> {
  return tx.$queryRaw<TrameVersionCounts[]>`
    SELECT counted.*, t."name" AS "trame", v."number" FROM (
      SELECT "trameVersionId", ${attemptCounts(wish)} FROM "Attempt" WHERE ${attemptsWhere(scope, wish)} GROUP BY 1
    ) counted
    LEFT JOIN "TrameVersion" v ON v."workspaceId" = ${scope.workspaceId}::uuid AND v."id" = counted."trameVersionId"
    LEFT JOIN "Trame" t ON t."workspaceId" = v."workspaceId" AND t."id" = v."trameId"
    ORDER BY t."name" NULLS LAST, v."number", counted."trameVersionId" NULLS LAST`;
}
