import { database } from './client.ts';

/** Whether the database answers. */
export async function isDatabaseAwake(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
