// A database that went away for a moment, seen through a door that is shut and opened again: pages wait for it rather than fail.
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, database as pool } from '../../lib/db/client.ts';
import { awaitDatabase } from '../../lib/db/health.ts';
import { findInvitation, findMemberForSignIn } from '../../lib/db/members.ts';
import { patiently } from '../../lib/db/patience.ts';
import { withScope } from '../../lib/db/scope.ts';
import { listWorkspaces } from '../../lib/db/workspaces.ts';
import { Refusal } from '../../lib/domain/team/refusal.ts';
import { createFeed } from '../../lib/operations/calendar-feed.ts';
import { callApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';

let database: TestDatabase;
let workspace: TestWorkspace;
let calendar: string;
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
  calendar = await createFeed(workspace.actor.scope, workspace.actor.memberId);
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

/** Every way in that asks before a workspace is known. */
const DOORS: Readonly<Record<string, () => Promise<unknown>>> = {
  'a key': async () => (await callApi(workspace.token, 'GET', '/todos')).status,
  'a calendar': async () => (await readCalendar()).status,
  'signing in': () => findMemberForSignIn('nobody@exemple.fr'),
  'an invitation': () => findInvitation('no such hash'),
  'the first page': async () => (await listWorkspaces()).length,
};

async function readCalendar(): Promise<Response> {
  const { GET } = await import('../../app/api/calendar/[token]/route.ts');
  return GET(new Request('http://localhost/'), { params: Promise.resolve({ token: `${calendar}.ics` }) });
}

it.each(Object.keys(DOORS))('%s waits too', async (door) => {
  const ask = DOORS[door]!;
  const before = await ask();
  await shut();
  setTimeout(() => open(port), 300);
  expect(await ask()).toEqual(before);
});

it('a database that stays away is told as such, with when to come back', async () => {
  await shut();
  const away = expect.objectContaining({ code: 'unavailable' });
  const [api, feed, ...others] = await Promise.all([
    callApi(workspace.token, 'GET', '/todos'),
    readCalendar(),
    withScope(workspace.actor.scope, async () => 'begun').catch((error) => error),
    findMemberForSignIn('nobody@exemple.fr').catch((error) => error),
    awaitDatabase().catch((error) => error),
  ]);
  expect(others).toEqual([away, away, away]);
  expect(api.status).toBe(503);
  expect(api.body).toMatchObject({ title: 'Unavailable', detail: expect.stringContaining('try again') });
  expect(Number(api.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(feed.status).toBe(503);
  expect(Number(feed.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await feed.text()).toContain('try again');
  await open(port);
});

it('what was asked wrongly is not asked again', async () => {
  const begunAt = performance.now();
  const wrong = patiently(() => pool().$queryRaw`SELECT nothing_of_the_kind`);
  await expect(wrong).rejects.not.toBeInstanceOf(Refusal);
  expect(performance.now() - begunAt).toBeLessThan(3000);
});
