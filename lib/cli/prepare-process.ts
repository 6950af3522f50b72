// What every program of ours needs before it works: a database with the present schema, and an environment that
// names it by the application's role.
import { migrate } from '../db/migrate.ts';
import { ensureServer, type Server } from '../db/server/ensure-server.ts';
import { getEnv, publishEnv } from '../env.ts';

/**
 * Finds or starts the database, migrates it (unless `npm start`, our parent, just did), and sets DATABASE_URL to the
 * application's role for this process; DATABASE_OWNER_URL is hidden from what runs next.
 * @returns the server; call `stop()` when done
 */
export async function prepareProcess(): Promise<Server> {
  const env = getEnv();
  const server = await ensureServer();
  try {
    if (!process.env.RELANCE_SUPERVISED) await migrate(server.ownerUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  publishEnv({
    DATABASE_URL: server.appUrl,
    DATABASE_OWNER_URL: '',
    AUTH_SECRET: env.AUTH_SECRET,
    NEXTAUTH_SECRET: env.AUTH_SECRET,
    NEXTAUTH_URL: env.PUBLIC_URL,
  });
  return server;
}
