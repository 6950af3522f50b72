import type { Counts } from '../../domain/analytics/rate.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';
import { type AttemptsWish, attemptCounts, attemptsWhere } from './attempts.ts';

export interface StretchCounts extends Counts {
  /** Which of the starts it follows, from 0. */
  readonly stretch: number;
}

/**
 * Attempts by stretch of time: from each start to before the next, the last without end. Stretches of nobody are absent.
 * @param starts in order; attempts before the first are left out.
 */
export async function countByStretch(
  tx: Tx,
  scope: WorkspaceScope,
  wish: AttemptsWish,
  starts: readonly Instant[],
): Promise<StretchCounts[]> {
  const bounds = starts.map((at) => new Date(at).toISOString());
  return tx.$queryRaw<StretchCounts[]>`
    SELECT width_bucket("at", ${bounds}::timestamptz[]) - 1 AS "stretch", ${attemptCounts(wish)}
    FROM "Attempt" WHERE ${attemptsWhere(scope, wish)} AND "at" >= ${bounds[0]}::timestamptz GROUP BY 1 ORDER BY 1`;
}
