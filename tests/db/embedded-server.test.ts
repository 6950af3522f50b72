// The embedded server, for real: made, adopted, killed, healed, and stopped by the last to leave.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { holdServer, releaseServer } from '../../lib/db/server/embedded.ts';
import { isAlive } from '../../lib/db/server/processes.ts';
import { connect } from '../../lib/db/server/roles.ts';

// A space in the path, as in many people's folders.
const home = mkdtempSync(join(tmpdir(), 'relance serveur '));
chmodSync(home, 0o755);
const data = join(home, 'données');
const others: ChildProcess[] = [];

afterAll(async () => {
  for (const other of others) other.kill('SIGKILL');
  await releaseServer(data);
  rmSync(home, { recursive: true, force: true });
});

/** Another process that holds the server until it is killed. */
async function holdElsewhere(): Promise<ChildProcess> {
  const program = `
    const { holdServer } = await import(${JSON.stringify(join(process.cwd(), 'lib/db/server/embedded.ts'))});
    const { pid } = await holdServer(process.env.HELD);
    process.stdout.write(String(pid));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, HELD: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(child);
  await once(child.stdout!, 'data');
  return child;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = await connect(url);
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

describe('the embedded server', () => {
  test('begins from nothing, with two roles of which one owns nothing', async () => {
    const server = await holdServer(data);
    for (const thing of ['EXTENSION pg_trgm', 'EXTENSION unaccent', 'TABLE kept (n int)']) {
      await ask(server.ownerUrl, `CREATE ${thing}`);
    }
    expect(
      await ask(server.appUrl, 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user'),
    ).toEqual([false, false]);
    await expect(ask(server.appUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow(/permission denied/);
    await expect(ask(server.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
    if (process.platform !== 'win32') expect(statSync(join(data, 'database.json')).mode & 0o077).toBe(0);
  });

  test('is adopted, and stays while somebody holds it', async () => {
    const { pid } = await holdServer(data);
    await holdElsewhere();
    await releaseServer(data);
    expect(isAlive(pid)).toBe(true);
    expect((await holdServer(data)).pid).toBe(pid);
  });

  test('killed with a commit just made, comes back with it on the same port', async () => {
    const before = await holdServer(data);
    await ask(before.ownerUrl, 'INSERT INTO kept VALUES (1)');
    process.kill(before.pid, 'SIGKILL');
    const after = await holdServer(data);
    expect(after.pid).not.toBe(before.pid);
    expect(after.appUrl).toBe(before.appUrl);
    expect(await ask(after.ownerUrl, 'SELECT n FROM kept')).toEqual([1]);
  });

  test('a holder that was killed does not keep it alive', async () => {
    const other = others.at(-1)!;
    other.kill('SIGKILL');
    await once(other, 'exit');
    const { pid } = await holdServer(data);
    await releaseServer(data);
    expect(isAlive(pid)).toBe(false);
  });

  test('a mark left by a power cut, whose number another program now has, is passed over', async () => {
    const mark = join(data, 'postgres', 'postmaster.pid');
    writeFileSync(mark, `${process.pid}\n${join(data, 'postgres')}\n1\n5432\n\n127.0.0.1\n\nready   \n`);
    const { pid, ownerUrl } = await holdServer(data);
    expect(Number(readFileSync(mark, 'utf8').split('\n')[0])).toBe(pid);
    expect(await ask(ownerUrl, 'SELECT n FROM kept')).toEqual([1]);
  });
});
