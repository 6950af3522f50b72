// A follow-up as programs live it: people, campaigns, what happens, what is next, in whatever order and however often they say it.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../../lib/db/client.ts';
import { withScope } from '../../lib/db/scope.ts';
import { findOpenTodo } from '../../lib/db/todos.ts';
import { record } from '../../lib/operations/record.ts';
import { callApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

const NOW = '2026-11-20T11:00:00.000Z'; // Friday 12:00 in Paris
let database: TestDatabase;
let workspace: TestWorkspace;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeDatabase();
  await database.drop();
});
beforeEach(async () => {
  vi.stubEnv('RELANCE_NOW', NOW);
  workspace = await createTestWorkspace();
});

const call = (method: string, path: string, body?: unknown) => callApi(workspace.token, method, path, body);
const get = async (path: string) => (await call('GET', path)).body;
async function make(path: string, body: unknown): Promise<string> {
  const answered = await call('POST', path, body);
  expect(answered.status, JSON.stringify(answered.body)).toBe(201);
  return answered.body.id;
}
const makeContact = (lastName: string, more: object = {}) =>
  make('/contacts', { firstName: 'Léa', lastName, ...more });
const tell = (approachId: string, fact: object) =>
  call('POST', `/approaches/${approachId}/interactions`, fact);
const sentOn = (occurredAt: string, more: object = {}) => ({
  kind: 'MESSAGE_SENT',
  channel: 'EMAIL',
  occurredAt,
  ...more,
});

async function approach(lastName: string, more: object = {}) {
  const contactId = await makeContact(lastName);
  const campaignId = await make('/campaigns', { name: `Poste de ${lastName}` });
  const approachId = await make('/approaches', { contactId, campaignId, ...more });
  return { contactId, campaignId, approachId };
}

describe('people', () => {
  it('addresses are normalised, with the workspace’s country', async () => {
    const id = await makeContact('Fournier', {
      timeZone: 'europe/paris',
      linkedinUrl: 'https://fr.linkedin.com/in/L%C3%A9a-F/?trk=x',
      addresses: [
        { kind: 'EMAIL', value: 'Lea.Fournier@Exemple.FR' },
        { kind: 'PHONE', value: '06 12 34 56 78' },
        { kind: 'PHONE', value: '+33612345678' },
      ],
    });
    expect(await get(`/contacts/${id}`)).toMatchObject({
      id,
      firstName: 'Léa',
      lastName: 'Fournier',
      timeZone: 'Europe/Paris',
      linkedinUrl: 'https://www.linkedin.com/in/l%C3%A9a-f',
      addresses: [
        { kind: 'EMAIL', value: 'lea.fournier@exemple.fr', bouncedAt: null },
        { kind: 'PHONE', value: '+33612345678', bouncedAt: null },
      ],
      approaches: [],
    });
  });

  it('a LinkedIn profile belongs to one person: the second is told who', async () => {
    const linkedinUrl = 'https://www.linkedin.com/in/lea-f';
    const id = await makeContact('Fournier', { linkedinUrl });
    const again = await call('POST', '/contacts', { firstName: 'Léa', lastName: 'F.', linkedinUrl });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ title: 'Conflict', contactId: id });
  });

  it('two programs that bring the same person at once make one', async () => {
    const wish = { firstName: 'Léa', lastName: 'Fournier', linkedinUrl: 'https://www.linkedin.com/in/lea-f' };
    const both = await Promise.all([call('POST', '/contacts', wish), call('POST', '/contacts', wish)]);
    expect(both.map((answered) => answered.status).sort()).toEqual([201, 409]);
    const [made, refused] = both.sort((a, b) => a.status - b.status);
    expect(refused!.body.contactId).toBe(made!.body.id);
  });

  it('search forgives accents; without words the latest come first', async () => {
    const first = await makeContact('Béranger');
    const second = await makeContact('Zidane');
    expect((await get('/contacts?q=beranger%20lea')).items).toMatchObject([
      { id: first, lastName: 'Béranger' },
    ]);
    expect((await get('/contacts?limit=2')).items.map((item: { id: string }) => item.id)).toEqual([
      second,
      first,
    ]);
  });

  it('keeping in touch opens the vivier, named as such, even for somebody without any approach', async () => {
    const id = await makeContact('Fournier');
    const wished = await call('PATCH', `/contacts/${id}`, {
      keepInTouch: true,
      rhythmDays: 45,
      timeZone: null,
    });
    expect(wished.status).toBe(200);
    expect(wished.body).toMatchObject({ keepInTouch: true, rhythmDays: 45 });
    expect(wished.body.approaches).toMatchObject([
      { campaign: { id: workspace.vivierId, kind: 'VIVIER' }, nextCode: 'NOT_CONTACTED_YET' },
    ]);
    for (const rhythmDays of [29, 731, 45.5, '45']) {
      expect((await call('PATCH', `/contacts/${id}`, { rhythmDays })).status).toBe(400);
    }
    expect((await call('PATCH', `/contacts/${id}`, { rhythmDays: null })).body.rhythmDays).toBeNull();
  });

  it('a new zone moves what is due', async () => {
    const { contactId, approachId } = await approach('Fournier');
    await tell(approachId, sentOn('2026-11-17T09:00:00Z')); // Tuesday 10:00 in Paris
    expect((await get(`/approaches/${approachId}/next`)).dueAt).toBe('2026-11-19T09:00:00.000Z');
    await call('PATCH', `/contacts/${contactId}`, { timeZone: 'America/Montreal' });
    expect((await get('/todos')).items[0].dueAt).toBe('2026-11-19T14:00:00.000Z'); // Thursday 09:00 there
  });
});

