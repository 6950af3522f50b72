import type { Likeness, PairMember } from '../domain/contacts/pair-view.ts';
import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export interface Pair {
  readonly oneId: string;
  readonly otherId: string;
  readonly by: Likeness;
  readonly value: string;
}

/** Pairs that may be one person: the same profile, e-mail or phone, or the same name in the same company; those told apart left out. */
export function listPairs(
  tx: Tx,
  scope: WorkspaceScope,
  wish: { readonly contactId: string | null; readonly limit: number },
): Promise<Pair[]> {
  const ws = scope.workspaceId;
  return tx.$queryRaw<Pair[]>`
    WITH alike AS (
      SELECT c."id" AS "a", l."contactId" AS "b", 'LINKEDIN' AS "by", l."linkedinSlug" AS "value", 1 AS "place"
      FROM "ContactAlias" l JOIN "Contact" c ON c."workspaceId" = l."workspaceId" AND c."linkedinSlug" = l."linkedinSlug"
      WHERE l."workspaceId" = ${ws}::uuid
      UNION ALL
      SELECT x."contactId", y."contactId", x."kind", x."value", CASE x."kind" WHEN 'EMAIL' THEN 2 ELSE 3 END
      FROM "ContactAddress" x JOIN "ContactAddress" y
        ON y."workspaceId" = x."workspaceId" AND y."kind" = x."kind" AND y."value" = x."value" AND y."contactId" > x."contactId"
      WHERE x."workspaceId" = ${ws}::uuid
      UNION ALL
      SELECT x."id", y."id", 'NAME', coalesce(x."company", y."company", ''), 4
      FROM "Contact" x JOIN "Contact" y ON y."workspaceId" = x."workspaceId" AND y."nameKey" = x."nameKey" AND y."id" > x."id"
      WHERE x."workspaceId" = ${ws}::uuid AND "fold_text"(btrim(x."company")) = "fold_text"(btrim(y."company"))
        AND btrim(coalesce(x."company", '')) <> '' AND (x."linkedinSlug" IS NULL OR y."linkedinSlug" IS NULL)
    ), pairs AS (
      SELECT DISTINCT ON (1, 2) least("a", "b") AS "oneId", greatest("a", "b") AS "otherId", "by", "value", "place" FROM alike
      WHERE "a" <> "b" AND (${wish.contactId}::uuid IS NULL OR ${wish.contactId}::uuid IN ("a", "b"))
      ORDER BY 1, 2, "place"
    )
    SELECT p."oneId", p."otherId", p."by", p."value" FROM pairs p
    JOIN "Contact" x ON x."workspaceId" = ${ws}::uuid AND x."id" = p."oneId" AND x."mergedIntoId" IS NULL AND x."erasedAt" IS NULL
    JOIN "Contact" y ON y."workspaceId" = ${ws}::uuid AND y."id" = p."otherId" AND y."mergedIntoId" IS NULL AND y."erasedAt" IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM "ContactApart" n WHERE n."workspaceId" = ${ws}::uuid AND n."oneId" = p."oneId" AND n."otherId" = p."otherId")
    ORDER BY p."place", lower(x."lastName"), p."oneId", p."otherId" LIMIT ${wish.limit}`;
}

/** What two contacts say of themselves, to choose which one stays. Unknown ids, erased and merged contacts are left out. */
export function listPairMembers(
  tx: Tx,
  scope: WorkspaceScope,
  contactIds: readonly string[],
): Promise<PairMember[]> {
  return tx.$queryRaw<PairMember[]>`
    SELECT p."id", p."firstName", p."lastName", p."title", p."company", p."location", p."linkedinSlug", p."createdAt",
      ARRAY(SELECT e."value" FROM "ContactAddress" e WHERE e."workspaceId" = p."workspaceId" AND e."contactId" = p."id" ORDER BY e."kind", e."id") AS "addresses",
      ARRAY(SELECT c."name" FROM "Approach" a JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
        WHERE a."workspaceId" = p."workspaceId" AND a."contactId" = p."id" AND c."kind" = 'ROLE' ORDER BY c."name") AS "campaigns",
      (SELECT count(*)::int FROM "Interaction" i WHERE i."workspaceId" = p."workspaceId" AND i."contactId" = p."id") AS "interactions"
    FROM "Contact" p
    WHERE p."workspaceId" = ${scope.workspaceId}::uuid AND p."id" = ANY(${[...contactIds]}::uuid[])
      AND p."erasedAt" IS NULL AND p."mergedIntoId" IS NULL`;
}

