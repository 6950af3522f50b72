// Two contacts who are one person become one, and two again exactly as they were; history moves by that door alone.
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../lib/cli/commands/rebuild.ts';
import { closeDatabase } from '../../lib/db/client.ts';
import { listTwinsOf } from '../../lib/db/contact-lists.ts';
import { listPairs } from '../../lib/db/merge.ts';
import { withScope } from '../../lib/db/scope.ts';
import { connect } from '../../lib/db/server/roles.ts';
import type { InteractionKind } from '../../lib/domain/interactions/interaction.ts';
import { DAY, HOUR } from '../../lib/domain/time/instant.ts';
import { loadPerson } from '../../lib/loaders/person.ts';
import { createApproach, setPriority, setStar } from '../../lib/operations/approaches.ts';
import { setFit } from '../../lib/operations/before-writing.ts';
import { createCampaign } from '../../lib/operations/campaigns.ts';
import { createContact, updateContact } from '../../lib/operations/contacts.ts';
import { mergeContacts, tellApart, undoMerge } from '../../lib/operations/merge.ts';
import { noteObjection } from '../../lib/operations/objections.ts';
import { record, voidRow } from '../../lib/operations/record.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

const now = Date.parse('2026-11-20T11:00:00Z'); // Friday 12:00 in Paris
let database: TestDatabase;
let workspace: TestWorkspace;
let owner: pg.Client;
let app: pg.Client;
let told: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  owner = await connect(database.ownerUrl);
  app = await connect(database.appUrl);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await owner.end();
  await app.end();
  await closeDatabase();
  await database.drop();
});
beforeEach(async () => {
  workspace = await createTestWorkspace();
  await app.query(`SELECT set_config('relance.workspace_id', $1, false)`, [workspace.workspaceId]);
  vi.stubEnv('RELANCE_NOW', new Date(now).toISOString());
  told = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
});

/** What the history, the people and what is decided of them say; projections are checked by the sweep. */
async function picture(): Promise<Record<string, unknown[]>> {
  const pictures: Record<string, unknown[]> = {};
  const facts = [
    'Contact',
    'ContactAddress',
    'ContactAlias',
    'ContactJob',
    'Objection',
    'Interaction',
    'InteractionBody',
    'InteractionVoid',
    'Approach',
    'Touch',
    'Attempt',
    'ContactSearch',
  ];
  for (const table of facts) {
    const { rows } = await owner.query(
      `SELECT to_jsonb(r) - 'updatedAt' AS "row" FROM "${table}" r WHERE r."workspaceId" = $1 ORDER BY 1`,
      [workspace.workspaceId],
    );
    pictures[table] = rows.map((row) => row.row);
  }
  // A to-do closed by the way stays closed beside a new one that says the same.
  const { rows } = await owner.query(
    `SELECT to_jsonb(r) - 'id' - 'createdAt' AS "row" FROM "Todo" r WHERE r."workspaceId" = $1 AND r."closedAt" IS NULL ORDER BY 1`,
    [workspace.workspaceId],
  );
  pictures.openTodos = rows.map((row) => row.row);
  return pictures;
}

async function sweepFindsNothing(): Promise<void> {
  const code = await run(['--check']);
  expect(code, told.join('\n')).toBe(0);
  expect(told.at(-1)).toMatch(/0 approche/);
}

async function say(approachId: string, kind: InteractionKind, before: number, more: object = {}) {
  const fact = {
    kind,
    channel: 'EMAIL' as const,
    occurredAt: now - before,
    body: `${kind} ${before}`,
    ...more,
  };
  const recorded = await record(workspace.actor, approachId, fact, { now, source: 'HAND' });
  if (recorded.outcome !== 'recorded') throw new Error(recorded.outcome);
  return recorded.interactionId;
}

