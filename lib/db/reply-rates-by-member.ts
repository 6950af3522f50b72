import { countByAxis, sortAttempts } from '../domain/analytics/count-attempts.ts';
import type { Counts } from '../domain/analytics/rate.ts';
import type { Instant } from '../domain/time/instant.ts';
import { listAttemptDays } from './reports/attempt-days.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/**
 * Mature and pending attempts of some members since an instant: the table by member, as the page of reply rates counts it. Members without
 * any are absent.
 * @param matureUntil attempts made then or before are mature (`latestMatureAt`).
 */
export async function countAttemptsByMember(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly memberIds: readonly string[]; readonly since: Instant; readonly matureUntil: Instant },
): Promise<ReadonlyMap<string | null, Counts>> {
  const { memberIds, since: from, matureUntil } = input;
  const attempts = await listAttemptDays(tx, scope, { from, to: null });
  const open = { to: null, campaignId: null, category: null, channel: null };
  return countByAxis(sortAttempts(attempts, { ...open, from, memberIds, matureUntil }), 'member');
}
