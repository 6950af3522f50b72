// What the lint blocks leaves by no door: the screen, the HTTP API. What left already by another way is a fact, and is recorded whatever it says.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import type { NewInteraction } from '../../lib/db/interactions.ts';
import type { MessageWritten } from '../../lib/operations/write.ts';
import { callApi } from '../support/api.ts';
import { approachSomebody } from '../support/approached.ts';
import { createColleague } from '../support/colleague.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { withScope } = await import('../../lib/db/scope.ts');
const { setFit, writeHook } = await import('../../lib/operations/before-writing.ts');
const { noteObjection } = await import('../../lib/operations/objections.ts');
const { record } = await import('../../lib/operations/record.ts');
const { noteCall, writeMessage } = await import('../../lib/operations/write.ts');

/** Thursday 12 November 2026, 10:00 in Paris. */
const NOW = Date.UTC(2026, 10, 12, 9);
const HOUR = 3_600_000;
const FIRST =
  'Bonjour Léa, votre billet sur la migration Iceberg m’a fait relire la partie sur les snapshots. Alcyon, à Nantes, a le même chantier. Quinze minutes cette semaine ?';
const SECOND =
  'Léa, ce que j’avais laissé de côté : 62 à 68 k€, et deux jours sur place. Jeudi 18 h ou vendredi midi ?';

let workspace: TestWorkspace;
let actor: Actor;
let contactId: string;
let approachId: string;

beforeEach(async () => {
  workspace = await createTestWorkspace();
  actor = workspace.actor;
  ({ contactId, approachId } = await approachSomebody(actor, NOW));
});

const happened = (fact: NewInteraction, who = actor) =>
  record(who, approachId, fact, { now: NOW, source: 'HAND' });
const sent = (daysAgo: number, body: string | null = FIRST): NewInteraction => ({
  kind: 'MESSAGE_SENT',
  channel: 'LINKEDIN',
  body,
  occurredAt: NOW - daysAgo * 24 * HOUR,
});
const todo = () =>
  withScope(actor.scope, (tx) =>
    tx.todo.findFirst({ where: { workspaceId: workspace.workspaceId, approachId, closedAt: null } }),
  );
const history = () =>
  withScope(actor.scope, (tx) =>
    tx.interaction.findMany({
      where: { workspaceId: workspace.workspaceId, contactId },
      include: { body: true },
      orderBy: { occurredAt: 'asc' },
    }),
  );

async function write(body: string, more: Partial<MessageWritten> = {}, now = NOW) {
  const shown = { approachId, todoId: (await todo())?.id ?? null, channel: 'EMAIL' as const, base: null };
  return writeMessage(
    actor,
    { ...shown, subject: null, trameVersionId: null, angle: null, body, ...more },
    now,
  );
}

