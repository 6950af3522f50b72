// Random histories, recorded through the product in a random order, some rows at the same moment and some in transactions that crash: what is
// stored must be what a rebuild gives, and what must never be false must not be. RELANCE_LONG=1 plays 10,000 people instead of 500.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertApproaches } from '../../lib/db/approaches.ts';
import { insertCampaign } from '../../lib/db/campaigns.ts';
import { closeDatabase } from '../../lib/db/client.ts';
import { insertAddresses, insertContact, insertObjection } from '../../lib/db/contacts.ts';
import { insertInteractions, type NewInteraction, voidInteraction } from '../../lib/db/interactions.ts';
import { lockContacts } from '../../lib/db/persons.ts';
import { type Tx, withScope } from '../../lib/db/scope.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { OUTBOUND_KINDS, SIGN_KINDS } from '../../lib/domain/interactions/interaction.ts';
import type { Person } from '../../lib/domain/relances/person.ts';
import { DEFAULT_POLICY } from '../../lib/domain/relances/policy.ts';
import { DAY } from '../../lib/domain/time/instant.ts';
import { redecideOutdated } from '../../lib/operations/re-decide-workspace.ts';
import { sweep } from '../../lib/operations/rebuild.ts';
import { record, recordIn, voidRow } from '../../lib/operations/record.ts';
import { redecide } from '../../lib/operations/redecide.ts';
import { frenchCalendar } from '../support/calendars.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { HISTORIES_NOW, personArbitrary, ZONES } from '../support/random-histories.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

const isLong = process.env.RELANCE_LONG === '1';
const PEOPLE = isLong ? 10_000 : 500;
/** One person in five is recorded row by row through `record`; the others a whole past at a time, as an import does. */
const ROW_BY_ROW = 5;
/** RELANCE_SEED plays again a run that failed. */
const SEED = Number(process.env.RELANCE_SEED ?? (isLong ? Date.now() & 0x7fffffff : 20_261_120));

let database: TestDatabase;
let workspace: TestWorkspace;
const now = HISTORIES_NOW;

beforeAll(
  async () => {
    database = await createTestDatabase();
    process.env.DATABASE_URL = database.appUrl;
    workspace = await createTestWorkspace();
    console.log(`random histories: ${PEOPLE} people, seed ${SEED}`);
    const people = fc.sample(
      fc.tuple(
        personArbitrary(),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
      ),
      {
        numRuns: PEOPLE,
        seed: SEED,
      },
    );
    const settled = await settlePeople(people.map(([person]) => person));
    const plans = people.map(([person, order], index) => planOf(person, order, settled[index]!, index));
    await recordWhole(plans.filter((_, index) => index % ROW_BY_ROW !== 0));
    const oneByOne = plans.filter((_, index) => index % ROW_BY_ROW === 0);
    // Three people at a time: their rows interleave.
    for (let start = 0; start < oneByOne.length; start += 3) {
      await Promise.all(oneByOne.slice(start, start + 3).map(recordRowByRow));
    }
  },
  isLong ? 3_600_000 : 300_000,
);

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

interface Settled {
  readonly contactId: string;
  /** In the order of the person's approaches. */
  readonly approachIds: readonly string[];
}

interface PlannedRow {
  readonly name: string;
  readonly approachId: string;
  readonly contactId: string;
  readonly fact: NewInteraction;
  readonly isVoided: boolean;
}

/** Makes the contacts, their campaigns and their approaches, without a past. */
async function settlePeople(people: readonly Person[]): Promise<Settled[]> {
  const { actor, vivierId } = workspace;
  const settled: Settled[] = [];
  for (let start = 0; start < people.length; start += 100) {
    await withScope(actor.scope, async (tx) => {
      for (const [offset, person] of people.slice(start, start + 100).entries()) {
        settled.push(await settlePerson(tx, person, start + offset, vivierId));
      }
      await redecide(
        tx,
        actor.scope,
        settled.slice(start).map((one) => one.contactId),
        now,
      );
    });
  }
  return settled;
}

async function settlePerson(tx: Tx, person: Person, index: number, vivierId: string): Promise<Settled> {
  const { scope, memberId } = workspace.actor;
  const { reach } = person;
  const fields = {
    firstName: 'Personne',
    lastName: String(index),
    keepInTouch: person.keepInTouch,
    rhythmDays: person.rhythmDays,
    timeZone: index % 3 === 0 ? ZONES[index % ZONES.length]! : null,
    linkedinSlug: reach.hasLinkedinProfile ? `personne-${index}` : null,
  };
  const contactId = (await insertContact(tx, scope, fields, now))!;
  if (index % 2 === 0) {
    const connection = {
      degree: 1 + (index % 3),
      connectedOn: index % 3 === 0 ? new Date(now - index * DAY) : null,
    };
    await tx.contact.updateMany({ where: { ...scope, id: contactId }, data: connection });
  }
  if (reach.emailSince) {
    await insertAddresses(
      tx,
      scope,
      contactId,
      [{ kind: 'EMAIL', value: `p${index}@exemple.fr` }],
      reach.emailSince,
    );
  }
  for (const at of person.objectedAt) {
    await insertObjection(tx, scope, { contactId, at, recordedAt: now, authorId: memberId, note: null });
  }
  const campaignIds: string[] = [];
  for (const approach of person.approaches) {
    const { campaignName, campaignState: state, policy } = approach;
    const { keepingInTouchDays: _, ...override } = policy;
    const given = policy === DEFAULT_POLICY ? null : structuredClone(override);
    campaignIds.push(
      approach.isVivier
        ? vivierId
        : await insertCampaign(
            tx,
            scope,
            { name: campaignName!, state, policy: given as never },
            memberId,
            now,
          ),
    );
  }
  const wishes = campaignIds.map((campaignId) => ({
    contactId,
    campaignId,
    ownerId: memberId,
    createdAt: now,
  }));
  const made = await insertApproaches(tx, scope, wishes);
  return { contactId, approachIds: made.map((approach) => approach.id) };
}

