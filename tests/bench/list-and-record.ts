// The week's list, the search and a touch recorded: each operation beside its bare SQL.
import type { Actor } from '../../lib/auth/actor.ts';
import { listContacts } from '../../lib/db/contacts.ts';
import { withScope } from '../../lib/db/scope.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { countRelancesDone, listTodos } from '../../lib/db/todos.ts';
import { DAY } from '../../lib/domain/time/instant.ts';
import { record } from '../../lib/operations/record.ts';
import { type BareQuery, captureQuery, connectAs, explain } from './bare-sql.ts';
import type { Figure, QueryPlan } from './figures.ts';
import { listRelances, type Seeded } from './seed.ts';
import { timeInTurns } from './timing.ts';

export interface Urls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

const WORDS = { 'two words': 'inès marti', 'a frequent word': 'développeur', 'a rare word': 'kéréon 17' };
const MOST_FOUND = 50;

/** The list of a week, as its page asks for it: the rows and what was done. */
export async function measureWeek(urls: Urls, seeded: Seeded, now: number): Promise<[Figure[], QueryPlan[]]> {
  const { scope } = seeded;
  const client = await connectAs(urls.appUrl, scope);
  const figures: Figure[] = [];
  const plans: QueryPlan[] = [];
  const owners = { 'a member': seeded.memberId, 'the heavy member': seeded.heavyId };
  for (const [who, ownerId] of Object.entries(owners)) {
    const filter = { ownerId, dueBefore: now + 4 * DAY, now, limit: 1000 };
    const week = { memberId: ownerId, from: now - 3 * DAY, to: now + 4 * DAY, timeZone: 'Europe/Paris' };
    const list = await captureQuery((tx) => listTodos(tx, scope, filter));
    const count = await captureQuery((tx) => countRelancesDone(tx, scope, week));
    const { rowCount } = await client.query(list);
    const times = await timeInTurns(
      {
        operation: () =>
          withScope(scope, async (tx) => {
            await listTodos(tx, scope, filter);
            await countRelancesDone(tx, scope, week);
          }),
        bare: async () => {
          await client.query(list);
          await client.query(count);
        },
      },
      40,
    );
    figures.push({
      name: `week list of ${who}, ${rowCount} rows`,
      value: times.operation.median,
      unit: 'ms',
      floor: times.bare.median,
      floorIs: 'the same two queries by pg, same role',
      bar: { mostTimesFloor: 3 },
    });
    plans.push(
      await explain(client, `week list of ${who}`, list),
      await explain(client, `relances done by ${who}`, count),
    );
  }
  await client.end();
  return [figures, plans];
}

/** A search by the HTTP API and the contacts' page, beside the query its function makes, by the owner, who needs no function. */
export async function measureSearch(urls: Urls, { scope }: Seeded): Promise<[Figure[], QueryPlan[]]> {
  const client = await connect(urls.ownerUrl);
  const figures: Figure[] = [];
  const plans: QueryPlan[] = [];
  for (const [what, words] of Object.entries(WORDS)) {
    const bare = bareSearch(scope.workspaceId, words);
    const { rowCount } = await client.query(bare);
    const times = await timeInTurns(
      {
        operation: () => withScope(scope, (tx) => listContacts(tx, scope, { words, limit: MOST_FOUND })),
        bare: () => client.query(bare),
      },
      30,
    );
    figures.push({
      name: `search for ${what}, ${rowCount} found`,
      value: times.operation.median,
      unit: 'ms',
      floor: times.bare.median,
      floorIs: 'the same words on the trigram index, by pg as owner',
      bar: { mostTimesFloor: 3 },
    });
    plans.push(await explain(client, `search for ${what}`, bare));
  }
  await client.end();
  return [figures, plans];
}

function bareSearch(workspaceId: string, words: string): BareQuery {
  const parts = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  const conditions = parts.map((part) => `s."folded" LIKE '%${part}%'`).join(' AND ');
  return {
    text: `SELECT c."id", c."firstName", c."lastName", c."title", c."company" FROM (
        SELECT s."contactId", row_number() OVER () AS "place" FROM (
          SELECT s."contactId" FROM "ContactSearch" s WHERE s."workspaceId" = $1::uuid AND ${conditions}
          ORDER BY s."folded" LIKE '${parts[0]}%' DESC, s."folded" LIKE '% ${parts[0]}%' DESC, s."folded", s."contactId" LIMIT ${MOST_FOUND}
        ) s
      ) s JOIN "Contact" c ON c."workspaceId" = $1::uuid AND c."id" = s."contactId" ORDER BY s."place"`,
    values: [workspaceId],
  };
}

/** A message recorded in an approach whose relance was open, beside a transaction that inserts the bare row: what a commit costs here. */
export async function measureRecord(urls: Urls, seeded: Seeded, now: number): Promise<Figure[]> {
  const { scope, memberId } = seeded;
  const actor: Actor = { scope, memberId, role: 'RECRUITER' };
  // A server that has been up for a minute, rather than one that just began: its code is compiled, its plans are kept.
  const turns = 600;
  const warmUp = 150;
  const approaches = await listRelances(urls.ownerUrl, seeded, turns * 2);
  const client = await connectAs(urls.appUrl, scope);
  const fact = {
    kind: 'MESSAGE_SENT',
    channel: 'EMAIL',
    occurredAt: now,
    body: 'Bonjour, deux mots de plus.',
  } as const;
  const times = await timeInTurns(
    {
      operation: (turn) => record(actor, approaches[turn * 2]!, fact, { now, source: 'HAND' }),
      bare: async (turn) => {
        await client.query('BEGIN');
        await client.query(BARE_RECORD, [scope.workspaceId, approaches[turn * 2 + 1]]);
        await client.query('COMMIT');
      },
    },
    turns - warmUp,
    warmUp,
  );
  await client.end();
  const floorIs = 'BEGIN, one INSERT, COMMIT by pg';
  const { operation, bare } = times;
  return [
    {
      name: 'recording a touch, median',
      value: operation.median,
      unit: 'ms',
      floor: bare.median,
      floorIs,
      bar: { most: 10 },
    },
    { name: 'recording a touch, p95', value: operation.p95, unit: 'ms', floor: bare.p95, floorIs },
  ];
}

const BARE_RECORD = `
  INSERT INTO "Interaction" ("workspaceId", "id", "approachId", "contactId", "kind", "channel", "occurredAt")
  SELECT $1, gen_random_uuid(), a."id", a."contactId", 'MESSAGE_SENT', 'EMAIL', now() FROM "Approach" a WHERE a."workspaceId" = $1 AND a."id" = $2`;
