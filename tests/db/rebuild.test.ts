// `relance rebuild`: what the lists show is what the history gives, and a sweep says when it is not.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../lib/cli/commands/rebuild.ts';
import { insertApproaches } from '../../lib/db/approaches.ts';
import { closeDatabase } from '../../lib/db/client.ts';
import { insertContact } from '../../lib/db/contacts.ts';
import { withScope } from '../../lib/db/scope.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { DAY, HOUR } from '../../lib/domain/time/instant.ts';
import { createApproach, handOverMany, setPriority, setStar } from '../../lib/operations/approaches.ts';
import { createCampaign, setCampaignState, updateCampaign } from '../../lib/operations/campaigns.ts';
import { addAddress, createContact, removeAddress, updateContact } from '../../lib/operations/contacts.ts';
import { noteObjection, withdrawObjection } from '../../lib/operations/objections.ts';
import {
  askToRedecideWorkspace,
  getRedecideProgress,
  redecideOutdated,
} from '../../lib/operations/re-decide-workspace.ts';
import { record, voidRow } from '../../lib/operations/record.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

const now = Date.parse('2026-11-20T11:00:00Z'); // Friday 12:00 in Paris
let database: TestDatabase;
let workspace: TestWorkspace;
let told: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  workspace = await createTestWorkspace();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeDatabase();
  await database.drop();
});
beforeEach(() => {
  vi.stubEnv('RELANCE_NOW', new Date(now).toISOString());
  told = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
});

async function asOwner(sql: string): Promise<void> {
  const owner = await connect(database.ownerUrl);
  await owner.query(sql).finally(() => owner.end());
}

/** A person written to an hour ago in a campaign. */
async function approachSomebody(lastName: string) {
  const { actor } = workspace;
  const contact = await createContact(actor, { firstName: 'Léa', lastName }, now);
  const { campaignId } = await createCampaign(actor, { name: `Poste ${lastName}` }, now);
  const approach = await createApproach(actor, { contactId: contact.contactId, campaignId }, now);
  const fact = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: now - HOUR };
  await record(actor, approach.approachId, fact, { now, source: 'HAND' });
  return { contactId: contact.contactId, campaignId, approachId: approach.approachId };
}

