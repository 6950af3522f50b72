import type { Counts } from '../../domain/analytics/rate.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';
import { type AttemptsWish, attemptCounts, attemptsWhere } from './attempts.ts';

export interface MemberCounts extends Counts {
  readonly memberId: string;
  readonly name: string;
}

/** Attempts by who made them, by name and never by rate. Members without any are absent. */
export async function countByMember(
  tx: Tx,
  scope: WorkspaceScope,
  wish: AttemptsWish,
): Promise<MemberCounts[]> {
  return tx.$queryRaw<MemberCounts[]>`
    SELECT counted.*, concat_ws(' ', m."firstName", m."lastName") AS "name" FROM (
      SELECT "memberId", ${attemptCounts(wish)} FROM "Attempt" WHERE ${attemptsWhere(scope, wish)} GROUP BY 1
    ) counted
    LEFT JOIN "Member" m ON m."workspaceId" = ${scope.workspaceId}::uuid AND m."id" = counted."memberId"
    ORDER BY lower(m."firstName"), lower(m."lastName"), counted."memberId"`;
}
