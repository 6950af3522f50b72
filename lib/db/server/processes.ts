// Which processes are alive, and are they still the same ones? The system reuses numbers.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** True when a process with this number runs, whoever owns it. A killed process its parent has not collected is dead. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statOf(pid)?.state !== 'Z';
}

/** A mark that two processes with the same number do not share; empty where the system does not say. */
export function birthOf(pid: number): string {
  return statOf(pid)?.startedAt ?? '';
}

/** The program a process runs ("postgres"), or empty when the system does not say. */
export function programOf(pid: number): string {
  const stat = statOf(pid);
  if (stat) return stat.program;
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function statOf(pid: number): { program: string; state: string; startedAt: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold spaces: count fields after the last one.
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return { program: text.slice(text.indexOf('(') + 1, end), state: fields[0]!, startedAt: fields[19]! };
  } catch {
    return null;
  }
}
