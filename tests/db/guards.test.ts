// What PostgreSQL itself refuses, whatever code asks: the last line when every other was forgotten.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertApproaches } from '../../lib/db/approaches.ts';
import { insertCampaign } from '../../lib/db/campaigns.ts';
import { closeDatabase } from '../../lib/db/client.ts';
import { insertContact } from '../../lib/db/contacts.ts';
import { uuidv7 } from '../../lib/db/ids.ts';
import { withScope } from '../../lib/db/scope.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { DAY, HOUR } from '../../lib/domain/time/instant.ts';
import { record } from '../../lib/operations/record.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

const now = Date.parse('2026-11-20T11:00:00Z'); // Friday 12:00 in Paris
let database: TestDatabase;
let workspace: TestWorkspace;
let app: Awaited<ReturnType<typeof connect>>;
let owner: Awaited<ReturnType<typeof connect>>;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  app = await connect(database.appUrl);
  owner = await connect(database.ownerUrl);
  workspace = await createTestWorkspace();
});
afterAll(async () => {
  await app.end();
  await owner.end();
  await closeDatabase();
  await database.drop();
});

interface Place {
  readonly contactId: string;
  readonly campaignId: string;
  readonly approachId: string;
}
let place: Place;
beforeEach(async () => {
  const { scope, memberId } = workspace.actor;
  place = await withScope(scope, async (tx) => {
    const contactId = (await insertContact(tx, scope, { firstName: 'Léa', lastName: 'Fournier' }, now))!;
    const campaignId = await insertCampaign(tx, scope, { name: 'Développeuse' }, memberId, now);
    const [made] = await insertApproaches(tx, scope, [
      { contactId, campaignId, ownerId: memberId, createdAt: now },
    ]);
    return { contactId, campaignId, approachId: made!.id };
  });
  await app.query(`SELECT set_config('relance.workspace_id', $1, false)`, [workspace.workspaceId]);
});

/** Writes a to-do as the application's role, behind the back of the code that never would. */
function insertTodo(todo: Record<string, unknown> = {}) {
  const row = {
    workspaceId: workspace.workspaceId,
    id: uuidv7(),
    ...place,
    ownerId: workspace.actor.memberId,
    kind: 'RELANCE',
    category: 'AFTER_FIRST_MESSAGE',
    episode: 0,
    step: 1,
    lastChance: false,
    dueAt: new Date(now),
    rank: 1,
    reasons: '[]',
    ...todo,
  };
  const columns = Object.keys(row).map((name) => `"${name}"`);
  const values = Object.values(row).map((_, index) => `$${index + 1}`);
  return app.query(`INSERT INTO "Todo" (${columns}) VALUES (${values})`, Object.values(row));
}

async function writeFourTimes(): Promise<void> {
  for (const days of [20, 16, 11, 3]) {
    const fact = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: now - days * DAY };
    await record(workspace.actor, place.approachId, fact, { now, source: 'HAND' });
  }
}

describe('the cap of three', () => {
  it('a to-do is never a fourth step', async () => {
    await expect(insertTodo({ step: 4, lastChance: false })).rejects.toMatchObject({
      constraint: 'Todo_never_a_fourth',
    });
    await expect(insertTodo({ step: 0 })).rejects.toMatchObject({ constraint: 'Todo_never_a_fourth' });
  });

  it('no relance is proposed in an episode that holds three, whatever its step says', async () => {
    await writeFourTimes();
    for (const step of [1, 2, 3]) {
      await expect(insertTodo({ step, lastChance: step === 3 })).rejects.toMatchObject({
        code: '23514',
        constraint: 'Todo_never_a_fourth',
      });
    }
  });

  it('nor is a closed one opened again there', async () => {
    await writeFourTimes();
    const id = uuidv7();
    await insertTodo({ id, closedAt: new Date(now), closedAs: 'DROPPED' });
    const reopen = app.query('UPDATE "Todo" SET "closedAt" = NULL, "closedAs" = NULL WHERE "id" = $1', [id]);
    await expect(reopen).rejects.toMatchObject({ constraint: 'Todo_never_a_fourth' });
  });

  it('a fourth message sent all the same is a fact: it is recorded, and flagged', async () => {
    await writeFourTimes();
    const fact = { kind: 'MESSAGE_SENT' as const, channel: 'EMAIL' as const, occurredAt: now - HOUR };
    const recorded = await record(workspace.actor, place.approachId, fact, { now, source: 'IMPORT' });
    expect(recorded).toMatchObject({ outcome: 'recorded', next: { do: 'stop', code: 'CAP_REACHED' } });
    const { rows } = await owner.query(
      'SELECT "rank", "beyondCap" FROM "Touch" WHERE "approachId" = $1 ORDER BY "rank"',
      [place.approachId],
    );
    expect(rows.map((row) => row.beyondCap)).toEqual([false, false, false, false, true]);
  });
});

