import type { Tx, WorkspaceScope } from '../scope.ts';

/** The name of something a table of rates is about, in the order the table takes. */
export interface Named {
  readonly id: string;
  /** Null: no longer known, or for the vivier, whose name belongs to the reader's language. */
  readonly name: string | null;
}

/** Campaigns by name; the vivier comes last. */
export function nameCampaigns(tx: Tx, scope: WorkspaceScope, ids: readonly string[]): Promise<Named[]> {
  return tx.$queryRaw<Named[]>`
    SELECT x."id"::text, CASE WHEN c."kind" <> 'VIVIER' THEN c."name" END AS "name" FROM unnest(${[...ids]}::uuid[]) AS x("id")
    LEFT JOIN "Campaign" c ON c."workspaceId" = ${scope.workspaceId}::uuid AND c."id" = x."id"
    ORDER BY c."kind" = 'VIVIER', lower(c."name"), x."id"`;
}

/** Versions of trames, « Premier message, v2 », by name then number. */
export function nameVersions(tx: Tx, scope: WorkspaceScope, ids: readonly string[]): Promise<Named[]> {
  return tx.$queryRaw<Named[]>`
    SELECT x."id"::text, t."name" || ', v' || v."number" AS "name" FROM unnest(${[...ids]}::uuid[]) AS x("id")
    LEFT JOIN "TrameVersion" v ON v."workspaceId" = ${scope.workspaceId}::uuid AND v."id" = x."id"
    LEFT JOIN "Trame" t ON t."workspaceId" = v."workspaceId" AND t."id" = v."trameId"
    ORDER BY t."name" NULLS LAST, v."number", x."id"`;
}

/** Members by name, and never by rate. */
export function nameMembers(tx: Tx, scope: WorkspaceScope, ids: readonly string[]): Promise<Named[]> {
  return tx.$queryRaw<Named[]>`
    SELECT x."id"::text, concat_ws(' ', m."firstName", m."lastName") AS "name" FROM unnest(${[...ids]}::uuid[]) AS x("id")
    LEFT JOIN "Member" m ON m."workspaceId" = ${scope.workspaceId}::uuid AND m."id" = x."id"
    ORDER BY lower(m."firstName"), lower(m."lastName"), x."id"`;
}
