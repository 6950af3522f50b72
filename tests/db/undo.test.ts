// Ways back that lose nothing and take nothing from anybody; and what two tabs do at once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import { closeDatabase } from '../../lib/db/client.ts';
import { deleteMarkedDate, listMarkedDates } from '../../lib/db/marked-dates.ts';
import { lockMembers, updateMemberAccess } from '../../lib/db/members.ts';
import { stampOfCampaign } from '../../lib/db/messages.ts';
import { withScope } from '../../lib/db/scope.ts';
import { HOUR } from '../../lib/domain/time/instant.ts';
import { handOverMany, setStar, starMany } from '../../lib/operations/approaches.ts';
import { createContact, removeAddress, restoreAddress } from '../../lib/operations/contacts.ts';
import { markDay, unmarkDay } from '../../lib/operations/marked-dates.ts';
import { mergeContacts, undoMerge } from '../../lib/operations/merge.ts';
import { readUndo, undo, writeUndo } from '../../lib/operations/undo.ts';
import { approachSomebody } from '../support/approached.ts';
import { createColleague } from '../support/colleague.ts';
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

/** Thursday 12 November 2026, 10:00 in Paris. */
const NOW = Date.UTC(2026, 10, 12, 9);

let actor: Actor;
beforeEach(async () => {
  actor = (await createTestWorkspace()).actor;
});

describe('the way back', () => {
  it('of stars leaves those that stood before', async () => {
    const [starred, plain] = [await approachSomebody(actor, NOW), await approachSomebody(actor, NOW)];
    expect(await setStar(actor, starred.approachId, true, NOW)).toMatchObject({ isChanged: true });
    expect(await setStar(actor, starred.approachId, true, NOW)).toMatchObject({ isChanged: false });
    const ids = [starred.approachId, plain.approachId];
    const { count, changeId } = await starMany(actor, ids, true, NOW);
    expect(count).toBe(1);
    await undo(actor, readUndo(writeUndo({ kind: 'change', changeId: changeId! })), NOW);
    const rows = await withScope(actor.scope, (tx) =>
      tx.approach.findMany({ where: { workspaceId: actor.scope.workspaceId, starred: true } }),
    );
    expect(rows.map((row) => row.id)).toEqual([starred.approachId]);
  });

  it('of an address removed keeps that it bounced, and its age', async () => {
    const { contactId } = await approachSomebody(actor, NOW);
    const { workspaceId } = actor.scope;
    const bouncedAt = new Date(NOW - HOUR);
    const stored = () =>
      withScope(actor.scope, (tx) => tx.contactAddress.findMany({ where: { workspaceId, contactId } }));
    await withScope(actor.scope, (tx) =>
      tx.contactAddress.updateMany({ where: { workspaceId, contactId }, data: { bouncedAt } }),
    );
    const [before] = await stored();
    const removed = await removeAddress(actor, before!.id, NOW);
    expect(await stored()).toEqual([]);
    expect(await restoreAddress(actor, removed, NOW)).toEqual({ outcome: 'restored' });
    const { id: _, ...rest } = before!;
    expect(await stored()).toMatchObject([rest]);
    expect(await restoreAddress(actor, removed, NOW)).toEqual({ outcome: 'known' });
    await expect(removeAddress(actor, before!.id, NOW)).rejects.toMatchObject({ code: 'not-found' });
    const elsewhere = (await createTestWorkspace()).actor;
    await expect(restoreAddress(elsewhere, removed, NOW)).rejects.toMatchObject({ code: 'not-found' });
  });
});

/** Long enough for the other to have looked, if it looks without waiting. */
const untilLooked = () => new Promise((resolve) => setTimeout(resolve, 500));

describe('at once', () => {
  it('two tabs remove one mark: one has it to put back, the other hears that it is gone', async () => {
    await markDay(actor, { on: '2026-11-02', label: 'Nouvelles trames' });
    const [mark] = await withScope(actor.scope, (tx) => listMarkedDates(tx, actor.scope));
    let other: Promise<unknown> | undefined;
    const removed = await withScope(actor.scope, async (tx) => {
      const was = await deleteMarkedDate(tx, actor.scope, mark!.id);
      other = unmarkDay(actor, mark!.id).catch((error) => error);
      await untilLooked();
      return was;
    });
    expect([removed, await other]).toEqual([mark, null]);
  });

  it('nothing is handed over to somebody whose door is being closed', async () => {
    const { approachId } = await approachSomebody(actor, NOW);
    const { memberId } = await createColleague(actor);
    let given: Promise<unknown> | undefined;
    await withScope(actor.scope, async (tx) => {
      await lockMembers(tx, actor.scope);
      await updateMemberAccess(tx, actor.scope, memberId, { deactivatedAt: new Date(NOW) });
      given = handOverMany(actor, [approachId], memberId, NOW).catch((error) => error);
      await untilLooked();
    });
    expect(await given).toMatchObject({ code: 'not-found' });
  });
});

it('what a campaign wrote is read again once a merge, or its undoing, has changed whose it is', async () => {
  const { contactId, campaignId } = await approachSomebody(actor, NOW);
  const other = await createContact(actor, { firstName: 'L.', lastName: 'Carpentier' }, NOW);
  const stamp = () => withScope(actor.scope, (tx) => stampOfCampaign(tx, actor.scope, campaignId));
  const stamps = [await stamp()];
  const merged = await mergeContacts(actor, contactId, other.contactId!, NOW);
  if (merged.outcome !== 'merged') throw new Error(merged.outcome);
  stamps.push(await stamp());
  await undoMerge(actor, merged.mergeId, NOW);
  stamps.push(await stamp());
  expect(new Set(stamps).size).toBe(3);
});
