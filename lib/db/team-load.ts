import type { Role } from '../domain/team/abilities.ts';
import type { LoadRow } from '../domain/team/load.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** A member as the team's page shows them. */
export interface TeamMemberRow {
  readonly id: string;
  readonly teamId: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: Role;
  readonly locale: string;
  readonly weeklyCapacity: number;
  readonly weeklyFirstContacts: number;
  readonly isActive: boolean;
  /** Of who left: approaches still in their name where something is to do or waited for. Of the others it is not asked: 0. */
  readonly left: number;
}

/** Every member, active or not, by name. */
export function listTeamMembers(tx: Tx, scope: WorkspaceScope): Promise<TeamMemberRow[]> {
  return tx.$queryRaw<TeamMemberRow[]>`
    SELECT m."id", m."teamId", m."firstName", m."lastName", m."role", m."locale", m."weeklyCapacity", m."weeklyFirstContacts",
      m."deactivatedAt" IS NULL AS "isActive", coalesce(a."left", 0) AS "left"
    FROM "Member" m
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS "left" FROM "Approach" a
      WHERE a."workspaceId" = m."workspaceId" AND a."ownerId" = m."id" AND a."decision" <> 'stop'
    ) a ON m."deactivatedAt" IS NOT NULL
    WHERE m."workspaceId" = ${scope.workspaceId}::uuid
    ORDER BY lower(m."firstName"), lower(m."lastName"), m."id"`;
}

/**
 * The open to-dos of some members due in the week, in rank order member by member: what each of their lists shows, without its faces. The same
 * conditions as `listTodos`.
 */
export async function listLoadRows(
  tx: Tx,
  scope: WorkspaceScope,
  input: {
    readonly memberIds: readonly string[];
    readonly dueBefore: Instant;
    readonly owedBefore: Instant;
    readonly now: Instant;
  },
): Promise<(LoadRow & { readonly ownerId: string })[]> {
  const rows = await tx.$queryRaw<(Omit<LoadRow, 'dueAt'> & { ownerId: string; dueAt: Date })[]>`
    SELECT t."ownerId", t."kind", t."campaignId", a."starred", t."dueAt", t."channel" IS NOT NULL AS "hasChannel"
    FROM "Todo" t
    JOIN "Campaign" c ON c."workspaceId" = t."workspaceId" AND c."id" = t."campaignId"
    JOIN "Approach" a ON a."workspaceId" = t."workspaceId" AND a."id" = t."approachId"
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."ownerId" = ANY(${[...input.memberIds]}::uuid[]) AND t."closedAt" IS NULL
      AND t."dueAt" < CASE t."kind" WHEN 'COURTESY' THEN ${new Date(input.owedBefore)}::timestamptz
        ELSE ${new Date(input.dueBefore)}::timestamptz END
      AND (t."changesAt" IS NULL OR t."changesAt" > ${new Date(input.now)}::timestamptz)
      AND (t."kind" = 'COURTESY' OR c."state" = 'OPEN')
    ORDER BY t."ownerId", t."rank", t."dueAt", t."id"`;
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.getTime() }));
}

/** What a member did for a campaign in a period: relances, and first contacts (the first touch of an approach). */
export interface DoneRow {
  readonly memberId: string;
  readonly campaignId: string;
  readonly relances: number;
  readonly firstContacts: number;
}

/** What was done between two instants, by member and campaign. Counted as `countRelancesDone` and `countFirstContacts` count for one. */
export function listDoneByMember(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly memberIds: readonly string[]; readonly from: Instant; readonly to: Instant },
): Promise<DoneRow[]> {
  return tx.$queryRaw<DoneRow[]>`
    SELECT t."memberId", a."campaignId", (count(*) FILTER (WHERE t."rank" > 0))::int AS "relances",
      (count(*) FILTER (WHERE t."rank" = 0 AND t."episode" = 0))::int AS "firstContacts"
    FROM "Touch" t
    JOIN "Approach" a ON a."workspaceId" = t."workspaceId" AND a."id" = t."approachId"
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."memberId" = ANY(${[...input.memberIds]}::uuid[]) AND t."kind" = 'TOUCH'
      AND t."at" >= ${new Date(input.from)}::timestamptz AND t."at" < ${new Date(input.to)}::timestamptz
    GROUP BY 1, 2`;
}

/** The team of a member, or null when they are in none. */
export async function findTeamOf(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<string | null> {
  const row = await tx.member.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: memberId } },
    select: { teamId: true },
  });
  return row?.teamId ?? null;
}