describe('relance rebuild', () => {
  it('finds nothing after a mix of everything', async () => {
    const { actor } = workspace;
    const options = { now, source: 'HAND' as const };
    const one = await approachSomebody('Un');
    await updateContact(
      actor,
      one.contactId,
      { timeZone: 'America/Montreal', keepInTouch: true, rhythmDays: 45 },
      now,
    );
    await setStar(actor, one.approachId, true, now);
    await setPriority(actor, one.approachId, 1, now);
    await handOverMany(actor, [one.approachId], actor.memberId, now);
    const two = await approachSomebody('Deux');
    const added = await addAddress(actor, two.contactId, { kind: 'PHONE', value: '06 12 34 56 78' }, now);
    const reply = { kind: 'REPLY_RECEIVED' as const, channel: 'EMAIL' as const, occurredAt: now };
    const recorded = await record(actor, two.approachId, reply, options);
    if (recorded.outcome === 'recorded') await voidRow(actor, recorded.interactionId, 'mistaken', now);
    if (added.outcome === 'added') await removeAddress(actor, added.addressId, now);
    const three = await approachSomebody('Trois');
    await updateCampaign(actor, three.campaignId, { policy: { maxRelances: 0 }, name: 'Autre poste' }, now);
    await setCampaignState(actor, two.campaignId, 'PAUSED', now);
    const four = await approachSomebody('Quatre');
    await noteObjection(actor, four.contactId, {}, now);
    const five = await approachSomebody('Cinq');
    const { objectionId } = await noteObjection(actor, five.contactId, {}, now);
    expect((await withdrawObjection(actor, objectionId, now)).outcome).toBe('withdrawn');
    expect((await withdrawObjection(actor, objectionId, now)).outcome).toBe('withdrawn-already');

    expect(await run(['--check'])).toBe(0);
    expect(told.join('\n')).toMatch(
      /5 contact\(s\), 7 approche\(s\)[\s\S]*0 approche\(s\) que le temps[\s\S]*0 approche\(s\) qui diffèrent/,
    );
  });

  it('names what differs for no reason, and repairs it', async () => {
    const { approachId } = await approachSomebody('Six');
    await asOwner(
      `UPDATE "Todo" SET "dueAt" = "dueAt" + interval '1 hour' WHERE "approachId" = '${approachId}'`,
    );
    await asOwner(`DELETE FROM "Touch" WHERE "approachId" = '${approachId}'`);
    expect(await run(['--check'])).toBe(1);
    expect(told.join('\n')).toContain(approachId);
    expect(await run([])).toBe(0);
    expect(await run(['--check'])).toBe(0);
  });

  it('keeps the attempts with the history, and repairs them like the rest', async () => {
    const { actor } = workspace;
    const { approachId } = await approachSomebody('Attentive');
    const options = { now: now + 4 * DAY, source: 'HAND' as const };
    const said = {
      kind: 'MESSAGE_SENT',
      channel: 'LINKEDIN',
      hookUsed: true,
      angle: 'NEW_INFORMATION',
    } as const;
    await record(actor, approachId, { ...said, occurredAt: now + 3 * DAY }, options);
    const no = { kind: 'REPLY_RECEIVED', channel: 'LINKEDIN', sentiment: 'REFUSAL' } as const;
    const reply = await record(actor, approachId, { ...no, occurredAt: now + 4 * DAY }, options);
    const attempts = () =>
      withScope(actor.scope, (tx) =>
        tx.attempt.findMany({ where: { approachId }, orderBy: { rank: 'asc' } }),
      );
    const stored = await attempts();
    expect(stored).toMatchObject([
      { rank: 0, channel: 'EMAIL', weekday: 5, answeredAt: null, endsAt: new Date(now + 3 * DAY) },
      { rank: 1, channel: 'LINKEDIN', weekday: 1, hookUsed: true, degree: 1, answerSentiment: 'REFUSAL' },
    ]);

    vi.stubEnv('RELANCE_NOW', new Date(options.now).toISOString());
    expect(await run([])).toBe(0);
    await asOwner(
      `UPDATE "Attempt" SET "answeredAt" = NULL, "answerSentiment" = NULL WHERE "approachId" = '${approachId}'`,
    );
    await asOwner(`DELETE FROM "Attempt" WHERE "approachId" = '${approachId}' AND "rank" = 0`);
    told = [];
    expect(await run(['--check'])).toBe(1);
    expect(told.join('\n')).toContain(approachId);
    expect(await run([])).toBe(0);
    expect(await attempts()).toEqual(stored);

    if (reply.outcome === 'recorded') await voidRow(actor, reply.interactionId, 'mistaken', options.now);
    expect((await attempts())[1]).toMatchObject({ answeredAt: null, answerSentiment: null, endsAt: null });
    expect(await run(['--check'])).toBe(0);
  });

  it('counts apart what time has changed', async () => {
    await approachSomebody('Sept');
    // A hundred days later the relances have gone cold.
    vi.stubEnv('RELANCE_NOW', '2027-03-01T11:00:00Z');
    expect(await run(['--check'])).toBe(0);
    expect(told.join('\n')).toMatch(/[1-9]\d* approche\(s\) que le temps/);
    const later = Date.parse('2027-03-01T11:00:00Z');
    const decided = await redecideOutdated(workspace.actor.scope, later, (_, error) =>
      expect(error).toBeNull(),
    );
    expect(decided).toBeGreaterThan(0);
    told = [];
    expect(await run(['--check'])).toBe(0);
    expect(told.join('\n')).toContain('0 approche(s) que le temps');
  });

  it('a change for the whole workspace is marked with it, and the clock works it off', async () => {
    const { scope } = workspace.actor;
    const later = Date.parse('2027-03-01T11:00:00Z');
    await withScope(scope, (tx) => askToRedecideWorkspace(tx, scope, later));
    const { waiting, total } = await getRedecideProgress(scope, later);
    expect(waiting).toBe(total);
    await redecideOutdated(scope, later, (_, error) => expect(error).toBeNull());
    expect(await getRedecideProgress(scope, later)).toEqual({ waiting: 0, total });
  });

  it('a campaign of more than 500 people is left to the clock', async () => {
    const { actor } = workspace;
    const { scope, memberId } = actor;
    const { campaignId } = await createCampaign(actor, { name: 'Grand poste' }, now);
    await withScope(scope, async (tx) => {
      const wishes = [];
      for (let index = 0; index <= 500; index += 1) {
        const contactId = (await insertContact(
          tx,
          scope,
          { firstName: 'Personne', lastName: String(index) },
          now,
        ))!;
        wishes.push({ contactId, campaignId, ownerId: memberId, createdAt: now });
      }
      await insertApproaches(tx, scope, wishes);
    });
    expect((await setCampaignState(actor, campaignId, 'PAUSED', now)).waiting).toBe(501);
    expect((await getRedecideProgress(scope, now)).waiting).toBe(501);
    expect(await redecideOutdated(scope, now, (_, error) => expect(error).toBeNull())).toBe(501);
    expect((await getRedecideProgress(scope, now)).waiting).toBe(0);
  });

  it('says how it is called', async () => {
    vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
    expect(await run(['--chek'])).toBe(2);
    expect(await run(['--help'])).toBe(0);
    expect(told.join('\n')).toContain('--check');
  });
});
