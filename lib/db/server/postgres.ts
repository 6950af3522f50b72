// Making a PostgreSQL data folder and running a server on it. Knows nothing of Relance.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SetupFault } from '../../env.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isAlive, programOf } from './processes.ts';

export const superuser = 'postgres';

/** What postmaster.pid says of the server that holds a data folder. */
export type Running = { pid: number; folder: string; port: number; isReady: boolean };

/** Makes a data folder whose superuser has this password; appears whole or not at all. */
export function initialise(
  binaries: Binaries,
  folder: string,
  password: string,
  account: Account,
  isThrowaway = false,
): void {
  const partial = `${folder}.partial`;
  const passwordFile = `${folder}.${randomBytes(6).toString('hex')}`;
  rmSync(partial, { recursive: true, force: true });
  // Made here and given away: the account that runs initdb need not be able to write in the parent.
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(partial, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    const args = ['-D', partial, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    args.push('--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
    args.push('--no-instructions', ...(isThrowaway ? ['-N'] : []));
    const result = spawnSync(binaries.initdb, args, { ...account, env: environment(), encoding: 'utf8' });
    if (result.status !== 0)
      throw startFault(`${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`);
    renameSync(partial, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * Starts a server on a data folder and waits until it takes connections (recovery after a crash included).
 * It has its own process group, so that Ctrl-C in a terminal does not stop it under our feet.
 * @throws SetupFault with PostgreSQL's reason
 */
export async function startServer(
  binaries: Binaries,
  folder: string,
  port: number,
  account: Account,
  logFile: string,
  settings: string[] = [],
): Promise<Running> {
  if (sizeOf(logFile) > 5_000_000) renameSync(logFile, `${logFile}.old`);
  const from = sizeOf(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ];
  const args = ['-D', folder, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
  const child = spawn(binaries.postgres, args, {
    ...account,
    env: environment(),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  let gone = false;
  child.on('exit', () => {
    gone = true;
  });
  child.on('error', () => {
    gone = true;
  });
  while (!gone) {
    const running = readRunning(folder);
    if (running?.pid === child.pid && running?.isReady) return running;
    await pause(20);
  }
  throw startFault(readFileSync(logFile, 'utf8').slice(from));
}

/** Asks a server to close its sessions and stop; waits, and insists after `patienceMs`. */
export async function stopServer(pid: number, patienceMs = 20_000): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 5000],
    ['SIGKILL', 2000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const until = Date.now() + patience; Date.now() < until; await pause(20)) if (!isAlive(pid)) return;
  }
}

/** The server that says it holds this folder; whether it really lives is another question. */
export function readRunning(folder: string): Running | null {
  try {
    const lines = readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n');
    return {
      pid: Math.abs(Number(lines[0])),
      folder: lines[1] ?? '',
      port: Number(lines[3]),
      isReady: lines[7]?.startsWith('ready') ?? false,
    };
  } catch {
    return null;
  }
}

/**
 * Removes a postmaster.pid that no PostgreSQL of ours stands behind: after a power cut another program may have its
 * number; a copied folder carries the original's. PostgreSQL itself clears the ordinary case.
 */
export function clearStaleMark(folder: string): void {
  const running = readRunning(folder);
  if (!running) return;
  const isOther = isAlive(running.pid) && !isPostgres(running.pid);
  if (isElsewhere(running, folder) || isOther) rmSync(`${folder}/postmaster.pid`, { force: true });
}

/** True when this process lives and is PostgreSQL, or may be where the system does not say. */
export function isPostgres(pid: number): boolean {
  return isAlive(pid) && /postgres|^$/.test(programOf(pid));
}

/** True when the mark names another folder that exists: ours was copied from there. A folder that moved keeps its server. */
export function isElsewhere(running: Running, folder: string): boolean {
  return existsSync(running.folder) && realpathSync(running.folder) !== realpathSync(folder);
}

/** A loopback port nobody listens on; `wanted` when it is free. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wanted ? resolve(freePort()) : reject(error)));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** The reason PostgreSQL gave, as a sentence; what it wrote is kept as the error's cause. */
export class ServerFault extends SetupFault {
  readonly output: string;
  constructor(french: string, english: string, output: string) {
    super(french, english);
    this.output = output;
  }
}

function startFault(output: string): ServerFault {
  const reason = output
    .trim()
    .split('\n')
    .filter((line) => /FATAL|PANIC|error|could not/i.test(line))
    .at(-1);
  if (/No space left on device/i.test(output)) {
    return new ServerFault(
      'Le disque est plein\u202f: la base de données n\u2019a plus de place pour démarrer.',
      'The disk is full: the database has no room left to start.',
      output,
    );
  }
  if (/Permission denied|Read-only file system/i.test(output)) {
    return new ServerFault(
      'La base de données ne peut pas écrire dans son dossier (RELANCE_DATA)\u202f: ouvrez-le en écriture.',
      'The database cannot write to its folder (RELANCE_DATA): make it writable.',
      output,
    );
  }
  const said = reason ?? output.trim().slice(-300);
  return new ServerFault(
    `La base de données n\u2019a pas démarré\u202f: ${said}`,
    `The database did not start: ${said}`,
    output,
  );
}

function environment(): NodeJS.ProcessEnv {
  // The user's own PG* settings are about other servers.
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|TZ$|NODE_)/.test(name));
  return Object.assign({}, Object.fromEntries(kept), { LC_ALL: 'C' }) as unknown as NodeJS.ProcessEnv;
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
