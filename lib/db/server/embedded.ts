// The PostgreSQL that Relance brings along: found alive and adopted, or healed and started; stopped by the last to leave.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeDataFolder, SetupFault } from '../../env.ts';
import { type Account, accountFor, canReach, giveTo } from './account.ts';
import { type Binaries, binariesOf, copyPackage, findPackage } from './binaries.ts';
import { addHolder, isHeld, removeHolder } from './holders.ts';
import { withLock } from './lock.ts';
import {
  clearStaleMark,
  freePort,
  initialise,
  isElsewhere,
  isPostgres,
  type Running,
  readRunning,
  ServerFault,
  startServer,
  stopServer,
} from './postgres.ts';
import { connect, furnish, superuserUrl, type Urls, urlsOf } from './roles.ts';
import { readSecrets, type Secrets, storeSecrets } from './secrets.ts';

/** Where data goes when root's "nobody" cannot reach the project's folder. */
const systemFolder = '/var/lib/relance';

type Place = { folder: string; binaries: Binaries; account: Account; home?: string };

export type EmbeddedServer = Urls & {
  pid: number;
  /** A sentence to print when the data is not where one would look for it. */
  note?: string;
};

/** Adopts or starts the server of this data folder and counts this process among its holders. */
export function holdServer(dataFolder: string): Promise<EmbeddedServer> {
  makeDataFolder(dataFolder);
  return withLock(join(dataFolder, 'database.lock'), async () => {
    const secrets = readSecrets(dataFolder);
    const place = findPlace(dataFolder, secrets);
    const running = (await adopt(place.folder, secrets)) ?? (await start(dataFolder, place, secrets));
    if (!secrets.isFurnished) await furnish(secrets, running.port);
    if (!secrets.isFurnished || secrets.port !== running.port || secrets.home !== place.home) {
      storeSecrets(dataFolder, { ...secrets, home: place.home, port: running.port, isFurnished: true });
    }
    addHolder(join(dataFolder, 'holders'));
    const note =
      place.home &&
      `La base de données est dans ${place.home}\u202f: l\u2019utilisateur système qui la sert ne peut pas entrer dans ${dataFolder}.`;
    return { ...urlsOf(secrets, running.port), pid: running.pid, note };
  });
}

/** This process no longer uses the server; stops it when nobody else does. */
export async function releaseServer(dataFolder: string): Promise<void> {
  await withLock(join(dataFolder, 'database.lock'), async () => {
    const holders = join(dataFolder, 'holders');
    removeHolder(holders);
    if (isHeld(holders)) return;
    const { folder } = findPlace(dataFolder, readSecrets(dataFolder));
    const running = readRunning(folder);
    if (running && !isElsewhere(running, folder)) await stopServer(running.pid);
  });
}

/** The server that already runs on our data, when it answers to our password. Waits for one that is still starting. */
async function adopt(folder: string, secrets: Secrets): Promise<Running | null> {
  for (const until = Date.now() + 10_000; Date.now() < until; await pause(200)) {
    const running = readRunning(folder);
    if (!running || !isPostgres(running.pid) || isElsewhere(running, folder)) return null;
    try {
      await (await connect(superuserUrl(secrets, running.port))).end();
      return running;
    } catch {
      // Starting, stopping, or another program under a reused number: the next look tells.
    }
  }
  return null;
}

async function start(dataFolder: string, place: Place, secrets: Secrets): Promise<Running> {
  const { folder, binaries, account } = place;
  if (!existsSync(folder)) {
    secrets.isFurnished = false;
    // Stored first: data whose password was lost would be lost too.
    storeSecrets(dataFolder, { ...secrets, home: place.home });
    initialise(binaries, folder, secrets.superuserPassword, account);
  }
  giveTo(folder, account);
  // After kill -9 the old server's sessions hold its memory for a moment, and its mark a little longer.
  for (const until = Date.now() + 20_000; ; await pause(250)) {
    clearStaleMark(folder);
    try {
      const port = await freePort(secrets.port);
      return await startServer(binaries, folder, port, account, join(dataFolder, 'postgres.log'));
    } catch (error) {
      const mayPass =
        error instanceof ServerFault &&
        /already exists|still in use|Address already in use|could not create any TCP/i.test(error.output);
      if (!mayPass || Date.now() > until) throw error;
    }
  }
}

/** Data and programs, where the account that runs PostgreSQL can reach both. */
function findPlace(dataFolder: string, secrets: Secrets): Place {
  const native = findPackage();
  const usual = join(dataFolder, 'postgres');
  const account = accountFor(secrets.home ? join(secrets.home, 'postgres') : usual);
  const isReachable = canReach(dataFolder, account) && canReach(binariesOf(native).postgres, account);
  if (!secrets.home && isReachable) return { folder: usual, binaries: binariesOf(native), account };
  const home =
    secrets.home ?? join(systemFolder, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12));
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 });
  } catch {
    throw new SetupFault(
      `PostgreSQL ne tourne pas en root, et l\u2019utilisateur « nobody » ne peut entrer ni dans ${dataFolder} ni dans ${systemFolder}\u202f: lancez Relance en utilisateur ordinaire.`,
      `PostgreSQL does not run as root, and "nobody" can enter neither ${dataFolder} nor ${systemFolder}: start Relance as an ordinary user.`,
    );
  }
  return {
    folder: join(home, 'postgres'),
    binaries: binariesOf(copyPackage(native, join(home, 'native'))),
    account,
    home,
  };
}
