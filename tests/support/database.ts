// A database of one's own for a test file: a copy of the migrated, empty template.
import { randomBytes } from 'node:crypto';
import { connect } from '../../lib/db/server/roles.ts';

export type TestDatabase = {
  /** The owner's role: may look at and change everything. For arranging and checking. */
  ownerUrl: string;
  /** The application's role, under row-level security: what is being tested. */
  appUrl: string;
  /** Removes the database, open connections or not. Call it in afterAll. */
  drop(): Promise<void>;
};

/** Copies the template. Only under the vitest of this project, whose global set-up makes it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const ownerUrl = process.env.RELANCE_TEST_OWNER_URL;
  const appUrl = process.env.RELANCE_TEST_APP_URL;
  // The template must have no visitors while it is copied: talk to the server by way of another database.
  const door = process.env.RELANCE_TEST_DOOR_URL;
  if (!ownerUrl || !appUrl || !door) throw new Error('createTestDatabase: run the tests with npm test');
  const template = nameOf(ownerUrl);
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await run(door, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    ownerUrl: at(ownerUrl, name),
    appUrl: at(appUrl, name),
    drop: () => run(door, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = database;
  return changed.href;
}
