import type { Instant } from '../domain/time/instant.ts';
import { Prisma } from './generated/client.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** Which part of a member's list is meant. */
export interface ListPart {
  readonly ownerId: string;
  /** Of one campaign; of all of them unless said. */
  readonly campaignId?: string | null;
  /** Only people who wait for a word. */
  readonly isOwed?: boolean;
  /** Only what is due before this instant. */
  readonly dueBefore?: Instant | null;
}

/** The approaches of a part of somebody's list, open or ended: who left answers nobody, even of what had ended. */
export function listPartOf(
  tx: Tx,
  scope: WorkspaceScope,
  part: ListPart,
): Promise<{ id: string; contactId: string }[]> {
  const conditions = [
    Prisma.sql`a."workspaceId" = ${scope.workspaceId}::uuid AND a."ownerId" = ${part.ownerId}::uuid`,
  ];
  if (part.campaignId) conditions.push(Prisma.sql`a."campaignId" = ${part.campaignId}::uuid`);
  if (part.isOwed || part.dueBefore) {
    const due = part.dueBefore
      ? Prisma.sql`AND t."dueAt" < ${new Date(part.dueBefore)}::timestamptz`
      : Prisma.empty;
    const owed = part.isOwed ? Prisma.sql`AND t."kind" = 'COURTESY'` : Prisma.empty;
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM "Todo" t WHERE t."workspaceId" = a."workspaceId" AND t."approachId" = a."id" AND t."closedAt" IS NULL ${due} ${owed})`);
  }
  return tx.$queryRaw<{ id: string; contactId: string }[]>`
    SELECT a."id", a."contactId" FROM "Approach" a WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY a."id"`;
}

/** Holds a member as they are until the transaction ends: nobody closes their door meanwhile. @returns null for one of elsewhere. */
export async function holdMember(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
): Promise<{ teamId: string | null; isActive: boolean } | null> {
  const rows = await tx.$queryRaw<{ teamId: string | null; isActive: boolean }[]>`
    SELECT "teamId", "deactivatedAt" IS NULL AS "isActive" FROM "Member"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${memberId}::uuid FOR SHARE`;
  return rows[0] ?? null;
}

/** Approaches that a member took over since an instant and still has, with the first name of who had them: for « repris de ». */
export async function listTakenOver(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly memberId: string; readonly since: Instant },
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ approachId: string; firstName: string }[]>`
    SELECT DISTINCT ON (1) x."item" ->> 'approachId' AS "approachId", m."firstName"
    FROM "ApproachChange" c
    CROSS JOIN LATERAL jsonb_array_elements(c."items") AS x("item")
    JOIN "Member" m ON m."workspaceId" = c."workspaceId" AND m."id" = (x."item" ->> 'before')::uuid
    WHERE c."workspaceId" = ${scope.workspaceId}::uuid AND c."kind" = 'OWNER' AND c."undoneAt" IS NULL
      AND c."at" >= ${new Date(input.since)}::timestamptz AND x."item" ->> 'after' = ${input.memberId}
    ORDER BY 1, c."at" DESC`;
  return new Map(rows.map((row) => [row.approachId, row.firstName]));
}
