import { cache } from 'react';
import type { Actor } from '../auth/actor.ts';
import { getCurrent } from '../auth/current.ts';
import { findMember } from '../db/members.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspace } from '../db/workspaces.ts';
import type { Role } from '../domain/team/abilities.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { type Locale, localeOf } from '../locale/locales.ts';

/** Who is signed in, and where: what the shell and the settings show. */
export interface CurrentMember {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly weeklyCapacity: number;
  readonly workspace: { readonly name: string; readonly isDemo: boolean; readonly timeZone: string };
}

/** The member of this request; whoever is not signed in is led to the sign-in page. Asked once a request. */
export const getCurrentMember = cache(async (): Promise<CurrentMember> => {
  const { actor, sessionId } = await getCurrent();
  const { scope, memberId, role } = actor;
  return withScope(scope, async (tx) => {
    const member = await findMember(tx, scope, memberId);
    if (!member) throw new Refusal('not-found', 'The member of this session is gone.');
    const { name, kind, timeZone } = await getWorkspace(tx, scope);
    const { firstName, lastName, email, weeklyCapacity } = member;
    const workspace = { name, isDemo: kind === 'DEMO', timeZone };
    return {
      actor,
      sessionId,
      firstName,
      lastName,
      email,
      role,
      locale: localeOf(member.locale),
      weeklyCapacity,
      workspace,
    };
  });
});
