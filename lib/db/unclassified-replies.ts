import type { Tx, WorkspaceScope } from './scope.ts';

/** A reply whose meaning nobody said yet. */
export interface UnclassifiedReply {
  readonly interactionId: string;
  /** What they wrote, cut where meaning rarely comes later; empty when nothing was kept. */
  readonly words: string;
}

/** Characters of a reply in which people say yes or no. */
const LONG_ENOUGH = 2000;

/** The latest reply or answered call of each approach, where it has no sentiment: by approach. One index walk per approach asked. */
export async function listUnclassifiedReplies(
  tx: Tx,
  scope: WorkspaceScope,
  approachIds: readonly string[],
): Promise<Map<string, UnclassifiedReply>> {
  if (approachIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ approachId: string; interactionId: string; words: string }[]>`
    SELECT a."id" AS "approachId", r."id" AS "interactionId", coalesce(left(b."body", ${LONG_ENOUGH}), '') AS "words"
    FROM unnest(${[...approachIds]}::uuid[]) AS a("id")
    CROSS JOIN LATERAL (
      SELECT i."id", i."sentiment" FROM "Interaction" i
      WHERE i."workspaceId" = ${scope.workspaceId}::uuid AND i."approachId" = a."id"
        AND i."kind" IN ('REPLY_RECEIVED', 'CALL_ANSWERED') AND NOT EXISTS (
          SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id")
      ORDER BY i."occurredAt" DESC, i."recordedAt" DESC, i."id" DESC LIMIT 1
    ) r
    LEFT JOIN "InteractionBody" b ON b."workspaceId" = ${scope.workspaceId}::uuid AND b."interactionId" = r."id"
    WHERE r."sentiment" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "Interaction" c
      WHERE c."workspaceId" = ${scope.workspaceId}::uuid AND c."approachId" = a."id" AND c."kind" = 'REPLY_CLASSIFIED'
        AND c."about" = r."id"::text AND NOT EXISTS (
          SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = c."workspaceId" AND v."interactionId" = c."id"))`;
  return new Map(rows.map(({ approachId, ...reply }) => [approachId, reply]));
}
