// The two roles Relance works with. The owner makes the tables; the application owns nothing, so that row-level
// security applies to it, and it can neither change the schema nor rewrite history.
import pg from 'pg';
import { superuser } from './postgres.ts';
import type { Secrets } from './secrets.ts';

export const database = 'relance';
export const ownerRole = 'relance_owner';
export const appRole = 'relance_app';

export type Urls = { ownerUrl: string; appUrl: string };

/** The URLs of an embedded server for its two roles. */
export function urlsOf(secrets: Secrets, port: number, name = database): Urls {
  return {
    ownerUrl: urlOf(ownerRole, secrets.ownerPassword, port, name),
    appUrl: urlOf(appRole, secrets.appPassword, port, name),
  };
}

/** The URL by which the embedded server's superuser comes in: for its first furnishing and for tests. */
export function superuserUrl(secrets: Secrets, port: number): string {
  return urlOf(superuser, secrets.superuserPassword, port, 'postgres');
}

/** Makes roles and database where they are missing; run again, it only sets the passwords again. */
export async function furnish(secrets: Secrets, port: number): Promise<void> {
  const client = await connect(superuserUrl(secrets, port));
  try {
    await ensureRole(client, ownerRole, secrets.ownerPassword, 'NOSUPERUSER NOBYPASSRLS NOCREATEROLE');
    await ensureRole(client, appRole, secrets.appPassword, 'NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB');
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${ownerRole}`);
  } finally {
    await client.end();
  }
}

/** Makes a LOGIN role or gives it this password. Names come from this file or are made by us: never from people. */
export async function ensureRole(client: pg.Client, role: string, password: string, abilities: string) {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN ${abilities} PASSWORD ${client.escapeLiteral(password)}`);
}

/** Opens one connection. @throws pg's own error when the server does not answer within 5 s or says no */
export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5000,
    application_name: 'relance-setup',
  });
  // A server that goes away ends the query that waits; without a listener it would end the process too.
  client.on('error', () => {});
  await client.connect();
  return client;
}

function urlOf(user: string, password: string, port: number, name: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
}