describe('approaches', () => {
  it('one contact is once in one campaign', async () => {
    const { contactId, campaignId, approachId } = await approach('Fournier');
    const again = await call('POST', '/approaches', { contactId, campaignId });
    expect(again.status).toBe(409);
    expect(again.body.approachId).toBe(approachId);
  });

  it('the list is in rank order, page by page', async () => {
    const later = await approach('Plus tard', { priority: 3 });
    const usual = await approach('Ordinaire');
    const first = await approach('Première', { priority: 1 });
    for (const { approachId } of [later, usual, first])
      await tell(approachId, sentOn('2026-11-17T09:00:00Z'));
    const owed = await approach('Réponse');
    await tell(owed.approachId, {
      kind: 'REPLY_RECEIVED',
      channel: 'EMAIL',
      occurredAt: '2026-11-20T10:00:00Z',
    });

    const whole = await get('/todos');
    const names = whole.items.map((item: { contact: { lastName: string } }) => item.contact.lastName);
    expect(names).toEqual(['Réponse', 'Première', 'Ordinaire', 'Plus tard']);
    expect(whole.nextCursor).toBeNull();
    expect(whole.items[0]).toMatchObject({
      kind: 'COURTESY',
      courtesy: 'ANSWER_REPLY',
      category: null,
      step: null,
    });
    expect(whole.items[1]).toMatchObject({
      approachId: first.approachId,
      campaign: { id: first.campaignId, name: 'Poste de Première' },
      kind: 'RELANCE',
      category: 'AFTER_FIRST_MESSAGE',
      step: 1,
      lastChance: false,
      dueAt: '2026-11-19T09:00:00.000Z',
      reasons: [
        { code: 'DELAY_AFTER_TOUCH', touchAt: '2026-11-17T09:00:00.000Z', hours: 48 },
        { code: 'NO_CHANNEL' },
      ],
    });
    const pages: unknown[] = [];
    for (let cursor = ''; cursor !== null; ) {
      const page = await get(`/todos?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      pages.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(whole.items);
    expect((await get('/todos?due_before=2026-11-19T09:00:00.000Z')).items).toEqual([]);
  });
});

describe('what happens', () => {
  it('the same external id changes nothing, and gives the row that stands', async () => {
    const { approachId } = await approach('Fournier');
    const first = await tell(approachId, sentOn('2026-11-17T09:00:00Z', { externalId: 'mail-1' }));
    const again = await tell(approachId, sentOn('2026-11-18T09:00:00Z', { externalId: 'mail-1' }));
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    await call('POST', `/interactions/${first.body.id}/void`, { why: 'sent to somebody else' });
    const voided = await tell(approachId, sentOn('2026-11-17T09:00:00Z', { externalId: 'mail-1' }));
    expect(voided.status).toBe(200);
    expect(voided.body).toMatchObject({ id: first.body.id, next: { do: 'wait', code: 'NOT_CONTACTED_YET' } });
  });

  it('the row that stands may be in another approach: the answer says where', async () => {
    const one = await approach('Un');
    const two = await approach('Deux');
    const first = await tell(one.approachId, sentOn('2026-11-17T09:00:00Z', { externalId: 'mail-1' }));
    const again = await tell(two.approachId, sentOn('2026-11-17T09:00:00Z', { externalId: 'mail-1' }));
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: first.body.id, approachId: one.approachId });
    expect((await get(`/approaches/${two.approachId}/next`)).code).toBe('NOT_CONTACTED_YET');
  });

  it('two programs that say the same thing at once make one row', async () => {
    const { approachId } = await approach('Fournier');
    const fact = sentOn('2026-11-17T09:00:00Z', { externalId: 'mail-1' });
    const both = await Promise.all([tell(approachId, fact), tell(approachId, fact)]);
    expect(both.map((answered) => answered.status).sort()).toEqual([200, 201]);
    expect(both[0]!.body.id).toBe(both[1]!.body.id);
  });

  it('two people who mark the same to-do at once: one is recorded, the other is told', async () => {
    const { approachId } = await approach('Fournier');
    await tell(approachId, sentOn('2026-11-17T09:00:00Z'));
    const { actor } = workspace;
    const now = Date.parse(NOW);
    const todo = await withScope(actor.scope, (tx) => findOpenTodo(tx, actor.scope, approachId));
    const mark = () => {
      const fact = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: now };
      return record(actor, approachId, fact, { now, source: 'HAND', expectedTodoId: todo!.id });
    };
    const both = await Promise.all([mark(), mark()]);
    expect(both.map((each) => each.outcome).sort()).toEqual(['changed-meanwhile', 'recorded']);
    for (const each of both) expect(each.next).toMatchObject({ do: 'relance', step: 2 });
    const rows = await withScope(actor.scope, (tx) => tx.interaction.count({ where: { approachId } }));
    expect(rows).toBe(2);
  });

  it('a bounce and a classification may be known before what they speak of', async () => {
    const { approachId } = await approach('Fournier');
    await tell(approachId, {
      kind: 'BOUNCED',
      about: 'mail-2',
      hard: true,
      occurredAt: '2026-11-18T09:01:00Z',
    });
    const bounced = await tell(approachId, sentOn('2026-11-18T09:00:00Z', { externalId: 'mail-2' }));
    expect(bounced.body.next).toMatchObject({ do: 'wait', code: 'NOT_CONTACTED_YET' });
    const about = {
      kind: 'REPLY_CLASSIFIED',
      about: 'mail-3',
      sentiment: 'REFUSAL',
      occurredAt: '2026-11-19T10:00:00Z',
    };
    await tell(approachId, about);
    const reply = {
      kind: 'REPLY_RECEIVED',
      channel: 'EMAIL',
      occurredAt: '2026-11-19T09:00:00Z',
      externalId: 'mail-3',
    };
    expect((await tell(approachId, reply)).body.next).toMatchObject({
      do: 'courtesy',
      courtesy: 'THANK_FOR_NO',
    });
  });

  it('what is next can be asked of another instant', async () => {
    const { approachId } = await approach('Fournier');
    await tell(approachId, sentOn('2026-11-06T16:00:00Z')); // Friday 17:00
    const before = await get(`/approaches/${approachId}/next?at=2026-11-06T15:59:59.999Z`);
    expect(before.code).toBe('NOT_CONTACTED_YET');
    expect(await get(`/approaches/${approachId}/next?at=2026-11-06T16:00:00Z`)).toMatchObject({
      do: 'relance',
      dueAt: '2026-11-09T08:00:00.000Z',
      because: [
        { code: 'DELAY_AFTER_TOUCH', touchAt: '2026-11-06T16:00:00.000Z', channel: 'EMAIL', hours: 48 },
        {
          code: 'MOVED_TO_OPEN_MOMENT',
          from: '2026-11-08T16:00:00.000Z',
          to: '2026-11-09T08:00:00.000Z',
          holiday: null,
        },
        { code: 'NO_CHANNEL' },
      ],
    });
    expect((await get(`/approaches/${approachId}/next?at=2027-06-01T08:00:00Z`)).code).toBe('WENT_COLD');
  });

  it('an objection ends every relance, and a reply after it is still answered', async () => {
    const { contactId, approachId } = await approach('Fournier');
    await tell(approachId, sentOn('2026-11-17T09:00:00Z'));
    await make(`/contacts/${contactId}/objection`, { at: '2026-11-18T09:00:00Z' });
    expect((await get('/todos')).items).toEqual([]);
    expect(await get(`/contacts/${contactId}`)).toMatchObject({
      objectedAt: '2026-11-18T09:00:00.000Z',
      approaches: [{ nextCode: 'OBJECTED' }],
    });
    await tell(approachId, { kind: 'REPLY_RECEIVED', channel: 'EMAIL', occurredAt: '2026-11-19T09:00:00Z' });
    expect((await get('/todos')).items).toMatchObject([{ kind: 'COURTESY', courtesy: 'ANSWER_REPLY' }]);
    const ahead = await call('POST', `/contacts/${contactId}/objection`, { at: '2026-11-20T11:06:00Z' });
    expect(ahead.status).toBe(400);
    expect(ahead.body.errors[0].path).toBe('at');
  });
});

describe('campaigns', () => {
  it('a pause takes relances off the list at once, and gives them back', async () => {
    const { campaignId, approachId } = await approach('Fournier');
    await tell(approachId, sentOn('2026-11-17T09:00:00Z'));
    const [todo] = (await get('/todos')).items;
    const paused = await call('PATCH', `/campaigns/${campaignId}`, { state: 'PAUSED' });
    expect(paused.body).toMatchObject({ id: campaignId, kind: 'ROLE', state: 'PAUSED', waiting: 0 });
    expect((await get('/todos')).items).toEqual([]);
    expect((await get(`/approaches/${approachId}/next`)).code).toBe('CAMPAIGN_PAUSED');
    await call('PATCH', `/campaigns/${campaignId}`, { state: 'OPEN' });
    expect((await get('/todos')).items).toMatchObject([{ approachId, dueAt: todo.dueAt }]);
    await call('PATCH', `/campaigns/${campaignId}`, { state: 'CLOSED' });
    expect((await get(`/approaches/${approachId}/next`)).code).toBe('CAMPAIGN_CLOSED');
  });

  it('a policy moves what is not done yet; null gives back the workspace’s', async () => {
    const { campaignId, approachId } = await approach('Fournier');
    await tell(approachId, sentOn('2026-11-17T09:00:00Z'));
    const slower = { delays: { AFTER_FIRST_MESSAGE: [72, 96, 168] } };
    expect((await call('PATCH', `/campaigns/${campaignId}`, { policy: slower })).body.policy).toEqual(slower);
    expect((await get('/todos')).items[0].dueAt).toBe('2026-11-20T09:00:00.000Z');
    await call('PATCH', `/campaigns/${campaignId}`, { policy: { maxRelances: 0 } });
    expect((await get('/todos')).items).toEqual([]);
    expect((await call('PATCH', `/campaigns/${campaignId}`, { policy: null })).body.policy).toBeNull();
    expect((await get('/todos')).items[0].dueAt).toBe('2026-11-19T09:00:00.000Z');
  });

  it('the vivier is neither paused nor closed', async () => {
    for (const state of ['PAUSED', 'CLOSED']) {
      const answered = await call('PATCH', `/campaigns/${workspace.vivierId}`, { state });
      expect(answered.status).toBe(409);
      expect(answered.body.detail).toContain('vivier');
    }
    expect((await call('PATCH', `/campaigns/${workspace.vivierId}`, { state: 'OPEN' })).body.kind).toBe(
      'VIVIER',
    );
  });
});
