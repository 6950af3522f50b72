import type { TimeCount } from '../../domain/analytics/kaplan-meier.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';
import { type AttemptsWish, attemptsWhere } from './attempts.ts';

/** Hours an attempt is followed: a day past the fourteenth, at which it is judged. */
const FOLLOWED_HOURS = 15 * 24;

/**
 * How long each attempt waited, by whole hours: until its answer, else until our next touch or now (censored). Whoever waited longer than
 * fifteen days is last seen waiting then.
 */
export async function countByReplyTime(
  tx: Tx,
  scope: WorkspaceScope,
  wish: AttemptsWish,
  now: Instant,
): Promise<TimeCount[]> {
  return tx.$queryRaw<TimeCount[]>`
    SELECT "time", (count(*) FILTER (WHERE "isAnswered" AND "time" < ${FOLLOWED_HOURS}))::int AS "events",
      (count(*) FILTER (WHERE NOT "isAnswered" OR "time" >= ${FOLLOWED_HOURS}))::int AS "censored"
    FROM (
      SELECT "answeredAt" IS NOT NULL AS "isAnswered",
        least(${FOLLOWED_HOURS}, floor(date_part('epoch', coalesce("endsAt", ${new Date(now)}::timestamptz) - "at") / 3600))::int AS "time"
      FROM "Attempt" WHERE ${attemptsWhere(scope, wish)}
    ) waits GROUP BY "time" ORDER BY "time"`;
}
