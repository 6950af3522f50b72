// A campaign's own rules on a real database: weights re-rank at once, a gesture over many rows is taken back as one, cards move by history alone.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
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

const approaches = await import('../../lib/operations/approaches.ts');
const campaigns = await import('../../lib/operations/campaigns.ts');
const { createContact } = await import('../../lib/operations/contacts.ts');
const { record } = await import('../../lib/operations/record.ts');
const { listContactedAt } = await import('../../lib/db/campaign-lists.ts');
const { withScope } = await import('../../lib/db/scope.ts');
const { DEFAULT_WEIGHTS } = await import('../../lib/domain/campaigns/fit-score.ts');
const { createColleague } = await import('../support/colleague.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');

/** Thursday 12 November 2026, 10:00 in Paris. */
const NOW = Date.UTC(2026, 10, 12, 9);
const DAY = 86_400_000;

let actor: Actor;
let campaignId: string;
beforeEach(async () => {
  actor = (await createTestWorkspace()).actor;
  const made = await campaigns.createCampaign(actor, { name: 'Java', company: 'Alcyon' }, NOW - 30 * DAY);
  campaignId = made.campaignId;
});

/** Somebody of the campaign, written to three days ago. */
async function contacted(lastName: string, fields: Record<string, unknown> = {}): Promise<string> {
  const made = await createContact(
    actor,
    {
      firstName: 'Léa',
      lastName,
      addresses: [{ kind: 'EMAIL', value: `${lastName}@exemple.fr` }],
      ...fields,
    },
    NOW - 20 * DAY,
  );
  const { approachId } = await approaches.createApproach(
    actor,
    { contactId: made.contactId, campaignId },
    NOW - 20 * DAY,
  );
  const sent = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: NOW - 3 * DAY };
  await record(actor, approachId, sent, { now: NOW, source: 'HAND' });
  return approachId;
}

function read(ids: readonly string[]) {
  return withScope(actor.scope, async (tx) => {
    const rows = await tx.approach.findMany({
      where: { workspaceId: actor.scope.workspaceId, id: { in: [...ids] } },
      include: { todos: { where: { closedAt: null } } },
    });
    return ids.map((id) => rows.find((row) => row.id === id)!);
  });
}

describe('the fit', () => {
  it('is scored when somebody enters, and again at once when profile or weights change, with the place in the list', async () => {
    const java = await contacted('Java', { title: 'Développeuse Java', location: 'Rennes' });
    const near = await contacted('Proche', { title: 'Comptable', location: 'Nantes' });
    const idealProfile = { titles: ['Développeur Java'], skills: [], seniority: [], locations: ['Nantes'] };
    await campaigns.changeAim(actor, campaignId, { idealProfile });
    const [a, b] = await read([java, near]);
    expect(a!.fitScore).toBeGreaterThan(b!.fitScore);
    expect(a!.todos[0]!.rank).toBeLessThan(b!.todos[0]!.rank);
    const weights = { ...DEFAULT_WEIGHTS, TITLE: 0, PLACE: 5 };
    expect((await campaigns.changeAim(actor, campaignId, { weights })).moved).toBe(2);
    const [c, d] = await read([java, near]);
    expect(d!.fitScore).toBeGreaterThan(c!.fitScore);
    expect(d!.todos[0]!.rank).toBeLessThan(c!.todos[0]!.rank);
    const late = await contacted('Tard', { title: 'Développeuse Java', location: 'Nantes' });
    expect((await read([late]))[0]!.fitScore).toBeGreaterThan(d!.fitScore - 1);
  });
});

