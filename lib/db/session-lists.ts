import type { Channel } from '../domain/interactions/interaction.ts';
import type { ClosingEffect, Standing } from '../domain/sessions/closing-effect.ts';
import type { Day, Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** Somebody contacted since a session was last closed. */
export interface ContactedRow {
  readonly approachId: string;
  readonly contactId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly campaignName: string;
  readonly starred: boolean;
  readonly priority: number;
  readonly hook: string | null;
  readonly channel: Channel | null;
  /** When they were last written to or called. */
  readonly at: Instant;
}

/**
 * Whom a member wrote to or called, by approach, the latest first. What was recorded since `since` counts, unless it
 * happened before `notBefore`: an export of five years brings back no one, one of yesterday does.
 */
export async function listContacted(
  tx: Tx,
  scope: WorkspaceScope,
  input: {
    readonly memberId: string;
    readonly since: Instant;
    readonly notBefore: Instant;
    readonly limit: number;
  },
): Promise<ContactedRow[]> {
  const rows = await tx.$queryRaw<(Omit<ContactedRow, 'at'> & { at: Date })[]>`
    SELECT a."id" AS "approachId", a."contactId", p."firstName", p."lastName", p."title", p."company", c."name" AS "campaignName",
      a."starred", a."priority", a."hook", l."channel", l."at"
    FROM (
      SELECT i."approachId", max(i."occurredAt") AS "at", (array_agg(i."channel" ORDER BY i."occurredAt" DESC))[1] AS "channel"
      FROM "Interaction" i
      WHERE i."workspaceId" = ${scope.workspaceId}::uuid AND i."authorId" = ${input.memberId}::uuid
        AND i."kind" IN ('INVITATION_SENT', 'MESSAGE_SENT', 'CALL_MADE')
        AND i."recordedAt" > ${new Date(input.since)}::timestamptz AND i."occurredAt" > ${new Date(input.notBefore)}::timestamptz
        AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id")
      GROUP BY i."approachId"
    ) l
    JOIN "Approach" a ON a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = l."approachId"
    JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId" AND p."erasedAt" IS NULL
    JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
    WHERE a."decision" <> 'stop'
    ORDER BY l."at" DESC, a."id" LIMIT ${input.limit}`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

/** First contacts of a member in a period: the first touch of an approach. */
export async function countFirstContacts(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly memberId: string; readonly from: Instant; readonly to: Instant },
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Touch"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "memberId" = ${input.memberId}::uuid AND "kind" = 'TOUCH'
      AND "episode" = 0 AND "rank" = 0
      AND "at" >= ${new Date(input.from)}::timestamptz AND "at" < ${new Date(input.to)}::timestamptz`;
  return rows[0]?.count ?? 0;
}

/** How a member's week goes. */
export interface WeekCounts {
  readonly owed: number;
  readonly relances: number;
  /** Relances done: skipped ones and first contacts are none. */
  readonly done: number;
  /** Days away from the week's Monday on. */
  readonly absences: readonly { readonly fromOn: Day; readonly untilOn: Day }[];
}

/** What the frame of every page counts: the rows of a member's week, without reading them, and the days away that narrow it. The same conditions as `listTodos`. */
export async function countWeek(
  tx: Tx,
  scope: WorkspaceScope,
  input: {
    readonly memberId: string;
    readonly from: Instant;
    readonly to: Instant;
    readonly dueBefore: Instant;
    readonly owedBefore: Instant;
    readonly now: Instant;
    readonly monday: Day;
  },
): Promise<WeekCounts> {
  const rows = await tx.$queryRaw<
    (Omit<WeekCounts, 'absences'> & { absences: WeekCounts['absences'] | null })[]
  >`-- prepared
    SELECT (count(*) FILTER (WHERE t."kind" = 'COURTESY' AND t."dueAt" < ${new Date(input.owedBefore)}::timestamptz))::int AS "owed",
      (count(*) FILTER (WHERE t."kind" = 'RELANCE' AND c."state" = 'OPEN' AND t."dueAt" < ${new Date(input.dueBefore)}::timestamptz))::int AS "relances",
      (SELECT count(*)::int FROM "Touch" d WHERE d."workspaceId" = ${scope.workspaceId}::uuid AND d."memberId" = ${input.memberId}::uuid
        AND d."kind" = 'TOUCH' AND d."rank" > 0
        AND d."at" >= ${new Date(input.from)}::timestamptz AND d."at" < ${new Date(input.to)}::timestamptz) AS "done",
      (SELECT json_agg(b) FROM (
        SELECT "fromOn", "untilOn" FROM "MemberAbsence"
        WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "memberId" = ${input.memberId}::uuid AND "untilOn" >= ${input.monday}::date
      ) b) AS "absences"
    FROM "Todo" t JOIN "Campaign" c ON c."workspaceId" = t."workspaceId" AND c."id" = t."campaignId"
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."ownerId" = ${input.memberId}::uuid AND t."closedAt" IS NULL
      AND (t."changesAt" IS NULL OR t."changesAt" > ${new Date(input.now)}::timestamptz)`;
  const { absences, ...counts } = rows[0]!;
  return { ...counts, absences: absences ?? [] };
}

/** A sourcing session of a member. */
export interface SessionRow {
  readonly id: string;
  readonly memberId: string;
  readonly startedAt: Date;
  readonly people: number;
  readonly minutes: number;
  readonly closedAt: Date | null;
  readonly before: readonly Standing[];
  readonly effect: ClosingEffect;
  readonly undoneAt: Date | null;
}

/** The session running, or null. */
export async function findOpenSession(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
): Promise<SessionRow | null> {
  const row = await tx.sourcingSession.findFirst({
    where: { workspaceId: scope.workspaceId, memberId, closedAt: null },
  });
  return row as unknown as SessionRow | null;
}

/** A session of this member, or null. */
export async function findSession(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  id: string,
): Promise<SessionRow | null> {
  const row = await tx.sourcingSession.findFirst({ where: { workspaceId: scope.workspaceId, memberId, id } });
  return row as unknown as SessionRow | null;
}

/** When a member last closed a session, or null. A closing taken back closed nothing. */
export async function findLastClosing(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
): Promise<SessionRow | null> {
  const row = await tx.sourcingSession.findFirst({
    where: { workspaceId: scope.workspaceId, memberId, closedAt: { not: null }, undoneAt: null },
    orderBy: { closedAt: 'desc' },
  });
  return row as unknown as SessionRow | null;
}

/** Starts a session; the one already running stands. */
export async function insertSession(
  tx: Tx,
  scope: WorkspaceScope,
  session: {
    readonly memberId: string;
    readonly startedAt: Instant;
    readonly people?: number;
    readonly minutes?: number;
  },
): Promise<void> {
  const row = {
    ...session,
    workspaceId: scope.workspaceId,
    id: uuidv7(),
    startedAt: new Date(session.startedAt),
  };
  await tx.sourcingSession.createMany({ data: [row], skipDuplicates: true });
}

/** Leaves a session that was started: nothing was closed. */
export async function deleteOpenSession(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<void> {
  await tx.sourcingSession.deleteMany({
    where: { workspaceId: scope.workspaceId, memberId, closedAt: null },
  });
}

export async function closeSessionRow(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  closing: {
    readonly at: Instant;
    readonly before: readonly Standing[];
    readonly effect: ClosingEffect;
  },
): Promise<void> {
  await tx.sourcingSession.updateMany({
    where: { workspaceId: scope.workspaceId, id },
    data: {
      closedAt: new Date(closing.at),
      before: closing.before as unknown as object[],
      effect: closing.effect as unknown as object,
    },
  });
}

/** @returns whether it stood until now. */
export async function markClosingUndone(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  now: Instant,
): Promise<boolean> {
  const { count } = await tx.sourcingSession.updateMany({
    where: { workspaceId: scope.workspaceId, id, undoneAt: null },
    data: { undoneAt: new Date(now) },
  });
  return count === 1;
}

/** How these approaches stand: whose they are, star, priority, hook. */
export function listStandings(
  tx: Tx,
  scope: WorkspaceScope,
  approachIds: readonly string[],
): Promise<(Standing & { contactId: string })[]> {
  return tx.approach.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...approachIds] } },
    select: { id: true, contactId: true, starred: true, priority: true, hook: true },
  });
}

/** Writes star, priority and hook of several approaches. Their contacts must be locked. */
export async function updateStandings(
  tx: Tx,
  scope: WorkspaceScope,
  standings: readonly Standing[],
): Promise<void> {
  if (standings.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Approach" a SET "starred" = x."starred", "priority" = x."priority", "hook" = x."hook"
    FROM jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) AS x("id" uuid, "starred" boolean, "priority" int, "hook" text)
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = x."id"`;
}

export async function updateFirstContactTarget(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  weeklyFirstContacts: number,
): Promise<void> {
  await tx.member.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: memberId } },
    data: { weeklyFirstContacts },
    select: { id: true },
  });
}
