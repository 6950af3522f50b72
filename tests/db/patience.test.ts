// A database that went away for a moment, seen through a door that is shut and opened again: pages wait for it rather than fail.
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase } from '../../lib/db/client.ts';
import { withScope } from '../../lib/db/scope.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

let database: TestDatabase;
let workspace: TestWorkspace;
let door: Server;
let port: number;
const passing = new Set<Socket>();

beforeAll(async () => {
  database = await createTestDatabase();
  const url = new URL(database.appUrl);
  const behind = { host: url.hostname, port: Number(url.port) };
  door = createServer((visitor) => {
    const server = connect(behind);
    for (const [one, other] of [
      [visitor, server],
      [server, visitor],
    ] as const) {
      passing.add(one);
      one.on('error', () => {}).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await open(0);
  port = (door.address() as { port: number }).port;
  url.hostname = '127.0.0.1';
  url.port = String(port);
  process.env.DATABASE_URL = url.href;
  workspace = await createTestWorkspace();
});
afterAll(async () => {
  await closeDatabase();
  await shut();
  await database.drop();
});

function open(at: number): Promise<void> {
  return new Promise((resolve) => door.listen(at, '127.0.0.1', resolve));
}

/** As a kill does: nobody comes in, and those who were inside are cut off. */
function shut(): Promise<void> {
  return new Promise((resolve) => {
    door.close(() => resolve());
    for (const socket of passing) socket.destroy();
    passing.clear();
  });
}

it('a transaction waits for a database that comes back', async () => {
  const { scope } = workspace.actor;
  const name = () => withScope(scope, (tx) => tx.workspace.findFirstOrThrow({ select: { name: true } }));
  const before = await name();
  await shut();
  const waiting = [name(), name(), name()];
  setTimeout(() => open(port), 1000);
  expect(await Promise.all(waiting)).toEqual([before, before, before]);
});

it('work that was cut off half-way is not done again', async () => {
  const { scope } = workspace.actor;
  let begun = 0;
  const work = withScope(scope, async (tx) => {
    begun += 1;
    await shut();
    setTimeout(() => open(port), 300);
    await tx.$queryRaw`SELECT 1`;
  });
  await expect(work).rejects.toThrow();
  expect(begun).toBe(1);
});
