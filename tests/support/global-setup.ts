// Once per run: a server (a throwaway one, or DATABASE_URL's), and on it one template database with every migration
// applied. Test files copy the template (see database.ts), which takes some tens of milliseconds.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../lib/db/migrate.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { joinServer } from '../../lib/db/server/served.ts';
import { startThrowawayServer } from './throwaway-server.ts';

/**
 * Leaves for the test files RELANCE_TEST_OWNER_URL and RELANCE_TEST_APP_URL, both naming the template, and
 * RELANCE_TEST_DOOR_URL, by which databases are made.
 */
export async function setup(): Promise<() => Promise<void>> {
  const template = `relance_test_${randomBytes(4).toString('hex')}`;
  const { urls, door, stop } = process.env.DATABASE_URL
    ? await makeOnServed(process.env.DATABASE_URL, template)
    : await makeOnThrowaway(template);
  process.env.RELANCE_TEST_OWNER_URL = urls.ownerUrl;
  process.env.RELANCE_TEST_APP_URL = urls.appUrl;
  process.env.RELANCE_TEST_DOOR_URL = door;
  await migrate(urls.ownerUrl);
  return stop;
}

async function makeOnThrowaway(template: string) {
  const server = await startThrowawayServer();
  const door = server.urlsOf('postgres').ownerUrl;
  await run(door, `CREATE DATABASE ${template}`);
  return { urls: server.urlsOf(template), door, stop: () => server.stop() };
}

async function makeOnServed(url: string, template: string) {
  const ownerUrl = process.env.DATABASE_OWNER_URL || url;
  await run(ownerUrl, `CREATE DATABASE ${template}`);
  const folder = mkdtempSync(join(tmpdir(), 'relance-test-'));
  const urls = await joinServer(
    at(url, template),
    ownerUrl === url ? undefined : at(ownerUrl, template),
    folder,
  );
  const user = new URL(urls.appUrl).username;
  const stop = async () => {
    await run(ownerUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    // A login role made for this run goes with it; the shared `relance_app` may serve others.
    if (user.startsWith('relance_app_')) await run(ownerUrl, `DROP ROLE IF EXISTS ${user}`);
    rmSync(folder, { recursive: true, force: true });
  };
  return { urls, door: ownerUrl, stop };
}

function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = database;
  return changed.href;
}

async function run(url: string, sql: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