describe('the screen', () => {
  it('records what is written with its words, its angle and whether it says why this person', async () => {
    await writeHook(actor, approachId, 'votre billet sur la migration Iceberg');
    const wrote = await write(FIRST, { subject: 'Iceberg', angle: 'PROFILE_ELEMENT' });
    expect(wrote).toMatchObject({ outcome: 'recorded', next: { do: 'relance', step: 1 } });
    expect(await history()).toMatchObject([
      {
        kind: 'MESSAGE_SENT',
        channel: 'EMAIL',
        angle: 'PROFILE_ELEMENT',
        hookUsed: true,
        source: 'HAND',
        body: { subject: 'Iceberg', body: FIRST },
      },
    ]);
  });

  it('blocks the text already sent, by whomever and on whatever channel, until it is mended', async () => {
    await happened(sent(5), await createColleague(actor));
    const wrote = await write(FIRST.toUpperCase());
    expect(wrote).toMatchObject({ outcome: 'blocked' });
    const findings = wrote.outcome === 'blocked' ? wrote.findings : [];
    expect(findings.find((finding) => finding.code === 'SAME_TEXT_SENT')).toMatchObject({
      severity: 'block',
      earlier: { authorName: 'Benoît Weber', mine: false, channel: 'LINKEDIN' },
    });
    expect(await history()).toHaveLength(1);
    expect(await write(SECOND)).toMatchObject({ outcome: 'recorded' });
  });

  it('a text that was struck through was not sent', async () => {
    const recorded = await happened(sent(5));
    const { voidRow } = await import('../../lib/operations/record.ts');
    await voidRow(actor, (recorded as { interactionId: string }).interactionId, 'erreur', NOW);
    expect(await write(FIRST)).toMatchObject({ outcome: 'recorded' });
  });

  it('blocks a variable without a value, in the text or the subject', async () => {
    expect(await write('Bonjour {prénom}, Alcyon recrute. Quinze minutes ?')).toMatchObject({
      outcome: 'blocked',
    });
    expect(await write(FIRST, { subject: 'Pour {prénom}' })).toMatchObject({ outcome: 'blocked' });
    expect(await history()).toHaveLength(0);
  });

  it('blocks a job that fits neither way, until a reason is given', async () => {
    await setFit(actor, approachId, { fit: 'NEITHER', reason: null });
    expect(await write(FIRST)).toMatchObject({ outcome: 'blocked' });
    await setFit(actor, approachId, { fit: 'NEITHER', reason: 'Elle veut revenir à la data' });
    expect(await write(FIRST)).toMatchObject({ outcome: 'recorded' });
  });

  it('sends no relance before its delay, and none to who objected', async () => {
    await happened(sent(1));
    const at = NOW + 24 * HOUR;
    expect(await write(SECOND)).toEqual({ outcome: 'not-now', notNow: { code: 'TOO_EARLY', at } });
    expect(await write(SECOND, {}, at)).toMatchObject({ outcome: 'recorded' });
    await noteObjection(actor, contactId, { at: NOW, note: null }, at);
    expect(await write(`${SECOND} Encore.`, {}, at + 90 * HOUR)).toMatchObject({
      outcome: 'not-now',
      notNow: { code: 'OBJECTED' },
    });
  });

  it('doubles a call at once, which is no relance', async () => {
    await happened(sent(5));
    const shown = {
      approachId,
      todoId: (await todo())!.id,
      sentiment: null,
      trameVersionId: null,
      angle: null,
    };
    const call = await noteCall(actor, { ...shown, outcome: 'VOICEMAIL', notes: 'Message laissé' }, NOW);
    expect(call).toMatchObject({ outcome: 'recorded' });
    expect(await write(SECOND, { channel: 'SMS' }, NOW + HOUR)).toMatchObject({
      outcome: 'recorded',
      next: { do: 'relance', step: 2 },
    });
  });

  it('records nothing when they answered meanwhile', async () => {
    await happened(sent(5));
    const todoId = (await todo())!.id;
    await happened({ kind: 'REPLY_RECEIVED', channel: 'LINKEDIN', occurredAt: NOW - HOUR });
    expect(await write(SECOND, { todoId })).toEqual({ outcome: 'changed-meanwhile' });
    expect((await history()).filter((row) => row.kind === 'MESSAGE_SENT')).toHaveLength(1);
  });

  it('two tabs that send at once: one is recorded', async () => {
    await happened(sent(5));
    const todoId = (await todo())!.id;
    const both = await Promise.all([write(SECOND, { todoId }), write(SECOND, { todoId })]);
    expect(both.map((one) => one.outcome).sort()).toEqual(['changed-meanwhile', 'recorded']);
  });
});

