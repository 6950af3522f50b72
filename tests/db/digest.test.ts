// The list that comes by mail: it leaves once, in the morning, in its reader's language; nothing leaves when there is nothing; what fails is told.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import { DAY, HOUR, MINUTE } from '../../lib/domain/time/instant.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { sendDueDigests, previewDigest, chooseDigests } = await import('../../lib/operations/digest.ts');
const { noteAbsence } = await import('../../lib/operations/absences.ts');
const { saveMailSetting, testMailSetting, forgetMailSetting } = await import(
  '../../lib/operations/mail-setting.ts'
);
const { writeTestMail } = await import('../../lib/mail/test-mail.ts');
const { createCampaign } = await import('../../lib/operations/campaigns.ts');
const { record } = await import('../../lib/operations/record.ts');
const { recordReply } = await import('../../lib/operations/todos.ts');
const { claimDigest, settleDigest } = await import('../../lib/db/digest-runs.ts');
const { withScope } = await import('../../lib/db/scope.ts');
const { connect } = await import('../../lib/db/server/roles.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');
const { followSomebody } = await import('../support/followed.ts');

/** Monday 9 November 2026, 7:00 in Paris. */
const MONDAY = Date.UTC(2026, 10, 9, 6);
/** The Thursday before, 10:00. */
const THURSDAY = Date.UTC(2026, 10, 5, 9);
const SECRET = 'a-secret-of-the-installation-0123456789';
const SECRET_WORDS = 'Je gagne 61 k€ et ma direction ne sait rien';

const means = {
  secret: SECRET,
  linksFor: (workspaceId: string, memberId: string, kind: string) => ({
    origin: 'https://relance.exemple.fr',
    unsubscribe: `https://relance.exemple.fr/api/unsubscribe/${workspaceId}.${memberId}.${kind}`,
  }),
};
const neverFails = (_: string, error: unknown) => {
  throw error;
};

let smtp: MailServer;
let actor: Actor;
let campaignId: string;
beforeEach(async () => {
  smtp = await startMailServer();
  actor = (await createTestWorkspace()).actor;
  campaignId = (await createCampaign(actor, { name: 'SRE', company: 'Alcyon' }, THURSDAY - 30 * DAY))
    .campaignId;
});
afterEach(() => smtp.close());

function send(now: number) {
  return sendDueDigests(actor.scope, now, means, neverFails);
}

function setServer(change: Record<string, unknown> = {}) {
  const wish = {
    host: '127.0.0.1',
    port: smtp.port,
    isSecure: false,
    user: null,
    password: null,
    fromAddress: 'relance@cabinet.exemple.fr',
    fromName: 'Relance',
    ...change,
  };
  return saveMailSetting(actor.scope, actor.memberId, wish, SECRET, new Date(THURSDAY));
}

const zoe = () =>
  followSomebody(actor, { campaignId, firstName: 'Zoé', lastName: 'O<b>Hara', writtenAt: THURSDAY });

async function runs(): Promise<{ state: string; attempts: number; failure: string | null; kind: string }[]> {
  const owner = await connect(database.ownerUrl);
  try {
    const { rows } = await owner.query(
      'SELECT * FROM "DigestRun" WHERE "workspaceId" = $1 ORDER BY "claimedAt"',
      [actor.scope.workspaceId],
    );
    return rows;
  } finally {
    await owner.end();
  }
}

async function setRun(column: 'state', value: string): Promise<void> {
  const owner = await connect(database.ownerUrl);
  try {
    await owner.query(`UPDATE "DigestRun" SET "${column}" = $1 WHERE "workspaceId" = $2`, [
      value,
      actor.scope.workspaceId,
    ]);
  } finally {
    await owner.end();
  }
}

