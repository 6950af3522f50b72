// All that happens by itself, on one page.
import type { PgBoss } from 'pg-boss';
import { packAttemptsEverywhere } from './pack-attempts.ts';
import { redecideOutdatedEverywhere } from './redecide-outdated.ts';
import { RUN_IMPORT, resumeImports, runImport } from './run-import.ts';
import { sendDigestsEverywhere } from './send-digests.ts';

/** Makes the queues, their schedules and their workers. Called once by the worker. */
export async function startJobs(boss: PgBoss): Promise<void> {
  await everyMinute(boss, 'redecide-outdated', redecideOutdatedEverywhere);
  await everyMinute(boss, 'resume-imports', resumeImports);
  await everyMinute(boss, 'pack-attempts', packAttemptsEverywhere);
  await regularly(boss, 'send-digests', '*/5 * * * *', sendDigestsEverywhere);
  await whenAsked(boss, RUN_IMPORT, runImport);
}

function everyMinute(boss: PgBoss, name: string, work: () => Promise<void>): Promise<void> {
  return regularly(boss, name, '* * * * *', work);
}

/** Work that finds for itself what there is to do: one run at a time, however many workers there are, and no run is owed. */
async function regularly(boss: PgBoss, name: string, when: string, work: () => Promise<void>): Promise<void> {
  await boss.createQueue(name, { policy: 'exclusive', retryLimit: 0, expireInSeconds: 900 });
  await boss.schedule(name, when);
  await boss.work(name, { batchSize: 1 }, work);
}

/** Work somebody asked for and waits to see: taken up within a second. What fails is taken up again by a job of each minute. */
async function whenAsked(
  boss: PgBoss,
  name: string,
  work: (payload: unknown) => Promise<void>,
): Promise<void> {
  await boss.createQueue(name, { retryLimit: 0, expireInSeconds: 900 });
  await boss.work(name, { batchSize: 1, pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) await work(job.data);
  });
}
