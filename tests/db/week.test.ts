// The week of a member on a real database: what the menu counts is what the page plans, shares hold, a weekend's work counts for the week it opens,
// and replies that nobody classified are found.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import type { TodoPlace } from '../../lib/domain/relances/week.ts';
import { frenchCalendar } from '../support/calendars.ts';
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
const { record, voidRow } = await import('../../lib/operations/record.ts');
const { boundsOfWeek, placeMemberWeek, planMemberWeek } = await import('../../lib/operations/week.ts');
const { countWeek } = await import('../../lib/db/session-lists.ts');
const { listUnclassifiedReplies } = await import('../../lib/db/unclassified-replies.ts');
const { listTodosOf } = await import('../../lib/db/todos.ts');
const { listIdsByPhone } = await import('../../lib/db/contact-lists.ts');
const { withScope } = await import('../../lib/db/scope.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');

const calendar = frenchCalendar();
/** Thursday 12 November 2026, 10:00 in Paris; Sunday 15, Monday 16. */
const THURSDAY = Date.UTC(2026, 10, 12, 9);
const SUNDAY = Date.UTC(2026, 10, 15, 9);
const MONDAY = Date.UTC(2026, 10, 16, 9);
const DAY = 86_400_000;
const CAPACITY = 4;

let actor: Actor;
beforeEach(async () => {
  actor = (await createTestWorkspace()).actor;
});

async function campaign(name: string): Promise<string> {
  return (await campaigns.createCampaign(actor, { name, company: 'Alcyon' }, THURSDAY - 30 * DAY)).campaignId;
}

/** Somebody written to `days` days before an instant. */
async function contacted(campaignId: string, lastName: string, before = THURSDAY, days = 3): Promise<string> {
  const { contactId } = await createContact(
    actor,
    {
      firstName: 'Léa',
      lastName,
      addresses: [{ kind: 'EMAIL', value: `${lastName}-${campaignId}@exemple.fr` }],
    },
    before - 20 * DAY,
  );
  const made = await approaches.createApproach(
    actor,
    { contactId: contactId!, campaignId },
    before - 20 * DAY,
  );
  const sent = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: before - days * DAY };
  await record(actor, made.approachId, sent, { now: before, source: 'HAND' });
  return made.approachId;
}

function week(now: number, capacity = CAPACITY) {
  return withScope(actor.scope, async (tx) => ({
    plan: await planMemberWeek(tx, actor.scope, {
      member: { id: actor.memberId, weeklyCapacity: capacity },
      now,
      calendar,
    }),
    counted: await countWeek(tx, actor.scope, {
      memberId: actor.memberId,
      now,
      ...boundsOfWeek(calendar, now),
    }),
  }));
}

const reply = { kind: 'REPLY_RECEIVED' as const, channel: 'EMAIL' as const };
const message = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const };

describe('the week', () => {
  it('plans what the menu counts, and a campaign keeps its share', async () => {
    const [free, shared] = [await campaign('Libre'), await campaign('Part')];
    for (const name of ['A', 'B', 'C', 'D', 'E']) await contacted(free, name);
    for (const name of ['F', 'G', 'H']) await contacted(shared, name);
    const answered = await contacted(free, 'I');
    await record(
      actor,
      answered,
      { ...reply, occurredAt: THURSDAY - DAY },
      { now: THURSDAY, source: 'HAND' },
    );
    await campaigns.setCapacityShare(actor, shared, 50);

    const { plan, counted } = await week(THURSDAY);
    expect(counted).toEqual({ owed: 1, relances: 8, done: 0, absences: [] });
    expect(plan.owed.length).toBe(counted.owed);
    expect(plan.planned.length).toBe(Math.min(counted.relances, CAPACITY - counted.done));
    expect(plan.aside.length).toBe(counted.relances - plan.planned.length);
    expect(plan.planned.filter(({ row }) => row.campaignId === shared)).toHaveLength(2);
  });

  it('is the same with and without its people, the star first', async () => {
    const campaignId = await campaign('Étoile');
    const [first, , third] = [
      await contacted(campaignId, 'A'),
      await contacted(campaignId, 'B'),
      await contacted(campaignId, 'C'),
    ];
    await approaches.setStar(actor, third, true, THURSDAY);
    const wish = { member: { id: actor.memberId, weeklyCapacity: 2 }, now: THURSDAY, calendar };
    const { whole, places, faces } = await withScope(actor.scope, async (tx) => {
      const placed = await placeMemberWeek(tx, actor.scope, wish, true);
      const ids = placed.planned.map(({ row }) => row.todoId);
      return {
        whole: await planMemberWeek(tx, actor.scope, wish),
        places: placed,
        faces: await listTodosOf(tx, actor.scope, ids),
      };
    });
    const placeOf = ({
      todoId,
      approachId,
      campaignId: of,
      kind,
      channel,
      dueAt,
      starred,
      reasons,
    }: TodoPlace) => ({
      todoId,
      approachId,
      campaignId: of,
      kind,
      channel,
      dueAt,
      starred,
      reasons,
    });
    expect(places.planned.map(({ row, on }) => ({ on, ...placeOf(row) }))).toEqual(
      whole.planned.map(({ row, on }) => ({ on, ...placeOf(row) })),
    );
    expect(places.aside.map(placeOf)).toEqual(whole.aside.map(placeOf));
    expect(places.planned.map(({ row }) => row.approachId)).toEqual([third, first]);
    expect(faces).toEqual(whole.planned.map(({ row }) => row));
  });

  it('counts the work of a weekend for the week it opens, that day and the days after', async () => {
    const campaignId = await campaign('Java');
    const approachId = await contacted(campaignId, 'A', SUNDAY, 6);
    await record(actor, approachId, { ...message, occurredAt: SUNDAY }, { now: SUNDAY, source: 'HAND' });
    for (const now of [SUNDAY + 60_000, MONDAY, MONDAY + 3 * DAY]) {
      const { plan, counted } = await week(now);
      expect([plan.done, counted.done]).toEqual([1, 1]);
    }
    // And no longer for the one after.
    expect((await week(MONDAY + 7 * DAY)).counted.done).toBe(0);
  });
});

