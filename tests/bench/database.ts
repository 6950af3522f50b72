// The bench's own database: on a throwaway server as careful as the product's own (fsync on), or on DATABASE_URL's.
import { migrate } from '../../lib/db/migrate.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { setup } from '../support/global-setup.ts';
import { startThrowawayServer } from '../support/throwaway-server.ts';

export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  if (process.env.DATABASE_URL) {
    const stop = await setup();
    return { ownerUrl: process.env.RELANCE_TEST_OWNER_URL!, appUrl: process.env.RELANCE_TEST_APP_URL!, stop };
  }
  const server = await startThrowawayServer([]);
  const door = await connect(server.urlsOf('postgres').ownerUrl);
  await door.query('CREATE DATABASE relance');
  await door.end();
  const urls = server.urlsOf('relance');
  await migrate(urls.ownerUrl);
  return { ...urls, stop: () => server.stop() };
}