describe('the week, by mail', () => {
  it('leaves on Monday at 7:00, once, with who is owed an answer first', async () => {
    await setServer();
    await zoe();
    const { approachId } = await followSomebody(actor, {
      campaignId,
      firstName: 'Marc',
      lastName: 'Le Goff',
      writtenAt: THURSDAY,
    });
    await recordReply(actor, approachId, { channel: 'EMAIL', body: SECRET_WORDS }, THURSDAY + DAY);

    expect(await send(MONDAY - 1)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(await send(MONDAY)).toEqual({ sent: 1, empty: 0, failed: 0 });
    expect(await send(MONDAY + 5 * MINUTE)).toEqual({ sent: 0, empty: 0, failed: 0 });

    expect(smtp.mails).toHaveLength(1);
    const [mail] = smtp.mails;
    expect(mail!.headers.get('subject')).toBe('Votre semaine\u202f: 1 réponse à donner, 1 relance');
    expect(mail!.headers.get('from')).toBe('Relance <relance@cabinet.exemple.fr>');
    expect(mail!.headers.get('to')).toMatch(/^Inès Moreau <cabinet-/);
    for (const body of [mail!.text, mail!.html]) {
      expect(body).toContain('Une personne attend votre réponse.');
      expect(body.indexOf('Marc Le Goff')).toBeLessThan(body.indexOf('Zoé'));
      expect(body).toContain('https://relance.exemple.fr/week?person=');
    }
    expect(mail!.text).toContain('À RÉPONDRE');
    expect(mail!.text).toMatch(/Relance 1\u202f: e-mail du jeu\. 5 à 10\u202fh, \+\u00a048\u202fh/);
    // What people wrote stays on screens; what they are called is text, not markup.
    expect(mail!.raw + mail!.text + mail!.html).not.toContain('direction');
    expect(mail!.html).toContain('Zoé O&lt;b&gt;Hara');
    expect((await runs())[0]).toMatchObject({ state: 'SENT', attempts: 1, kind: 'WEEKLY' });
  });

  it('lets absence messages sleep, and is left in one click', async () => {
    await setServer();
    await zoe();
    await send(MONDAY);
    const { headers } = smtp.mails[0]!;
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('list-unsubscribe')).toMatch(
      /^<https:\/\/relance\.exemple\.fr\/api\/unsubscribe\/.*WEEKLY>$/,
    );
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.get('message-id')).toBe(`<weekly.2026-11-09.${actor.memberId}@cabinet.exemple.fr>`);
  });

  it('is not sent to who wants none, nor when there is nobody to write to', async () => {
    await setServer();
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 1, failed: 0 });
    expect((await runs())[0]).toMatchObject({ state: 'EMPTY' });
    await zoe();
    await chooseDigests(actor.scope, actor.memberId, { weeklyDigest: false });
    expect(await send(MONDAY + 7 * DAY)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(smtp.mails).toHaveLength(0);
  });

  it('waits for who is away to be back', async () => {
    await setServer();
    await zoe();
    const away = { memberId: actor.memberId, fromOn: '2026-11-09', untilOn: '2026-11-10' };
    await noteAbsence(actor, away, THURSDAY);
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 0, failed: 0 });
    // Wednesday is a public holiday.
    expect(await send(MONDAY + 3 * DAY)).toEqual({ sent: 1, empty: 0, failed: 0 });
    expect((await runs())[0]).toMatchObject({ state: 'SENT', kind: 'WEEKLY' });
  });

  it('follows the member’s own morning, and language', async () => {
    await setServer();
    await zoe();
    await chooseDigests(actor.scope, actor.memberId, { timeZone: 'America/Montreal' });
    const owner = await connect(database.ownerUrl);
    await owner.query('UPDATE "Member" SET "locale" = \'en\' WHERE "id" = $1', [actor.memberId]);
    await owner.end();
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(await send(MONDAY + 6 * HOUR)).toEqual({ sent: 1, empty: 0, failed: 0 });
    expect(smtp.mails[0]!.headers.get('subject')).toBe('Your week: 1 relance');
    expect(smtp.mails[0]!.text).toContain('1 relance fits in your week');
  });

  it('waits for nobody without a server, and serves the same morning once one is set', async () => {
    await zoe();
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(await runs()).toEqual([]);
    await setServer();
    expect(await send(MONDAY + 3 * HOUR)).toEqual({ sent: 1, empty: 0, failed: 0 });
  });

  it('leaves out who was written to since', async () => {
    await setServer();
    const { approachId } = await zoe();
    const now = MONDAY - 12 * HOUR;
    const sent = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: now };
    await record(actor, approachId, sent, { now, source: 'HAND' });
    await send(MONDAY);
    expect(smtp.mails[0]!.text).toContain('Relance 2');
    expect(smtp.mails[0]!.text).not.toContain('Relance 1');
  });

  it('is given up at noon', async () => {
    await setServer();
    await zoe();
    expect(await send(MONDAY + 5 * HOUR)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(await runs()).toEqual([]);
  });

  it('is sent by one of two workers', async () => {
    await setServer();
    await zoe();
    const [one, other] = await Promise.all([send(MONDAY), send(MONDAY)]);
    expect(one.sent + other.sent).toBe(1);
    expect(smtp.mails).toHaveLength(1);
  });

  it('is claimed by one, the first time and at each new try', async () => {
    const due = { memberId: actor.memberId, kind: 'WEEKLY' as const, on: '2026-11-09' };
    const claim = (attempts: number) =>
      withScope(actor.scope, (tx) => claimDigest(tx, actor.scope, due, attempts, new Date(MONDAY)));
    const both = async (attempts: number) =>
      (await Promise.all([claim(attempts), claim(attempts)])).filter(Boolean).length;
    expect(await both(0)).toBe(1);
    await withScope(actor.scope, (tx) =>
      settleDigest(tx, actor.scope, due, { state: 'FAILED', failure: 'TIMEOUT' }),
    );
    expect(await both(1)).toBe(1);
    expect((await runs())[0]).toMatchObject({ state: 'CLAIMED', attempts: 2, failure: null });
  });

  it('cut short by a crash is not sent again', async () => {
    await setServer();
    await zoe();
    await send(MONDAY);
    await setRun('state', 'CLAIMED');
    expect(await send(MONDAY + 2 * HOUR)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(smtp.mails).toHaveLength(1);
  });
});