describe('replies that nobody classified', () => {
  const find = (ids: readonly string[]) =>
    withScope(actor.scope, (tx) => listUnclassifiedReplies(tx, actor.scope, ids));

  it('are the latest of each approach, until said, and again when that is taken back', async () => {
    const approachId = await contacted(await campaign('Java'), 'A');
    const other = await contacted(await campaign('Kotlin'), 'B');
    const options = { now: THURSDAY, source: 'HAND' as const };
    const first = await record(
      actor,
      approachId,
      { ...reply, body: 'Oui ?', occurredAt: THURSDAY - DAY },
      options,
    );
    if (first.outcome !== 'recorded') throw new Error('not recorded');
    const ids = [approachId, other];
    expect([...(await find(ids))]).toEqual([
      [approachId, { interactionId: first.interactionId, words: 'Oui ?' }],
    ]);

    const said = {
      kind: 'REPLY_CLASSIFIED' as const,
      about: first.interactionId,
      sentiment: 'NEUTRAL' as const,
    };
    const classified = await record(actor, approachId, { ...said, occurredAt: THURSDAY }, options);
    if (classified.outcome !== 'recorded') throw new Error('not recorded');
    expect((await find(ids)).size).toBe(0);
    await voidRow(actor, classified.interactionId, 'UNDONE', THURSDAY);
    expect((await find(ids)).size).toBe(1);
    await voidRow(actor, first.interactionId, 'UNDONE', THURSDAY);
    expect((await find(ids)).size).toBe(0);
  });
});

describe('a number begun', () => {
  it('finds whose it is, in its workspace alone', async () => {
    const phones = ['+33639980001', '+33639980002', '+33139980001'];
    const ids: string[] = [];
    for (const value of phones) {
      const wish = { firstName: 'Léa', lastName: value, addresses: [{ kind: 'PHONE' as const, value }] };
      ids.push((await createContact(actor, wish, THURSDAY)).contactId!);
    }
    const find = (prefix: string, whose: Actor) =>
      withScope(whose.scope, (tx) => listIdsByPhone(tx, whose.scope, prefix, 10));
    expect(await find('+336', actor)).toEqual(ids.slice(0, 2));
    expect(await find('+33139980001', actor)).toEqual(ids.slice(2));
    expect(await find('+336399800011', actor)).toEqual([]);
    expect(await find('+336', (await createTestWorkspace()).actor)).toEqual([]);
  });
});

it('quotes their last words that still count', async () => {
  const approachId = await contacted(await campaign('Data engineer'), 'Brehat');
  const replied = (body: string, at: number) =>
    record(
      actor,
      approachId,
      { kind: 'REPLY_RECEIVED', channel: 'EMAIL', sentiment: 'POSITIVE', body, occurredAt: at },
      { now: THURSDAY, source: 'HAND' },
    );
  await replied('Oui, parlons-en.', THURSDAY - DAY);
  const mistaken = await replied('Ceci était pour quelqu’un d’autre.', THURSDAY - DAY / 2);
  if (mistaken.outcome !== 'recorded') throw new Error(mistaken.outcome);
  await voidRow(actor, mistaken.interactionId, 'UNDONE', THURSDAY);

  const owed = (await week(THURSDAY)).plan.owed.map((place) => place.todoId);
  const [face] = await withScope(actor.scope, (tx) => listTodosOf(tx, actor.scope, owed));
  expect(face?.lastWords).toBe('Oui, parlons-en.');
});
