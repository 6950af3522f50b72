import type { Answer } from '../domain/team/answer-time.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/**
 * The answers some members gave since an instant: for each, the first thing the person sent that was not answered before, and our first message or
 * call after it. Replies, applications and feedback ask for an answer; calls taken and interviews have their own delays.
 *
 * Starts from the touches that open an episode begun by a sign (few: one relance in five), and looks at the rows of their approach alone.
 */
export async function listAnswers(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly memberIds: readonly string[]; readonly since: Instant },
): Promise<Answer[]> {
  const rows = await tx.$queryRaw<{ memberId: string; signAt: Date; answeredAt: Date }[]>`
    SELECT t."memberId", s."at" AS "signAt", o."at" AS "answeredAt"
    FROM "Touch" t
    CROSS JOIN LATERAL (
      SELECT max(p."at") AS "at" FROM "Touch" p
      WHERE p."workspaceId" = t."workspaceId" AND p."approachId" = t."approachId" AND p."episode" < t."episode" AND p."kind" = 'TOUCH'
    ) before
    CROSS JOIN LATERAL (
      SELECT min(i."occurredAt") AS "at" FROM "Interaction" i
      WHERE i."workspaceId" = t."workspaceId" AND i."approachId" = t."approachId" AND i."occurredAt" <= t."at"
        AND i."kind" IN ('REPLY_RECEIVED', 'APPLICATION_RECEIVED', 'FEEDBACK_RECEIVED')
        AND (before."at" IS NULL OR i."occurredAt" > before."at")
        AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id")
    ) s
    CROSS JOIN LATERAL (
      SELECT min(i."occurredAt") AS "at" FROM "Interaction" i
      WHERE i."workspaceId" = t."workspaceId" AND i."approachId" = t."approachId" AND i."occurredAt" >= s."at" AND i."occurredAt" <= t."at"
        AND i."kind" IN ('MESSAGE_SENT', 'CALL_MADE', 'INVITATION_SENT')
        AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id")
    ) o
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."memberId" = ANY(${[...input.memberIds]}::uuid[])
      AND t."at" >= ${new Date(input.since)}::timestamptz AND t."kind" = 'TOUCH' AND t."rank" = 0 AND t."episode" > 0
      AND s."at" IS NOT NULL AND o."at" IS NOT NULL`;
  return rows.map((row) => ({
    memberId: row.memberId,
    signAt: row.signAt.getTime(),
    answeredAt: row.answeredAt.getTime(),
  }));
}
