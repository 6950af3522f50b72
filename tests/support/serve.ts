// The built product for journeys and pictures: a throwaway PostgreSQL, a demo, a team of its own with nobody in it, web and worker. Ends with its parent.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '../../lib/auth/password.ts';
import { currentInstant } from '../../lib/clock.ts';
import { closeDatabase } from '../../lib/db/client.ts';
import { migrate } from '../../lib/db/migrate.ts';
import { connect } from '../../lib/db/server/roles.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';
import { seedDemo } from '../../prisma/seed/demo.ts';
import { cutFile } from './power-cut.ts';
import { furnishRelanceDesk, furnishSourcingDesk } from './relance-desk.ts';
import { DEMO_EMAIL, DESK_EMAIL, PASSWORD, SOURCING_EMAIL, TEAM_EMAIL, THUMB_EMAIL } from './sign-ins.ts';
import { startThrowawayServer } from './throwaway-server.ts';

const server = await startThrowawayServer();
const door = await connect(server.urlsOf('postgres').ownerUrl);
await door.query('CREATE DATABASE relance');
await door.end();
const { ownerUrl, appUrl } = server.urlsOf('relance');
await migrate(ownerUrl);

process.env.DATABASE_URL = appUrl;
const passwordHash = await hashPassword(PASSWORD);
await seedDemo({ today: currentInstant(), email: DEMO_EMAIL, passwordHash });
await createWorkspace({
  name: 'Cabinet Vidal',
  kind: 'LIVE',
  country: 'FR',
  region: null,
  timeZone: 'Europe/Paris',
  locale: 'fr',
  admin: { email: TEAM_EMAIL, firstName: 'Salomé', lastName: 'Vidal', passwordHash },
});
const now = currentInstant();
await furnishRelanceDesk(
  { email: DESK_EMAIL, firstName: 'Margaux', lastName: 'Delorme', team: 'Atelier des Quais' },
  passwordHash,
  now,
);
await furnishRelanceDesk(
  { email: THUMB_EMAIL, firstName: 'Irène', lastName: 'Vasseur', team: 'Comptoir des Flux' },
  passwordHash,
  now,
);
await furnishSourcingDesk(
  { email: SOURCING_EMAIL, firstName: 'Basile', lastName: 'Lemoine', team: 'Vigie Ouest', people: 30 },
  passwordHash,
  now,
);
await closeDatabase();

const data = mkdtempSync(join(tmpdir(), 'relance-e2e-'));
const env = {
  ...process.env,
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  RELANCE_DATA: data,
  RELANCE_SUPERVISED: '1',
  HOST: '127.0.0.1',
};
let isCut = false;
const start = (file: string): ChildProcess => {
  const program = spawn(process.execPath, [file], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return program.once('exit', () => isCut || stop());
};
const programs = ['lib/cli/web.ts', 'lib/cli/worker.ts'].map(start);

// A journey kills the web server as a power cut would, and starts it again (power-cut.ts).
writeFileSync(cutFile(), String(process.pid));
if (process.platform !== 'win32') {
  process.on('SIGUSR2', () => {
    isCut = !isCut;
    if (isCut) programs[0]?.kill('SIGKILL');
    else programs[0] = start('lib/cli/web.ts');
  });
}

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.all(
    programs.map(
      (program) =>
        new Promise<void>((resolve) =>
          program.exitCode === null && program.signalCode === null
            ? program.once('exit', () => resolve()).kill('SIGTERM')
            : resolve(),
        ),
    ),
  );
  await server.stop();
  rmSync(data, { recursive: true, force: true });
  rmSync(cutFile(), { force: true });
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
