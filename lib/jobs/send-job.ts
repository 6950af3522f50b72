import { PgBoss } from 'pg-boss';
import { queueSchema } from '../db/migrate.ts';

/** One sender per process: Next reloads modules while developing. */
const holder = globalThis as typeof globalThis & { relanceSender?: Promise<PgBoss> };

/**
 * Asks the worker to do something soon. Sending is a hint: what is owed stands in the database, and a job of each minute finds it, so a
 * queue that cannot be reached delays and loses nothing.
 */
export async function sendJob(queue: string, payload: object): Promise<void> {
  try {
    holder.relanceSender ??= startSender();
    await (await holder.relanceSender).send(queue, payload);
  } catch (error) {
    delete holder.relanceSender;
    console.error(`La file de travail n'a pas répondu (${queue})\u202f: ${(error as Error).name}`);
  }
}

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    schema: queueSchema,
    application_name: 'relance-web',
    max: 1,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => console.error(`File de travail\u202f: ${error.name}`));
  await boss.start();
  return boss;
}
