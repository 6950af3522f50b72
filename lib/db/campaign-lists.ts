import type { Stage } from '../domain/approaches/stage.ts';
import type {
  ApproachFilter,
  ApproachSort,
  CampaignListRow,
  CampaignPerson,
  StageCounts,
} from '../domain/campaigns/campaign-view.ts';
import type { FitFacts } from '../domain/campaigns/fit-score.ts';
import type { Channel, Courtesy } from '../domain/interactions/interaction.ts';
import type { Reason, Slot } from '../domain/relances/decision.ts';
import type { Category } from '../domain/relances/policy.ts';
import { HOUR, type Instant } from '../domain/time/instant.ts';
import { Prisma } from './generated/client.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** Every campaign with its people by stage: open ones first, then paused, then closed, the vivier last of all. */
export async function listCampaignsWithCounts(
  tx: Tx,
  scope: WorkspaceScope,
): Promise<Omit<CampaignListRow, 'week' | 'dueMine'>[]> {
  return tx.$queryRaw<Omit<CampaignListRow, 'week' | 'dueMine'>[]>`
    WITH counts AS (
      SELECT "campaignId", "stage", count(*)::int AS "people" FROM "Approach" WHERE "workspaceId" = ${scope.workspaceId}::uuid GROUP BY 1, 2
    )
    SELECT c."id", c."name", c."kind", c."company", c."confidentialReason", c."state", c."capacityShare",
      coalesce((SELECT jsonb_object_agg(s."stage", s."people") FROM counts s WHERE s."campaignId" = c."id"), '{}') AS "stages"
    FROM "Campaign" c
    WHERE c."workspaceId" = ${scope.workspaceId}::uuid
    ORDER BY c."kind" = 'VIVIER', array_position(ARRAY['OPEN', 'PAUSED', 'CLOSED'], c."state"), lower(c."name"), c."id"`;
}

/** A to-do of the reader's week, as the cut looks at it. */
export interface WeekTodo {
  readonly campaignId: string;
  readonly kind: 'RELANCE' | 'COURTESY';
  readonly starred: boolean;
}

/** The reader's open to-dos due before the week ends, in rank order: what `listTodos` shows, without its faces. */
export async function listWeekTodos(
  tx: Tx,
  scope: WorkspaceScope,
  mine: { readonly memberId: string; readonly dueBefore: Instant; readonly now: Instant },
): Promise<WeekTodo[]> {
  return tx.$queryRaw<WeekTodo[]>`
    SELECT t."campaignId", t."kind", a."starred" FROM "Todo" t
    JOIN "Campaign" c ON c."workspaceId" = t."workspaceId" AND c."id" = t."campaignId"
    JOIN "Approach" a ON a."workspaceId" = t."workspaceId" AND a."id" = t."approachId"
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."ownerId" = ${mine.memberId}::uuid AND t."closedAt" IS NULL
      AND t."dueAt" < ${new Date(mine.dueBefore)}::timestamptz
      AND (t."changesAt" IS NULL OR t."changesAt" > ${new Date(mine.now)}::timestamptz)
      AND (t."kind" = 'COURTESY' OR c."state" = 'OPEN')
    ORDER BY t."rank", t."dueAt", t."id"`;
}

