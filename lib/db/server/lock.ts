// One at a time, between processes of this machine: a file that names its holder. A holder that died is passed over.
import { linkSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf, isAlive } from './processes.ts';

/**
 * Runs `work` while holding `file`; waits for the present holder, up to `patienceMs`.
 * @throws Error when the holder is alive and does not let go in time
 */
export async function withLock<T>(file: string, work: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  const mine = `${process.pid} ${birthOf(process.pid)} ${Math.random()}`;
  const until = Date.now() + patienceMs;
  while (!take(file, mine)) {
    if (Date.now() > until) throw new Error(`lock ${file} is held by process ${readOr(file)}`);
    await pause(50);
  }
  try {
    return await work();
  } finally {
    if (readOr(file) === mine) unlinkSync(file);
  }
}

function take(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const theirs = readOr(file);
  // An empty file is a holder between creating and signing; a few seconds later, one that died there.
  if (theirs ? !isHeld(theirs) : ageOf(file) > 5000) setAside(file, theirs);
  return false;
}

function isHeld(mark: string): boolean {
  const [pid, birth] = mark.split(' ');
  return isAlive(Number(pid)) && (!birth || birth === birthOf(Number(pid)));
}

/** Removes a dead holder's file; if somebody took the lock in between, gives it back. */
function setAside(file: string, theirs: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readOr(aside) !== theirs) linkSync(aside, file);
    unlinkSync(aside);
  } catch {
    // Another process was faster: look again.
  }
}

function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
