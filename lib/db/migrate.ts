// Brings the database to the shape this version expects. Applies prisma/migrations itself and writes Prisma's own
// table, so that `prisma migrate status` agrees; then the job queue's schema. Run by the owner role, never by the
// application.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { getConstructionPlans, PgBoss } from 'pg-boss';
import { SetupFault } from '../env.ts';
import { appRole, connect } from './server/roles.ts';

export type Migration = { name: string; sql: string; checksum: string };

// Any number that only we use: two starts at once take turns.
const turn = 72_635_262;

export const queueSchema = 'pgboss';

/**
 * Applies what is missing, each migration in one transaction, and sees to the job queue.
 * @param ownerUrl a role that may create tables
 * @param folder where the migrations are, for tests
 * @returns the names applied just now, none when all was in place
 * @throws SetupFault when a migration changed after it was applied, failed, or the role may not
 */
export async function migrate(ownerUrl: string, folder = join('prisma', 'migrations')): Promise<string[]> {
  const client = await connect(ownerUrl);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [turn]);
    const applied = await listApplied(client);
    const missing = readMigrations(folder).filter((migration) => !isApplied(migration, applied));
    for (const migration of missing) await apply(client, migration);
    await installQueue(client, ownerUrl);
    return missing.map((migration) => migration.name);
  } catch (error) {
    throw isRefusal(error) ? refusal() : error;
  } finally {
    await client.end();
  }
}

/** The migrations of a folder, oldest first: names begin with their date. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function listApplied(client: pg.Client): Promise<Map<string, string>> {
  const found = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`);
  if (!found.rows[0].there) await client.query(migrationsTable);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function isApplied({ name, checksum }: Migration, applied: Map<string, string>): boolean {
  const known = applied.get(name);
  if (known === undefined) return false;
  if (known === checksum) return true;
  throw new SetupFault(
    `La migration ${name} a changé depuis qu\u2019elle a été appliquée à cette base\u202f: rétablissez-la, et écrivez le changement dans une nouvelle.`,
    `The migration ${name} changed since it was applied to this database: restore it, and write the change as a new one.`,
  );
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO public._prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, transaction_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    if (isRefusal(error)) throw error;
    const why = whereOf(error as pg.DatabaseError, sql);
    throw new SetupFault(
      `La migration ${name} n\u2019a pas pu s\u2019appliquer (rien n\u2019a changé)\u202f: ${why}`,
      `The migration ${name} could not be applied (nothing changed): ${why}`,
    );
  }
}

/** The server's message and the line of the file it points at. */
function whereOf(error: pg.DatabaseError, sql: string): string {
  const position = Number(error.position);
  return position
    ? `${error.message} (ligne/line ${sql.slice(0, position).split('\n').length})`
    : error.message;
}

/** The job queue's tables belong to the owner; the application only uses them (it runs the queue with migrate: false). */
async function installQueue(client: pg.Client, ownerUrl: string): Promise<void> {
  const { rows } = await client.query(`SELECT to_regclass('${queueSchema}.version') IS NOT NULL AS there`);
  if (!rows[0].there) await client.query(getConstructionPlans(queueSchema));
  else await upgradeQueue(ownerUrl);
  await client.query(`
    DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${appRole}') THEN
        GRANT USAGE ON SCHEMA ${queueSchema} TO ${appRole};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${appRole};
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${appRole};
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${appRole};
      END IF;
    END $$`);
}

/** Starting the library as owner upgrades its schema; it does nothing when the version is the one it knows. */
async function upgradeQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: queueSchema,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
}

function isRefusal(error: unknown): boolean {
  return (error as { code?: string }).code === '42501';
}

function refusal(): SetupFault {
  return new SetupFault(
    'Le rôle de DATABASE_URL n\u2019a pas le droit de créer les tables\u202f: donnez aussi DATABASE_OWNER_URL, avec le rôle propriétaire de la base.',
    'The role in DATABASE_URL may not create the tables: give DATABASE_OWNER_URL too, with the role that owns the database.',
  );
}

// Word for word the table Prisma makes.
const migrationsTable = `
  CREATE TABLE public._prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