describe('the HTTP API', () => {
  const iso = (at: number) => new Date(at).toISOString();
  const post = (body: unknown, id = approachId) =>
    callApi(workspace.token, 'POST', `/approaches/${id}/interactions`, body);
  const leaving = (body: string, more: Record<string, unknown> = {}) => ({
    kind: 'MESSAGE_SENT',
    channel: 'EMAIL',
    occurredAt: iso(Date.now()),
    body,
    ...more,
  });

  it('refuses a message that leaves now with what blocks it, and records nothing', async () => {
    await happened(sent(5));
    const answered = await post(leaving(FIRST));
    expect(answered.status).toBe(422);
    expect(answered.headers.get('content-type')).toBe('application/problem+json');
    expect(answered.body).toMatchObject({ type: 'urn:relance:problem:message-blocked' });
    expect(answered.body.findings[0]).toMatchObject({ code: 'SAME_TEXT_SENT', severity: 'block' });
    expect(answered.body.findings[0].title).toContain('déjà parti');
    expect((await post(leaving('Bonjour {prénom}, Alcyon recrute.'))).status).toBe(422);
    expect(await history()).toHaveLength(1);
  });

  it('records a mended one', async () => {
    await happened(sent(5));
    expect((await post(leaving(SECOND))).status).toBe(201);
  });

  it.each([
    ['that says it was sent', { alreadySent: true }],
    ['of an hour ago', { occurredAt: iso(Date.now() - HOUR) }],
    ['without its words', { body: null }],
  ])('records a fact %s, whatever it says', async (_, more) => {
    await happened(sent(5));
    expect((await post(leaving(FIRST, more))).status).toBe(201);
  });

  it('knows a message again by its external id', async () => {
    const mail = leaving(FIRST, { externalId: '<1@exemple.fr>' });
    expect((await post(mail)).status).toBe(201);
    expect((await post(mail)).status).toBe(200);
  });

  it('keeps `alreadySent` for messages', async () => {
    const answered = await post({ kind: 'CV_FOUND', occurredAt: iso(Date.now()), alreadySent: true });
    expect(answered.status).toBe(400);
    expect(answered.body.errors).toEqual([{ path: 'alreadySent', message: 'does not belong to CV_FOUND' }]);
  });

  it('finds no approach of elsewhere', async () => {
    const stranger = await createTestWorkspace();
    const path = `/approaches/${approachId}/interactions`;
    expect((await callApi(stranger.token, 'POST', path, leaving(FIRST))).status).toBe(404);
  });
});

describe('POST /api/v1/messages/lint', () => {
  const lint = (body: unknown, token = workspace.token) => callApi(token, 'POST', '/messages/lint', body);

  it('says what it sees, with codes for programs and sentences for people, and keeps nothing', async () => {
    await happened(sent(5));
    const { status, body } = await lint({ approachId, channel: 'EMAIL', text: `${FIRST} {prénom}` });
    expect(status).toBe(200);
    expect(body).toMatchObject({ isBlocked: true, length: { characters: FIRST.length + 9 } });
    expect(body.findings.map((finding: { code: string }) => finding.code)).toContain('UNRESOLVED_VARIABLE');
    expect(body.findings[0]).toMatchObject({
      severity: 'block',
      passage: { text: '{prénom}', in: 'TEXT' },
      fix: { kind: 'replace', text: 'Léa' },
    });
    expect(await history()).toHaveLength(1);
  });

  it('is clean for a good message', async () => {
    await writeHook(actor, approachId, 'votre billet sur la migration Iceberg');
    const { body } = await lint({ approachId, channel: 'EMAIL', text: FIRST });
    expect(body.isBlocked).toBe(false);
    expect(body.findings.filter((finding: { severity: string }) => finding.severity === 'block')).toEqual([]);
    expect(body.said).toEqual({ reason: 'HERE', company: 'HERE' });
  });

  it('refuses what it does not know', async () => {
    expect((await lint({ approachId, channel: 'PIGEON', text: 'Bonjour' })).status).toBe(400);
    expect((await lint({ approachId, channel: 'EMAIL', text: 'Bonjour', tone: 'gai' })).status).toBe(400);
    expect((await lint({ approachId: 'x', channel: 'EMAIL', text: 'Bonjour' })).status).toBe(404);
    const stranger = await createTestWorkspace();
    expect((await lint({ approachId, channel: 'EMAIL', text: 'Bonjour' }, stranger.token)).status).toBe(404);
  });
});
