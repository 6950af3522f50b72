import type { Counts } from '../../domain/analytics/rate.ts';
import { MOST_RELANCES } from '../../domain/relances/policy.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';
import { type AttemptsWish, attemptCounts, attemptsWhere } from './attempts.ts';

export interface RankCohortCounts extends Counts {
  readonly rank: number;
}

/**
 * The approaches whose first contact the wish keeps, followed rank by rank as far as they came, up to the third relance: relances made after
 * the period, by another channel or in another category are in it. An episode is followed, not a person: who applies later begins anew.
 */
export async function countCohortByRank(
  tx: Tx,
  scope: WorkspaceScope,
  wish: AttemptsWish,
): Promise<RankCohortCounts[]> {
  // Relances of others stay out of sight; the approach is then lost from view at that rank.
  const seen = wish.memberIds
    ? Prisma.sql`AND a."memberId" = ANY(${[...wish.memberIds]}::uuid[])`
    : Prisma.empty;
  return tx.$queryRaw<RankCohortCounts[]>`
    SELECT a."rank"::int AS "rank", ${attemptCounts(wish)}
    FROM (SELECT "approachId", "episode" FROM "Attempt" WHERE ${attemptsWhere(scope, wish)} AND "rank" = 0) begun
    JOIN "Attempt" a ON a."approachId" = begun."approachId" AND a."episode" = begun."episode"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."at" >= ${new Date(wish.from)}::timestamptz
      AND a."rank" <= ${MOST_RELANCES} ${seen}
    GROUP BY a."rank" ORDER BY a."rank"`;
}
