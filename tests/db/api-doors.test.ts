// The doors of the HTTP API: who may enter, what is refused, and how a program is told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../lib/db/client.ts';
import { callApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

let database: TestDatabase;
let ours: TestWorkspace;
let theirs: TestWorkspace;
/** What the other workspace holds. */
let foreign: { contactId: string; campaignId: string; approachId: string; interactionId: string };

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  ours = await createTestWorkspace();
  theirs = await createTestWorkspace();
  foreign = await furnish(theirs);
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const post = (path: string, body: unknown, { token } = ours) => callApi(token, 'POST', path, body);
const sent = { kind: 'MESSAGE_SENT', channel: 'EMAIL', occurredAt: '2026-01-05T09:00:00Z' };

async function furnish(workspace: TestWorkspace) {
  const { id: contactId } = (await post('/contacts', { firstName: 'Noé', lastName: 'Petit' }, workspace))
    .body;
  const { id: campaignId } = (await post('/campaigns', { name: 'Comptable' }, workspace)).body;
  const { id: approachId } = (await post('/approaches', { contactId, campaignId }, workspace)).body;
  const { id: interactionId } = (await post(`/approaches/${approachId}/interactions`, sent, workspace)).body;
  return { contactId, campaignId, approachId, interactionId };
}

describe('who may enter', () => {
  it.each([[null], ['rel_wrong'], ['']])('nobody with the key %s', async (token) => {
    const answered = await callApi(token, 'GET', '/todos');
    expect(answered.status).toBe(401);
    expect(answered.headers.get('www-authenticate')).toContain('Bearer');
    expect(answered.headers.get('content-type')).toBe('application/problem+json');
    expect(answered.body).toMatchObject({ title: 'Unauthorized', status: 401 });
  });

  it('what is of another workspace cannot be found', async () => {
    const mine = await furnish(ours);
    const { contactId, campaignId, approachId, interactionId } = foreign;
    const calls: [string, string, unknown?][] = [
      ['GET', `/contacts/${contactId}`],
      ['PATCH', `/contacts/${contactId}`, { keepInTouch: true }],
      ['POST', `/contacts/${contactId}/objection`, {}],
      ['PATCH', `/campaigns/${campaignId}`, { state: 'PAUSED' }],
      ['PATCH', `/campaigns/${theirs.vivierId}`, { state: 'PAUSED' }],
      ['POST', '/approaches', { contactId, campaignId: mine.campaignId }],
      ['POST', '/approaches', { contactId: mine.contactId, campaignId }],
      ['POST', `/approaches/${approachId}/interactions`, sent],
      ['GET', `/approaches/${approachId}/next`],
      ['POST', `/interactions/${interactionId}/void`, { why: 'not ours' }],
    ];
    for (const [method, path, body] of calls) {
      const answered = await callApi(ours.token, method, path, body);
      expect(answered.status, `${method} ${path}`).toBe(404);
      expect(answered.body).toMatchObject({
        type: 'urn:relance:problem:not-found',
        title: 'Not found',
        status: 404,
      });
    }
    const found = await callApi(ours.token, 'GET', '/contacts?q=petit');
    expect(found.body.items.map((item: { id: string }) => item.id)).toEqual([mine.contactId]);
  });

  it('nor what is no id at all, nor an unknown one, nor an unknown address', async () => {
    for (const id of ['1', 'x', '00000000-0000-4000-8000-000000000000', "' OR 1=1", '%00']) {
      expect((await callApi(ours.token, 'GET', `/approaches/${id}/next`)).status, id).toBe(404);
      // In a body it is the fault of its field; in an address, of nobody's.
      const isId = id.length === 36;
      expect((await post('/approaches', { contactId: id, campaignId: id })).status, id).toBe(
        isId ? 404 : 400,
      );
    }
    expect((await callApi(ours.token, 'GET', '/approches')).status).toBe(404);
  });

  it('an id in capitals is the same id', async () => {
    const mine = await furnish(ours);
    const answered = await post(`/approaches/${mine.approachId.toUpperCase()}/interactions`, sent);
    expect(answered.status).toBe(201);
    expect(answered.body.next.do).toBe('stop');
  });
});

describe('what is refused', () => {
  it.each<[string, unknown, string]>([
    ['/contacts', { firstName: { a: 1 }, lastName: 'Petit' }, 'firstName'],
    ['/contacts', { firstName: 'Noé' }, 'lastName'],
    ['/contacts', { firstName: ' ', lastName: '' }, 'lastName'],
    ['/contacts', { firstName: 'Noé', lastName: 'Petit', nickname: 'No' }, 'nickname'],
    ['/contacts', { firstName: 'Noé', lastName: 'Pe\0tit' }, 'lastName'],
    ['/contacts', { firstName: 'Noé', lastName: 'Petit', timeZone: 'Europe/Lutèce' }, 'timeZone'],
    ['/contacts', { firstName: 'Noé', lastName: 'Petit', timeZone: '+02:00' }, 'timeZone'],
    [
      '/contacts',
      { firstName: 'Noé', lastName: 'Petit', linkedinUrl: 'https://example.com/in/noe' },
      'linkedinUrl',
    ],
    [
      '/contacts',
      {
        firstName: 'N',
        lastName: 'P',
        addresses: [
          { kind: 'EMAIL', value: 'n@p.fr' },
          { kind: 'PHONE', value: '12' },
        ],
      },
      'addresses[1].value',
    ],
    [
      '/contacts',
      { firstName: 'N', lastName: 'P', addresses: [{ kind: 'EMAIL', value: 'n@p' }] },
      'addresses[0].value',
    ],
    [
      '/contacts',
      { firstName: 'N', lastName: 'P', addresses: [{ kind: 'FAX', value: '1' }] },
      'addresses[0].kind',
    ],
    ['/contacts', [], ''],
    ['/approaches', { contactId: 'nobody', campaignId: '0190a0b0-0000-7000-8000-000000000000' }, 'contactId'],
    ['/approaches', { contactId: '0190a0b0-0000-7000-8000-000000000000', campaignId: '12' }, 'campaignId'],
    ['/campaigns', { name: '' }, 'name'],
    ['/campaigns', { name: 'A', policy: { maxRelances: 4 } }, 'policy.maxRelances'],
    ['/campaigns', { name: 'A', policy: { personCap: 5 } }, 'policy.personCap'],
    [
      '/campaigns',
      { name: 'A', policy: { delays: { AFTER_FIRST_MESSAGE: [24, 96, 168] } } },
      'policy.delays.AFTER_FIRST_MESSAGE[0]',
    ],
    [
      '/campaigns',
      { name: 'A', policy: { delays: { AFTER_APPLICATION: [2, 48, 96] } } },
      'policy.delays.AFTER_APPLICATION[0]',
    ],
    [
      '/campaigns',
      { name: 'A', policy: { delays: { KEEPING_IN_TOUCH: [24] } } },
      'policy.delays.KEEPING_IN_TOUCH[0]',
    ],
    ['/approaches', { contactId: 1, campaignId: 'x' }, 'contactId'],
    ['/approaches', { contactId: 'x', campaignId: 'x', priority: 4 }, 'priority'],
  ])('POST %s %j names %s', async (path, body, at) => {
    const answered = await post(path, body);
    expect(answered.status).toBe(400);
    expect(answered.headers.get('content-type')).toBe('application/problem+json');
    expect(answered.body).toMatchObject({ title: 'Invalid request', status: 400 });
    expect(answered.body.errors.map((error: { path: string }) => error.path)).toContain(at);
    for (const error of answered.body.errors) expect(error.message).not.toBe('');
  });

  it.each<[unknown, string]>([
    [{}, 'kind'],
    [{ ...sent, kind: 'TELEPATHY' }, 'kind'],
    [{ ...sent, channel: null }, 'channel'],
    [{ ...sent, occurredAt: '2026-01-05' }, 'occurredAt'],
    [{ ...sent, occurredAt: '2026-01-05T09:00:00' }, 'occurredAt'],
    [{ ...sent, occurredAt: '0001-01-05T09:00:00Z' }, 'occurredAt'],
    [{ ...sent, occurredAt: '9999-12-31T23:59:59Z' }, 'occurredAt'],
    [{ ...sent, occurredAt: 1_767_603_600_000 }, 'occurredAt'],
    [{ ...sent, occurredAt: new Date(Date.now() + 6 * 60_000).toISOString() }, 'occurredAt'],
    [{ ...sent, outcome: 'VOICEMAIL' }, 'outcome'],
    [{ ...sent, kind: 'SNOOZED', channel: null }, 'until'],
    [{ ...sent, kind: 'SKIPPED', channel: null }, 'what'],
    [{ ...sent, kind: 'REPLY_CLASSIFIED', channel: null, sentiment: 'POSITIVE' }, 'about'],
    [{ ...sent, body: { html: '' } }, 'body'],
    [{ ...sent, author: 'me' }, 'author'],
    [{ ...sent, externalId: '' }, 'externalId'],
  ])('an interaction %j names %s', async (body, at) => {
    const { approachId } = await furnish(ours);
    const answered = await post(`/approaches/${approachId}/interactions`, body);
    expect(answered.status, JSON.stringify(answered.body)).toBe(400);
    expect(answered.body.errors.map((error: { path: string }) => error.path)).toContain(at);
  });

  it('what happened within five minutes ahead, or a century ago, is a fact', async () => {
    const { approachId } = await furnish(ours);
    const soon = new Date(Date.now() + 4 * 60_000).toISOString();
    for (const occurredAt of [soon, '1950-05-01T12:00:00+02:00']) {
      expect((await post(`/approaches/${approachId}/interactions`, { ...sent, occurredAt })).status).toBe(
        201,
      );
    }
    const far = { kind: 'MEETING_SET', occurredAt: sent.occurredAt, until: '2199-12-31T23:59:59Z' };
    expect((await post(`/approaches/${approachId}/interactions`, far)).status).toBe(201);
  });

  it.each([['{'], [''], ['"\xff"'], ['nonsense']])('a body that is no JSON: %s', async (text) => {
    expect((await post('/contacts', text)).status).toBe(400);
  });

  it('a body of more than a megabyte', async () => {
    const answered = await post('/contacts', { firstName: 'N', lastName: 'x'.repeat(1024 * 1024) });
    expect(answered.status).toBe(413);
    expect(answered.body.title).toBe('Content too large');
  });

  it('a question nobody understands', async () => {
    const { approachId } = await furnish(ours);
    for (const [path, at] of [
      [`/approaches/${approachId}/next?at=monday`, 'at'],
      ['/todos?limit=0', 'limit'],
      ['/todos?limit=many', 'limit'],
      ['/todos?cursor=wrong', 'cursor'],
      ['/todos?due_before=2026', 'due_before'],
      ['/todos?dueBefore=2026-01-05T09:00:00Z', 'dueBefore'],
      ['/contacts?limit=201', 'limit'],
      ['/contacts?q=No%00e', 'q'],
    ] as const) {
      const answered = await callApi(ours.token, 'GET', path);
      expect(answered.status, path).toBe(400);
      expect(answered.body.errors[0].path).toBe(at);
    }
  });

  it('a method that an address does not answer', async () => {
    const answered = await callApi(ours.token, 'DELETE', '/todos');
    expect(answered.status).toBe(405);
    expect(answered.headers.get('allow')).toBe('GET');
    expect(answered.body.title).toBe('Method not allowed');
  });
});

describe('the description', () => {
  it('is served without a key, and holds every address', async () => {
    const { status, body } = await callApi(null, 'GET', '/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/analytics/reply-rates',
      '/approaches',
      '/approaches/{id}/interactions',
      '/approaches/{id}/next',
      '/campaigns',
      '/campaigns/{id}',
      '/contacts',
      '/contacts/{id}',
      '/contacts/{id}/objection',
      '/interactions/{id}/void',
      '/members/{id}/reply-rate',
      '/messages/lint',
      '/openapi.json',
      '/todos',
    ]);
    const fact =
      body.paths['/approaches/{id}/interactions'].post.requestBody.content['application/json'].schema;
    expect(fact.properties.kind.enum).toContain('MESSAGE_SENT');
    expect(fact.additionalProperties).toBe(false);
    expect(fact.required).toEqual(['kind', 'occurredAt']);
  });
});
