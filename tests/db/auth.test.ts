// Who gets in, and who no longer does. Each guard is met from both sides: open, then shut by the one thing it guards against.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../lib/db/server/roles.ts';
import { DAY, MINUTE } from '../../lib/domain/time/instant.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

process.env.NEXTAUTH_SECRET = 'a secret of the tests, thirty-two characters or more';

/** Argon2's own work, counted. */
const verify = vi.hoisted(() => vi.fn<(stored: string, password: string) => Promise<boolean>>());
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  verify.mockImplementation((stored, password) => argon2.verify(stored, password));
  return { ...argon2, verify };
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { signInMember } = await import('../../lib/auth/sign-in.ts');
const { findSignedIn } = await import('../../lib/auth/session.ts');
const { hashPassword } = await import('../../lib/auth/password.ts');
const { readSessionCookie, sessionCookie } = await import('../../lib/auth/session-cookie.ts');
const { createWorkspace, setUpWorkspace } = await import('../../lib/operations/workspaces.ts');
const { endOtherSessions, endSession } = await import('../../lib/operations/sessions.ts');

const password = 'un train pour Vierzon';
const facts = { from: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
let passwordHash: string;
let count = 0;

function place(email: string) {
  const admin = { email, firstName: 'Inès', lastName: 'Moreau', passwordHash };
  return { name: 'Atelier', country: 'FR', region: null, timeZone: 'Europe/Paris', locale: 'fr', admin };
}

async function signedIn(now = new Date()) {
  count += 1;
  const email = `ines${count}@exemple.fr`;
  const workspace = await createWorkspace({ kind: 'LIVE', ...place(email) });
  const outcome = await signInMember({ email, password }, facts, now);
  if (outcome.outcome !== 'signed-in') throw new Error(outcome.outcome);
  return { ...workspace, email, claims: outcome.claims };
}

async function asOwner(sql: string, values: unknown[]) {
  const owner = await connect(database.ownerUrl);
  try {
    return (await owner.query(sql, values)).rows;
  } finally {
    await owner.end();
  }
}

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(() => {
  delete (globalThis as { relanceThrottle?: unknown }).relanceThrottle;
});

describe('signing in', () => {
  it('opens a session for the right password, however the address is typed', async () => {
    const { claims, adminId, email } = await signedIn();
    const who = await findSignedIn(claims);
    expect(who?.actor).toMatchObject({ memberId: adminId, role: 'ADMIN' });
    const again = await signInMember({ email: `  ${email.toUpperCase()} `, password }, facts);
    expect(again).toMatchObject({ outcome: 'signed-in' });
    expect(again).not.toMatchObject({ claims });
  });

  it('refuses a wrong password, an unknown account, a member without a password and a deactivated one alike', async () => {
    const { email, adminId } = await signedIn();
    const wrong = await signInMember({ email, password: `${password}!` }, facts);
    const unknown = await signInMember({ email: 'personne@exemple.fr', password }, facts);
    await asOwner('UPDATE "Member" SET "passwordHash" = NULL WHERE "id" = $1', [adminId]);
    const waiting = await signInMember({ email, password }, facts);
    await asOwner('UPDATE "Member" SET "passwordHash" = $2, "deactivatedAt" = now() WHERE "id" = $1', [
      adminId,
      passwordHash,
    ]);
    const inactive = await signInMember({ email, password }, facts);
    expect([wrong, unknown, waiting, inactive]).toEqual(Array(4).fill({ outcome: 'refused' }));
  });

  it('does the same work for an unknown account, one without a password and a known one', async () => {
    const { email, adminId } = await signedIn();
    const work: string[] = [];
    verify.mockClear();
    const fail = async (address: string) => {
      await signInMember({ email: address, password: 'pas le bon, vraiment' }, facts);
      work.push(...verify.mock.calls.map(([stored]) => stored.split('$').slice(0, 4).join('$')));
      verify.mockClear();
    };
    await fail(email);
    await fail('personne@exemple.fr');
    await asOwner('UPDATE "Member" SET "passwordHash" = NULL WHERE "id" = $1', [adminId]);
    await fail(email);
    expect(work).toEqual(Array(3).fill('$argon2id$v=19$m=19456,t=2,p=1'));
  });

  it('brakes after eight wrong passwords, the right one included, and lets go with time', async () => {
    const { email } = await signedIn();
    const now = new Date();
    for (let tried = 0; tried < 8; tried += 1)
      await signInMember({ email, password: 'pas le bon, vraiment' }, facts, now);
    expect(await signInMember({ email, password }, facts, now)).toEqual({
      outcome: 'throttled',
      waitSeconds: 60,
    });
    const later = new Date(now.getTime() + MINUTE);
    expect(await signInMember({ email, password }, facts, later)).toMatchObject({ outcome: 'signed-in' });
  });

  it('stores a weaker hash anew', async () => {
    const { email, adminId } = await signedIn();
    const { hash } = await import('@node-rs/argon2');
    const weak = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await asOwner('UPDATE "Member" SET "passwordHash" = $2 WHERE "id" = $1', [adminId, weak]);
    expect(await signInMember({ email, password }, facts)).toMatchObject({ outcome: 'signed-in' });
    const [row] = await asOwner('SELECT "passwordHash" FROM "Member" WHERE "id" = $1', [adminId]);
    expect(row.passwordHash).toContain('m=19456,t=2,p=1');
    expect(await signInMember({ email, password }, facts)).toMatchObject({ outcome: 'signed-in' });
  });

  it('writes sign-ins and refusals to the audit', async () => {
    const { email, workspaceId } = await signedIn();
    await signInMember({ email, password: 'pas le bon, vraiment' }, facts);
    await vi.waitFor(async () => {
      const rows = await asOwner('SELECT "action" FROM "AuditEntry" WHERE "workspaceId" = $1 ORDER BY "id"', [
        workspaceId,
      ]);
      expect(rows.map((row) => row.action)).toEqual(['workspace.create', 'session.open', 'session.refuse']);
    }, 5000);
  });
});

describe('a session', () => {
  it('ends at once when it is ended, and not the others', async () => {
    const { claims, scope, adminId, email } = await signedIn();
    const other = await signInMember({ email, password }, facts);
    if (other.outcome !== 'signed-in') throw new Error(other.outcome);
    await endSession(scope, adminId, claims.sid, new Date());
    expect(await findSignedIn(claims)).toBeNull();
    expect(await findSignedIn(other.claims)).not.toBeNull();
    await expect(endSession(scope, adminId, claims.sid, new Date())).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('ends the others but itself', async () => {
    const { claims, scope, adminId, email } = await signedIn();
    const other = await signInMember({ email, password }, facts);
    if (other.outcome !== 'signed-in') throw new Error(other.outcome);
    expect(await endOtherSessions(scope, adminId, other.claims.sid, new Date())).toBe(1);
    expect(await findSignedIn(claims)).toBeNull();
    expect(await findSignedIn(other.claims)).not.toBeNull();
  });

  it('cannot be ended by another workspace', async () => {
    const mine = await signedIn();
    const theirs = await signedIn();
    await expect(endSession(theirs.scope, mine.adminId, mine.claims.sid, new Date())).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await findSignedIn({ ...mine.claims, wid: theirs.workspaceId })).toBeNull();
    expect(await findSignedIn(mine.claims)).not.toBeNull();
  });

  it.each([
    ['the version is raised', 'UPDATE "Member" SET "sessionVersion" = "sessionVersion" + 1 WHERE "id" = $1'],
    ['the member is deactivated', 'UPDATE "Member" SET "deactivatedAt" = now() WHERE "id" = $1'],
  ])('ends when %s', async (_, sql) => {
    const { claims, adminId } = await signedIn();
    expect(await findSignedIn(claims)).not.toBeNull();
    await asOwner(sql, [adminId]);
    expect(await findSignedIn(claims)).toBeNull();
  });

  it('sleeps after a week unseen, and ends after thirty days however busy', async () => {
    const now = Date.now();
    const { claims } = await signedIn(new Date(now));
    for (const day of [6, 12, 18, 24, 29.9])
      expect(await findSignedIn(claims, new Date(now + day * DAY))).not.toBeNull();
    expect(await findSignedIn(claims, new Date(now + 30 * DAY))).toBeNull();
    const { claims: idle } = await signedIn(new Date(now));
    expect(await findSignedIn(idle, new Date(now + 7 * DAY))).toBeNull();
  });

  it('writes when it was seen once a minute', async () => {
    const now = Date.now();
    const { claims } = await signedIn(new Date(now));
    const seen = async () => {
      const [row] = await asOwner('SELECT "lastSeenAt" FROM "Session" WHERE "id" = $1', [claims.sid]);
      return row.lastSeenAt.getTime() - now;
    };
    await findSignedIn(claims, new Date(now + MINUTE - 1));
    expect(await seen()).toBe(0);
    await findSignedIn(claims, new Date(now + MINUTE));
    expect(await seen()).toBe(MINUTE);
  });
});

describe('the cookie', () => {
  it('says which session, and nothing once altered or from another installation', async () => {
    const { claims } = await signedIn();
    const { name, value, options } = await sessionCookie(claims);
    expect(name).toBe('relance.session');
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: false });
    expect(await readSessionCookie(value)).toEqual(claims);
    expect(await readSessionCookie(`${value.slice(0, -2)}aa`)).toBeNull();
    expect(await readSessionCookie(undefined)).toBeNull();
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret, of thirty-two characters or more');
    expect(await readSessionCookie(value)).toBeNull();
    vi.unstubAllEnvs();
  });

  it('is bound to the host and to TLS where people come by HTTPS', async () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://relance.exemple.fr');
    const { name, options } = await sessionCookie((await signedIn()).claims);
    expect([name, options]).toMatchObject(['__Host-relance.session', { secure: true, path: '/' }]);
    vi.unstubAllEnvs();
  });
});

