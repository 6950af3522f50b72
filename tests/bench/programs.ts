// Programs of the product run as children, as `npm start` runs them.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

/** Runs a file and waits until it says, by its channel or its output, that it is ready. */
export function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp | 'channel',
): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let output = '';
    child.stdout!.on('data', (chunk) => {
      output += chunk;
      if (ready !== 'channel' && ready.test(output)) resolve(child);
    });
    if (ready === 'channel') child.on('message', (message) => message === 'ready' && resolve(child));
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}\n${output}`)));
  });
}

export function stopProgram(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Memory a process holds, in megabytes. */
export function memoryOf(child: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024;
}
