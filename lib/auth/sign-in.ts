import { findMemberForSignIn, replaceHash } from '../db/members.ts';
import { mintScope, withScope } from '../db/scope.ts';
import { openSession, recordRefusedSignIn } from '../operations/sessions.ts';
import { hashPassword, isWeakHash, matchesPassword } from './password.ts';
import type { RequestFacts } from './request-facts.ts';
import type { SessionClaims } from './session-cookie.ts';
import { signInThrottle } from './throttle.ts';

export type SignInOutcome =
  | {
      readonly outcome: 'signed-in';
      readonly claims: SessionClaims;
      readonly memberId: string;
      readonly locale: string;
    }
  /** Unknown address, wrong password, deactivated, or no password chosen yet: nobody is told which. */
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'throttled'; readonly waitSeconds: number };

/**
 * Signs a member in: proves the password, opens a session, stores the hash anew when today's cost is higher.
 * A known and an unknown address get the same answer after the same work.
 */
export async function signInMember(
  credentials: { readonly email: string; readonly password: string },
  facts: RequestFacts,
  now = new Date(),
): Promise<SignInOutcome> {
  const email = credentials.email.trim().toLowerCase();
  const admission = signInThrottle().admit(email, facts.from, now.getTime());
  if (!admission.admitted) return { outcome: 'throttled', waitSeconds: admission.waitSeconds };

  const member = await findMemberForSignIn(email);
  const matches = await matchesPassword(member?.passwordHash ?? null, credentials.password);
  if (!member?.passwordHash || !member.isActive || !matches) {
    if (member) recordLater(member, facts);
    return { outcome: 'refused' };
  }
  admission.succeed();

  const { memberId, passwordHash, sessionVersion: version } = member;
  const scope = mintScope(member.workspaceId);
  if (isWeakHash(passwordHash)) {
    const stronger = await hashPassword(credentials.password);
    await withScope(scope, (tx) => replaceHash(tx, scope, memberId, passwordHash, stronger));
  }
  const { sessionId, locale } = await openSession(scope, { memberId, version, ...facts, now });
  return { outcome: 'signed-in', claims: { wid: scope.workspaceId, sid: sessionId }, memberId, locale };
}

/** Later: writing at once would make the answer for a known address slower than for an unknown one. */
function recordLater(
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  { from }: RequestFacts,
): void {
  const record = () => recordRefusedSignIn(mintScope(workspaceId), memberId, from).catch(() => {});
  setTimeout(record, 1000).unref();
}
