import { listMembers } from '../db/members.ts';
import type { Tx, WorkspaceScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { ReaderView } from '../domain/contacts/reader-view.ts';
import { resolvePolicy } from '../domain/relances/policy.ts';
import type { Instant } from '../domain/time/instant.ts';
import { localeOf } from '../locale/locales.ts';

/** The reader's side of a page, asked in the transaction of its loader. */
export async function loadReader(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  now: Instant,
): Promise<ReaderView> {
  const rules = await getWorkspaceRules(tx, scope);
  const members = await listMembers(tx, scope);
  return {
    now,
    timeZone: rules.timeZone,
    locale: localeOf(members.find((member) => member.id === memberId)?.locale),
    memberId,
    policy: resolvePolicy(rules.policy),
    memberNames: Object.fromEntries(
      members.map((member) => [member.id, `${member.firstName} ${member.lastName}`]),
    ),
  };
}
