import type { Angle, Silence } from '../domain/messages/angles.ts';
import type { StarterTrame } from '../domain/messages/starter/starter.ts';
import type { Trame, TrameFor, TrameText } from '../domain/messages/trame.ts';
import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

type Stored = Omit<Trame, 'versionAt'> & { readonly versionAt: Date };

/** The trames a member may write from: the workspace's, and their own. Those put away are among them, told by `isArchived`. By name. */
export async function listTrames(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<Trame[]> {
  const rows = await tx.$queryRaw<Stored[]>`
    SELECT t."id", t."name", t."category", t."rank", t."channel", t."language", t."address", t."angle", t."courtesy", t."silence", t."ownerId",
      t."starter", t."archivedAt" IS NOT NULL AS "isArchived", v."id" AS "versionId", v."number" AS "version", v."subject", v."body",
      v."createdAt" AS "versionAt"
    FROM "Trame" t
    JOIN LATERAL (
      SELECT w.* FROM "TrameVersion" w WHERE w."workspaceId" = t."workspaceId" AND w."trameId" = t."id" ORDER BY w."number" DESC LIMIT 1
    ) v ON true
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND (t."ownerId" IS NULL OR t."ownerId" = ${memberId}::uuid)
    ORDER BY lower(t."name"), t."id"`;
  return rows.map((row) => ({ ...row, versionAt: row.versionAt.getTime() }));
}

/** A trame of the workspace whoever owns it, held until the transaction ends so that versions take turns; null for one of elsewhere. */
export async function holdTrame(
  tx: Tx,
  scope: WorkspaceScope,
  trameId: string,
): Promise<
  (TrameFor & TrameText & Pick<Trame, 'id' | 'name' | 'ownerId' | 'version' | 'isArchived'>) | null
> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Trame" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${trameId}::uuid FOR UPDATE`;
  if (held.length === 0) return null;
  const rows = await tx.$queryRaw<
    (TrameFor & TrameText & Pick<Trame, 'id' | 'name' | 'ownerId' | 'version' | 'isArchived'>)[]
  >`
    SELECT t."id", t."name", t."category", t."rank", t."channel", t."language", t."address", t."angle", t."courtesy", t."silence", t."ownerId",
      t."archivedAt" IS NOT NULL AS "isArchived", v."number" AS "version", v."subject", v."body"
    FROM "Trame" t JOIN "TrameVersion" v ON v."workspaceId" = t."workspaceId" AND v."trameId" = t."id"
    WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."id" = ${trameId}::uuid ORDER BY v."number" DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** Makes a trame with its first version. */
export async function insertTrame(
  tx: Tx,
  scope: WorkspaceScope,
  trame: TrameFor & TrameText & { readonly name: string },
  by: { readonly ownerId: string | null; readonly authorId: string; readonly at: Instant },
): Promise<string> {
  const { name, subject, body } = trame;
  const id = uuidv7();
  const { workspaceId } = scope;
  const createdAt = new Date(by.at);
  await tx.trame.create({
    data: { workspaceId, id, name, ...forOf(trame), ownerId: by.ownerId, createdAt },
    select: { id: true },
  });
  await insertVersion(tx, scope, id, { number: 1, subject, body, authorId: by.authorId, at: by.at });
  return id;
}

/** Adds a version. The trame must be held. */
export async function insertVersion(
  tx: Tx,
  scope: WorkspaceScope,
  trameId: string,
  version: TrameText & { readonly number: number; readonly authorId: string | null; readonly at: Instant },
): Promise<string> {
  const id = uuidv7();
  const { number, subject, body, authorId, at } = version;
  await tx.trameVersion.create({
    data: {
      workspaceId: scope.workspaceId,
      id,
      trameId,
      number,
      subject,
      body,
      authorId,
      createdAt: new Date(at),
    },
    select: { id: true },
  });
  return id;
}

/** Changes what a trame is for, whose it is or whether it is put away: everything but its words. */
export async function updateTrame(
  tx: Tx,
  scope: WorkspaceScope,
  trameId: string,
  change: Partial<TrameFor> & {
    readonly name?: string;
    readonly ownerId?: string | null;
    readonly archivedAt?: Date | null;
  },
): Promise<void> {
  await tx.trame.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: trameId } },
    data: change,
    select: { id: true },
  });
}

/**
 * Puts those of a set that the workspace never had. One that was put, and since changed, put away or renamed, stays as it is.
 * @returns how many were put.
 */
export async function insertStarters(
  tx: Tx,
  scope: WorkspaceScope,
  set: readonly StarterTrame[],
  at: Instant | null,
): Promise<number> {
  const items = set.map((trame) => ({ ...trame, id: uuidv7(), versionId: uuidv7() }));
  const rows = JSON.stringify(items);
  const createdAt = at === null ? null : new Date(at);
  const made = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Trame" ("workspaceId", "id", "name", "category", "rank", "channel", "language", "address", "angle", "courtesy", "silence", "starter",
      "createdAt")
    SELECT ${scope.workspaceId}::uuid, x."id", x."name", x."category", x."rank", x."channel", x."language", x."address", x."angle", x."courtesy",
      x."silence", x."starter", coalesce(${createdAt}::timestamptz, CURRENT_TIMESTAMP)
    FROM jsonb_to_recordset(${rows}::jsonb) AS x("id" uuid, "name" text, "category" text, "rank" int, "channel" text, "language" text,
      "address" text, "angle" text, "courtesy" text, "silence" text, "starter" text)
    ON CONFLICT ("workspaceId", "starter") DO NOTHING RETURNING "id"`;
  const ids = new Set(made.map((row) => row.id));
  await tx.trameVersion.createMany({
    data: items
      .filter((item) => ids.has(item.id))
      .map(({ id, versionId, subject, body }) => ({
        workspaceId: scope.workspaceId,
        id: versionId,
        trameId: id,
        number: 1,
        subject,
        body,
        ...(createdAt && { createdAt }),
      })),
  });
  return ids.size;
}

