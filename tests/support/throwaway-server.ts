// A PostgreSQL for one run: made in a temporary folder, gone afterwards. Careless about crashes and therefore fast, unless asked to be as
// careful as the product's own (for the bench).
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountFor, canReach } from '../../lib/db/server/account.ts';
import { binariesOf, copyPackage, findPackage } from '../../lib/db/server/binaries.ts';
import { freePort, initialise, startServer, stopServer } from '../../lib/db/server/postgres.ts';
import {
  appRole,
  connect,
  ensureRole,
  ownerRole,
  superuserUrl,
  type Urls,
  urlsOf,
} from '../../lib/db/server/roles.ts';
import { type Secrets, word } from '../../lib/db/server/secrets.ts';

export type ThrowawayServer = {
  /** The URLs of the owner, who may create databases, and of the application's role, for a database. */
  urlsOf(database: string): Urls;
  stop(): Promise<void>;
};

const CARELESS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];

/** Starts one, with the two roles and no database. It also ends, and its folder goes, when this process is killed. */
export async function startThrowawayServer(settings = CARELESS): Promise<ThrowawayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-test-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  const account = accountFor(data);
  const found = findPackage();
  const isReachable = canReach(binariesOf(found).postgres, account);
  const binaries = binariesOf(isReachable ? found : copyPackage(found, join(folder, 'native')));
  const secrets: Secrets = {
    superuserPassword: word(),
    ownerPassword: word(),
    appPassword: word(),
    isFurnished: true,
  };

  initialise(binaries, data, secrets.superuserPassword, account, true);
  const port = await freePort();
  const { pid } = await startServer(binaries, data, port, account, join(folder, 'log'), settings);
  // The guard outlives us on purpose: it stops the server when our end of its pipe closes.
  const guard = spawn(
    process.execPath,
    [fileURLToPath(new URL('./guard.ts', import.meta.url)), String(pid), folder],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    },
  );
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();

  const client = await connect(superuserUrl(secrets, port));
  await ensureRole(client, ownerRole, secrets.ownerPassword, 'CREATEDB');
  await ensureRole(client, appRole, secrets.appPassword, 'NOCREATEDB');
  await client.end();

  return {
    urlsOf: (database) => urlsOf(secrets, port, database),
    async stop() {
      await stopServer(pid);
      guard.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
