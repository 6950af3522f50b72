// Where hires came from (001:19): those whose person had answered when news were taken of them, on a real database.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../lib/auth/actor.ts';
import { reportFilterSchema } from '../../lib/domain/analytics/report-filter.ts';
import { callApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { TestWorkspace } from '../support/workspace.ts';

let database: TestDatabase;
let workspace: TestWorkspace;
let campaignId: string;
let colleague: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.appUrl;
  workspace = await createTestWorkspace();
  await plant();
}, 120_000);
afterAll(async () => {
  await (await import('../../lib/db/client.ts')).closeDatabase();
  await database.drop();
});

const { withScope } = await import('../../lib/db/scope.ts');
const { insertMember } = await import('../../lib/db/members.ts');
const { connect } = await import('../../lib/db/server/roles.ts');
const { loadRatesOf } = await import('../../lib/loaders/reply-rates.ts');
const { rateTable } = await import('../../lib/locale/rate-tables.ts');
const { readReplyRates } = await import('../../lib/operations/reply-rates.ts');
const { createTestWorkspace } = await import('../support/workspace.ts');

const NOW = Date.UTC(2026, 10, 12, 9);
const DAY = 86_400_000;

interface Hire {
  /** Days before now: the news answered, the approach begun, the outcome known. */
  readonly newsAnswered: number | null;
  readonly began: number;
  readonly known: number;
  readonly outcome?: string;
  readonly isVoid?: boolean;
  readonly isColleagues?: boolean;
  /** An interaction taken back before the approach began. */
  readonly voidedBefore?: number;
}

async function plant() {
  const { workspaceId } = workspace;
  campaignId = randomUUID();
  const memberId = randomUUID();
  await withScope(workspace.actor.scope, (tx) =>
    insertMember(tx, workspace.actor.scope, {
      ...{
        id: memberId,
        teamId: null,
        email: `${memberId}@exemple.fr`,
        firstName: 'Aïcha',
        lastName: 'Weber',
      },
      ...{ role: 'RECRUITER', locale: 'fr', passwordHash: null, weeklyCapacity: 40 },
    }),
  );
  colleague = { scope: workspace.actor.scope, memberId, role: 'RECRUITER' };
  const client = await connect(database.ownerUrl);
  try {
    await client.query('INSERT INTO "Campaign" ("workspaceId", "id", "name") VALUES ($1, $2, $3)', [
      workspaceId,
      campaignId,
      'Data',
    ]);
    const hires: Hire[] = [
      { newsAnswered: 130, began: 70, known: 10 },
      { newsAnswered: 130, began: 70, known: 10, isColleagues: true },
      // Long before, never, once under way.
      { newsAnswered: 300, began: 70, known: 10 },
      { newsAnswered: null, began: 70, known: 10 },
      { newsAnswered: 40, began: 70, known: 10 },
      // It began later than the row that was taken back.
      { newsAnswered: 80, began: 70, known: 10, voidedBefore: 90 },
      // Known before the period, not hired, taken back.
      { newsAnswered: 330, began: 300, known: 250 },
      { newsAnswered: 130, began: 70, known: 10, outcome: 'REJECTED' },
      { newsAnswered: 130, began: 70, known: 10, isVoid: true },
    ];
    for (const hire of hires) await plantHire((sql, values) => client.query(sql, values), hire);
  } finally {
    await client.end();
  }
}

