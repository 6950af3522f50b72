import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

/** One pool per process and address: Next reloads modules while developing, and must not open a new pool each time. */
const holder = globalThis as typeof globalThis & { relanceDatabase?: { url: string; client: PrismaClient } };

/**
 * The database as the application's role, which owns nothing and sees nothing without a workspace context (see scope.ts).
 * @throws Error when `DATABASE_URL` is absent: `npm start`, the tests and the command line all set it.
 */
export function database(): PrismaClient {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start the product by its npm scripts.');
  if (holder.relanceDatabase?.url !== url) {
    const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
    holder.relanceDatabase = { url, client };
  }
  return holder.relanceDatabase.client;
}

/** Ends the pool, so that a process can end. */
export async function closeDatabase(): Promise<void> {
  const open = holder.relanceDatabase;
  delete holder.relanceDatabase;
  await open?.client.$disconnect();
}
