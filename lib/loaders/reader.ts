import { getPageFacts, type PageFacts } from '../db/page-facts.ts';
import type { Tx, WorkspaceScope } from '../db/scope.ts';
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
  return toReader(await getPageFacts(tx, scope, memberId), memberId, now);
}

/** The same, for a loader that asked for the facts of its page already. */
export function toReader(
  { rules, member, memberNames }: PageFacts,
  memberId: string,
  now: Instant,
): ReaderView {
  return {
    now,
    timeZone: rules.timeZone,
    locale: localeOf(member?.locale),
    memberId,
    policy: resolvePolicy(rules.policy),
    memberNames,
  };
}
