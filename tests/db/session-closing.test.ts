// « Clore la session » on a real database: what it says of the days to come, and a way back that takes nothing from anybody.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import { closeDatabase } from '../../lib/db/client.ts';
import { updateMember } from '../../lib/db/members.ts';
import { withScope } from '../../lib/db/scope.ts';
import { findSession, listStandings } from '../../lib/db/session-lists.ts';
import { DAY } from '../../lib/domain/time/instant.ts';
import { noteAbsence } from '../../lib/operations/absences.ts';
import { createApproach, setPriority, setStar } from '../../lib/operations/approaches.ts';
import { createCampaign } from '../../lib/operations/campaigns.ts';
import { createContact } from '../../lib/operations/contacts.ts';
import { record } from '../../lib/operations/record.ts';
import { closeSession, undoClosing } from '../../lib/operations/session-closing.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace } from '../support/workspace.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

/** Monday 16 November 2026, 10:00 in Paris. */
const MONDAY = Date.UTC(2026, 10, 16, 9);

let actor: Actor;
let campaignId: string;
beforeEach(async () => {
  actor = (await createTestWorkspace()).actor;
  campaignId = (await createCampaign(actor, { name: 'SRE', company: 'Alcyon' }, MONDAY - 30 * DAY))
    .campaignId;
});

/** Somebody written to on Friday: their relance is due this Monday. */
async function written(lastName: string): Promise<string> {
  const address = { kind: 'EMAIL' as const, value: `${lastName}-${campaignId}@exemple.fr` };
  const wish = { firstName: 'Léa', lastName, addresses: [address] };
  const { contactId } = await createContact(actor, wish, MONDAY - 20 * DAY);
  const { approachId } = await createApproach(
    actor,
    { contactId: contactId!, campaignId },
    MONDAY - 20 * DAY,
  );
  const sent = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: MONDAY - 3 * DAY };
  await record(actor, approachId, sent, { now: MONDAY, source: 'HAND' });
  return approachId;
}

const standingOf = async (id: string) => {
  const [standing] = await withScope(actor.scope, (tx) => listStandings(tx, actor.scope, [id]));
  const { contactId: _, ...rest } = standing!;
  return rest;
};
const effectOf = async (id: string) => {
  const session = await withScope(actor.scope, (tx) => findSession(tx, actor.scope, actor.memberId, id));
  return session!.effect;
};

it('lays nothing on days away, and none of what they take', async () => {
  await withScope(actor.scope, (tx) => updateMember(tx, actor.scope, actor.memberId, { weeklyCapacity: 5 }));
  const ids = [await written('A'), await written('B'), await written('C')];
  // The last to be shown comes first once starred.
  const answers = ids.map((id, place) => ({ id, starred: place === 2, priority: 2, hook: null }));
  await noteAbsence(actor, { memberId: actor.memberId, fromOn: '2026-11-16', untilOn: '2026-11-18' }, MONDAY);
  const first = await closeSession(actor, answers, MONDAY);
  expect((await effectOf(first)).raised).toEqual([{ on: '2026-11-19', count: 1 }]);

  await noteAbsence(actor, { memberId: actor.memberId, fromOn: '2026-11-19', untilOn: '2026-12-31' }, MONDAY);
  const unstarred = answers.map((answer) => ({ ...answer, starred: answer.id === ids[0] }));
  const second = await closeSession(actor, unstarred, MONDAY);
  expect(await effectOf(second)).toEqual({ raised: [], left: 0, entered: 0 });
});

it('taken back, leaves what somebody changed since', async () => {
  const [one, other] = [await written('A'), await written('B')];
  const before = [await standingOf(one), await standingOf(other)];
  const answers = [one, other].map((id) => ({ id, starred: true, priority: 1, hook: `pourquoi ${id}` }));
  const sessionId = await closeSession(actor, answers, MONDAY);
  await setPriority(actor, one, 3, MONDAY);
  await setStar(actor, other, false, MONDAY);
  await undoClosing(actor, sessionId, MONDAY);
  expect(await standingOf(one)).toEqual({ ...before[0], priority: 3 });
  expect(await standingOf(other)).toEqual(before[1]);
  // Once is enough: what was starred since is not taken back a second time.
  await setStar(actor, one, true, MONDAY);
  await undoClosing(actor, sessionId, MONDAY);
  expect(await standingOf(one)).toEqual({ ...before[0], priority: 3, starred: true });
});