/** Moves everything of one contact to another (see the migration of contacts). Both must be locked; decide again afterwards. */
export async function mergeContacts(
  tx: Tx,
  scope: WorkspaceScope,
  input: {
    readonly keptId: string;
    readonly mergedId: string;
    readonly authorId: string;
    readonly at: Instant;
  },
): Promise<string> {
  // The function reads the workspace from the transaction's context, which is the scope's.
  void scope;
  const id = uuidv7();
  await tx.$executeRaw`
    SELECT "merge_contacts"(${id}::uuid, ${input.keptId}::uuid, ${input.mergedId}::uuid, ${input.authorId}::uuid, ${new Date(input.at)}::timestamptz)`;
  return id;
}

/** Gives back to each what was theirs. Decide both again afterwards. */
export async function undoContactMerge(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly mergeId: string; readonly authorId: string; readonly at: Instant },
): Promise<void> {
  void scope;
  await tx.$executeRaw`
    SELECT "undo_contact_merge"(${input.mergeId}::uuid, ${input.authorId}::uuid, ${new Date(input.at)}::timestamptz)`;
}

export interface MergeRow {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly at: Date;
  readonly authorId: string | null;
  readonly undoneAt: Date | null;
}

const MERGE = { id: true, keptId: true, mergedId: true, at: true, authorId: true, undoneAt: true } as const;

export function findMerge(tx: Tx, scope: WorkspaceScope, id: string): Promise<MergeRow | null> {
  return tx.contactMerge.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: MERGE,
  });
}

/** The merges into a contact that stand, the latest first, with the name of the row that was merged away. */
export function listMergesInto(
  tx: Tx,
  scope: WorkspaceScope,
  keptId: string,
): Promise<(Pick<MergeRow, 'id' | 'mergedId' | 'at' | 'authorId'> & { name: string })[]> {
  return tx.$queryRaw`
    SELECT w."id", w."mergedId", w."at", w."authorId", btrim(p."firstName" || ' ' || p."lastName") AS "name"
    FROM "ContactMerge" w JOIN "Contact" p ON p."workspaceId" = w."workspaceId" AND p."id" = w."mergedId"
    WHERE w."workspaceId" = ${scope.workspaceId}::uuid AND w."keptId" = ${keptId}::uuid AND w."undoneAt" IS NULL
    ORDER BY w."at" DESC, w."id" DESC`;
}

/** Who a contact became, through as many merges as there were; null when they were merged into nobody. */
export async function findSurvivor(tx: Tx, scope: WorkspaceScope, contactId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT "mergedIntoId" AS "id", 1 AS "step" FROM "Contact"
      WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${contactId}::uuid AND "mergedIntoId" IS NOT NULL
      UNION ALL
      SELECT c."mergedIntoId", chain."step" + 1 FROM chain
      JOIN "Contact" c ON c."workspaceId" = ${scope.workspaceId}::uuid AND c."id" = chain."id"
      WHERE c."mergedIntoId" IS NOT NULL AND chain."step" < 50
    )
    SELECT "id" FROM chain ORDER BY "step" DESC LIMIT 1`;
  return rows[0]?.id ?? null;
}

/** Locks both rows of a merge, in id order, merged away or not. */
export async function lockPair(tx: Tx, scope: WorkspaceScope, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Contact" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ANY(${[...ids]}::uuid[])
    ORDER BY "id" FOR UPDATE`;
}

/** Says that two who look alike are two persons, or takes it back. */
export async function setApart(
  tx: Tx,
  scope: WorkspaceScope,
  pair: { readonly oneId: string; readonly otherId: string },
  authorId: string | null,
): Promise<void> {
  const [oneId = '', otherId = ''] = [pair.oneId, pair.otherId].sort();
  const { workspaceId } = scope;
  if (authorId === null) {
    await tx.contactApart.deleteMany({ where: { workspaceId, oneId, otherId } });
    return;
  }
  await tx.contactApart.createMany({
    data: [{ workspaceId, oneId, otherId, authorId }],
    skipDuplicates: true,
  });
}
