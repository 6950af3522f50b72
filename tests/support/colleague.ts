import { randomUUID } from 'node:crypto';
import type { Actor } from '../../lib/auth/actor.ts';
import { insertMember } from '../../lib/db/members.ts';
import { withScope } from '../../lib/db/scope.ts';
import type { Role } from '../../lib/domain/team/abilities.ts';

/** Benoît Weber, of the same workspace: a recruiter unless said, in no team. */
export async function createColleague({ scope }: Actor, role: Role = 'RECRUITER'): Promise<Actor> {
  const memberId = randomUUID();
  const email = `${memberId}@exemple.fr`;
  const named = { firstName: 'Benoît', lastName: 'Weber', locale: 'fr' };
  const row = { id: memberId, email, ...named, role, teamId: null, passwordHash: null };
  await withScope(scope, (tx) => insertMember(tx, scope, row));
  return { scope, memberId, role };
}
