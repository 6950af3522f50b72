import type { FitFacts, IdealProfile, Weights } from '../domain/campaigns/fit-score.ts';
import { Prisma } from './generated/client.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** An approach with all that its fit and its place in the list rest on. */
export interface FitSeat extends FitFacts {
  readonly approachId: string;
  readonly campaignId: string;
  readonly fitScore: number;
  readonly starred: boolean;
  readonly priority: number;
  readonly todoKind: 'RELANCE' | 'COURTESY' | null;
}

/** The approaches of people, or of a campaign, in campaigns for a role. */
export async function listFitSeats(
  tx: Tx,
  scope: WorkspaceScope,
  of: { readonly campaignId: string } | { readonly contactIds: readonly string[] },
): Promise<FitSeat[]> {
  // One condition or the other: asked as an OR, PostgreSQL would read every approach of the workspace.
  const which =
    'campaignId' in of
      ? Prisma.sql`a."campaignId" = ${of.campaignId}::uuid`
      : Prisma.sql`a."contactId" = ANY(${[...of.contactIds]}::uuid[])`;
  return tx.$queryRaw<FitSeat[]>`
    SELECT a."id" AS "approachId", a."campaignId", a."fitScore", a."starred", a."priority", t."kind" AS "todoKind",
      p."title", p."skills", p."seniority", p."location", p."degree", p."inCommon"
    FROM "Approach" a
    JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId" AND c."kind" = 'ROLE'
    JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    LEFT JOIN "Todo" t ON t."workspaceId" = a."workspaceId" AND t."approachId" = a."id" AND t."closedAt" IS NULL
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND ${which}`;
}

/** What some campaigns look for and what their criteria weigh, as stored. */
export async function listAims(
  tx: Tx,
  scope: WorkspaceScope,
  campaignIds: readonly string[],
): Promise<{ id: string; idealProfile: unknown; weights: unknown }[]> {
  return tx.campaign.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...campaignIds] } },
    select: { id: true, idealProfile: true, weights: true },
  });
}

/** Stores fit scores and the places in the list that follow from them, all in two statements. Contacts must be locked. */
export async function storeFitScores(
  tx: Tx,
  scope: WorkspaceScope,
  scores: readonly { readonly approachId: string; readonly fitScore: number; readonly rank: number | null }[],
): Promise<void> {
  if (scores.length === 0) return;
  const rows = JSON.stringify(scores);
  await tx.$executeRaw`
    UPDATE "Approach" a SET "fitScore" = x."fitScore"
    FROM jsonb_to_recordset(${rows}::jsonb) AS x("approachId" uuid, "fitScore" int)
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = x."approachId"`;
  await tx.$executeRaw`
    UPDATE "Todo" t SET "rank" = x."rank"
    FROM jsonb_to_recordset(${rows}::jsonb) AS x("approachId" uuid, "rank" int)
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."approachId" = x."approachId" AND t."closedAt" IS NULL AND x."rank" IS NOT NULL`;
}

/** Stores what a campaign looks for, what its criteria weigh, its share of the week; what is not given stays. */
export async function updateAim(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
  change: {
    readonly idealProfile?: IdealProfile;
    readonly weights?: Weights;
    readonly capacityShare?: number | null;
  },
): Promise<void> {
  const { idealProfile, weights, capacityShare } = change;
  await tx.$executeRaw`
    UPDATE "Campaign" SET
      "idealProfile" = coalesce(${idealProfile ? JSON.stringify(idealProfile) : null}::jsonb, "idealProfile"),
      "weights" = coalesce(${weights ? JSON.stringify(weights) : null}::jsonb, "weights"),
      "capacityShare" = CASE WHEN ${capacityShare === undefined} THEN "capacityShare" ELSE ${capacityShare ?? null}::int END
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${campaignId}::uuid`;
}