/** The shares of the week that open campaigns were given, in percent. */
export async function listCapacityShares(tx: Tx, scope: WorkspaceScope): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; capacityShare: number }[]>`
    SELECT "id", "capacityShare" FROM "Campaign"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "state" = 'OPEN' AND "capacityShare" IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, row.capacityShare]));
}

/** People that a wish keeps, by stage. */
export async function countStages(tx: Tx, scope: WorkspaceScope, wish: ApproachWish): Promise<StageCounts> {
  const rows = await tx.$queryRaw<{ stage: Stage; people: number }[]>`
    SELECT a."stage", count(*)::int AS "people" FROM "Approach" a
    JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    LEFT JOIN "Todo" t ON t."workspaceId" = a."workspaceId" AND t."approachId" = a."id" AND t."closedAt" IS NULL
    WHERE ${conditionOf(scope, wish)} GROUP BY 1`;
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

export type CampaignApproachRow = StoredDecision & Omit<CampaignPerson, 'next'> & FitFacts;

/** How long a first message waits before it deserves a relance (relance-rules section 2, 003:57). */
const NEAT_AFTER_HOURS = 48;

const RANKED = Prisma.sql`a."stage" IN ('CLOSED', 'PLACED'), t."rank" NULLS LAST, a."starred" DESC, a."priority", a."fitScore" DESC, t."dueAt", a."id"`;
const ORDERS: Record<ApproachSort, Prisma.Sql> = {
  rank: RANKED,
  fit: Prisma.sql`a."fitScore" DESC, ${RANKED}`,
  due: Prisma.sql`t."dueAt" NULLS LAST, t."rank", a."waitUntil" NULLS LAST, a."id"`,
  name: Prisma.sql`lower(p."lastName"), lower(p."firstName"), a."id"`,
};

const FACES = Prisma.sql`
  a."id" AS "approachId", a."contactId", p."firstName", p."lastName", p."title", p."company", a."stage", a."starred", a."priority",
  CASE a."decision" WHEN 'stop' THEN a."decisionCode" END AS "stopCode", a."fitScore",
  p."skills", p."seniority", p."location", p."degree", p."inCommon",
  a."ownerId", m."firstName" || ' ' || m."lastName" AS "ownerName", a."decision", a."decisionCode", a."waitUntil",
  t."id" AS "todoId", t."category", t."courtesy", t."step", t."lastChance", t."dueAt", t."channel", t."slot", t."reasons"`;
const SEATS = Prisma.sql`
  FROM "Approach" a
  JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
  JOIN "Member" m ON m."workspaceId" = a."workspaceId" AND m."id" = a."ownerId"
  LEFT JOIN "Todo" t ON t."workspaceId" = a."workspaceId" AND t."approachId" = a."id" AND t."closedAt" IS NULL`;

/**
 * A first message that took care, with no relance yet (003:49, 003:79): one message is all that was sent since their last sign, more than 48 h
 * ago, nobody answered, and it was personal: the reason to write to this person is noted, or its words went to nobody else of the campaign.
 */
function isNeat(scope: WorkspaceScope, campaignId: string, now: Instant): Prisma.Sql {
  return Prisma.sql`a."stage" = 'CONTACTED' AND a."relancesDone" = 0
    AND a."lastTouchAt" < ${new Date(now - NEAT_AFTER_HOURS * HOUR)}::timestamptz
    AND (a."lastSignAt" IS NULL OR a."lastSignAt" < a."lastTouchAt")
    AND a."id" IN (
      SELECT m."approachId" FROM (
        SELECT o."id" AS "approachId", o."hook" IS NOT NULL AS "hasHook", i."occurredAt" = o."lastTouchAt" AS "isLast", b."body" <> '' AS "isKept",
          count(*) OVER (PARTITION BY md5(replace(b."body", q."firstName", ''))) AS "alike"
        FROM "Approach" o
        JOIN "Contact" q ON q."workspaceId" = o."workspaceId" AND q."id" = o."contactId"
        JOIN "Interaction" i ON i."workspaceId" = o."workspaceId" AND i."approachId" = o."id" AND i."kind" = 'MESSAGE_SENT'
        JOIN "InteractionBody" b ON b."workspaceId" = i."workspaceId" AND b."interactionId" = i."id"
        WHERE o."workspaceId" = ${scope.workspaceId}::uuid AND o."campaignId" = ${campaignId}::uuid
      ) m WHERE m."isLast" AND m."isKept" AND (m."hasHook" OR m."alike" = 1))`;
}

/** People of a campaign that a filter keeps. */
export interface ApproachWish {
  readonly campaignId: string;
  readonly filter: ApproachFilter;
  readonly now: Instant;
}

/** What a wish adds to a query over `a`, `p` and `t`. */
function conditionOf(scope: WorkspaceScope, { campaignId, filter, now }: ApproachWish): Prisma.Sql {
  const words = filter.text.split(/\s+/).filter(Boolean).slice(0, 6);
  const conditions: Prisma.Sql[] = [
    Prisma.sql`a."workspaceId" = ${scope.workspaceId}::uuid AND a."campaignId" = ${campaignId}::uuid`,
    ...words.map(
      (word) =>
        Prisma.sql`strpos("fold_text"(concat_ws(' ', p."firstName", p."lastName", p."title", p."company")), "fold_text"(${word})) > 0`,
    ),
  ];
  if (filter.stage) conditions.push(Prisma.sql`a."stage" = ${filter.stage}`);
  if (filter.starred) conditions.push(Prisma.sql`a."starred"`);
  if (filter.priority) conditions.push(Prisma.sql`a."priority" = ${filter.priority}`);
  if (filter.category) conditions.push(Prisma.sql`t."category" = ${filter.category}`);
  if (filter.neat) conditions.push(isNeat(scope, campaignId, now));
  return Prisma.join(conditions, ' AND ');
}

/** A page of the people of a campaign, each with what comes next. */
export async function listCampaignApproaches(
  tx: Tx,
  scope: WorkspaceScope,
  wish: ApproachWish & {
    readonly sort: ApproachSort;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<CampaignApproachRow[]> {
  return tx.$queryRaw<CampaignApproachRow[]>`
    SELECT ${FACES} ${SEATS}
    WHERE ${conditionOf(scope, wish)}
    ORDER BY ${ORDERS[wish.sort]} LIMIT ${wish.limit} OFFSET ${wish.offset}`;
}

/** The first people of each stage of a campaign, in the order asked: the cards of the board. */
export async function listBoardCards(
  tx: Tx,
  scope: WorkspaceScope,
  wish: ApproachWish & {
    readonly sort: ApproachSort;
    readonly perStage: number;
  },
): Promise<CampaignApproachRow[]> {
  return tx.$queryRaw<CampaignApproachRow[]>`
    SELECT * FROM (
      SELECT ${FACES}, row_number() OVER (PARTITION BY a."stage" ORDER BY ${ORDERS[wish.sort]})::int AS "place" ${SEATS}
      WHERE ${conditionOf(scope, wish)}
    ) cards WHERE "place" <= ${wish.perStage} ORDER BY "stage", "place"`;
}

/** How many personal first messages wait for a relance (see isNeat). */
export async function countNeat(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
  now: Instant,
): Promise<number> {
  const rows = await tx.$queryRaw<{ people: number }[]>`
    SELECT count(*)::int AS "people" FROM "Approach" a
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."campaignId" = ${campaignId}::uuid AND ${isNeat(scope, campaignId, now)}`;
  return rows[0]?.people ?? 0;
}

/**
 * Those of some companies who are being written to and did not end, in any open campaign for a role: by company as it was asked.
 * @param except contacts left out: the newcomers themselves.
 */
export async function listContactedAt(
  tx: Tx,
  scope: WorkspaceScope,
  companies: readonly string[],
  except: readonly string[],
): Promise<Map<string, string[]>> {
  if (companies.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ company: string; name: string }[]>`
    SELECT DISTINCT x."company", btrim(p."firstName" || ' ' || p."lastName") AS "name"
    FROM unnest(${[...companies]}::text[]) AS x("company")
    JOIN "Contact" p ON p."workspaceId" = ${scope.workspaceId}::uuid AND btrim("fold_text"(p."company")) = btrim("fold_text"(x."company"))
    WHERE btrim(x."company") <> '' AND NOT (p."id" = ANY(${[...except]}::uuid[])) AND EXISTS (
      SELECT 1 FROM "Approach" a JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
      WHERE a."workspaceId" = p."workspaceId" AND a."contactId" = p."id" AND c."kind" = 'ROLE' AND c."state" = 'OPEN'
        AND a."stage" IN ('INVITED', 'CONTACTED', 'IN_CONVERSATION', 'INTERVIEW'))
    ORDER BY 1, 2`;
  const byCompany = new Map<string, string[]>();
  for (const { company, name } of rows) byCompany.set(company, [...(byCompany.get(company) ?? []), name]);
  return byCompany;
}

/** What a campaign looks for, what its criteria weigh, and its share of the week, as stored; null when it is not of this workspace. */
export async function findCampaignAim(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
): Promise<{ idealProfile: unknown; weights: unknown; capacityShare: number | null } | null> {
  const rows = await tx.$queryRaw<
    { idealProfile: unknown; weights: unknown; capacityShare: number | null }[]
  >`
    SELECT "idealProfile", "weights", "capacityShare" FROM "Campaign"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${campaignId}::uuid`;
  return rows[0] ?? null;
}

/** Campaigns for a list of choices: open ones by name. */
export function listOpenCampaigns(tx: Tx, scope: WorkspaceScope): Promise<{ id: string; name: string }[]> {
  return tx.campaign.findMany({
    where: { workspaceId: scope.workspaceId, kind: 'ROLE', state: { not: 'CLOSED' } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