describe('the day, by mail', () => {
  it('says what falls on that day, on open days but the one of the week', async () => {
    await setServer();
    await zoe();
    await chooseDigests(actor.scope, actor.memberId, { dailyDigest: true });
    await send(MONDAY);
    // Written on Monday morning: due on Thursday, since Wednesday 11 is a public holiday.
    await followSomebody(actor, {
      campaignId,
      firstName: 'Jeudi',
      lastName: 'Prochain',
      writtenAt: MONDAY + 3 * HOUR,
    });
    expect(await send(MONDAY + DAY)).toEqual({ sent: 1, empty: 0, failed: 0 });
    expect(await send(MONDAY + 2 * DAY)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(smtp.mails.map((mail) => mail.headers.get('subject'))).toEqual([
      'Votre semaine\u202f: 1 relance',
      'Mardi 10 novembre\u202f: 1 relance',
    ]);
    expect(smtp.mails[1]!.text).toContain('Zoé');
    expect(smtp.mails[1]!.text).not.toContain('Jeudi Prochain');
    expect(smtp.mails[1]!.text).toContain('1 autre d’ici la fin de la semaine.');
  });
});

describe('a server that refuses', () => {
  it('is asked three times in the morning, each time later, and the reason is kept', async () => {
    await setServer();
    await zoe();
    smtp.refuseWith = 550;
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 0, failed: 1 });
    expect(await send(MONDAY + 5 * MINUTE)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(await send(MONDAY + 10 * MINUTE)).toEqual({ sent: 0, empty: 0, failed: 1 });
    expect(await send(MONDAY + 25 * MINUTE)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(await send(MONDAY + 30 * MINUTE)).toEqual({ sent: 0, empty: 0, failed: 1 });
    expect(await send(MONDAY + 3 * HOUR)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect((await runs())[0]).toMatchObject({ state: 'FAILED', attempts: 3, failure: 'RECIPIENT' });
  });

  it('and then takes it: it has left', async () => {
    await setServer();
    await zoe();
    smtp.refuseWith = 450;
    await send(MONDAY);
    smtp.refuseWith = null;
    expect(await send(MONDAY + 10 * MINUTE)).toEqual({ sent: 1, empty: 0, failed: 0 });
    expect((await runs())[0]).toMatchObject({ state: 'SENT', attempts: 2, failure: null });
  });

  it('that takes the message and hangs up is not asked again: it may have left', async () => {
    await setServer();
    await zoe();
    smtp.hangsUp = true;
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 0, failed: 1 });
    expect((await runs())[0]).toMatchObject({ state: 'CLAIMED', failure: 'CLOSED' });
    smtp.hangsUp = false;
    expect(await send(MONDAY + HOUR)).toEqual({ sent: 0, empty: 0, failed: 0 });
    expect(smtp.mails).toHaveLength(1);
  });

  it('that is not there', async () => {
    await setServer({ port: 1 });
    await zoe();
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 0, failed: 1 });
    expect((await runs())[0]).toMatchObject({ state: 'FAILED', failure: 'CONNECTION_REFUSED' });
  });
});

