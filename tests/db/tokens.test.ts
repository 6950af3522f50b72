// The keys of the HTTP API: one works for its member, until it is revoked, expires, or the member leaves.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect } from '../../lib/db/server/roles.ts';
import { DAY, MINUTE } from '../../lib/domain/time/instant.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { actorFromToken } = await import('../../lib/auth/token.ts');
const { createToken, revokeToken } = await import('../../lib/operations/tokens.ts');
const { createWorkspace } = await import('../../lib/operations/workspaces.ts');
const { deactivateMember, inviteMember } = await import('../../lib/operations/members.ts');
const { run } = await import('../../lib/cli/commands/token.ts');

let count = 0;
async function workspaceWithToken(expiresAt: Date | null = null) {
  count += 1;
  const admin = {
    email: `admin${count}@exemple.fr`,
    firstName: 'Inès',
    lastName: 'Moreau',
    passwordHash: 'unused',
  };
  const made = await createWorkspace({
    kind: 'LIVE',
    name: 'Atelier',
    country: 'FR',
    region: null,
    timeZone: 'Europe/Paris',
    locale: 'fr',
    admin,
  });
  return {
    ...made,
    email: admin.email,
    ...(await createToken(made.scope, made.adminId, { name: 'essai', expiresAt })),
  };
}

function carrying(authorization: string | null): Request {
  return new Request('http://localhost/api/v1/contacts', { headers: authorization ? { authorization } : {} });
}

async function rowOf(id: string) {
  const owner = await connect(database.ownerUrl);
  try {
    return (await owner.query('SELECT * FROM "ApiToken" WHERE "id" = $1', [id])).rows[0];
  } finally {
    await owner.end();
  }
}

describe('a key', () => {
  it('acts as its member, in their workspace', async () => {
    const { token, workspaceId, adminId } = await workspaceWithToken();
    const actor = await actorFromToken(carrying(`Bearer ${token}`));
    expect(actor).toMatchObject({ scope: { workspaceId }, memberId: adminId, role: 'ADMIN' });
    expect(await actorFromToken(carrying(`bearer   ${token} `))).not.toBeNull();
  });

  it('is kept as a hash only', async () => {
    const { token, id } = await workspaceWithToken();
    const row = await rowOf(id);
    expect(JSON.stringify(row)).not.toContain(token.slice(8));
    expect(token.startsWith(row.prefix)).toBe(true);
    expect(token).toMatch(/^rel_[\w-]{43}$/);
  });

  it('is nobody’s when absent, cut, made up or badly carried', async () => {
    const { token } = await workspaceWithToken();
    for (const header of [
      null,
      token,
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token} ${token}`,
      'Bearer rel_',
      `Basic ${token}`,
      `Bearer x${token}`,
    ]) {
      expect(await actorFromToken(carrying(header))).toBeNull();
    }
  });

  it('stops when it is revoked, which only its member may do', async () => {
    const mine = await workspaceWithToken();
    const theirs = await workspaceWithToken();
    await expect(revokeToken(theirs.scope, theirs.adminId, mine.id, new Date())).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(revokeToken(mine.scope, theirs.adminId, mine.id, new Date())).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await actorFromToken(carrying(`Bearer ${mine.token}`))).not.toBeNull();
    await revokeToken(mine.scope, mine.adminId, mine.id, new Date());
    expect(await actorFromToken(carrying(`Bearer ${mine.token}`))).toBeNull();
    expect(await actorFromToken(carrying(`Bearer ${theirs.token}`))).not.toBeNull();
  });

  it('stops when it expires', async () => {
    const { token } = await workspaceWithToken(new Date(Date.now() - 1000));
    expect(await actorFromToken(carrying(`Bearer ${token}`))).toBeNull();
    const { token: longer } = await workspaceWithToken(new Date(Date.now() + DAY));
    expect(await actorFromToken(carrying(`Bearer ${longer}`))).not.toBeNull();
  });

  it('stops when its member is deactivated', async () => {
    const { scope, adminId } = await workspaceWithToken();
    const invited = {
      email: `lead${count}@exemple.fr`,
      firstName: 'Karim',
      lastName: 'Benali',
      role: 'LEAD',
      locale: 'fr',
    } as const;
    const { memberId } = await inviteMember(scope, adminId, invited, new Date());
    const { token } = await createToken(scope, memberId, { name: 'essai', expiresAt: null });
    expect(await actorFromToken(carrying(`Bearer ${token}`))).toMatchObject({ role: 'LEAD' });
    await deactivateMember(scope, adminId, memberId, new Date());
    expect(await actorFromToken(carrying(`Bearer ${token}`))).toBeNull();
  });

  it('writes its last use once a minute', async () => {
    const { token, id } = await workspaceWithToken();
    const now = Date.now();
    const used = async (at: number) => {
      await actorFromToken(carrying(`Bearer ${token}`), new Date(at));
      return (await rowOf(id)).lastUsedAt.getTime();
    };
    expect(await used(now)).toBe(now);
    expect(await used(now + MINUTE)).toBe(now);
    expect(await used(now + MINUTE + 1)).toBe(now + MINUTE + 1);
  });
});

describe('token create', () => {
  it('prints a key that works alone on its last line', async () => {
    const { email } = await workspaceWithToken();
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    expect(await run(['create', '--email', email.toUpperCase(), '--name', 'Extension'])).toBe(0);
    log.mockRestore();
    expect(await actorFromToken(carrying(`Bearer ${lines.at(-1)}`))).not.toBeNull();
  });

  it('says how it is called, and that nobody has the address', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await run([])).toBe(2);
    expect(await run(['create', '--email', 'x'])).toBe(2);
    expect(await run(['create', '--nonsense'])).toBe(2);
    expect(await run(['create', '--email', 'personne@exemple.fr', '--name', 'x'])).toBe(1);
    error.mockRestore();
  });
});
