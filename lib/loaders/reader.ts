import { listMembers } from '../db/members.ts';
import type { Tx, WorkspaceScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { type Policy, resolvePolicy } from '../domain/relances/policy.ts';
import type { Instant } from '../domain/time/instant.ts';
import { localeOf } from '../locale/locales.ts';
import type { Locale } from '../locale/locales.ts';

/** Where and when the reader is, and what the sentences about decisions need. */
export interface ReaderView {
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly memberId: string;
  readonly policy: Policy;
  /** Names of members, for reasons that speak of a colleague. */
  readonly memberNames: Readonly<Record<string, string>>;
}

/** The reader's side of a page, asked in the transaction of its loader. */
export async function loadReader(tx: Tx, scope: WorkspaceScope, memberId: string, now: Instant): Promise<ReaderView> {
  const rules = await getWorkspaceRules(tx, scope);
  const members = await listMembers(tx, scope);
  return {
    now,
    timeZone: rules.timeZone,
    locale: localeOf(members.find((member) => member.id === memberId)?.locale),
    memberId,
    policy: resolvePolicy(rules.policy),
    memberNames: Object.fromEntries(members.map((member) => [member.id, `${member.firstName} ${member.lastName}`])),
  };
}
