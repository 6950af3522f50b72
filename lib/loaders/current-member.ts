import { cache } from 'react';
import type { Actor } from '../auth/actor.ts';
import { getCurrent } from '../auth/current.ts';
import type { Role } from '../domain/team/abilities.ts';
import type { WorkspaceTime } from '../holidays/calendars.ts';
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
  readonly workspace: WorkspaceTime & { readonly name: string; readonly isDemo: boolean };
}

/** The member of this request; whoever is not signed in is led to the sign-in page. Read with their session: nothing more is asked. */
export const getCurrentMember = cache(async (): Promise<CurrentMember> => {
  const { actor, sessionId, face } = await getCurrent();
  const { locale, workspace, ...member } = face;
  const { kind, ...place } = workspace;
  return {
    actor,
    sessionId,
    ...member,
    role: actor.role,
    locale: localeOf(locale),
    workspace: { ...place, isDemo: kind === 'DEMO' },
  };
});