/** Salma twice: in one campaign both, in another the second alone, with something of everything. */
async function makeTwice() {
  const { actor } = workspace;
  const kept = await createContact(
    actor,
    {
      firstName: 'Salma',
      lastName: 'Benkirane',
      company: 'Orval',
      linkedinSlug: `salma-${workspace.workspaceId}`,
      addresses: [{ kind: 'EMAIL', value: 'salma@orval.example' }],
      notes: 'Rencontrée à Devoxx',
    },
    now - 30 * DAY,
  );
  const merged = await createContact(
    actor,
    {
      firstName: 'Sâlma',
      lastName: 'BENKIRANE',
      company: 'orval',
      title: 'Data Engineer',
      linkedinSlug: `salma-b-${workspace.workspaceId}`,
      addresses: [
        { kind: 'EMAIL', value: 'salma@orval.example' },
        { kind: 'PHONE', value: '+33612345678' },
      ],
      notes: 'Préfère le SMS',
      keepInTouch: true,
    },
    now - 20 * DAY,
  );
  const data = await createCampaign(actor, { name: 'Data' }, now - 20 * DAY);
  const cloud = await createCampaign(actor, { name: 'Cloud' }, now - 20 * DAY);
  const join = async (contactId: string, campaignId: string) =>
    (await createApproach(actor, { contactId, campaignId }, now - 15 * DAY)).approachId;
  const keptData = await join(kept.contactId, data.campaignId);
  const mergedData = await join(merged.contactId, data.campaignId);
  const mergedCloud = await join(merged.contactId, cloud.campaignId);
  await setStar(actor, mergedData, true, now);
  await setPriority(actor, mergedData, 1, now);
  await owner.query(
    `UPDATE "Approach" SET "hook" = 'a migré 40 To', "fit" = 'NEITHER', "fitReason" = 'veut quitter la donnée' WHERE "id" = $1`,
    [mergedData],
  );
  await owner.query(
    `UPDATE "Contact" SET "lookingFor" = 'un poste à Nantes', "mutualContact" = 'Hugo Tessier' WHERE "id" = $1`,
    [merged.contactId],
  );
  await say(keptData, 'MESSAGE_SENT', 9 * DAY);
  await say(mergedData, 'MESSAGE_SENT', 5 * DAY);
  const wrong = await say(mergedData, 'REPLY_RECEIVED', 4 * DAY);
  await voidRow(actor, wrong, 'mistaken', now);
  await say(mergedCloud, 'MESSAGE_SENT', 3 * DAY, { channel: 'SMS' });
  await owner.query(
    `UPDATE "ContactAddress" SET "bouncedAt" = $2 WHERE "contactId" = $1 AND "kind" = 'EMAIL'`,
    [merged.contactId, new Date(now - DAY)],
  );
  await owner.query(
    `INSERT INTO "ContactJob" ("workspaceId", "id", "contactId", "title", "company", "seenAt") VALUES ($1, gen_random_uuid(), $2, 'DBA', 'Orval', now())`,
    [workspace.workspaceId, merged.contactId],
  );
  // What was written by hand above is decided with.
  await updateContact(actor, merged.contactId, { location: 'Nantes' }, now);
  return {
    keptId: kept.contactId,
    mergedId: merged.contactId,
    keptData,
    mergedData,
    mergedCloud,
    dataId: data.campaignId,
  };
}

async function merge(keptId: string, mergedId: string): Promise<string> {
  const answer = await mergeContacts(workspace.actor, keptId, mergedId, now);
  if (answer.outcome !== 'merged') throw new Error(answer.outcome);
  return answer.mergeId;
}

async function one<T extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<T> {
  return (await owner.query<T>(sql, values)).rows[0]!;
}