describe('the first run', () => {
  it('is refused once a team has a workspace, and of two at once one succeeds', async () => {
    const own = await createTestDatabase();
    const { closeDatabase } = await import('../../lib/db/client.ts');
    await closeDatabase();
    process.env.DATABASE_URL = own.appUrl;
    try {
      const two = await Promise.allSettled([
        setUpWorkspace(place('a@exemple.fr'), false),
        setUpWorkspace(place('b@exemple.fr'), false),
      ]);
      expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(setUpWorkspace(place('c@exemple.fr'), true)).rejects.toMatchObject({ code: 'forbidden' });
    } finally {
      await closeDatabase();
      process.env.DATABASE_URL = database.appUrl;
      await own.drop();
    }
  });

  it('beside the demo is for its administrator, once', async () => {
    const own = await createTestDatabase();
    const { closeDatabase } = await import('../../lib/db/client.ts');
    await closeDatabase();
    process.env.DATABASE_URL = own.appUrl;
    try {
      await createWorkspace({ kind: 'DEMO', ...place('demo@exemple.fr') });
      const { findDemoEmail } = await import('../../lib/auth/installation.ts');
      expect(await findDemoEmail()).toBe('demo@exemple.fr');
      await expect(setUpWorkspace(place('a@exemple.fr'), false)).rejects.toMatchObject({ code: 'forbidden' });
      const { vivierId } = await setUpWorkspace(place('b@exemple.fr'), true);
      expect(vivierId).toBeTruthy();
      expect(await findDemoEmail()).toBeNull();
      await expect(setUpWorkspace(place('c@exemple.fr'), true)).rejects.toMatchObject({ code: 'forbidden' });
    } finally {
      await closeDatabase();
      process.env.DATABASE_URL = database.appUrl;
      await own.drop();
    }
  });

  it('refuses an address that is somebody’s, and leaves nothing behind', async () => {
    const { email } = await signedIn();
    const before = await asOwner('SELECT count(*) FROM "Workspace"', []);
    await expect(createWorkspace({ kind: 'LIVE', ...place(email) })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await asOwner('SELECT count(*) FROM "Workspace"', [])).toEqual(before);
  });
});
