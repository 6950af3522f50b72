// Every decision worked by hand, asked of the product by its HTTP API as a program would, to the millisecond.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../../lib/db/client.ts';
import { withScope } from '../../lib/db/scope.ts';
import { updateWorkspace } from '../../lib/db/workspaces.ts';
import { askToRedecideWorkspace } from '../../lib/operations/re-decide-workspace.ts';
import { type CaseRow, RELANCE_CASES, type RelanceCase } from '../fixtures/relance-cases.ts';
import { callApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

let database: TestDatabase;
let usual: TestWorkspace;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  usual = await createTestWorkspace();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeDatabase();
  await database.drop();
});

async function make(token: string, path: string, body: unknown): Promise<string> {
  const answered = await callApi(token, 'POST', path, body);
  expect(answered.status, JSON.stringify(answered.body)).toBe(201);
  return answered.body.id;
}

/** Records the rows in the order given; voids those said to be. Gives the last `next` answered. */
async function play(token: string, approachId: string, rows: readonly CaseRow[]) {
  const ids = new Map<string, string>();
  let next: unknown = null;
  for (const { id: name, at, voided, about, ...fact } of rows) {
    const target = about ? (ids.get(about) ?? about) : undefined;
    const sent = { ...fact, occurredAt: at, ...(target ? { about: target } : {}) };
    const recorded = await callApi(token, 'POST', `/approaches/${approachId}/interactions`, sent);
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(201);
    next = recorded.body.next;
    if (name) ids.set(name, recorded.body.id);
    if (voided) {
      const answered = await callApi(token, 'POST', `/interactions/${recorded.body.id}/void`, {
        why: 'case',
      });
      expect(answered.status).toBe(200);
      next = answered.body.next;
    }
  }
  return next;
}

async function workspaceOf(worked: RelanceCase): Promise<TestWorkspace> {
  const { maxRelances } = worked;
  if (maxRelances === undefined) return usual;
  const own = await createTestWorkspace();
  await withScope(own.actor.scope, async (tx) => {
    await updateWorkspace(tx, own.actor.scope, { policy: { maxRelances } });
    await askToRedecideWorkspace(tx, own.actor.scope, Date.parse(worked.now));
  });
  return own;
}

describe('the worked decisions, by the API', () => {
  it.each(RELANCE_CASES)('$name', async (worked) => {
    vi.stubEnv('RELANCE_NOW', worked.now);
    const { token } = await workspaceOf(worked);
    const contactId = await make(token, '/contacts', {
      firstName: 'Léa',
      lastName: 'Fournier',
      ...(worked.timeZone ? { timeZone: worked.timeZone } : {}),
    });
    const campaignId = await make(token, '/campaigns', { name: 'Développeuse' });
    const approachId = await make(token, '/approaches', { contactId, campaignId });
    for (const rows of worked.others ?? []) {
      const otherId = await make(token, '/campaigns', { name: 'Ailleurs' });
      await play(token, await make(token, '/approaches', { contactId, campaignId: otherId }), rows);
    }
    if (worked.objectedAt) await make(token, `/contacts/${contactId}/objection`, { at: worked.objectedAt });
    if (worked.campaign) {
      expect(
        (await callApi(token, 'PATCH', `/campaigns/${campaignId}`, { state: worked.campaign })).status,
      ).toBe(200);
    }
    const answered = await play(token, approachId, worked.history);
    if (answered) expect(answered).toMatchObject(worked.expect);

    const next = await callApi(token, 'GET', `/approaches/${approachId}/next?at=${worked.now}`);
    expect(next.status).toBe(200);
    expect(next.body).toMatchObject(worked.expect);
    if (answered) expect(next.body).toEqual(answered);
  });
});
