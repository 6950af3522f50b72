// Runs the real program as a child: same terminal, same signals, same exit code, and it never outlives us.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * @param {string} node path of the Node to run
 * @param {string} root the project's folder, where the child runs
 * @param {string[]} args the file, then its arguments
 */
export function runChild(node, root, args) {
  const child = spawn(node, args, {
    cwd: root,
    // The fourth channel carries nothing: it closes when we die, however we die, and the child then stops.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      INIT_CWD: process.env.INIT_CWD || process.cwd(),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  // In a terminal Ctrl-C already reaches the child: sending it twice would look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWhenNpmDies(child);

  child.on('error', (error) => {
    console.error(`Node n'a pas pu démarrer (${node})\u202f: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code === null ? 128 + (signal === 'SIGINT' ? 2 : 15) : code);
  });
}

/** npm killed outright passes nothing on: we notice that we were orphaned, within a second. */
function stopWhenNpmDies(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const before = npmAbove();
  setInterval(() => npmAbove() !== before && child.kill('SIGTERM'), 1000).unref();
}

/** The number of the npm that runs us: our parent, or the parent of the shell it uses in between. */
function npmAbove() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [, program, rest] = /^\d+ \((.*)\) \S (\d+)/s.exec(stat);
    return /^(ba|da|a|z)?sh$/.test(program) ? Number(rest) : process.ppid;
  } catch {
    return process.ppid;
  }
}
