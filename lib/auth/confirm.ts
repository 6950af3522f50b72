import { findMember, findMemberForSignIn } from '../db/members.ts';
import { withScope } from '../db/scope.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Actor } from './actor.ts';
import { matchesPassword } from './password.ts';
import { signInThrottle } from './throttle.ts';

/**
 * Asks again for the password before what a borrowed screen must not do: keys, links of others. Guesses count like those of sign-in.
 * @throws Refusal `invalid` on `currentPassword`; `unavailable` (`signInThrottled`) after too many.
 */
export async function confirmPassword(actor: Actor, password: string, now = Date.now()): Promise<void> {
  const { scope, memberId } = actor;
  const admission = signInThrottle().admit(memberId, memberId, now);
  if (!admission.admitted) throw new Refusal('unavailable', 'signInThrottled');
  const member = await withScope(scope, (tx) => findMember(tx, scope, memberId));
  const proof = member && (await findMemberForSignIn(member.email));
  if (!(await matchesPassword(proof?.passwordHash ?? null, password))) {
    throw new Refusal('invalid', 'passwordWrong', [{ path: 'currentPassword', message: 'passwordWrong' }]);
  }
  admission.succeed();
}