describe('merging', () => {
  it('joins histories, addresses, former profiles, posts and approaches of the same campaign', async () => {
    const twice = await makeTwice();
    await merge(twice.keptId, twice.mergedId);
    const { rows: approaches } = await owner.query(
      `SELECT "id", "starred", "priority", "hook", "relancesDone", "fit", "fitReason" FROM "Approach" a WHERE "contactId" = $1 AND "campaignId" = $2`,
      [twice.keptId, twice.dataId],
    );
    // Two messages in one approach: the second is a relance.
    expect(approaches).toEqual([
      {
        id: twice.keptData,
        starred: true,
        priority: 1,
        hook: 'a migré 40 To',
        relancesDone: 1,
        fit: 'NEITHER',
        fitReason: 'veut quitter la donnée',
      },
    ]);
    const left = await one(
      `SELECT (SELECT count(*)::int FROM "Approach" WHERE "contactId" = $1) AS "approaches",
        (SELECT count(*)::int FROM "Interaction" WHERE "contactId" = $1) AS "interactions",
        (SELECT count(*)::int FROM "ContactAddress" WHERE "contactId" = $1) AS "addresses",
        (SELECT count(*)::int FROM "Interaction" i JOIN "Approach" a ON a."id" = i."approachId" WHERE a."contactId" <> i."contactId") AS "strays"`,
      twice.mergedId,
    );
    expect(left).toEqual({ approaches: 0, interactions: 0, addresses: 0, strays: 0 });
    const kept = await one(
      `SELECT "title", "company", "notes", "keepInTouch", "lookingFor", "mutualContact",
        ARRAY(SELECT e."value" || ' ' || (e."bouncedAt" IS NOT NULL) FROM "ContactAddress" e WHERE e."contactId" = p."id" ORDER BY 1) AS "addresses",
        ARRAY(SELECT l."linkedinSlug" FROM "ContactAlias" l WHERE l."contactId" = p."id") AS "aliases",
        (SELECT count(*)::int FROM "ContactJob" j WHERE j."contactId" = p."id") AS "jobs"
      FROM "Contact" p WHERE p."id" = $1`,
      twice.keptId,
    );
    expect(kept).toEqual({
      title: 'Data Engineer',
      company: 'Orval',
      notes: 'Rencontrée à Devoxx\n\nPréfère le SMS',
      keepInTouch: true,
      lookingFor: 'un poste à Nantes',
      mutualContact: 'Hugo Tessier',
      addresses: ['+33612345678 false', 'salma@orval.example true'],
      aliases: [`salma-b-${workspace.workspaceId}`],
      jobs: 1,
    });
    await sweepFindsNothing();
  });

  it('fills whatever the one who stays leaves empty, columns of tomorrow included', async () => {
    const { actor } = workspace;
    const named = { firstName: 'Salma', lastName: 'Benkirane' };
    const { contactId: keptId } = (await createContact(actor, named, now)) as { contactId: string };
    const { contactId: mergedId } = (await createContact(actor, named, now)) as { contactId: string };
    const { rows: columns } = await owner.query<{ name: string; type: string }>(
      `SELECT a.attname AS "name", format_type(a.atttypid, NULL) AS "type" FROM pg_attribute a
      WHERE a.attrelid = '"Contact"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND NOT a.attnotnull
        AND a.attname NOT IN ('erasedAt', 'mergedIntoId')`,
    );
    const fillerOf = ({ name, type }: { name: string; type: string }) => {
      if (type === 'text[]') return [name];
      if (type !== 'text') return type === 'integer' ? (name === 'degree' ? 1 : 90) : '2026-11-02';
      return name === 'cvUrl' ? 'https://cv.example/salma' : `${name}-${workspace.workspaceId}`;
    };
    const sets = columns.map(({ name }, place) => `"${name}" = $${place + 2}`).join(', ');
    await owner.query(`UPDATE "Contact" SET ${sets} WHERE "id" = $1`, [mergedId, ...columns.map(fillerOf)]);
    await merge(keptId, mergedId);
    const kept = await one<Record<string, unknown>>(`SELECT * FROM "Contact" WHERE "id" = $1`, keptId);
    expect(columns.filter(({ name }) => kept[name] === null)).toEqual([]);
  });

  it('gives back a fit and its reason together, unless either was corrected since', async () => {
    const { actor } = workspace;
    const fitOf = (id: string) => one(`SELECT "fit", "fitReason" FROM "Approach" WHERE "id" = $1`, id);
    const twice = await makeTwice();
    await setFit(actor, twice.keptData, { fit: 'LOOKS_FOR_IT', reason: null });
    await undoMerge(actor, await merge(twice.keptId, twice.mergedId), now);
    // The answer that stood is no reason's.
    expect(await fitOf(twice.keptData)).toEqual({ fit: 'LOOKS_FOR_IT', fitReason: null });

    await setFit(actor, twice.keptData, { fit: null, reason: null });
    const mergeId = await merge(twice.keptId, twice.mergedId);
    await setFit(actor, twice.keptData, { fit: 'NEITHER', reason: 'reste en data' });
    await undoMerge(actor, mergeId, now);
    expect(await fitOf(twice.keptData)).toEqual({ fit: 'NEITHER', fitReason: 'reste en data' });
    expect(await fitOf(twice.mergedData)).toEqual({ fit: 'NEITHER', fitReason: 'veut quitter la donnée' });
  });

  it('lets every relance fall when either had asked to be left alone', async () => {
    const twice = await makeTwice();
    await noteObjection(workspace.actor, twice.mergedId, {}, now);
    await merge(twice.keptId, twice.mergedId);
    const open = await one(
      `SELECT count(*)::int AS "count" FROM "Todo" WHERE "contactId" = $1 AND "closedAt" IS NULL`,
      twice.keptId,
    );
    expect(open).toEqual({ count: 0 });
    await sweepFindsNothing();
  });

  it('is undone exactly', async () => {
    const twice = await makeTwice();
    await noteObjection(workspace.actor, twice.mergedId, {}, now - HOUR);
    const before = await picture();
    const mergeId = await merge(twice.keptId, twice.mergedId);
    expect(await picture()).not.toEqual(before);
    expect(await undoMerge(workspace.actor, mergeId, now)).toMatchObject({ outcome: 'undone' });
    expect(await picture()).toEqual(before);
    await sweepFindsNothing();
    expect(await undoMerge(workspace.actor, mergeId, now)).toMatchObject({ outcome: 'undone-already' });
  });

  it('undone, what was recorded or corrected since stays', async () => {
    const { actor } = workspace;
    const twice = await makeTwice();
    const mergeId = await merge(twice.keptId, twice.mergedId);
    const inData = await say(twice.keptData, 'REPLY_RECEIVED', HOUR);
    const inCloud = await say(twice.mergedCloud, 'REPLY_RECEIVED', HOUR);
    await updateContact(actor, twice.keptId, { title: 'Lead Data' }, now);
    await undoMerge(actor, mergeId, now);
    const { rows } = await owner.query(
      `SELECT "id", "approachId", "contactId" FROM "Interaction" WHERE "id" = ANY($1) ORDER BY "id"`,
      [[inData, inCloud]],
    );
    expect(rows).toEqual([
      { id: inData, approachId: twice.keptData, contactId: twice.keptId },
      { id: inCloud, approachId: twice.mergedCloud, contactId: twice.mergedId },
    ]);
    const titles = await one(
      `SELECT (SELECT "title" FROM "Contact" WHERE "id" = $1) AS "kept", (SELECT "title" FROM "Contact" WHERE "id" = $2) AS "merged"`,
      twice.keptId,
      twice.mergedId,
    );
    expect(titles).toEqual({ kept: 'Lead Data', merged: 'Data Engineer' });
    await sweepFindsNothing();
  });

  it('leads whoever asks for the one merged away to the other', async () => {
    const twice = await makeTwice();
    const third = await createContact(workspace.actor, { firstName: 'S.', lastName: 'Benkirane' }, now);
    await merge(twice.keptId, twice.mergedId);
    await merge(third.contactId, twice.keptId);
    expect(await loadPerson(workspace.actor, twice.mergedId)).toMatchObject({
      contactId: third.contactId,
      approaches: expect.arrayContaining([expect.objectContaining({ approachId: twice.mergedCloud })]),
    });
  });

  it('merges into one person are undone the latest first', async () => {
    const { actor } = workspace;
    const twice = await makeTwice();
    const third = await createContact(actor, { firstName: 'S.', lastName: 'Benkirane' }, now);
    const before = await picture();
    const first = await merge(twice.keptId, twice.mergedId);
    const second = await merge(third.contactId, twice.keptId);
    expect(await undoMerge(actor, first, now)).toMatchObject({ outcome: 'later-merge' });
    await sweepFindsNothing();
    expect(await undoMerge(actor, second, now)).toMatchObject({ outcome: 'undone' });
    expect(await undoMerge(actor, first, now)).toMatchObject({ outcome: 'undone' });
    expect(await picture()).toEqual(before);
  });

  it('refuses who was merged already, and whoever comes late with something for them', async () => {
    const { actor } = workspace;
    const twice = await makeTwice();
    await merge(twice.keptId, twice.mergedId);
    expect(await mergeContacts(actor, twice.keptId, twice.mergedId, now)).toEqual({ outcome: 'gone' });
    await expect(updateContact(actor, twice.mergedId, { notes: 'x' }, now)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      createApproach(actor, { contactId: twice.mergedId, campaignId: twice.dataId }, now),
    ).rejects.toMatchObject({ code: 'not-found' });
    // By hand, past every operation.
    await expect(
      app.query(
        `INSERT INTO "Objection" ("workspaceId", "id", "contactId", "at") VALUES ($1, gen_random_uuid(), $2, now())`,
        [workspace.workspaceId, twice.mergedId],
      ),
    ).rejects.toMatchObject({ code: '23001' });
  });

  it('tells who may be one person, until told that they are two', async () => {
    const { actor } = workspace;
    const twice = await makeTwice();
    const both = [twice.keptId, twice.mergedId];
    const pairs = () =>
      withScope(actor.scope, async (tx) => {
        const found = await listPairs(tx, actor.scope, { contactId: null, limit: 10 });
        // Each of the two, asked alone, finds the other.
        for (const [one, other] of [both, both.toReversed()]) {
          const twins = await listTwinsOf(tx, actor.scope, one!, 10);
          expect(twins.map(({ id, by, value }) => ({ id, by, value }))).toEqual(
            found.map(({ by, value }) => ({ id: other, by, value })),
          );
        }
        return found;
      });
    expect(await pairs()).toMatchObject([{ by: 'EMAIL', value: 'salma@orval.example' }]);
    await owner.query(`DELETE FROM "ContactAddress" WHERE "contactId" = $1 AND "kind" = 'EMAIL'`, [
      twice.mergedId,
    ]);
    // Two profiles of LinkedIn are two persons, whatever their names.
    expect(await pairs()).toEqual([]);
    await updateContact(actor, twice.mergedId, { linkedinSlug: null }, now);
    expect(await pairs()).toMatchObject([{ by: 'NAME' }]);
    await tellApart(actor, twice.mergedId, twice.keptId, true);
    expect(await pairs()).toEqual([]);
    await tellApart(actor, twice.mergedId, twice.keptId, false);
    expect(await pairs()).toHaveLength(1);
  });

  it('two colleagues merging the same two the other way round take turns', async () => {
    const { actor } = workspace;
    const twice = await makeTwice();
    const answers = await Promise.all([
      mergeContacts(actor, twice.keptId, twice.mergedId, now),
      mergeContacts(actor, twice.mergedId, twice.keptId, now),
    ]);
    expect(answers.map((answer) => answer.outcome).sort()).toEqual(['gone', 'merged']);
    await sweepFindsNothing();
  });
});