describe('many at once', () => {
  it('gives priorities and takes them back, leaving what a colleague changed since', async () => {
    const ids = [await contacted('Un'), await contacted('Deux'), await contacted('Trois')];
    await approaches.setPriority(actor, ids[0]!, 1, NOW);
    const { count, changeId } = await approaches.prioritiseMany(actor, ids, 1, NOW);
    expect(count).toBe(2);
    await approaches.setPriority(actor, ids[2]!, 3, NOW);
    expect(await approaches.undoChange(actor, changeId!, NOW)).toBe(true);
    expect((await read(ids)).map((row) => row.priority)).toEqual([1, 2, 3]);
    expect(await approaches.undoChange(actor, changeId!, NOW)).toBe(false);
  });

  it('closes those that are open, and one undo follows them all again', async () => {
    const ids = [await contacted('Un'), await contacted('Deux')];
    await approaches.moveApproach(actor, ids[0]!, 'CLOSED', NOW);
    const { count, changeId } = await approaches.closeMany(actor, ids, null, NOW + 1000);
    expect(count).toBe(1);
    expect((await read(ids)).map((row) => row.stage)).toEqual(['CLOSED', 'CLOSED']);
    await approaches.undoChange(actor, changeId!, NOW + 2000);
    expect((await read(ids)).map((row) => row.stage)).toEqual(['CLOSED', 'CONTACTED']);
  });

  it('puts off what is to do, and brings it back', async () => {
    const ids = [await contacted('Un'), await contacted('Deux')];
    const before = (await read(ids)).map((row) => row.todos[0]!.dueAt);
    const { changeId } = await approaches.postponeMany(actor, ids, NOW + 7 * DAY, NOW);
    for (const row of await read(ids))
      expect(row.todos[0]!.dueAt.getTime()).toBeGreaterThanOrEqual(NOW + 7 * DAY);
    await approaches.undoChange(actor, changeId!, NOW + 1000);
    expect((await read(ids)).map((row) => row.todos[0]!.dueAt)).toEqual(before);
  });

  it('hands over with the open to-dos and keeps the history whose it is; a recruiter may not', async () => {
    const ids = [await contacted('Un'), await contacted('Deux')];
    const { memberId: ownerId } = await createColleague(actor);
    const recruiter = { ...actor, role: 'RECRUITER' as const };
    await expect(approaches.handOverMany(recruiter, ids, ownerId, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { changeId } = await approaches.handOverMany(actor, ids, ownerId, NOW);
    for (const row of await read(ids))
      expect([row.ownerId, row.todos[0]!.ownerId]).toEqual([ownerId, ownerId]);
    const touches = await withScope(actor.scope, (tx) =>
      tx.touch.findMany({ where: { workspaceId: actor.scope.workspaceId } }),
    );
    expect(touches.every((touch) => touch.memberId === actor.memberId)).toBe(true);
    await expect(approaches.undoChange(recruiter, changeId!, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await approaches.undoChange(actor, changeId!, NOW);
    expect((await read(ids)).map((row) => row.ownerId)).toEqual([actor.memberId, actor.memberId]);
  });

  it('reaches nobody of another workspace', async () => {
    const ids = [await contacted('Un')];
    const elsewhere = (await createTestWorkspace()).actor;
    await expect(approaches.starMany(elsewhere, ids, true, NOW)).rejects.toMatchObject({ code: 'not-found' });
    const { changeId } = await approaches.starMany(actor, ids, true, NOW);
    await expect(approaches.undoChange(elsewhere, changeId!, NOW)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a card', () => {
  it('moves by what it records, and stays where the history holds it', async () => {
    const id = await contacted('Un');
    expect(await approaches.moveApproach(actor, id, 'IN_CONVERSATION', NOW)).toEqual({
      outcome: 'impossible',
      why: 'FOLLOWS_HISTORY',
    });
    expect(await approaches.moveApproach(actor, id, 'INTERVIEW', NOW)).toMatchObject({ stage: 'INTERVIEW' });
    expect(await approaches.moveApproach(actor, id, 'CLOSED', NOW + 1000)).toMatchObject({ stage: 'CLOSED' });
    expect(await approaches.moveApproach(actor, id, 'CONTACTED', NOW + 2000)).toMatchObject({
      stage: 'INTERVIEW',
    });
  });
});

it('a share of the week is 1 to 100 percent, or none', async () => {
  await campaigns.setCapacityShare(actor, campaignId, 30);
  await expect(campaigns.setCapacityShare(actor, campaignId, 0)).rejects.toMatchObject({ code: 'invalid' });
  await campaigns.setCapacityShare(actor, campaignId, null);
});

it('tells who of a company is being written to, accents and case aside, and not those who ended', async () => {
  await contacted('Un', { company: 'Numéria' });
  await contacted('Deux', { company: 'NUMERIA ' });
  const ended = await contacted('Trois', { company: 'Numéria' });
  await approaches.moveApproach(actor, ended, 'CLOSED', NOW);
  const found = await withScope(actor.scope, (tx) => listContactedAt(tx, actor.scope, ['Numéria'], []));
  expect(found).toEqual(new Map([['Numéria', ['Léa Deux', 'Léa Un']]]));
});
