// The same queries as the product's, by pg alone: the floor its operations are held against.
import type pg from 'pg';
import { Prisma } from '../../lib/db/generated/client.ts';
import type { Tx, WorkspaceScope } from '../../lib/db/scope.ts';
import { connect } from '../../lib/db/server/roles.ts';
import type { QueryPlan } from './figures.ts';

export interface BareQuery {
  readonly text: string;
  readonly values: unknown[];
}

/** The SQL that a read of `lib/db` sends, without sending it. */
export async function captureQuery(read: (tx: Tx) => Promise<unknown>): Promise<BareQuery> {
  let captured: BareQuery | undefined;
  const $queryRaw = async (strings: TemplateStringsArray, ...values: unknown[]) => {
    const { text, values: given } = Prisma.sql(strings, ...values);
    captured = { text, values: given };
    return [];
  };
  await read({ $queryRaw } as unknown as Tx);
  return captured!;
}

/** A connection of the application's role that sees this workspace. */
export async function connectAs(appUrl: string, { workspaceId }: WorkspaceScope): Promise<pg.Client> {
  const client = await connect(appUrl);
  await client.query(`SELECT set_config('relance.workspace_id', $1, false)`, [workspaceId]);
  return client;
}

/** How PostgreSQL would answer, without timing. */
export async function explain(
  client: pg.Client,
  name: string,
  { text, values }: BareQuery,
): Promise<QueryPlan> {
  const { rows } = await client.query(`EXPLAIN (COSTS OFF) ${text}`, values);
  const lines = rows.map((row) => row['QUERY PLAN'] as string);
  const small = await listSmallTables(client);
  const isLargeScan = (line: string) => {
    const table = /Seq Scan on "?(\w+)/.exec(line)?.[1];
    return table !== undefined && !small.has(table);
  };
  return { name, lines, isSeqScan: lines.some(isLargeScan) };
}

/** Tables of a few pages are read whole rather than by an index, and rightly. */
async function listSmallTables(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples < 1000`,
  );
  return new Set(rows.map((row) => row.relname as string));
}