/** The rows of a person in a random order; external ids belong to the whole workspace, so each person has theirs. */
function planOf(
  person: Person,
  order: readonly number[],
  { contactId, approachIds }: Settled,
  index: number,
): PlannedRow[] {
  const own = (external: string | null | undefined) => (external ? `${index}/${external}` : null);
  const rows = person.approaches.flatMap((approach, place) =>
    approach.rows.map(({ id, recordedAt: _, voided, about, externalId, ...fact }) => ({
      name: id,
      approachId: approachIds[place]!,
      contactId,
      isVoided: voided ?? false,
      fact: {
        ...fact,
        externalId: own(externalId),
        ...(about ? { about: about.startsWith('external') ? own(about) : about } : {}),
      },
    })),
  );
  return rows
    .map((row, place) => ({ row, key: order[place % order.length]! + place * 1e-9 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

/** Through `record` and `voidRow`, two rows at once now and then, after a transaction that crashed now and then. */
async function recordRowByRow(rows: readonly PlannedRow[]): Promise<void> {
  const { actor } = workspace;
  const ids = new Map<string, string>();
  const write = async ({ name, approachId, fact, isVoided }: PlannedRow) => {
    const about = fact.about ? (ids.get(fact.about) ?? fact.about) : null;
    const recorded = await record(actor, approachId, { ...fact, about }, { now, source: 'HAND' });
    if (recorded.outcome !== 'recorded') return;
    ids.set(name, recorded.interactionId);
    if (isVoided) await voidRow(actor, recorded.interactionId, 'by mistake', now);
  };
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place]!;
    if (place % 5 === 4) await crashAfter(row);
    const beside = place % 4 === 1 ? rows[place + 1] : undefined;
    await Promise.all([write(row), ...(beside ? [write(beside)] : [])]);
    if (beside) place += 1;
  }
}

/** A power cut after everything was written and before it was committed. */
async function crashAfter({ approachId, fact }: PlannedRow): Promise<void> {
  const { actor } = workspace;
  const crash = withScope(actor.scope, async (tx) => {
    await recordIn(tx, actor, approachId, { ...fact, externalId: null }, { now, source: 'HAND' });
    throw new Error('power cut');
  });
  await expect(crash).rejects.toThrow('power cut');
}

/** A whole past at a time, many people in one transaction. */
async function recordWhole(plans: readonly (readonly PlannedRow[])[]): Promise<void> {
  const { scope, memberId } = workspace.actor;
  for (let start = 0; start < plans.length; start += 50) {
    await withScope(scope, async (tx) => {
      const rows = plans.slice(start, start + 50).flat();
      const contactIds = await lockContacts(tx, scope, [...new Set(rows.map((row) => row.contactId))]);
      const placed = rows.map(({ approachId, contactId, fact }) => {
        return {
          approachId,
          contactId,
          authorId: memberId,
          source: 'IMPORT' as const,
          recordedAt: now,
          fact,
        };
      });
      const ids = await insertInteractions(tx, scope, placed);
      for (const [index, interactionId] of ids.entries()) {
        if (!interactionId || !rows[index]!.isVoided) continue;
        await voidInteraction(tx, scope, { interactionId, authorId: memberId, at: now, why: 'by mistake' });
      }
      await redecide(tx, scope, contactIds, now);
    });
  }
}

/** Asks as the owner, who sees everything. */
async function ask<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const owner = await connect(database.ownerUrl);
  try {
    return (await owner.query(sql, values)).rows as T[];
  } finally {
    await owner.end();
  }
}

describe('whatever happened, in whatever order it was recorded', () => {
  it('the stored rows are those of a rebuild', async () => {
    const swept = await sweep(workspace.actor.scope, now, { isCheck: true });
    expect(swept).toMatchObject({ people: PEOPLE, byTime: 0, otherwise: [] });
    // The past was not empty, and led to something.
    const [{ kinds } = { kinds: 0 }] = await ask<{ kinds: number }>(
      'SELECT count(DISTINCT ("decision", "decisionCode"))::int AS "kinds" FROM "Approach"',
    );
    expect(kinds).toBeGreaterThan(25);
  });

  it('every attempt is a touch that asked, or a call that was taken', async () => {
    const sql = `SELECT a."approachId" FROM "Attempt" a WHERE NOT EXISTS (
        SELECT 1 FROM "Touch" t WHERE t."approachId" = a."approachId" AND t."episode" = a."episode" AND t."kind" = 'TOUCH' AND t."at" = a."at")
      AND NOT EXISTS (
        SELECT 1 FROM "Interaction" i WHERE i."approachId" = a."approachId" AND i."kind" = 'CALL_ANSWERED' AND i."occurredAt" = a."at")`;
    expect(await ask(sql)).toEqual([]);
    const unasked = `SELECT t."approachId" FROM "Touch" t WHERE t."kind" = 'TOUCH' AND t."episode" = 0 AND NOT EXISTS (
      SELECT 1 FROM "Attempt" a WHERE a."approachId" = t."approachId" AND a."episode" = 0 AND a."at" = t."at")`;
    expect(await ask(unasked)).toEqual([]);
    const [kinds] = await ask<Record<string, number>>(
      `SELECT count(*)::int AS "all", count("answeredAt")::int AS "answered", count(DISTINCT "category")::int AS "categories",
        count(DISTINCT coalesce("degree", 0))::int AS "degrees" FROM "Attempt"`,
    );
    expect(kinds).toMatchObject({ categories: 5, degrees: 4 });
    expect(kinds!.answered).toBeGreaterThan(PEOPLE / 5);
    expect(kinds!.all).toBeGreaterThan(kinds!.answered! * 2);
  });

  it('at most one to-do is open in an approach', async () => {
    const sql = 'SELECT "approachId" FROM "Todo" WHERE "closedAt" IS NULL GROUP BY 1 HAVING count(*) > 1';
    expect(await ask(sql)).toEqual([]);
  });

  it('no relance was ever proposed above the third, nor once as many were done as allowed', async () => {
    expect(await ask('SELECT "id" FROM "Todo" WHERE "step" > 3')).toEqual([]);
    const beyond = `SELECT t."id" FROM "Todo" t JOIN "Approach" a ON a."id" = t."approachId" WHERE t."closedAt" IS NULL
      AND t."kind" = 'RELANCE' AND t."category" <> 'KEEPING_IN_TOUCH' AND a."relancesDone" >= 3`;
    expect(await ask(beyond)).toEqual([]);
  });

  it('nobody who objected is followed up', async () => {
    const sql = `SELECT t."id" FROM "Todo" t JOIN "Objection" o ON o."contactId" = t."contactId"
      WHERE t."closedAt" IS NULL AND t."kind" = 'RELANCE'`;
    expect(await ask(sql)).toEqual([]);
  });

  it('nobody whose last sign we left unanswered is followed up there', async () => {
    const sql = `WITH standing AS (
        SELECT i.* FROM "Interaction" i LEFT JOIN "InteractionVoid" v ON v."interactionId" = i."id" WHERE v."interactionId" IS NULL
      ), latest AS (
        SELECT DISTINCT ON ("approachId") * FROM standing WHERE "kind" = ANY($1)
        ORDER BY "approachId", "occurredAt" DESC, "recordedAt" DESC, "id" DESC
      )
      SELECT t."id" FROM "Todo" t JOIN latest s ON s."approachId" = t."approachId"
      WHERE t."closedAt" IS NULL AND t."kind" = 'RELANCE' AND NOT EXISTS (
        SELECT 1 FROM standing a WHERE a."approachId" = t."approachId" AND a."kind" = ANY($2)
          AND (a."occurredAt", a."recordedAt", a."id") > (s."occurredAt", s."recordedAt", s."id"))`;
    expect(await ask(sql, [[...SIGN_KINDS], [...OUTBOUND_KINDS, 'SKIPPED']])).toEqual([]);
  });

  it('every due time is an open moment of the person', async () => {
    const todos = await ask<{ dueAt: Date; timeZone: string | null }>(
      'SELECT t."dueAt", c."timeZone" FROM "Todo" t JOIN "Contact" c ON c."id" = t."contactId" WHERE t."closedAt" IS NULL',
    );
    expect(todos.length).toBeGreaterThan(PEOPLE / 5);
    const closed = todos.filter(({ dueAt, timeZone }) => !frenchCalendar(timeZone).isOpen(dueAt.getTime()));
    expect(closed).toEqual([]);
  });

  it(
    'later, only what time had announced has changed, and the clock catches up with it',
    async () => {
      const { scope } = workspace.actor;
      for (const days of [1, 9, 40, 120]) {
        const later = now + days * DAY;
        expect((await sweep(scope, later, { isCheck: true })).otherwise).toEqual([]);
        const faults: unknown[] = [];
        await redecideOutdated(scope, later, (_, error) => faults.push(error));
        expect(faults).toEqual([]);
        expect(await sweep(scope, later, { isCheck: true })).toMatchObject({ byTime: 0, otherwise: [] });
      }
    },
    isLong ? 1_200_000 : 60_000,
  );
});
