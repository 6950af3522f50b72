import type { Stage } from '../domain/approaches/stage.ts';
import type {
  ApproachSort,
  CampaignListRow,
  CampaignPerson,
  StageCounts,
} from '../domain/campaigns/campaign-view.ts';
import type { Channel, Courtesy } from '../domain/interactions/interaction.ts';
import type { Reason, Slot } from '../domain/relances/decision.ts';
import type { Category } from '../domain/relances/policy.ts';
import type { Instant } from '../domain/time/instant.ts';
import { Prisma } from './generated/client.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** Every campaign with its people by stage: open ones first, then paused, then closed, the vivier last of all. */
export async function listCampaignsWithCounts(
  tx: Tx,
  scope: WorkspaceScope,
  mine: { readonly memberId: string; readonly dueBefore: Instant; readonly now: Instant },
): Promise<CampaignListRow[]> {
  return tx.$queryRaw<CampaignListRow[]>`
    WITH counts AS (
      SELECT "campaignId", "stage", count(*)::int AS "people" FROM "Approach" WHERE "workspaceId" = ${scope.workspaceId}::uuid GROUP BY 1, 2
    ), due AS (
      SELECT "campaignId", count(*)::int AS "due" FROM "Todo"
      WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "ownerId" = ${mine.memberId}::uuid AND "closedAt" IS NULL AND "kind" = 'RELANCE'
        AND "dueAt" < ${new Date(mine.dueBefore)}::timestamptz AND ("changesAt" IS NULL OR "changesAt" > ${new Date(mine.now)}::timestamptz)
      GROUP BY 1
    )
    SELECT c."id", c."name", c."kind", c."company", c."confidentialReason", c."state",
      coalesce((SELECT jsonb_object_agg(s."stage", s."people") FROM counts s WHERE s."campaignId" = c."id"), '{}') AS "stages",
      CASE WHEN c."state" = 'OPEN' THEN coalesce(d."due", 0) ELSE 0 END AS "dueMine"
    FROM "Campaign" c LEFT JOIN due d ON d."campaignId" = c."id"
    WHERE c."workspaceId" = ${scope.workspaceId}::uuid
    ORDER BY c."kind" = 'VIVIER', array_position(ARRAY['OPEN', 'PAUSED', 'CLOSED'], c."state"), lower(c."name"), c."id"`;
}

/** People of a campaign by stage. */
export async function countStages(tx: Tx, scope: WorkspaceScope, campaignId: string): Promise<StageCounts> {
  const rows = await tx.$queryRaw<{ stage: Stage; people: number }[]>`
    SELECT "stage", count(*)::int AS "people" FROM "Approach"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "campaignId" = ${campaignId}::uuid GROUP BY 1`;
  return Object.fromEntries(rows.map((row) => [row.stage, row.people]));
}

/** The decision that stands for an approach: its open to-do, or what it waits for. */
export interface StoredDecision {
  readonly decision: 'relance' | 'courtesy' | 'wait' | 'stop';
  readonly decisionCode: string;
  readonly waitUntil: Date | null;
  readonly todoId: string | null;
  readonly category: Category | null;
  readonly courtesy: Courtesy | null;
  readonly step: number | null;
  readonly lastChance: boolean | null;
  readonly dueAt: Date | null;
  readonly channel: Channel | null;
  readonly slot: Slot | null;
  readonly reasons: readonly Reason[] | null;
}

export type CampaignApproachRow = StoredDecision & Omit<CampaignPerson, 'next'>;

const ORDERS: Record<ApproachSort, Prisma.Sql> = {
  rank: Prisma.sql`a."stage" IN ('CLOSED', 'PLACED'), t."rank" NULLS LAST, a."starred" DESC, a."priority", a."fitScore" DESC, t."dueAt", a."id"`,
  due: Prisma.sql`t."dueAt" NULLS LAST, t."rank", a."waitUntil" NULLS LAST, a."id"`,
  name: Prisma.sql`lower(p."lastName"), lower(p."firstName"), a."id"`,
};

/** A page of the people of a campaign, each with what comes next. */
export async function listCampaignApproaches(
  tx: Tx,
  scope: WorkspaceScope,
  wish: {
    readonly campaignId: string;
    readonly stage: Stage | null;
    readonly sort: ApproachSort;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<CampaignApproachRow[]> {
  const ofStage = wish.stage ? Prisma.sql`AND a."stage" = ${wish.stage}` : Prisma.empty;
  return tx.$queryRaw<CampaignApproachRow[]>`
    SELECT a."id" AS "approachId", a."contactId", p."firstName", p."lastName", p."title", p."company", a."stage", a."starred", a."priority",
      a."ownerId", m."firstName" || ' ' || m."lastName" AS "ownerName", a."decision", a."decisionCode", a."waitUntil",
      t."id" AS "todoId", t."category", t."courtesy", t."step", t."lastChance", t."dueAt", t."channel", t."slot", t."reasons"
    FROM "Approach" a
    JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    JOIN "Member" m ON m."workspaceId" = a."workspaceId" AND m."id" = a."ownerId"
    LEFT JOIN "Todo" t ON t."workspaceId" = a."workspaceId" AND t."approachId" = a."id" AND t."closedAt" IS NULL
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."campaignId" = ${wish.campaignId}::uuid ${ofStage}
    ORDER BY ${ORDERS[wish.sort]} LIMIT ${wish.limit} OFFSET ${wish.offset}`;
}

/** What a role asks for, and whoever may be added to a campaign: by name. */
export async function findIdealProfile(tx: Tx, scope: WorkspaceScope, campaignId: string): Promise<unknown> {
  const row = await tx.campaign.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: campaignId } },
    select: { idealProfile: true },
  });
  return row?.idealProfile ?? {};
}

/** Stores what a role asks for. */
export async function updateIdealProfile(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
  idealProfile: { titles: string[]; skills: string[]; locations: string[] },
): Promise<void> {
  const where = { workspaceId_id: { workspaceId: scope.workspaceId, id: campaignId } };
  const standing = (await tx.campaign.findUniqueOrThrow({ where, select: { idealProfile: true } }))
    .idealProfile;
  // What this form does not show (seniority) stays.
  await tx.campaign.update({
    where,
    data: { idealProfile: { ...(standing as object), ...idealProfile } },
    select: { id: true },
  });
}

/** Campaigns for a list of choices: open ones by name. */
export function listOpenCampaigns(tx: Tx, scope: WorkspaceScope): Promise<{ id: string; name: string }[]> {
  return tx.campaign.findMany({
    where: { workspaceId: scope.workspaceId, kind: 'ROLE', state: { not: 'CLOSED' } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
