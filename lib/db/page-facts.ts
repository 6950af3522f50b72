import type { Tx, WorkspaceScope } from './scope.ts';
import { type RulesRow, readRules, type WorkspaceRules } from './workspace-time.ts';

/** What most pages of the workspace say something of: its rules, who reads, and the names of everybody. */
export interface PageFacts {
  readonly rules: WorkspaceRules;
  /** Null for a member of elsewhere. */
  readonly member: {
    readonly id: string;
    readonly firstName: string;
    readonly locale: string;
    readonly weeklyCapacity: number;
    readonly weeklyFirstContacts: number;
  } | null;
  /** By member, those who left included. */
  readonly memberNames: Readonly<Record<string, string>>;
}

/** The facts of a page, in one trip. */
export async function getPageFacts(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<PageFacts> {
  const rows = await tx.$queryRaw<(Omit<PageFacts, 'rules'> & { rules: RulesRow })[]>`-- prepared
    SELECT
      (SELECT to_json(x) FROM (
        SELECT "name", "country", "region", "timeZone", "locale", "policy" FROM "Workspace" WHERE "id" = ${scope.workspaceId}::uuid
      ) x) AS "rules",
      (SELECT to_json(x) FROM (
        SELECT "id", "firstName", "locale", "weeklyCapacity", "weeklyFirstContacts" FROM "Member"
        WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${memberId}::uuid
      ) x) AS "member",
      (SELECT coalesce(json_object_agg("id", "firstName" || ' ' || "lastName"), '{}') FROM "Member"
        WHERE "workspaceId" = ${scope.workspaceId}::uuid) AS "memberNames"`;
  const { rules, ...facts } = rows[0]!;
  return { ...facts, rules: readRules(rules) };
}