it('a second open to-do of an approach is refused', async () => {
  await insertTodo();
  await expect(insertTodo({ step: 2 })).rejects.toMatchObject({
    code: '23505',
    constraint: 'Todo_one_open_per_approach',
  });
});

describe('history is only ever added to', () => {
  it.each([
    ['UPDATE "Interaction" SET "occurredAt" = now()'],
    ['DELETE FROM "Interaction"'],
    ['UPDATE "InteractionVoid" SET "why" = \'\''],
    ['DELETE FROM "InteractionVoid"'],
    ['DELETE FROM "InteractionBody"'],
    ['UPDATE "AuditEntry" SET "action" = \'\''],
    ['DELETE FROM "Objection"'],
    ['UPDATE "Objection" SET "at" = now()'],
    ['TRUNCATE "Interaction"'],
  ])('the application may not: %s', async (sql) => {
    await writeFourTimes();
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('and even the owner meets the trigger', async () => {
    await writeFourTimes();
    await expect(owner.query('UPDATE "Interaction" SET "channel" = \'SMS\'')).rejects.toThrow(
      /only ever added to/,
    );
    await expect(owner.query('DELETE FROM "Interaction"')).rejects.toThrow(/only ever added to/);
  });
});

describe('workspaces cannot see each other', () => {
  /** Every table but those of the migrations themselves. */
  async function listTables(): Promise<{ name: string; isGuarded: boolean; isForced: boolean }[]> {
    const { rows } =
      await owner.query(`SELECT c.relname AS "name", c.relrowsecurity AS "isGuarded", c.relforcerowsecurity AS "isForced"
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspaceId' OR c.relname = 'Workspace')
      ORDER BY 1`);
    return rows;
  }

  it('every table of a workspace is under row-level security, forced', async () => {
    const tables = await listTables();
    expect(tables.length).toBeGreaterThanOrEqual(22);
    expect(tables.filter((table) => !table.isGuarded || !table.isForced)).toEqual([]);
  });

  it('without a workspace, or with another, a query reads nothing', async () => {
    await writeFourTimes();
    const other = await createTestWorkspace();
    const stranger = await connect(database.appUrl);
    try {
      for (const { name } of await listTables()) {
        if (name === 'ContactSearch') continue; // The application may not read it at all: see the next test.
        const column = name === 'Workspace' ? 'id' : 'workspaceId';
        const count = async () => {
          const sql = `SELECT count(*)::int AS "count" FROM "${name}" WHERE "${column}" = $1`;
          return (await stranger.query(sql, [workspace.workspaceId])).rows[0].count;
        };
        await stranger.query(`SELECT set_config('relance.workspace_id', '', false)`);
        expect(await count(), name).toBe(0);
        await stranger.query(`SELECT set_config('relance.workspace_id', $1, false)`, [other.workspaceId]);
        expect(await count(), name).toBe(0);
      }
      const mine = `SELECT count(*)::int AS "count" FROM "Interaction"`;
      await stranger.query(`SELECT set_config('relance.workspace_id', $1, false)`, [workspace.workspaceId]);
      expect((await stranger.query(mine)).rows[0].count).toBeGreaterThan(0);
    } finally {
      await stranger.end();
    }
  });

  it('the texts that search reads are read by search alone', async () => {
    await expect(app.query('SELECT * FROM "ContactSearch"')).rejects.toMatchObject({ code: '42501' });
    const found = async (workspaceId: string) => {
      await app.query(`SELECT set_config('relance.workspace_id', $1, false)`, [workspaceId]);
      return (await app.query(`SELECT * FROM "search_contacts"('fournier', 10)`)).rowCount;
    };
    expect(await found(workspace.workspaceId)).toBeGreaterThan(0);
    expect(await found((await createTestWorkspace()).workspaceId)).toBe(0);
    expect(await found('')).toBe(0);
  });

  it('a row cannot be written into another workspace', async () => {
    const other = await createTestWorkspace();
    const write = app.query(`INSERT INTO "Contact" ("workspaceId", "id", "firstName", "lastName", "updatedAt")
      VALUES ('${other.workspaceId}', '${uuidv7()}', 'A', 'B', now())`);
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });
});
