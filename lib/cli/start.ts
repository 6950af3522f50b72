// `npm start`: the database, the pages and the clock, from nothing to an address in the browser.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../db/migrate.ts';
import { ensureServer, type Server } from '../db/server/ensure-server.ts';
import { birthOf, isAlive } from '../db/server/processes.ts';
import { type Env, getEnv, makeDataFolder, SetupFault } from '../env.ts';
import { buildIfChanged } from './build-if-changed.ts';
import { findDemo, refuseDemoBeyondLoopback, type SignIn } from './demo-sign-in.ts';
import { checkPort } from './port.ts';
import { type Supervised, supervise } from './supervise.ts';
import { runProgram } from './tell-fault.ts';
import { untilStopped } from './until-stopped.ts';
import { WEB } from './web-process.ts';

runProgram(async () => {
  const stopped = untilStopped();
  const env = getEnv();
  makeDataFolder(env.dataFolder);
  refuseSecond(env);
  refuseDemoBeyondLoopback(env);
  await checkPort(env.PORT, env.HOST);
  const database = await ensureServer();
  const programs: Supervised[] = [];
  let watch: NodeJS.Timeout | undefined;
  try {
    if (database.note) console.log(database.note);
    const work = Promise.all([
      furnish(env, database),
      buildIfChanged(() => console.log('Construction des pages (moins d\u2019une minute)…')),
    ]);
    // Ctrl-C does not wait for a build.
    const done = await Promise.race([work, stopped]);
    if (!done) return 0;
    const [demo] = done;
    markRunning(env);
    const web = supervise('Le serveur web', WEB.args, WEB.env);
    const worker = supervise('Le travail de fond', ['lib/cli/worker.ts']);
    programs.push(web, worker);
    watch = keepAlive(database, programs);
    const lost = Promise.race([web.hopeless, worker.hopeless]).then(() => 1);
    const ended = Promise.race([stopped.then(() => 0), lost]);
    web.ready.then(() => console.log(welcome(env, demo, database)));
    return await ended;
  } finally {
    clearInterval(watch);
    await Promise.all(programs.map((program) => program.stop()));
    rmSync(runningFile(env), { force: true });
    await database.stop();
    if (programs.length > 0) console.log('Relance est arrêté.');
  }
});

async function furnish(env: Env, database: Server): Promise<SignIn | null> {
  const applied = await migrate(database.ownerUrl);
  if (applied.length > 0) console.log('Base de données à jour.');
  return findDemo(env, database, () => console.log('Préparation d\u2019un espace de démonstration…'));
}

/** The embedded server may be killed under us: it is started again, and the programs find it where it was. */
function keepAlive(database: Server, programs: Supervised[]): NodeJS.Timeout {
  let isReviving = false;
  return setInterval(async () => {
    if (isReviving || database.isAlive()) return;
    isReviving = true;
    try {
      console.error('La base de données s\u2019est arrêtée\u202f; nouveau départ.');
      const before = database.appUrl;
      const { appUrl } = await database.revive();
      if (appUrl !== before) for (const program of programs) program.restart();
    } catch (error) {
      console.error((error as Error).message);
    } finally {
      isReviving = false;
    }
  }, 1000);
}

function welcome(env: Env, demo: SignIn | null, database: Server): string {
  const lines = ['', `  Relance est prêt\u202f:  ${env.PUBLIC_URL}`, ''];
  if (demo) {
    lines.push('  Espace de démonstration, sur cette machine seulement\u202f:');
    lines.push(`    adresse       ${demo.email}`, `    mot de passe  ${demo.password}`, '');
  } else if (!env.isLoopback) {
    lines.push('  Visible au-delà de cette machine.', '');
  }
  if (database.isEmbedded && !database.note) lines.push(`  Données\u202f: ${env.dataFolder}`);
  lines.push('  Pour arrêter\u202f: Ctrl-C', '');
  return lines.join('\n');
}

function refuseSecond(env: Env): void {
  if (!existsSync(runningFile(env))) return;
  const [pid, birth, url] = readFileSync(runningFile(env), 'utf8').split(' ');
  if (!isAlive(Number(pid)) || birth !== birthOf(Number(pid))) return;
  throw new SetupFault(
    `Relance tourne déjà avec ces données\u202f: ${url}`,
    `Relance is already running with this data: ${url}`,
  );
}

function markRunning(env: Env): void {
  writeFileSync(runningFile(env), `${process.pid} ${birthOf(process.pid)} ${env.PUBLIC_URL}`, {
    mode: 0o600,
  });
}

function runningFile(env: Env): string {
  return join(env.dataFolder, 'running');
}
