// A large workspace, set-wise: ten thousand people are laid out by SQL, decided by the product's own sweep, then copied as often as asked with
// all that belongs to them, what is projected from their histories included.
import type pg from 'pg';
import { type WorkspaceScope, withScope } from '../../lib/db/scope.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { sweep } from '../../lib/operations/rebuild.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';
import {
  BLOCK,
  COPIED,
  copyRows,
  FINISH,
  HOUSE,
  houseRows,
  layOut,
  PREPARE,
  peopleRows,
  SNAPSHOT,
} from './seed-rows.ts';

export interface Seeded {
  readonly scope: WorkspaceScope;
  /** A member like the others, and one who owns a tenth of everything. */
  readonly memberId: string;
  readonly heavyId: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly rebuild: { readonly people: number; readonly seconds: number };
}

/**
 * Fills an empty database.
 * @param people a multiple of `BLOCK`; about as many approaches, three interactions each.
 * @param now what the past is counted from
 */
export async function seed(ownerUrl: string, people: number, now: number): Promise<Seeded> {
  const { scope, vivierId } = await createWorkspace({
    name: 'Banc d\u2019essai',
    kind: 'LIVE',
    country: 'FR',
    region: null,
    timeZone: 'Europe/Paris',
    locale: 'fr',
    admin: { email: 'bench@exemple.fr', firstName: 'Inès', lastName: 'Moreau', passwordHash: 'unused' },
  });
  const client = await connect(ownerUrl);
  try {
    await client.query(PREPARE);
    for (let house = 0; house * HOUSE < people; house += 1)
      await client.query(houseRows(scope.workspaceId, house));
    await client.query(peopleRows(scope.workspaceId, 0));
    await client.query(layOut(scope.workspaceId, new Date(now)));
    await client.query('ANALYZE');

    const startedAt = performance.now();
    const swept = await sweep(scope, now, { isCheck: false });
    const rebuild = { people: swept.people, seconds: (performance.now() - startedAt) / 1000 };

    await client.query(SNAPSHOT);
    const columns = await listColumns(client);
    for (let copy = 1; copy < people / BLOCK; copy += 1) {
      await client.query(peopleRows(scope.workspaceId, copy));
      await client.query(COPIED.map((table) => copyRows(table, columns[table]!, copy, vivierId)).join(';'));
    }
    for (const statement of FINISH) await client.query(statement);
    const { rows } = await client.query(COUNTS);
    const { member, heavy, ...counts } = rows[0];
    return { scope, memberId: member, heavyId: heavy, counts, rebuild };
  } finally {
    await client.end();
  }
}

async function listColumns(client: pg.Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query(
    `SELECT json_object_agg("table_name", "columns") AS "of" FROM (
       SELECT "table_name", json_agg("column_name") AS "columns" FROM information_schema.columns
       WHERE "table_schema" = 'public' AND "is_generated" = 'NEVER' GROUP BY 1) AS x`,
  );
  return rows[0].of;
}

const COUNTS = `
  SELECT (SELECT count(*)::int FROM "Contact") AS "contacts", (SELECT count(*)::int FROM "Approach") AS "approaches",
    (SELECT count(*)::int FROM "Interaction") AS "interactions", (SELECT count(*)::int FROM "Todo" WHERE "closedAt" IS NULL) AS "todos",
    (SELECT "id" FROM "Member" WHERE "email" = 'membre-7-0@exemple.fr') AS "member",
    (SELECT "id" FROM "Member" WHERE "email" = 'membre-0-0@exemple.fr') AS "heavy"`;

/** Ids of approaches of a member whose relance is open, to record touches in. */
export async function listRelances(ownerUrl: string, { memberId }: Seeded, most: number): Promise<string[]> {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query(
      `SELECT "approachId" FROM "Todo" WHERE "ownerId" = $1 AND "kind" = 'RELANCE' AND "closedAt" IS NULL ORDER BY "id" LIMIT $2`,
      [memberId, most],
    );
    return rows.map((row) => row.approachId);
  } finally {
    await client.end();
  }
}

/** Ids of people, the first made. */
export function listPeople({ scope }: Seeded, most: number): Promise<string[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.contact.findMany({
      where: { ...scope },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
      take: most,
    });
    return rows.map((row) => row.id);
  });
}