async function plantHire(run: (sql: string, values: unknown[]) => Promise<unknown>, hire: Hire) {
  const { workspaceId, vivierId, actor } = workspace;
  const [contactId, approachId, inVivier] = [randomUUID(), randomUUID(), randomUUID()];
  const ownerId = hire.isColleagues ? colleague.memberId : actor.memberId;
  const at = (days: number) => new Date(NOW - days * DAY);
  await run(
    `INSERT INTO "Contact" ("workspaceId", "id", "firstName", "lastName") VALUES ($1, $2, 'Léa', 'Test')`,
    [workspaceId, contactId],
  );
  for (const [id, campaign] of [
    [approachId, campaignId],
    [inVivier, vivierId],
  ])
    await run(
      `INSERT INTO "Approach" ("workspaceId", "id", "contactId", "campaignId", "ownerId", "stage") VALUES ($1, $2, $3, $4, $5, $6)`,
      [workspaceId, id, contactId, campaign, ownerId, id === approachId ? 'PLACED' : 'CONTACTED'],
    );
  const add = async (kind: string, days: number, outcome: string | null, isVoid = false) => {
    const id = randomUUID();
    const channel = outcome ? null : 'EMAIL';
    await run(
      `INSERT INTO "Interaction" ("workspaceId", "id", "approachId", "contactId", "kind", "channel", "occurredAt", "recordedAt", "source", "outcome")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 'HAND', $8)`,
      [workspaceId, id, approachId, contactId, kind, channel, at(days), outcome],
    );
    if (isVoid)
      await run(
        `INSERT INTO "InteractionVoid" ("workspaceId", "interactionId", "at", "authorId", "why") VALUES ($1, $2, $3, $4, 'erreur')`,
        [workspaceId, id, at(1), actor.memberId],
      );
  };
  if (hire.voidedBefore) await add('MESSAGE_SENT', hire.voidedBefore, null, true);
  await add('MESSAGE_SENT', hire.began, null);
  await add('OUTCOME_KNOWN', hire.known, hire.outcome ?? 'HIRED', hire.isVoid);
  if (hire.newsAnswered !== null)
    await run(
      `INSERT INTO "Attempt" ("workspaceId", "approachId", "episode", "rank", "contactId", "campaignId", "memberId", "category", "channel", "at", "weekday",
         "halfDay", "answeredAt", "endsAt") VALUES ($1, $2, 0, 0, $3, $4, $5, 'KEEPING_IN_TOUCH', 'EMAIL', $6, 2, 'MORNING', $7, $7)`,
      [workspaceId, inVivier, contactId, vivierId, ownerId, at(hire.newsAnswered + 1), at(hire.newsAnswered)],
    );
}

const read = async (actor: Actor, asked: Record<string, string>) =>
  (await readReplyRates(actor, reportFilterSchema.parse(asked), ['placements'], NOW)).placements;

it('counts hires known in the period, and those that came of keeping in touch', async () => {
  expect(await read(workspace.actor, {})).toEqual({ all: 6, ofKeepingInTouch: 3 });
  expect(await read(workspace.actor, { from: '2026-01-01' })).toEqual({ all: 7, ofKeepingInTouch: 4 });
  expect(await read(workspace.actor, { from: '2026-01-01', to: '2026-11-01' })).toEqual({
    all: 1,
    ofKeepingInTouch: 1,
  });
});

it('keeps to a campaign and to who is read, and not to a channel', async () => {
  expect(await read(workspace.actor, { campaign: campaignId, channel: 'PHONE' })).toEqual({
    all: 6,
    ofKeepingInTouch: 3,
  });
  expect(await read(workspace.actor, { campaign: workspace.vivierId })).toEqual({
    all: 0,
    ofKeepingInTouch: 0,
  });
  expect(await read(colleague, {})).toEqual({ all: 1, ofKeepingInTouch: 1 });
});

it('says the same in its file and by the API', async () => {
  const { report, reader } = await loadRatesOf(
    workspace.actor,
    reportFilterSchema.parse({ from: '2026-08-01' }),
    'placements',
  );
  const { rows } = rateTable('placements', report, reader);
  expect(rows.map((row) => row.map(({ plain }) => plain).at(-1))).toEqual(['3', '3']);
  const { body } = await callApi(workspace.token, 'GET', '/analytics/reply-rates?from=2026-08-01');
  expect(body.placements).toEqual({ all: 6, ofKeepingInTouch: 3 });
});
