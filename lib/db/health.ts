import { database } from './client.ts';
import { patiently } from './patience.ts';

/** Whether the database answers. */
export async function isDatabaseAwake(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

/** Waits for a database that is away for a moment. @throws Refusal `unavailable` when it stays away. */
export async function awaitDatabase(): Promise<void> {
  await patiently(() => database().$queryRaw`SELECT 1`);
}
