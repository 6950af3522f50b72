import { isStarredAt } from '../domain/relances/rank.ts';
import type { TodoPlace, WeekRow } from '../domain/relances/week.ts';
import type { Day, Instant } from '../domain/time/instant.ts';
import { Prisma } from './generated/client.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** The open to-do of an approach, or null. */
export async function findOpenTodo(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
): Promise<{
  id: string;
  kind: string;
  category: string | null;
  courtesy: string | null;
  channel: string | null;
} | null> {
  return tx.todo.findFirst({
    where: { workspaceId: scope.workspaceId, approachId, closedAt: null },
    select: { id: true, kind: true, category: true, courtesy: true, channel: true },
  });
}

/** Where a page of the list ended: the sort key of its last row. */
export interface TodoCursor {
  readonly rank: number;
  readonly dueAt: Instant;
  readonly id: string;
}

export interface TodoFilter {
  readonly ownerId: string;
  /** Relances due at or after this are left out. */
  readonly dueBefore: Instant;
  /** The same for courtesies; `dueBefore` unless said. */
  readonly owedBefore?: Instant;
  readonly now: Instant;
  readonly limit: number;
  readonly after?: TodoCursor | null;
}

/** A row of a member's list, with where it sorts. */
export interface ListedTodo extends WeekRow {
  readonly rank: number;
}

/**
 * A member's open to-dos in rank order: courtesies, star, priority, fit, then the earlier due. The page is cut first, by an index scan, and
 * only its rows look up their person: left to choose, PostgreSQL reads every contact of the workspace.
 *
 * Rows that time has outdated are left out (a job looks at them again within a minute), as are relances of paused and closed campaigns,
 * whose state is read here rather than written to every row.
 */
export function listTodos(tx: Tx, scope: WorkspaceScope, filter: TodoFilter): Promise<ListedTodo[]> {
  return withFaces(
    tx,
    Prisma.sql`SELECT t.* FROM "Todo" t WHERE ${openTodos(scope, filter)}
    ORDER BY t."rank", t."dueAt", t."id" LIMIT ${filter.limit}`,
  );
}

/** These to-dos of a list, in rank order, with their people. */
export async function listTodosOf(
  tx: Tx,
  scope: WorkspaceScope,
  todoIds: readonly string[],
): Promise<ListedTodo[]> {
  if (todoIds.length === 0) return [];
  return withFaces(
    tx,
    Prisma.sql`SELECT t.* FROM "Todo" t
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."id" = ANY(${[...todoIds]}::uuid[])`,
  );
}

/**
 * The same list as `listTodos`, without its people: a week is cut from a thousand rows and shows fifty.
 * @param hasReasons whether the reasons are read; otherwise there are none.
 */
export async function listTodoPlaces(
  tx: Tx,
  scope: WorkspaceScope,
  filter: TodoFilter,
  hasReasons: boolean,
): Promise<TodoPlace[]> {
  const reasons = hasReasons ? Prisma.sql`t."reasons"` : Prisma.sql`NULL::jsonb`;
  const rows = await tx.$queryRaw<(Omit<TodoPlace, 'dueAt' | 'starred'> & { dueAt: Date; rank: number })[]>`
    SELECT t."id" AS "todoId", t."approachId", t."campaignId", t."kind", t."channel", t."dueAt", t."rank", ${reasons} AS "reasons"
    FROM "Todo" t WHERE ${openTodos(scope, filter)}
    ORDER BY t."rank", t."dueAt", t."id" LIMIT ${filter.limit}`;
  return rows.map(({ rank, dueAt, reasons: given, ...row }) => ({
    ...row,
    dueAt: dueAt.getTime(),
    starred: isStarredAt(rank),
    reasons: given ?? [],
  }));
}

function openTodos(scope: WorkspaceScope, filter: TodoFilter): Prisma.Sql {
  const after = filter.after ?? null;
  return Prisma.sql`t."workspaceId" = ${scope.workspaceId}::uuid AND t."ownerId" = ${filter.ownerId}::uuid AND t."closedAt" IS NULL
    AND t."dueAt" < CASE t."kind" WHEN 'COURTESY' THEN ${new Date(filter.owedBefore ?? filter.dueBefore)}::timestamptz
      ELSE ${new Date(filter.dueBefore)}::timestamptz END
    AND (t."changesAt" IS NULL OR t."changesAt" > ${new Date(filter.now)}::timestamptz)
    AND (t."kind" = 'COURTESY' OR t."campaignId" IN (
      SELECT "id" FROM "Campaign" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "state" = 'OPEN'))
    AND (${after === null} OR (t."rank", t."dueAt", t."id")
      > (${after?.rank ?? 0}, ${new Date(after?.dueAt ?? 0)}::timestamptz, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid))`;
}

