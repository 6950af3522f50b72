// All that happens by itself, on one page.
import type { PgBoss } from 'pg-boss';

/** Makes the queues, their schedules and their workers. Called once by the worker. */
export async function startJobs(_boss: PgBoss): Promise<void> {}
