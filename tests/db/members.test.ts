// The team: invited by a link that works once, changed and closed by administrators, never left without one.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../lib/domain/time/instant.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

process.env.NEXTAUTH_SECRET = 'a secret of the tests, thirty-two characters or more';

let database: TestDatabase;
let passwordHash: string;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  passwordHash = await hashPassword(password);
});
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});
beforeEach(() => {
  delete (globalThis as { relanceThrottle?: unknown }).relanceThrottle;
});

const members = await import('../../lib/operations/members.ts');
const { createWorkspace } = await import('../../lib/operations/workspaces.ts');
const { openInvitation } = await import('../../lib/auth/invitation.ts');
const { hashPassword, matchesPassword } = await import('../../lib/auth/password.ts');
const { signInMember } = await import('../../lib/auth/sign-in.ts');
const { findSignedIn } = await import('../../lib/auth/session.ts');

const password = 'un train pour Vierzon';
const facts = { from: '192.0.2.1', userAgent: null };
let count = 0;

async function workspace() {
  count += 1;
  const email = `admin${count}@exemple.fr`;
  const admin = { email, firstName: 'Inès', lastName: 'Moreau', passwordHash };
  return {
    email,
    ...(await createWorkspace({
      kind: 'LIVE',
      name: 'Atelier',
      country: 'FR',
      region: null,
      timeZone: 'Europe/Paris',
      locale: 'fr',
      admin,
    })),
  };
}

async function signIn(email: string, word = password) {
  const outcome = await signInMember({ email, password: word }, facts);
  if (outcome.outcome !== 'signed-in') throw new Error(outcome.outcome);
  return outcome.claims;
}

async function team() {
  const made = await workspace();
  const email = `karim${count}@exemple.fr`;
  const invited = { email, firstName: 'Karim', lastName: 'Benali', role: 'RECRUITER', locale: 'fr' } as const;
  const { memberId, secret } = await members.inviteMember(made.scope, made.adminId, invited, new Date());
  const invitation = (await openInvitation(secret))!;
  await members.joinWorkspace(
    made.scope,
    { invitationId: invitation.invitationId, memberId, passwordHash },
    new Date(),
  );
  return { ...made, karim: { memberId, email, secret } };
}

describe('an invitation', () => {
  it('opens once: reading uses nothing, joining uses it up, even for two at once', async () => {
    const { scope, adminId } = await workspace();
    const invited = {
      email: `new${count}@exemple.fr`,
      firstName: 'Léa',
      lastName: 'Roux',
      role: 'RECRUITER',
      locale: 'fr',
    } as const;
    const { secret, memberId } = await members.inviteMember(scope, adminId, invited, new Date());
    await openInvitation(secret);
    const { invitationId } = (await openInvitation(secret))!;
    const joining = { invitationId, memberId, passwordHash };
    const two = await Promise.allSettled([
      members.joinWorkspace(scope, joining, new Date()),
      members.joinWorkspace(scope, joining, new Date()),
    ]);
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await openInvitation(secret)).toBeNull();
    await signIn(invited.email);
  });

  it('is worth nothing a week later, altered, renewed, or for a deactivated member', async () => {
    const { scope, adminId } = await workspace();
    const invite = (email: string, now: Date) =>
      members.inviteMember(
        scope,
        adminId,
        { email, firstName: 'Léa', lastName: 'Roux', role: 'RECRUITER', locale: 'fr' },
        now,
      );
    const old = await invite(`old${count}@exemple.fr`, new Date(Date.now() - 7 * DAY));
    expect(await openInvitation(old.secret)).toBeNull();
    const fresh = await invite(`fresh${count}@exemple.fr`, new Date());
    expect(await openInvitation(`${fresh.secret}x`)).toBeNull();
    const renewed = await members.renewInvitation(scope, adminId, fresh.memberId, new Date());
    expect(await openInvitation(fresh.secret)).toBeNull();
    expect(await openInvitation(renewed.secret)).not.toBeNull();
    await members.deactivateMember(scope, adminId, fresh.memberId, new Date());
    expect(await openInvitation(renewed.secret)).toBeNull();
  });

  it('refuses an address that is somebody’s, in any workspace', async () => {
    const one = await team();
    const other = await workspace();
    const invited = {
      email: one.karim.email,
      firstName: 'Karim',
      lastName: 'Benali',
      role: 'LEAD',
      locale: 'fr',
    } as const;
    for (const { scope, adminId } of [one, other]) {
      await expect(members.inviteMember(scope, adminId, invited, new Date())).rejects.toMatchObject({
        code: 'conflict',
        message: 'memberExists',
      });
    }
  });
});

describe('a member', () => {
  it('whose password changes keeps this session and loses the others', async () => {
    const { scope, karim } = await team();
    const here = await signIn(karim.email);
    const elsewhere = await signIn(karim.email);
    const change = (current: string) =>
      hashPassword('quatre mots sans rapport').then((hash) =>
        members.changePassword(
          scope,
          {
            memberId: karim.memberId,
            sessionId: here.sid,
            isCurrent: (stored) => matchesPassword(stored, current),
            passwordHash: hash,
          },
          new Date(),
        ),
      );
    await expect(change('pas le bon, vraiment')).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'currentPassword', message: 'passwordWrong' }],
    });
    expect(await findSignedIn(elsewhere)).not.toBeNull();
    await change(password);
    expect(await findSignedIn(here)).not.toBeNull();
    expect(await findSignedIn(elsewhere)).toBeNull();
    await expect(signIn(karim.email)).rejects.toThrow('refused');
    await signIn(karim.email, 'quatre mots sans rapport');
  });

  it('who changes role or is deactivated is signed out at once', async () => {
    const { scope, adminId, karim } = await team();
    const asRecruiter = await signIn(karim.email);
    await members.changeRole(scope, adminId, karim.memberId, 'LEAD', new Date());
    expect(await findSignedIn(asRecruiter)).toBeNull();
    const asLead = await signIn(karim.email);
    expect((await findSignedIn(asLead))?.actor.role).toBe('LEAD');
    await members.deactivateMember(scope, adminId, karim.memberId, new Date());
    expect(await findSignedIn(asLead)).toBeNull();
    await expect(signIn(karim.email)).rejects.toThrow('refused');
    await members.reactivateMember(scope, adminId, karim.memberId);
    expect(await findSignedIn(asLead)).toBeNull();
    await signIn(karim.email);
  });

  it('of another workspace is not found', async () => {
    const { karim } = await team();
    const { scope, adminId } = await workspace();
    const now = new Date();
    for (const attempt of [
      () => members.changeRole(scope, adminId, karim.memberId, 'LEAD', now),
      () => members.deactivateMember(scope, adminId, karim.memberId, now),
      () => members.renewInvitation(scope, adminId, karim.memberId, now),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('the last active administrator', () => {
  it('can neither leave nor step down', async () => {
    const { scope, adminId } = await team();
    await expect(members.deactivateMember(scope, adminId, adminId, new Date())).rejects.toMatchObject({
      message: 'lastAdmin',
    });
    await expect(members.changeRole(scope, adminId, adminId, 'LEAD', new Date())).rejects.toMatchObject({
      message: 'lastAdmin',
    });
  });

  it('stays when two administrators remove each other at once', async () => {
    const { scope, adminId, karim } = await team();
    await members.changeRole(scope, adminId, karim.memberId, 'ADMIN', new Date());
    const two = await Promise.allSettled([
      members.deactivateMember(scope, adminId, karim.memberId, new Date()),
      members.deactivateMember(scope, karim.memberId, adminId, new Date()),
    ]);
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
