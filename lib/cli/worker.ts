// `npm run worker`: does what happens by itself (see lib/jobs/jobs.ts). Any number may run against one PostgreSQL: each
// job goes to one of them.
import { PgBoss } from 'pg-boss';
import { queueSchema } from '../db/migrate.ts';
import { startJobs } from '../jobs/jobs.ts';
import { prepareProcess } from './prepare-process.ts';
import { runProgram } from './tell-fault.ts';
import { untilStopped } from './until-stopped.ts';

runProgram(async () => {
  const stopped = untilStopped();
  const database = await prepareProcess();
  try {
    const boss = new PgBoss({
      connectionString: database.appUrl,
      schema: queueSchema,
      application_name: 'relance-worker',
      // The owner made the queue's tables at migration; this role may only use them.
      migrate: false,
      createSchema: false,
    });
    boss.on('error', (error) => console.error(`File de travail\u202f: ${error.message}`));
    await boss.start();
    await startJobs(boss);
    process.send?.('ready');
    await stopped;
    await boss.stop({ graceful: true, timeout: 10_000 });
  } finally {
    await database.stop();
  }
});