/** @param todos rows of `Todo`. */
async function withFaces(tx: Tx, todos: Prisma.Sql): Promise<ListedTodo[]> {
  const rows = await tx.$queryRaw<Record<string, unknown>[]>`
    WITH t AS MATERIALIZED (${todos})
    SELECT t."id" AS "todoId", t."approachId", t."contactId", t."campaignId", c."name" AS "campaignName", t."kind", t."category", t."courtesy",
      t."step", t."lastChance", t."dueAt", t."channel", t."slot", t."reasons", t."rank", a."starred", a."priority", a."fitScore",
      p."firstName", p."lastName", p."title", p."company", p."linkedinSlug", coalesce(p."timeZone", w."timeZone") AS "timeZone",
      e."email", e."phone",
      CASE WHEN t."kind" = 'COURTESY' THEN (
        SELECT left(b."body", 240) FROM "Interaction" i
        JOIN "InteractionBody" b ON b."workspaceId" = i."workspaceId" AND b."interactionId" = i."id"
        WHERE i."workspaceId" = t."workspaceId" AND i."approachId" = t."approachId"
          AND i."kind" IN ('REPLY_RECEIVED', 'APPLICATION_RECEIVED', 'CALL_ANSWERED', 'FEEDBACK_RECEIVED')
          AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id")
        ORDER BY i."occurredAt" DESC LIMIT 1) END AS "lastWords"
    FROM t
    JOIN "Campaign" c ON c."workspaceId" = t."workspaceId" AND c."id" = t."campaignId"
    JOIN "Workspace" w ON w."id" = t."workspaceId"
    JOIN LATERAL (SELECT * FROM "Approach" a WHERE a."workspaceId" = t."workspaceId" AND a."id" = t."approachId" LIMIT 1) a ON true
    JOIN LATERAL (SELECT * FROM "Contact" p WHERE p."workspaceId" = t."workspaceId" AND p."id" = t."contactId" LIMIT 1) p ON true
    LEFT JOIN LATERAL (
      SELECT (array_agg(e."value" ORDER BY e."createdAt" DESC, e."id") FILTER (WHERE e."kind" = 'EMAIL'))[1] AS "email",
        (array_agg(e."value" ORDER BY e."createdAt" DESC, e."id") FILTER (WHERE e."kind" = 'PHONE'))[1] AS "phone"
      FROM "ContactAddress" e WHERE e."workspaceId" = t."workspaceId" AND e."contactId" = t."contactId" AND e."bouncedAt" IS NULL
    ) e ON true
    ORDER BY t."rank", t."dueAt", t."id"`;
  return rows.map((row) => ({ ...row, dueAt: (row.dueAt as Date).getTime() })) as unknown as ListedTodo[];
}

/** Relances a member did, by local day. Skipped ones and first contacts are none. */
export async function countRelancesDone(
  tx: Tx,
  scope: WorkspaceScope,
  input: {
    readonly memberId: string;
    readonly from: Instant;
    readonly to: Instant;
    readonly timeZone: string;
  },
): Promise<Map<Day, number>> {
  const rows = await tx.$queryRaw<{ on: string; count: number }[]>`
    SELECT to_char(t."at" AT TIME ZONE ${input.timeZone}, 'YYYY-MM-DD') AS "on", count(*)::int AS "count"
    FROM "Touch" t
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."memberId" = ${input.memberId}::uuid AND t."kind" = 'TOUCH' AND t."rank" > 0
      AND t."at" >= ${new Date(input.from)}::timestamptz AND t."at" < ${new Date(input.to)}::timestamptz
    GROUP BY 1`;
  return new Map(rows.map((row) => [row.on, row.count]));
}

/** People whose stored rows time has outdated, oldest first. For the clock. */
export async function listOutdatedContacts(
  tx: Tx,
  scope: WorkspaceScope,
  now: Instant,
  most: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ contactId: string }[]>`
    SELECT "contactId", min("changesAt") AS "since" FROM "Approach"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "changesAt" <= ${new Date(now)}::timestamptz
    GROUP BY "contactId" ORDER BY "since", "contactId" LIMIT ${most}`;
  return rows.map((row) => row.contactId);
}
