// Keeps a program running: started again when it dies, a little later each time, until it is asked to stop.
import { type ChildProcess, spawn } from 'node:child_process';
import { getEnv } from '../env.ts';
import { hopeless } from './tell-fault.ts';

export type Supervised = {
  /** Resolves the first time the program says it is ready; rejects never. */
  ready: Promise<void>;
  /** Resolves when the program says that starting it again would change nothing. */
  hopeless: Promise<void>;
  /** Stops it and starts it anew, at once. */
  restart(): void;
  /** Asks it to stop, waits, insists after 15 s. */
  stop(): Promise<void>;
};

const firstDelayMs = 500;
const longestDelayMs = 30_000;
/** Having run this long, a program is well again and its next fall is a first one. */
const healthyAfterMs = 60_000;

/** @param args a file with what precedes and follows it, run on this same Node, at the project's root */
export function supervise(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Supervised {
  let tellReady = () => {};
  let tellHopeless = () => {};
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const lost = new Promise<void>((resolve) => {
    tellHopeless = resolve;
  });
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  let delayMs = firstDelayMs;

  function start() {
    const startedAt = performance.now();
    const quiet = getEnv().LOG === 'quiet';
    child = spawn(process.execPath, [...args], {
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...env, RELANCE_SUPERVISED: '1' },
    });
    child.on('message', (message) => message === 'ready' && tellReady());
    child.on('exit', (code, signal) => {
      child = undefined;
      if (isStopping) return;
      if (code === hopeless) return tellHopeless();
      if (performance.now() - startedAt > healthyAfterMs) delayMs = firstDelayMs;
      console.error(
        `${name} s\u2019est arrêté (${signal ?? code})\u202f; nouveau départ dans ${String(delayMs / 1000).replace('.', ',')}\u202fs.`,
      );
      timer = setTimeout(start, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    });
  }

  start();
  return {
    ready,
    hopeless: lost,
    restart() {
      delayMs = firstDelayMs;
      child?.kill();
    },
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      if (child) await end(child);
    },
  };
}

/** Asks a child to stop; kills it when it has not after 15 s. */
export function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
