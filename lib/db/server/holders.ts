// Who uses the embedded server: a file per process. The last one out stops it; the dead are not counted.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, isAlive } from './processes.ts';

export function addHolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(process.pid)), birthOf(process.pid));
}

export function removeHolder(folder: string): void {
  rmSync(join(folder, String(process.pid)), { force: true });
}

/** True when a living process still uses the server. */
export function isHeld(folder: string): boolean {
  for (const name of readdirSync(folder)) {
    const pid = Number(name);
    if (isAlive(pid) && readFileSync(join(folder, name), 'utf8') === birthOf(pid)) return true;
    rmSync(join(folder, name), { force: true });
  }
  return false;
}
