import type { HalfDay } from '../../domain/analytics/attempts.ts';
import type { Degree } from '../../domain/analytics/degree-then.ts';
import type { Counts } from '../../domain/analytics/rate.ts';
import type { Channel } from '../../domain/interactions/interaction.ts';
import type { Category } from '../../domain/relances/policy.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';
import { type AttemptsWish, attemptCounts, attemptsWhere } from './attempts.ts';

/** The attempts of one kind: all that a closed set says of them. */
export interface KindCounts extends Counts {
  readonly rank: number;
  readonly category: Category;
  readonly channel: Channel;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly halfDay: HalfDay;
  readonly hookUsed: boolean | null;
  readonly degree: Degree | null;
}

/**
 * Attempts by rank, category, channel, slot, hook and degree together, in one scan: some hundreds of rows that add up to a table by any of
 * them. Six scans would read the same rows six times.
 */
export async function countByKind(tx: Tx, scope: WorkspaceScope, wish: AttemptsWish): Promise<KindCounts[]> {
  return tx.$queryRaw<KindCounts[]>`
    SELECT "rank"::int, "category", "channel", "weekday"::int, "halfDay", "hookUsed", "degree"::int, ${attemptCounts(wish)}
    FROM "Attempt" WHERE ${attemptsWhere(scope, wish)}
    GROUP BY "rank", "category", "channel", "weekday", "halfDay", "hookUsed", "degree"`;
}
