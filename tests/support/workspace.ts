import type { Actor } from '../../lib/auth/actor.ts';
import { createToken } from '../../lib/operations/tokens.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';

/** A workspace in France with its administrator, ready to act and to call the API. */
export interface TestWorkspace {
  readonly actor: Actor;
  readonly workspaceId: string;
  readonly vivierId: string;
  readonly token: string;
}

let made = 0;

/** Makes its own parents: any number of them in one database. */
export async function createTestWorkspace(): Promise<TestWorkspace> {
  made += 1;
  const { scope, workspaceId, adminId, vivierId } = await createWorkspace({
    kind: 'LIVE',
    name: `Cabinet ${made}`,
    country: 'FR',
    region: null,
    timeZone: 'Europe/Paris',
    locale: 'fr',
    admin: {
      email: `cabinet-${made}-${Date.now()}@exemple.fr`,
      firstName: 'Inès',
      lastName: 'Moreau',
      passwordHash: 'unused',
    },
  });
  const { token } = await createToken(scope, adminId, { name: 'tests', expiresAt: null });
  return { actor: { scope, memberId: adminId, role: 'ADMIN' }, workspaceId, vivierId, token };
}
