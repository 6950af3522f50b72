// `guard.ts PID FOLDER`: waits for its input to close, which happens when the tests end, however they end; then stops
// the throwaway server and removes its folder.
import { rmSync } from 'node:fs';
import { stopServer } from '../../lib/db/server/postgres.ts';

const [pid, folder] = process.argv.slice(2);
process.on('SIGINT', () => {});
process.stdin.resume();
process.stdin.on('close', async () => {
  await stopServer(Number(pid));
  if (folder) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