/** How many of the starter set the workspace ever had. */
export function countStarters(tx: Tx, scope: WorkspaceScope): Promise<number> {
  return tx.trame.count({ where: { workspaceId: scope.workspaceId, starter: { not: null } } });
}

/** A version of a trame, with who wrote it and how often it was sent. */
export interface TrameVersionRow extends TrameText {
  readonly id: string;
  readonly number: number;
  readonly at: Instant;
  /** Null for what the workspace began with, or an author who left no name. */
  readonly authorName: string | null;
  /** Messages and calls written from it, those taken back left out. */
  readonly uses: number;
}

/** Every version of a trame, the latest first. */
export async function listVersions(
  tx: Tx,
  scope: WorkspaceScope,
  trameId: string,
): Promise<TrameVersionRow[]> {
  const rows = await tx.$queryRaw<(Omit<TrameVersionRow, 'at'> & { at: Date })[]>`
    SELECT v."id", v."number", v."subject", v."body", v."createdAt" AS "at", btrim(m."firstName" || ' ' || m."lastName") AS "authorName",
      (SELECT count(*)::int FROM "Interaction" i
        WHERE i."workspaceId" = v."workspaceId" AND i."trameVersionId" = v."id"
          AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" x WHERE x."workspaceId" = i."workspaceId" AND x."interactionId" = i."id")) AS "uses"
    FROM "TrameVersion" v LEFT JOIN "Member" m ON m."workspaceId" = v."workspaceId" AND m."id" = v."authorId"
    WHERE v."workspaceId" = ${scope.workspaceId}::uuid AND v."trameId" = ${trameId}::uuid ORDER BY v."number" DESC`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

/** How often each trame was sent, all its versions together, by its id; one never sent is absent. */
export async function countUses(tx: Tx, scope: WorkspaceScope): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ trameId: string; uses: number }[]>`
    SELECT v."trameId", count(*)::int AS "uses"
    FROM "Interaction" i JOIN "TrameVersion" v ON v."workspaceId" = i."workspaceId" AND v."id" = i."trameVersionId"
    WHERE i."workspaceId" = ${scope.workspaceId}::uuid AND i."trameVersionId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" x WHERE x."workspaceId" = i."workspaceId" AND x."interactionId" = i."id")
    GROUP BY v."trameId"`;
  return new Map(rows.map((row) => [row.trameId, row.uses]));
}

/** Angles that messages to a person already took, and the trames they were written from: any colleague's, any campaign. */
export async function listAnglesUsed(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
): Promise<{ angles: Angle[]; trameIds: string[] }> {
  const rows = await tx.$queryRaw<{ angle: Angle | null; trameId: string | null }[]>`
    SELECT DISTINCT i."angle", v."trameId"
    FROM "Interaction" i LEFT JOIN "TrameVersion" v ON v."workspaceId" = i."workspaceId" AND v."id" = i."trameVersionId"
    WHERE i."workspaceId" = ${scope.workspaceId}::uuid AND i."contactId" = ${contactId}::uuid
      AND (i."angle" IS NOT NULL OR i."trameVersionId" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" x WHERE x."workspaceId" = i."workspaceId" AND x."interactionId" = i."id")`;
  return {
    angles: [...new Set(rows.flatMap((row) => row.angle ?? []))],
    trameIds: [...new Set(rows.flatMap((row) => row.trameId ?? []))],
  };
}

function forOf({ category, rank, channel, language, address, angle, courtesy, silence }: TrameFor): {
  [key in keyof TrameFor]: TrameFor[key];
} & { silence: Silence | null } {
  return { category, rank, channel, language, address, angle, courtesy, silence };
}
