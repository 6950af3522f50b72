// A PostgreSQL somebody else runs. Whatever role DATABASE_URL names, the application ends up with one that owns nothing.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { makeDataFolder, SetupFault } from '../../env.ts';
import { appRole, connect, ensureRole, type Urls } from './roles.ts';
import { word } from './secrets.ts';

const oldestVersion = 150000;
const kept = z.record(z.string(), z.object({ user: z.string(), password: z.string() }));

/**
 * Connects, checks the version, and sees to the application's role.
 * @param url DATABASE_URL: the owner (a restricted role is then made beside it) or already the restricted role
 * @param ownerUrl DATABASE_OWNER_URL, when the two are given apart
 * @param dataFolder where the made password is kept
 * @throws SetupFault when the server does not answer, is too old, or refuses what is needed
 */
export async function joinServer(
  url: string,
  ownerUrl: string | undefined,
  dataFolder: string,
): Promise<Urls> {
  const owner = await connectOrTell(ownerUrl ?? url);
  try {
    await checkVersion(owner);
    const isOwn = await isPrivileged(ownerUrl ? await roleOf(url) : await userOf(owner), owner);
    if (!isOwn) {
      await letIn(owner, decodeURIComponent(new URL(url).username));
      return { ownerUrl: ownerUrl ?? url, appUrl: url };
    }
    return { ownerUrl: ownerUrl ?? url, appUrl: await makeAppRole(owner, url, dataFolder) };
  } finally {
    await owner.end();
  }
}

async function roleOf(url: string): Promise<string> {
  const client = await connectOrTell(url);
  try {
    return await userOf(client);
  } finally {
    await client.end();
  }
}

async function userOf(client: pg.Client): Promise<string> {
  return (await client.query('SELECT current_user AS name')).rows[0].name;
}

/** True when row-level security would not hold this role: it owns the database, or stands above all rules. */
async function isPrivileged(role: string, client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT r.rolsuper OR r.rolbypassrls OR pg_has_role(r.oid, d.datdba, 'MEMBER')
         OR has_schema_privilege(r.oid, 'public', 'CREATE') AS privileged
       FROM pg_roles r, pg_database d WHERE r.rolname = $1 AND d.datname = current_database()`,
    [role],
  );
  return rows[0]?.privileged ?? false;
}

/** Migrations grant to the role `relance_app`; a restricted role of another name joins it. */
async function letIn(owner: pg.Client, user: string): Promise<void> {
  if (user === appRole) return;
  const { rows } = await owner.query(
    `SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS there,
            CASE WHEN EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) THEN pg_has_role($2, $1, 'MEMBER') END AS member`,
    [appRole, user],
  );
  if (rows[0].member) return;
  try {
    if (!rows[0].there) await owner.query(`CREATE ROLE ${appRole} NOLOGIN`);
    await owner.query(`GRANT ${appRole} TO ${owner.escapeIdentifier(user)}`);
  } catch (error) {
    throw refused(
      error,
      `CREATE ROLE ${appRole} NOLOGIN; GRANT ${appRole} TO ${owner.escapeIdentifier(user)};`,
    );
  }
}

/** Makes (or finds again) the restricted role. A `relance_app` that another installation made is joined, not taken. */
async function makeAppRole(owner: pg.Client, url: string, dataFolder: string): Promise<string> {
  const key = new URL(url).host + new URL(url).pathname;
  const file = join(dataFolder, 'served.json');
  const known = existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const mine = known[key];
  if (mine && (await opens(withRole(url, mine.user, mine.password))))
    return withRole(url, mine.user, mine.password);
  const password = word();
  const taken = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
  const user =
    mine?.user ??
    (taken.rowCount === 0 ? appRole : `${appRole}_${word().slice(0, 8).replace(/\W/g, '0').toLowerCase()}`);
  try {
    await ensureRole(owner, user, password, 'NOCREATEROLE NOCREATEDB');
    if (user !== appRole) await owner.query(`GRANT ${appRole} TO ${user}`);
    await owner.query(`GRANT CONNECT ON DATABASE ${owner.escapeIdentifier(owner.database!)} TO ${user}`);
  } catch (error) {
    throw refused(error, `CREATE ROLE ${appRole} LOGIN PASSWORD '…';`);
  }
  makeDataFolder(dataFolder);
  writeFileSync(`${file}.partial`, JSON.stringify({ ...known, [key]: { user, password } }), { mode: 0o600 });
  renameSync(`${file}.partial`, file);
  return withRole(url, user, password);
}

function withRole(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}

async function opens(url: string): Promise<boolean> {
  try {
    await (await connect(url)).end();
    return true;
  } catch {
    return false;
  }
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
  );
  if (rows[0].number >= oldestVersion) return;
  throw new SetupFault(
    `Relance a besoin de PostgreSQL 15 ou plus récent\u202f; DATABASE_URL mène à PostgreSQL ${rows[0].name}.`,
    `Relance needs PostgreSQL 15 or newer; DATABASE_URL leads to PostgreSQL ${rows[0].name}.`,
  );
}

async function connectOrTell(url: string): Promise<pg.Client> {
  try {
    return await connect(url);
  } catch (error) {
    const { host, pathname, username } = new URL(url);
    const { code, message } = error as { code?: string; message: string };
    const why =
      code === '28P01' || code === '28000'
        ? `le mot de passe de « ${username} » est refusé`
        : message || code;
    throw new SetupFault(
      `La base de données ne répond pas à l\u2019adresse de DATABASE_URL (${host}${pathname})\u202f: ${why}.`,
      `The database does not answer at the address in DATABASE_URL (${host}${pathname}): ${message || code}.`,
    );
  }
}

function refused(error: unknown, sql: string): unknown {
  if ((error as { code?: string }).code !== '42501') return error;
  return new SetupFault(
    `Ce serveur PostgreSQL ne laisse pas Relance créer son rôle restreint\u202f; exécutez en administrateur\u202f: ${sql} puis mettez ce rôle dans DATABASE_URL et le vôtre dans DATABASE_OWNER_URL.`,
    `This PostgreSQL server does not let Relance create its restricted role; run as an administrator: ${sql} then put that role in DATABASE_URL and yours in DATABASE_OWNER_URL.`,
  );
}
