// The team on a real database: what a lead reads of it, a list handed over and taken back, days away that the week leaves empty.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import type { Sentiment } from '../../lib/domain/interactions/interaction.ts';
import type { Role } from '../../lib/domain/team/abilities.ts';
import { callApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { noteAbsence, forgetAbsence } = await import('../../lib/operations/absences.ts');
const { createApproach } = await import('../../lib/operations/approaches.ts');
const { createCampaign } = await import('../../lib/operations/campaigns.ts');
const { createContact } = await import('../../lib/operations/contacts.ts');
const { handOverList, undoHandOver } = await import('../../lib/operations/hand-over.ts');
const { deactivateMember } = await import('../../lib/operations/members.ts');
const { record } = await import('../../lib/operations/record.ts');
const { createToken } = await import('../../lib/operations/tokens.ts');
const { planMemberWeek } = await import('../../lib/operations/week.ts');
const { sweep } = await import('../../lib/operations/rebuild.ts');
const { loadTeam, loadLeftBehind } = await import('../../lib/loaders/team.ts');
const { insertMember, findMember } = await import('../../lib/db/members.ts');
const { listTakenOver } = await import('../../lib/db/hand-overs.ts');
const { withScope } = await import('../../lib/db/scope.ts');
const { frenchCalendar } = await import('../support/calendars.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');

/** Thursday 12 November 2026, 10:00 in Paris. */
const NOW = Date.UTC(2026, 10, 12, 9);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let admin: Actor;
let lead: Actor;
let benoit: Actor;
let aicha: Actor;
let campaignId: string;
let otherCampaignId: string;

beforeEach(async () => {
  vi.stubEnv('RELANCE_NOW', new Date(NOW).toISOString());
  admin = (await createTestWorkspace()).actor;
  const teamId = await makeTeam(admin);
  lead = await member('Soizic', 'LEAD', teamId);
  benoit = await member('Benoît', 'RECRUITER', teamId);
  aicha = await member('Aïcha', 'RECRUITER', teamId);
  campaignId = (await createCampaign(admin, { name: 'Java', company: 'Alcyon' }, NOW - 60 * DAY)).campaignId;
  otherCampaignId = (await createCampaign(admin, { name: 'Data', company: 'Vauban' }, NOW - 60 * DAY))
    .campaignId;
});

async function makeTeam({ scope }: Actor): Promise<string> {
  const id = randomUUID();
  await withScope(scope, (tx) =>
    tx.team.create({ data: { workspaceId: scope.workspaceId, id, name: 'Ouest' } }),
  );
  return id;
}

async function member(firstName: string, role: Role, teamId: string | null): Promise<Actor> {
  const memberId = randomUUID();
  const { scope } = admin;
  const row = { id: memberId, teamId, email: `${memberId}@exemple.fr`, firstName, lastName: 'Weber', role };
  await withScope(scope, (tx) =>
    insertMember(tx, scope, { ...row, locale: 'fr', passwordHash: null, weeklyCapacity: 4 }),
  );
  return { scope, memberId, role };
}

/** Somebody of a member's list, written to that many days ago. */
async function contacted(owner: Actor, lastName: string, daysAgo = 3, campaign = campaignId) {
  const fields = {
    firstName: 'Léa',
    lastName,
    addresses: [{ kind: 'EMAIL' as const, value: `${randomUUID()}@exemple.fr` }],
  };
  const { contactId } = await createContact(owner, fields, NOW - 40 * DAY);
  const { approachId } = await createApproach(owner, { contactId, campaignId: campaign }, NOW - 40 * DAY);
  await wrote(owner, approachId, NOW - daysAgo * DAY);
  return approachId;
}

const wrote = (author: Actor, approachId: string, occurredAt: number) =>
  record(
    author,
    approachId,
    { kind: 'MESSAGE_SENT', channel: 'EMAIL', occurredAt },
    { now: NOW, source: 'HAND' },
  );
const replied = (approachId: string, occurredAt: number, sentiment: Sentiment = 'POSITIVE') =>
  record(
    admin,
    approachId,
    { kind: 'REPLY_RECEIVED', channel: 'EMAIL', occurredAt, sentiment },
    { now: NOW, source: 'HAND' },
  );

function owners(ids: readonly string[]) {
  return withScope(admin.scope, async (tx) => {
    const rows = await tx.approach.findMany({
      where: { workspaceId: admin.scope.workspaceId, id: { in: [...ids] } },
      include: { todos: { where: { closedAt: null } } },
    });
    return ids.map((id) => {
      const row = rows.find((one) => one.id === id)!;
      return { owner: row.ownerId, todo: row.todos[0]?.ownerId ?? null };
    });
  });
}

const touches = () =>
  withScope(admin.scope, (tx) =>
    tx.touch.findMany({
      where: { workspaceId: admin.scope.workspaceId },
      orderBy: [{ approachId: 'asc' }, { episode: 'asc' }, { rank: 'asc' }],
    }),
  );
const audit = () =>
  withScope(admin.scope, (tx) =>
    tx.auditEntry.findMany({ where: { workspaceId: admin.scope.workspaceId }, orderBy: { id: 'asc' } }),
  );

describe('a list handed over', () => {
  it('goes whole, with its open to-dos; what was done stays whose it was; one gesture takes it back', async () => {
    const ids = [
      await contacted(benoit, 'Un'),
      await contacted(benoit, 'Deux'),
      await contacted(benoit, 'Trois'),
    ];
    const kept = await contacted(aicha, 'Quatre');
    const before = await touches();
    const given = await handOverList(lead, { ownerId: benoit.memberId, toId: aicha.memberId }, NOW);
    expect(given.count).toBe(3);
    const hers = { owner: aicha.memberId, todo: aicha.memberId };
    expect(await owners([...ids, kept])).toEqual([hers, hers, hers, hers]);
    expect(await touches()).toEqual(before);
    expect((await audit()).at(-1)).toMatchObject({
      action: 'list.handOver',
      memberId: lead.memberId,
      subjectId: benoit.memberId,
      details: { to: aicha.memberId, count: 3 },
    });
    const taken = await withScope(aicha.scope, (tx) =>
      listTakenOver(tx, aicha.scope, { memberId: aicha.memberId, since: NOW - DAY }),
    );
    expect(taken).toEqual(new Map(ids.map((id) => [id, 'Benoît'])));

    expect(await undoHandOver(lead, given.changeId!, NOW)).toBe(true);
    const his = { owner: benoit.memberId, todo: benoit.memberId };
    expect(await owners([...ids, kept])).toEqual([his, his, his, hers]);
    expect(await undoHandOver(lead, given.changeId!, NOW)).toBe(false);
    expect((await audit()).filter((entry) => entry.action === 'list.takeBack')).toHaveLength(1);
    const rebuilt = await sweep(admin.scope, NOW, { isCheck: true });
    expect(rebuilt.otherwise).toEqual([]);
  });

  it('sent twice at once gives once', async () => {
    for (const name of ['Un', 'Deux', 'Trois']) await contacted(benoit, name);
    const wish = { ownerId: benoit.memberId, toId: aicha.memberId };
    const both = await Promise.all([handOverList(lead, wish, NOW), handOverList(admin, wish, NOW)]);
    expect(both.map(({ count }) => count).sort()).toEqual([0, 3]);
    const crossed = await Promise.all([
      handOverList(lead, { ownerId: aicha.memberId, toId: benoit.memberId }, NOW),
      handOverList(admin, { ownerId: aicha.memberId, toId: lead.memberId }, NOW),
    ]);
    expect(crossed.map(({ count }) => count).sort()).toEqual([0, 3]);
  });

  it('may be one campaign, those who wait for a word, or what is due by a day', async () => {
    const java = await contacted(benoit, 'Java', 30);
    const data = await contacted(benoit, 'Data', 1, otherCampaignId);
    const owed = await contacted(benoit, 'Due', 5);
    await replied(owed, NOW - 2 * HOUR);
    const ownerOf = async () => (await owners([java, data, owed])).map(({ owner }) => owner);
    const [b, a] = [benoit.memberId, aicha.memberId];
    const from = { ownerId: b, toId: a };

    const first = await handOverList(lead, { ...from, isOwed: true }, NOW);
    expect(await ownerOf()).toEqual([b, b, a]);
    await undoHandOver(lead, first.changeId!, NOW);

    const second = await handOverList(lead, { ...from, campaignId: otherCampaignId }, NOW);
    expect(await ownerOf()).toEqual([b, a, b]);
    await undoHandOver(lead, second.changeId!, NOW);

    // Written to yesterday: due on Friday 13. The others are due by Thursday 12.
    await handOverList(lead, { ...from, dueBefore: Date.UTC(2026, 10, 12, 23) }, NOW);
    expect(await ownerOf()).toEqual([a, b, a]);
  });

  it('is for leads and administrators, among those in their sight, to somebody still there', async () => {
    await contacted(benoit, 'Un');
    const wish = { ownerId: benoit.memberId, toId: aicha.memberId };
    await expect(handOverList(aicha, wish, NOW)).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere = await member('Yann', 'RECRUITER', await makeTeam(admin));
    for (const unseen of [
      { ...wish, toId: elsewhere.memberId },
      { ownerId: elsewhere.memberId, toId: aicha.memberId },
      { ...wish, toId: randomUUID() },
    ])
      await expect(handOverList(lead, unseen, NOW)).rejects.toMatchObject({ code: 'not-found' });
    await expect(handOverList(lead, { ...wish, toId: benoit.memberId }, NOW)).rejects.toMatchObject({
      code: 'invalid',
      message: 'handOverSame',
    });
    const foreign = (await createTestWorkspace()).actor;
    await expect(handOverList(foreign, wish, NOW)).rejects.toMatchObject({ code: 'not-found' });
    expect((await handOverList(admin, { ...wish, toId: elsewhere.memberId }, NOW)).count).toBe(1);
    await deactivateMember(admin.scope, admin.memberId, aicha.memberId, new Date(NOW));
    await expect(handOverList(admin, wish, NOW)).rejects.toMatchObject({ message: 'memberInactive' });
  });
});

describe('days away', () => {
  const week = (actor: Actor) =>
    withScope(actor.scope, async (tx) => {
      const row = (await findMember(tx, actor.scope, actor.memberId))!;
      return planMemberWeek(tx, actor.scope, { member: row, now: NOW, calendar: frenchCalendar() });
    });

  it('hold nothing, and the week holds less; forgotten, it holds as before', async () => {
    for (const name of ['Un', 'Deux', 'Trois']) await contacted(benoit, name);
    expect((await week(benoit)).capacity).toBe(4);
    // The week of 9 November has four open days: Thursday is one of them.
    const wish = { memberId: benoit.memberId, fromOn: '2026-11-12', untilOn: '2026-11-12' };
    const noted = await noteAbsence(benoit, wish, NOW);
    const plan = await week(benoit);
    expect(plan.capacity).toBe(3);
    expect(plan.days.map((day) => day.isAway)).toEqual([false, false, false, true, false]);
    expect(plan.planned.map(({ on }) => on)).toEqual(['2026-11-13', '2026-11-13', '2026-11-13']);
    expect(await noteAbsence(benoit, wish, NOW)).toEqual({ id: noted.id, isNew: false });
    expect(await forgetAbsence(benoit, noted.id)).toMatchObject(wish);
    expect(await forgetAbsence(benoit, noted.id)).toBeNull();
    expect((await week(benoit)).capacity).toBe(4);
  });

  it('are noted by oneself or by one’s lead, in order, for a year at most', async () => {
    const days = { fromOn: '2026-11-16', untilOn: '2026-11-20' };
    const { id } = await noteAbsence(lead, { memberId: benoit.memberId, ...days }, NOW);
    await expect(noteAbsence(aicha, { memberId: benoit.memberId, ...days }, NOW)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(forgetAbsence(aicha, id)).rejects.toMatchObject({ code: 'not-found' });
    const elsewhere = await member('Yann', 'LEAD', await makeTeam(admin));
    await expect(forgetAbsence(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
    const foreign = (await createTestWorkspace()).actor;
    expect(await forgetAbsence(foreign, id)).toBeNull();
    await expect(noteAbsence(foreign, { memberId: benoit.memberId, ...days }, NOW)).rejects.toMatchObject({
      code: 'not-found',
    });
    const own = { memberId: aicha.memberId, fromOn: '2026-11-16' };
    await expect(noteAbsence(aicha, { ...own, untilOn: '2026-11-15' }, NOW)).rejects.toMatchObject({
      message: 'absenceOrder',
    });
    await expect(noteAbsence(aicha, { ...own, untilOn: '2027-11-17' }, NOW)).rejects.toMatchObject({
      message: 'absenceLong',
    });
    await noteAbsence(aicha, { ...own, untilOn: '2027-11-16' }, NOW);
    await forgetAbsence(admin, id);
  });
});

describe('what a lead reads', () => {
  it('is the same week as each member sees, why what is late is late, who waits, how fast one answers', async () => {
    // Written to 4 days ago: due on Tuesday 10, late. Four fit in the week; one was done.
    for (const name of ['Un', 'Deux', 'Trois', 'Quatre']) await contacted(benoit, name, 4);
    const done = await contacted(benoit, 'Fait', 5);
    await wrote(benoit, done, NOW - 20 * HOUR);
    const waiting = await contacted(aicha, 'Attend', 6);
    await replied(waiting, NOW - 5 * DAY);
    // Six answers of Benoît's to a no, an hour later each: enough for a median, and no fewer.
    for (let index = 0; index < 6; index += 1) {
      const id = await contacted(benoit, `Réponse ${index}`, 9);
      await replied(id, Date.UTC(2026, 10, 5, 9, index * 30), 'REFUSAL');
      await wrote(benoit, id, Date.UTC(2026, 10, 5, 10, index * 30));
    }
    const screen = await loadTeam(lead);
    expect(screen.members.map(({ firstName }) => firstName)).toEqual(['Aïcha', 'Benoît', 'Soizic']);
    const row = (actor: Actor) => screen.members.find((one) => one.id === actor.memberId)!;
    expect(row(benoit)).toMatchObject({ done: 1, capacity: 4, answerTime: { median: HOUR, answers: 6 } });
    expect(row(benoit).load).toMatchObject({
      fits: 3,
      late: 4,
      lateSince: Date.UTC(2026, 10, 10, 9),
      lateWhy: { PLANNED: 3, CAPACITY: 1 },
    });
    const own = await withScope(benoit.scope, (tx) =>
      planMemberWeek(tx, benoit.scope, {
        member: { id: benoit.memberId, weeklyCapacity: 4 },
        now: NOW,
        calendar: frenchCalendar(),
      }),
    );
    expect([own.planned.length, own.aside.length]).toEqual([row(benoit).load.fits, row(benoit).load.aside]);
    expect(row(aicha)).toMatchObject({ answerTime: null, load: { owed: 1 } });
    expect(screen.answerTime).toMatchObject({ median: HOUR, answers: 6 });

    await noteAbsence(lead, { memberId: benoit.memberId, fromOn: '2026-11-10', untilOn: '2026-11-18' }, NOW);
    const away = (await loadTeam(lead)).members.find((one) => one.id === benoit.memberId)!;
    expect(away).toMatchObject({
      awayUntil: '2026-11-18',
      capacity: 1,
      load: { fits: 0, lateWhy: { AWAY: 4 } },
    });
  });

  it('is their own team; an administrator reads of all; a recruiter of nobody', async () => {
    const elsewhere = await member('Yann', 'RECRUITER', await makeTeam(admin));
    const idsOf = async (actor: Actor) => (await loadTeam(actor)).members.map((one) => one.id);
    expect(await idsOf(lead)).not.toContain(elsewhere.memberId);
    expect(await idsOf(lead)).not.toContain(admin.memberId);
    expect(await idsOf(admin)).toEqual(
      expect.arrayContaining([elsewhere, admin, lead, benoit, aicha].map(({ memberId }) => memberId)),
    );
    for (const recruiter of [benoit, elsewhere])
      await expect(async () => loadTeam(recruiter)).rejects.toMatchObject({ code: 'forbidden' });
    const { members } = await loadTeam((await createTestWorkspace()).actor);
    expect(members).toHaveLength(1);
  });

  it('names the lists of those who left until somebody takes them over', async () => {
    await contacted(benoit, 'Un', 5);
    await contacted(benoit, 'Deux', 5);
    await deactivateMember(admin.scope, admin.memberId, benoit.memberId, new Date(NOW));
    const { leftBehind, members } = await loadTeam(lead);
    expect(members.map((one) => one.id)).not.toContain(benoit.memberId);
    expect(leftBehind).toMatchObject([
      { id: benoit.memberId, left: 2, load: { late: 2, lateWhy: { UNASSIGNED: 2 } } },
    ]);
    expect(await loadLeftBehind(lead)).toEqual([{ id: benoit.memberId, name: 'Benoît Weber', left: 2 }]);
    await handOverList(lead, { ownerId: benoit.memberId, toId: aicha.memberId }, NOW);
    expect(await loadLeftBehind(lead)).toEqual([]);
  });
});

describe('rates of reply by person', () => {
  /** Attempts of a member, each of its own approach, made 30 days ago; the first of them answered. */
  async function attempts(actor: Actor, count: number, answered: number) {
    const { scope, memberId } = actor;
    const approachId = await contacted(actor, 'Taux', 40);
    await withScope(scope, async (tx) => {
      const { contactId } = await tx.approach.findFirstOrThrow({ where: { id: approachId } });
      await tx.attempt.deleteMany({ where: { approachId } });
      await tx.attempt.createMany({
        data: Array.from({ length: count }, (_, index) => ({
          workspaceId: scope.workspaceId,
          approachId,
          episode: index,
          rank: 0,
          contactId,
          campaignId,
          memberId,
          category: 'AFTER_FIRST_MESSAGE',
          channel: 'EMAIL',
          at: new Date(NOW - 30 * DAY),
          weekday: 2,
          halfDay: 'MORNING',
          answeredAt: index < answered ? new Date(NOW - 29 * DAY) : null,
          answerSentiment: index === 0 ? 'POSITIVE' : null,
        })),
      });
    });
  }
  const tokenOf = async ({ scope, memberId }: Actor) =>
    (await createToken(scope, memberId, { name: 'tests', expiresAt: null })).token;

  it('stand by name with their interval, and say nothing under twenty', async () => {
    await attempts(aicha, 20, 4);
    await attempts(benoit, 19, 19);
    const { members } = await loadTeam(lead);
    expect(members.map(({ firstName }) => firstName)).toEqual(['Aïcha', 'Benoît', 'Soizic']);
    const [hers, his] = members.map(({ rate }) => rate);
    expect(hers).toMatchObject({ mature: 20, answered: 4, interested: 1 });
    // R: prop.test(4, 20, correct = FALSE): 0.0807 to 0.4160.
    expect(hers!.answeredRate!.value).toBe(0.2);
    expect(hers!.answeredRate!.low).toBeCloseTo(0.0807, 4);
    expect(hers!.answeredRate!.high).toBeCloseTo(0.416, 4);
    expect(his).toMatchObject({ mature: 19, answeredRate: null });
  });

  it('are one’s own by the API; a colleague’s are not found, but by who leads them', async () => {
    await attempts(aicha, 20, 4);
    const path = `/members/${aicha.memberId}/reply-rate`;
    const own = await callApi(await tokenOf(aicha), 'GET', path);
    expect(own).toMatchObject({
      status: 200,
      body: { mature: 20, answered: 4, answeredRate: { value: 0.2 } },
    });
    for (const actor of [lead, admin])
      expect(await callApi(await tokenOf(actor), 'GET', path)).toMatchObject({ status: 200, body: own.body });
    const elsewhere = await member('Yann', 'LEAD', await makeTeam(admin));
    const foreign = (await createTestWorkspace()).actor;
    for (const actor of [benoit, elsewhere, foreign]) {
      const refused = await callApi(await tokenOf(actor), 'GET', path);
      expect(refused.status).toBe(404);
      expect(JSON.stringify(refused.body)).not.toMatch(/0\.2|Aïcha|mature/);
    }
    const nobody = await callApi(await tokenOf(benoit), 'GET', `/members/${randomUUID()}/reply-rate`);
    const colleague = await callApi(await tokenOf(benoit), 'GET', path);
    expect(colleague.body).toEqual(nobody.body);
  });
});
