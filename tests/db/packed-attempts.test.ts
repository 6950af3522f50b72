// Attempts packed by day: whatever is written in a packed day is counted at once, by whoever is writing at whatever moment.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { TestWorkspace } from '../support/workspace.ts';

let database: TestDatabase;
let workspace: TestWorkspace;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  workspace = await createTestWorkspace();
}, 120_000);
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { withScope } = await import('../../lib/db/scope.ts');
const { connect } = await import('../../lib/db/server/roles.ts');
const { listAttemptDays, listDaysToPack, packAttemptDay } = await import(
  '../../lib/db/reports/attempt-days.ts'
);
const { packAttempts, sweepPackedDays } = await import('../../lib/operations/pack-attempts.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');

const NOON = Date.UTC(2026, 10, 10, 12);
const DAY = 86_400_000;
const MIDNIGHT = NOON - DAY / 2;
const FROM = NOON - 30 * DAY;

let approachId: string;
const scope = () => workspace.actor.scope;

/** What a report reads of each attempt, the earliest first. */
async function read(period: { from: number; to: number | null } = { from: FROM, to: null }) {
  const { at, member, members, rank, begunAt, waited } = await withScope(scope(), (tx) =>
    listAttemptDays(tx, scope(), period),
  );
  return [...at]
    .map((one, i) => ({
      at: one,
      memberId: members[member[i]!],
      rank: rank[i],
      begunAt: begunAt[i],
      waited: waited[i],
    }))
    .sort((a, b) => a.at - b.at);
}

async function asOwner(sql: string, values: unknown[] = []): Promise<void> {
  const client = await connect(database.ownerUrl);
  await client.query(sql, values);
  await client.end();
}

const INSERT = `INSERT INTO "Attempt" ("workspaceId", "approachId", "episode", "rank", "contactId", "campaignId", "memberId", "category", "channel", "at",
    "weekday", "halfDay") VALUES ($1, $2, 0, $3, $2, $4, $5, 'AFTER_FIRST_MESSAGE', 'EMAIL', to_timestamp($6::float8 / 1000), 2, 'AFTERNOON')`;

function attempt(rank: number, at: number): unknown[] {
  return [workspace.workspaceId, approachId, rank, workspace.vivierId, workspace.actor.memberId, at];
}

beforeEach(async () => {
  await asOwner('DELETE FROM "Attempt"');
  await asOwner('DELETE FROM "AttemptDay"');
  approachId = randomUUID();
  await asOwner(
    `INSERT INTO "Contact" ("workspaceId", "id", "firstName", "lastName") VALUES ($1, $2, 'Léa', 'Test')`,
    [workspace.workspaceId, approachId],
  );
  await asOwner(
    'INSERT INTO "Approach" ("workspaceId", "id", "contactId", "campaignId", "ownerId") VALUES ($1, $2, $2, $3, $4)',
    [workspace.workspaceId, approachId, workspace.vivierId, workspace.actor.memberId],
  );
  for (const [rank, at] of [NOON, NOON + 4 * DAY, NOON + 8 * DAY].entries())
    await asOwner(INSERT, attempt(rank, at));
});

it('reads the same packed as not, to the millisecond', async () => {
  await asOwner(INSERT, attempt(3, NOON + 9 * DAY + 1));
  const loose = await read();
  expect(loose.map(({ at }) => at)).toEqual([NOON, NOON + 4 * DAY, NOON + 8 * DAY, NOON + 9 * DAY + 1]);
  expect(await packAttempts(scope())).toBe(4);
  await asOwner(`UPDATE "AttemptDayChange" SET "startsAt" = "startsAt" - interval '1 year'`);
  expect(await read()).toEqual(loose);
  expect(await sweepPackedDays(scope(), { isCheck: true })).toEqual([]);
  // Nothing is left to do, and a day that is not asked for is not read.
  expect(await read({ from: NOON + 5 * DAY, to: NOON + 9 * DAY })).toEqual([loose[2]]);
});

