// `npm run bench`: what the product costs beside what the machine can do, on 100,000 people. --large: on a million. --cold: also a first start.
// --json FILE keeps the figures. --only=week,search,record,decisions,lint,reports,pages,import,start measures these alone. Never part of `npm test`.
//
// How to read it: each line is the median of work that took turns with its floor, the same thing without the product, so that a busy machine is
// busy for both; where the bar is a number of times the floor, the ratio is what holds or does not. Bars in milliseconds, seconds and megabytes
// are meant for a machine that does nothing else: the load is told before each part. Plans come last; one that reads a whole table is marked.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfChanged } from './build-if-changed.ts';
import { runProgram } from './tell-fault.ts';
import { untilStopped } from './until-stopped.ts';

runProgram(async () => {
  const stopped = untilStopped();
  await buildIfChanged(() => console.error('Construction des pages…'));
  const env = { ...process.env, NODE_ENV: 'production' as const };
  const child = spawn(process.execPath, [join('tests', 'bench', 'run.ts'), ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  stopped.then(() => child.kill('SIGTERM'));
  return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 130)));
});
