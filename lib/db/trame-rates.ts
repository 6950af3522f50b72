import type { Counts } from '../domain/analytics/rate.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** The attempts written from each version of a trame, by version id; one never tried is absent. Counted as every report counts. */
export async function countAttemptsByVersion(
  tx: Tx,
  scope: WorkspaceScope,
  trameId: string,
  matureAt: Instant,
): Promise<ReadonlyMap<string, Counts>> {
  const rows = await tx.$queryRaw<(Counts & { versionId: string })[]>`
    SELECT a."trameVersionId" AS "versionId",
      count(*) FILTER (WHERE a."at" <= ${new Date(matureAt)}::timestamptz)::int AS "mature",
      count(*) FILTER (WHERE a."at" <= ${new Date(matureAt)}::timestamptz AND a."answeredAt" IS NOT NULL)::int AS "answered",
      count(*) FILTER (WHERE a."at" <= ${new Date(matureAt)}::timestamptz AND a."answeredAt" IS NOT NULL
        AND a."answerSentiment" = 'POSITIVE')::int AS "interested",
      count(*) FILTER (WHERE a."at" > ${new Date(matureAt)}::timestamptz)::int AS "pending"
    FROM "Attempt" a
    JOIN "TrameVersion" v ON v."workspaceId" = a."workspaceId" AND v."id" = a."trameVersionId"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND v."trameId" = ${trameId}::uuid
    GROUP BY a."trameVersionId"`;
  return new Map(rows.map(({ versionId, ...counts }) => [versionId, counts]));
}
