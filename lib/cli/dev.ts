// `npm run dev`: pages rebuilt as you write, and a worker that restarts when its files change.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureServer } from '../db/server/ensure-server.ts';
import { getEnv } from '../env.ts';
import { findDemo, refuseDemoBeyondLoopback } from './demo-sign-in.ts';
import { checkPort } from './port.ts';
import { prepareProcess } from './prepare-process.ts';
import { end } from './supervise.ts';
import { runProgram } from './tell-fault.ts';
import { untilStopped } from './until-stopped.ts';

runProgram(async () => {
  const stopped = untilStopped();
  const env = getEnv();
  refuseDemoBeyondLoopback(env);
  await checkPort(env.PORT, env.HOST);
  // Held on its own: the demo needs the owner, whom prepareProcess hides from the programs below.
  const { ownerUrl, appUrl, stop } = await ensureServer();
  const database = await prepareProcess();
  try {
    const demo = await findDemo(env, { ownerUrl, appUrl }, () =>
      console.log('Préparation de la démonstration…'),
    );
    if (demo) console.log(`${env.PUBLIC_URL} — ${demo.email} — ${demo.password}`);
    const next = join('node_modules', 'next', 'dist', 'bin', 'next');
    const options = { stdio: 'inherit', env: { ...process.env, RELANCE_SUPERVISED: '1' } } as const;
    const pages = spawn(process.execPath, [next, 'dev', '-p', String(env.PORT), '-H', env.HOST], options);
    const worker = spawn(
      process.execPath,
      ['--watch', '--watch-preserve-output', 'lib/cli/worker.ts'],
      options,
    );
    await Promise.race([stopped, new Promise((resolve) => pages.once('exit', resolve))]);
    await Promise.all([end(pages), end(worker)]);
  } finally {
    await database.stop();
    await stop();
  }
});