it.each([
  [
    'an answer',
    `UPDATE "Attempt" SET "answeredAt" = "at" + interval '2 hours', "endsAt" = "at" + interval '2 hours' WHERE "rank" = 1`,
  ],
  ['another author', `UPDATE "Attempt" SET "memberId" = gen_random_uuid() WHERE "rank" = 1`],
  [
    'an attempt more',
    `INSERT INTO "Attempt" SELECT "workspaceId", "approachId", 1, "rank", "contactId", "campaignId", "memberId", "category", "channel", "at", "weekday", "halfDay" FROM "Attempt" WHERE "rank" = 1`,
  ],
  ['an attempt less', `DELETE FROM "Attempt" WHERE "rank" = 1`],
  ['an attempt on another day', `UPDATE "Attempt" SET "at" = "at" + interval '1 day' WHERE "rank" = 1`],
  ['an approach that goes', `DELETE FROM "Approach" WHERE "id" IN (SELECT "approachId" FROM "Attempt")`],
])('%s is counted at once, and once packed again', async (_, change) => {
  await packAttempts(scope());
  const before = await read();
  await asOwner(change);
  const after = await read();
  expect(after).not.toEqual(before);
  await packAttempts(scope());
  expect(await read()).toEqual(after);
  expect(await withScope(scope(), (tx) => listDaysToPack(tx, scope()))).toEqual([]);
  expect(await sweepPackedDays(scope(), { isCheck: true })).toEqual([]);
});

it('who writes while a day is packed is not forgotten, whenever they are done', async () => {
  const writer = await connect(database.ownerUrl);
  try {
    await writer.query('BEGIN');
    await writer.query(`UPDATE "Attempt" SET "at" = "at" + interval '1 minute' WHERE "rank" = 0`);
    expect(await packAttempts(scope())).toBe(3);
    expect((await read())[0]!.at).toBe(NOON);
    await writer.query('COMMIT');
  } finally {
    await writer.end();
  }
  expect((await read())[0]!.at).toBe(NOON + 60_000);
  expect(await withScope(scope(), (tx) => listDaysToPack(tx, scope()))).toEqual([MIDNIGHT]);
});

it('nor what is committed once the attempts were read, and before the day is packed', async () => {
  await packAttempts(scope());
  const writer = await connect(database.ownerUrl);
  try {
    await writer.query('BEGIN');
    await writer.query(`UPDATE "Attempt" SET "at" = "at" + interval '1 minute' WHERE "rank" = 0`);
    await withScope(scope(), (tx) => {
      const hurried = new Proxy(tx, {
        get: (target, name) =>
          name === '$queryRaw'
            ? async (...asked: Parameters<typeof tx.$queryRaw>) => {
                const rows = await target.$queryRaw(...asked);
                await writer.query('COMMIT');
                return rows;
              }
            : Reflect.get(target, name),
      });
      return packAttemptDay(hurried, scope(), MIDNIGHT);
    });
  } finally {
    await writer.end();
  }
  expect((await read())[0]!.at).toBe(NOON + 60_000);
});

it('two who pack take turns', async () => {
  await Promise.all([packAttempts(scope()), packAttempts(scope()), packAttempts(scope())]);
  expect(await read()).toHaveLength(3);
  const holder = withScope(scope(), async (tx) => {
    await packAttemptDay(tx, scope(), MIDNIGHT);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return performance.now();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = withScope(scope(), async (tx) => {
    await packAttemptDay(tx, scope(), MIDNIGHT + 4 * DAY);
    return performance.now();
  });
  expect(await second).toBeGreaterThan((await holder) - 5);
});

it('the sweep names a day that says something else, and packs it again', async () => {
  await packAttempts(scope());
  const stands = await read();
  await asOwner(
    `UPDATE "AttemptDay" SET "packed" = (SELECT "packed" FROM "AttemptDay" ORDER BY "startsAt" DESC LIMIT 1) WHERE "startsAt" = $1`,
    [new Date(MIDNIGHT)],
  );
  expect(await read()).not.toEqual(stands);
  expect(await sweepPackedDays(scope(), { isCheck: true })).toEqual([MIDNIGHT]);
  expect(await sweepPackedDays(scope(), { isCheck: false })).toEqual([MIDNIGHT]);
  expect(await read()).toEqual(stands);
});

it('a day packed by another version is read from its attempts, and packed again', async () => {
  await packAttempts(scope());
  const stands = await read();
  await asOwner(`UPDATE "AttemptDay" SET "packedAs" = 0, "packed" = 'of old'`);
  expect(await read()).toEqual(stands);
  expect(await packAttempts(scope())).toBe(3);
  expect(await read()).toEqual(stands);
});

it('nobody reads the days of another workspace', async () => {
  await packAttempts(scope());
  const other = await createTestWorkspace();
  const { at } = await withScope(other.actor.scope, (tx) =>
    listAttemptDays(tx, other.actor.scope, { from: FROM, to: null }),
  );
  expect(at).toHaveLength(0);
  const seen = await withScope(
    other.actor.scope,
    (tx) => tx.$queryRaw<{ n: number }[]>`
    SELECT (SELECT count(*) FROM "AttemptDay")::int + (SELECT count(*) FROM "AttemptDayChange")::int AS "n"`,
  );
  expect(seen).toEqual([{ n: 0 }]);
});
