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
    const adapter = new PrismaPg(
      { connectionString: url, max: 10 },
      { statementNameGenerator: nameStatement },
    );
    const client = new PrismaClient({ adapter });
    holder.relanceDatabase = { url, client };
  }
  return holder.relanceDatabase.client;
}

const statements = new Map<string, string>();

/**
 * Queries that begin with the comment `-- prepared` are prepared once per connection and keep their plan: under row-level security planning
 * takes longer than running. For the few that every write sends; their text never varies, and they name their columns, so that a migration
 * under a running process changes nothing of what they answer. A pooler in transaction mode must follow prepared statements (PgBouncer 1.21
 * or later does).
 */
function nameStatement({ sql }: { readonly sql: string }): string {
  if (!sql.startsWith('-- prepared')) return '';
  const known = statements.get(sql);
  if (known) return known;
  const name = `relance_${statements.size}`;
  statements.set(sql, name);
  return name;
}

/** Ends the pool, so that a process can end. */
export async function closeDatabase(): Promise<void> {
  const open = holder.relanceDatabase;
  delete holder.relanceDatabase;
  await open?.client.$disconnect();
}
