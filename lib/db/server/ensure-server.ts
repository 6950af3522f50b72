// A PostgreSQL to work with, whoever provides it: DATABASE_URL names one, or Relance brings its own.
import { getEnv } from '../../env.ts';
import { holdServer, releaseServer } from './embedded.ts';
import { isAlive } from './processes.ts';
import type { Urls } from './roles.ts';
import { joinServer } from './served.ts';

export type Server = {
  /** The role that owns the tables: migrations, and nothing else. */
  ownerUrl: string;
  /** The application's role: no superuser, owns nothing, row-level security applies. */
  appUrl: string;
  isEmbedded: boolean;
  /** Something worth telling once, in French. */
  note?: string;
  /** False when the embedded server died; always true for a server that is not ours to watch. */
  isAlive(): boolean;
  /** Starts the embedded server again after it died, on the same port unless somebody took it meanwhile. */
  revive(): Promise<Urls>;
  /** This process is done with it. The embedded server stops with its last holder. Safe to call twice. */
  stop(): Promise<void>;
};

let held: Promise<Server> | undefined;
let holds = 0;

/**
 * Finds or starts the server; several calls in one process share it.
 * @throws SetupFault with one sentence when there is none to be had
 */
export async function ensureServer(): Promise<Server> {
  holds += 1;
  held ??= open();
  try {
    const server = await held;
    return { ...server, stop: once(leave) };
  } catch (error) {
    holds -= 1;
    held = undefined;
    throw error;
  }
}

async function open(): Promise<Server> {
  const { DATABASE_URL, DATABASE_OWNER_URL, dataFolder } = getEnv();
  if (DATABASE_URL) {
    const urls = await joinServer(DATABASE_URL, DATABASE_OWNER_URL, dataFolder);
    return {
      ...urls,
      isEmbedded: false,
      isAlive: () => true,
      revive: async () => urls,
      stop: async () => {},
    };
  }
  let server = await holdServer(dataFolder);
  return {
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    note: server.note,
    isEmbedded: true,
    isAlive: () => isAlive(server.pid),
    async revive() {
      server = await holdServer(dataFolder);
      return server;
    },
    stop: () => releaseServer(dataFolder),
  };
}

async function leave(): Promise<void> {
  holds -= 1;
  if (holds > 0 || !held) return;
  const server = await held;
  held = undefined;
  await server.stop();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
