import type { Day, Instant } from '../domain/time/instant.ts';
import type { AbsenceRow } from './absences.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What cuts a member's week, beside its rows. */
export interface WeekFacts {
  /** Relances done, by local day. Skipped ones and first contacts are none. */
  readonly doneOn: ReadonlyMap<Day, number>;
  /** The same, by campaign. */
  readonly doneFor: ReadonlyMap<string, number>;
  /** The shares of the week that open campaigns were given, in percent. */
  readonly shares: ReadonlyMap<string, number>;
  /** Days away from the week's Monday on. */
  readonly absences: readonly Pick<AbsenceRow, 'fromOn' | 'untilOn'>[];
}

interface WeekFactsRow {
  readonly done: readonly { readonly on: Day; readonly campaignId: string; readonly count: number }[] | null;
  readonly shares: Readonly<Record<string, number>> | null;
  readonly absences: WeekFacts['absences'] | null;
}

/** The facts of a week, in one trip. */
export async function getWeekFacts(
  tx: Tx,
  scope: WorkspaceScope,
  input: {
    readonly memberId: string;
    /** Relances done are counted from here. */
    readonly from: Instant;
    /** To here, excluded. */
    readonly to: Instant;
    readonly timeZone: string;
    readonly monday: Day;
  },
): Promise<WeekFacts> {
  const rows = await tx.$queryRaw<WeekFactsRow[]>`-- prepared
    SELECT
      (SELECT json_agg(d) FROM (
        SELECT to_char(t."at" AT TIME ZONE ${input.timeZone}, 'YYYY-MM-DD') AS "on", a."campaignId", count(*)::int AS "count"
        FROM "Touch" t JOIN "Approach" a ON a."workspaceId" = t."workspaceId" AND a."id" = t."approachId"
        WHERE t."workspaceId" = ${scope.workspaceId}::uuid AND t."memberId" = ${input.memberId}::uuid AND t."kind" = 'TOUCH' AND t."rank" > 0
          AND t."at" >= ${new Date(input.from)}::timestamptz AND t."at" < ${new Date(input.to)}::timestamptz
        GROUP BY 1, 2
      ) d) AS "done",
      (SELECT json_object_agg("id", "capacityShare") FROM "Campaign"
        WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "state" = 'OPEN' AND "capacityShare" IS NOT NULL) AS "shares",
      (SELECT json_agg(b) FROM (
        SELECT "fromOn", "untilOn" FROM "MemberAbsence"
        WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "memberId" = ${input.memberId}::uuid AND "untilOn" >= ${input.monday}::date
      ) b) AS "absences"`;
  const { done, shares, absences } = rows[0]!;
  return {
    doneOn: sumBy(done ?? [], (row) => row.on),
    doneFor: sumBy(done ?? [], (row) => row.campaignId),
    shares: new Map(Object.entries(shares ?? {})),
    absences: absences ?? [],
  };
}

function sumBy<T extends { readonly count: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count);
  return sums;
}