describe('the setting', () => {
  const test = (secret = SECRET) =>
    testMailSetting(
      actor.scope,
      actor.memberId,
      { name: 'Inès', address: 'ines@exemple.fr' },
      ({ host, port, fromAddress }) =>
        writeTestMail('fr', { name: 'Inès', workspace: 'Cabinet', host, port, from: fromAddress }),
      secret,
      new Date(MONDAY),
    );

  it('keeps the password sealed, uses it, and tells which it was', async () => {
    const guarded = await startMailServer('cinq bougies');
    try {
      const setting = { port: guarded.port, user: 'relance' };
      await setServer({ ...setting, password: 'cinq bougies' });
      const owner = await connect(database.ownerUrl);
      const { rows } = await owner.query('SELECT * FROM "MailSetting" WHERE "workspaceId" = $1', [
        actor.scope.workspaceId,
      ]);
      await owner.end();
      expect(JSON.stringify(rows)).not.toContain('bougies');
      expect(await test()).toEqual({ outcome: 'sent' });
      expect(guarded.mails[0]!.text).toContain('les e-mails de l’espace Cabinet partent bien');

      // Saved again without it: kept. With a wrong one: said so.
      await setServer(setting);
      expect(await test()).toEqual({ outcome: 'sent' });
      await setServer({ ...setting, password: 'six bougies' });
      expect(await test()).toMatchObject({ failure: 'AUTH', answer: expect.stringContaining('535') });
    } finally {
      await guarded.close();
    }
  });

  it('asks for the password again when it points elsewhere', async () => {
    await setServer({ user: 'relance', password: 'cinq bougies' });
    for (const change of [
      { host: 'attrape.exemple.fr' },
      { port: 2525 },
      { user: 'autre' },
      { isSecure: true },
    ]) {
      await expect(setServer({ user: 'relance', ...change })).rejects.toMatchObject({
        code: 'invalid',
        faults: [{ path: 'password', message: 'mailPasswordAgain' }],
      });
    }
  });

  it('says when the installation’s secret no longer opens the password', async () => {
    await setServer({ user: 'relance', password: 'cinq bougies' });
    expect(await test(`${SECRET}-changed`)).toMatchObject({ failure: 'PASSWORD_UNREADABLE' });
    await zoe();
    await sendDueDigests(actor.scope, MONDAY, { ...means, secret: `${SECRET}-changed` }, neverFails);
    expect((await runs())[0]).toMatchObject({ state: 'FAILED', failure: 'PASSWORD_UNREADABLE' });
  });

  it('is forgotten when asked', async () => {
    await setServer();
    await zoe();
    await forgetMailSetting(actor.scope, actor.memberId);
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 0, failed: 0 });
  });

  it('belongs to one workspace', async () => {
    await setServer();
    await zoe();
    const other = await createTestWorkspace();
    await expect(
      sendDueDigests(other.actor.scope, MONDAY, means, neverFails).then((tally) => tally.sent),
    ).resolves.toBe(0);
    const mail = await previewDigest(other.actor.scope, other.actor.memberId, 'WEEKLY', MONDAY, means);
    expect(mail).toBeNull();
    await expect(
      previewDigest(other.actor.scope, actor.memberId, 'WEEKLY', MONDAY, means),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the link at the foot', () => {
  it('stops its own list and no other; made up, it is nobody’s', async () => {
    const { signDigestLink, readDigestLink } = await import('../../lib/auth/digest-link.ts');
    const { workspaceId } = actor.scope;
    const link = signDigestLink(workspaceId, actor.memberId, 'WEEKLY');
    expect(readDigestLink(link)).toMatchObject({
      scope: { workspaceId },
      memberId: actor.memberId,
      kind: 'WEEKLY',
    });
    const [, , , proof] = link.split('.');
    for (const bad of [
      link.replace('WEEKLY', 'DAILY'),
      link.replace(actor.memberId, workspaceId),
      link.slice(0, -1),
      `${link}A`,
      `${workspaceId}.${actor.memberId}.WEEKLY.${'A'.repeat(43)}`,
      proof!,
      '',
    ])
      expect(readDigestLink(bad)).toBeNull();
  });

  it('is opened by programs without harm, and stops the list when pressed', async () => {
    const { signDigestLink } = await import('../../lib/auth/digest-link.ts');
    const { GET, POST } = await import('../../app/api/unsubscribe/[token]/route.ts');
    await setServer();
    await zoe();
    const token = signDigestLink(actor.scope.workspaceId, actor.memberId, 'WEEKLY');
    const context = { params: Promise.resolve({ token }) };
    const opened = await GET(new Request('http://localhost/'), context);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `/unsubscribe/${token}`]);
    const isWanted = async () => (await wishes()).weeklyDigest;
    expect(await isWanted()).toBe(true);
    const body = 'List-Unsubscribe=One-Click';
    const pressed = await POST(new Request('http://localhost/', { method: 'POST', body }), context);
    expect(pressed.status).toBe(200);
    expect(await isWanted()).toBe(false);
    expect(await send(MONDAY)).toEqual({ sent: 0, empty: 0, failed: 0 });
  });

  async function wishes(): Promise<{ weeklyDigest: boolean }> {
    const owner = await connect(database.ownerUrl);
    try {
      const { rows } = await owner.query('SELECT "weeklyDigest" FROM "Member" WHERE "id" = $1', [
        actor.memberId,
      ]);
      return rows[0];
    } finally {
      await owner.end();
    }
  }
});