describe('history still is only ever added to', () => {
  it.each([
    ['by itself', ''],
    ['with the setting of a merge', `SELECT set_config('relance.merging', 'on', false)`],
  ])('the application may not move a row: %s', async (_, setting) => {
    const twice = await makeTwice();
    if (setting) await app.query(setting);
    await expect(
      app.query(`UPDATE "Interaction" SET "contactId" = $1, "approachId" = $2`, [
        twice.keptId,
        twice.keptData,
      ]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      app.query(`SELECT "move_rows"($1, 'Interaction', 'contactId', $2, $3, NULL)`, [
        workspace.workspaceId,
        twice.mergedId,
        twice.keptId,
      ]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`DELETE FROM "ContactMerge"`)).rejects.toMatchObject({ code: '42501' });
    await app.query(`SELECT set_config('relance.merging', '', false)`);
  });

  it('even granted UPDATE, a role that is not the owner meets the trigger', async () => {
    const twice = await makeTwice();
    await owner.query('GRANT UPDATE ON "Interaction" TO relance_app');
    try {
      await app.query(`SELECT set_config('relance.merging', 'on', false)`);
      await expect(
        app.query(`UPDATE "Interaction" SET "approachId" = $1 WHERE "contactId" = $2`, [
          twice.keptData,
          twice.mergedId,
        ]),
      ).rejects.toThrow(/only ever added to/);
    } finally {
      await owner.query('REVOKE UPDATE ON "Interaction" FROM relance_app');
      await app.query(`SELECT set_config('relance.merging', '', false)`);
    }
  });

  it('the door moves rows and edits no fact, and closes behind itself', async () => {
    const twice = await makeTwice();
    await owner.query(`SELECT set_config('relance.merging', 'on', false)`);
    await expect(
      owner.query(`UPDATE "Interaction" SET "occurredAt" = now() WHERE "contactId" = $1`, [twice.keptId]),
    ).rejects.toThrow(/only ever added to/);
    await expect(
      owner.query(`DELETE FROM "Interaction" WHERE "contactId" = $1`, [twice.keptId]),
    ).rejects.toThrow(/only ever added to/);
    await owner.query(`SELECT set_config('relance.merging', '', false)`);
  });

  it('one workspace cannot merge people of another', async () => {
    const twice = await makeTwice();
    const other = await createTestWorkspace();
    expect(await mergeContacts(other.actor, twice.keptId, twice.mergedId, now)).toEqual({ outcome: 'gone' });
    await app.query(`SELECT set_config('relance.workspace_id', $1, false)`, [other.workspaceId]);
    await expect(
      app.query(`SELECT "merge_contacts"(gen_random_uuid(), $1, $2, NULL, now())`, [
        twice.keptId,
        twice.mergedId,
      ]),
    ).rejects.toMatchObject({ code: '23001' });
  });
});
