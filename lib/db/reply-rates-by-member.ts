import type { Counts } from '../domain/analytics/rate.ts';
import type { Instant } from '../domain/time/instant.ts';
import { countByMember } from './reports/by-member.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/**
 * Mature and pending attempts of some members since an instant: the report by member, as the page of reply rates asks it. Members without any
 * are absent.
 * @param matureUntil attempts made then or before are mature (`latestMatureAt`).
 */
export async function countAttemptsByMember(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly memberIds: readonly string[]; readonly since: Instant; readonly matureUntil: Instant },
): Promise<Map<string, Counts>> {
  const { memberIds, since: from, matureUntil } = input;
  const open = { to: null, campaignId: null, category: null, channel: null };
  const rows = await countByMember(tx, scope, { ...open, from, memberIds, matureUntil });
  return new Map(
    rows.map(({ memberId, mature, answered, interested, pending }) => [
      memberId,
      { mature, answered, interested, pending },
    ]),
  );
}
