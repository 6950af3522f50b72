import type { Placement } from '../../domain/analytics/placement-origin.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';

/** Which hires: those known from an instant to before another, of whose approaches, in which campaign. Null leaves open. */
export interface PlacementsWish {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly memberIds: readonly string[] | null;
  readonly campaignId: string | null;
}

/** People hired, each with what tells whether it came of keeping in touch. Rows that were taken back count for nothing. */
export async function listPlacements(
  tx: Tx,
  scope: WorkspaceScope,
  { from, to, memberIds, campaignId }: PlacementsWish,
): Promise<Placement[]> {
  const ws = scope.workspaceId;
  const narrower = [
    to === null ? Prisma.empty : Prisma.sql`AND hired."occurredAt" < ${new Date(to)}::timestamptz`,
    memberIds === null ? Prisma.empty : Prisma.sql`AND a."ownerId" = ANY(${[...memberIds]}::uuid[])`,
    campaignId === null ? Prisma.empty : Prisma.sql`AND a."campaignId" = ${campaignId}::uuid`,
  ];
  const rows = await tx.$queryRaw<{ beganAt: Date; newsAnsweredAt: Date[] }[]>`
    SELECT begun."at" AS "beganAt", ARRAY(
      SELECT t."answeredAt" FROM "Approach" o JOIN "Attempt" t ON t."workspaceId" = o."workspaceId" AND t."approachId" = o."id"
      WHERE o."workspaceId" = ${ws}::uuid AND o."contactId" = a."contactId" AND t."category" = 'KEEPING_IN_TOUCH'
        AND t."answeredAt" IS NOT NULL) AS "newsAnsweredAt"
    FROM "Approach" a
    CROSS JOIN LATERAL (
      SELECT i."outcome", i."occurredAt" FROM "Interaction" i
      WHERE i."workspaceId" = ${ws}::uuid AND i."approachId" = a."id" AND i."kind" = 'OUTCOME_KNOWN' AND NOT ${IS_VOID}
      ORDER BY i."occurredAt" DESC, i."recordedAt" DESC, i."id" DESC LIMIT 1) hired
    CROSS JOIN LATERAL (
      SELECT min(i."occurredAt") AS "at" FROM "Interaction" i
      WHERE i."workspaceId" = ${ws}::uuid AND i."approachId" = a."id" AND NOT ${IS_VOID}) begun
    WHERE a."workspaceId" = ${ws}::uuid AND a."stage" = 'PLACED' AND hired."outcome" = 'HIRED'
      AND hired."occurredAt" >= ${new Date(from)}::timestamptz ${Prisma.join(narrower, ' ')}`;
  return rows.map(({ beganAt, newsAnsweredAt }) => ({
    beganAt: beganAt.getTime(),
    newsAnsweredAt: newsAnsweredAt.map((at) => new Date(at).getTime()),
  }));
}

const IS_VOID = Prisma.sql`EXISTS (
  SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id")`;
