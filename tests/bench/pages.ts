// The built product over HTTP: what pages cost the server, and what they weigh in a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { sessionCookie } from '../../lib/auth/session-cookie.ts';
import { WEB } from '../../lib/cli/web-process.ts';
import { freePort } from '../../lib/db/server/postgres.ts';
import { openSession } from '../../lib/operations/sessions.ts';
import { createToken } from '../../lib/operations/tokens.ts';
import { launchOptions } from '../support/chromium.ts';
import { MOST_BYTES, MOST_SCRIPTS, weigh } from '../support/script-weight.ts';
import type { Figure } from './figures.ts';
import type { Urls } from './list-and-record.ts';
import { memoryOf, startProgram, stopProgram } from './programs.ts';
import { listPeople, type Seeded } from './seed.ts';
import { timeInTurns } from './timing.ts';

const EMPTY_PAGE = '/sign-in';
const AT_ONCE = 8;
const LOAD = 400;

interface Cookie {
  readonly name: string;
  readonly value: string;
}

export async function measurePages(urls: Urls, seeded: Seeded): Promise<Figure[]> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'relance-bench-'));
  const address = `http://127.0.0.1:${port}`;
  // Both this process, which opens the sessions, and the server, which reads them, sign with it.
  process.env.AUTH_SECRET = 'a-secret-for-the-length-of-one-bench-only';
  const env = {
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    RELANCE_DATA: data,
    RELANCE_SUPERVISED: '1',
    PORT: String(port),
    HOST: '127.0.0.1',
  };
  const server = await startProgram(WEB.args, { ...env, ...WEB.env }, 'channel');
  try {
    const cookie = await signIn(seeded, seeded.memberId);
    const heavy = await signIn(seeded, seeded.heavyId);
    const { token } = await createToken(seeded.scope, seeded.memberId, { name: 'bench', expiresAt: null });
    const times = await timePages(address, { member: asVisitor(cookie), heavy: asVisitor(heavy), token });
    await Promise.all(Array.from({ length: AT_ONCE }, () => load(address, asVisitor(cookie))));
    const memory: Figure = {
      name: `server memory after ${LOAD} weeks, ${AT_ONCE} at once`,
      value: memoryOf(server),
      unit: 'MB',
      bar: { most: 300 },
    };
    const [contactId] = await listPeople(seeded, 1);
    const paths = [
      '/week',
      '/write',
      '/session',
      '/campaigns',
      '/contacts',
      `/contacts/${contactId}`,
      '/trames',
      '/reply-rates',
      '/team',
      '/imports',
      '/settings',
    ];
    return [...times, memory, ...(await weighPages(address, cookie, paths))];
  } finally {
    await stopProgram(server);
    rmSync(data, { recursive: true, force: true });
  }
}

async function signIn({ scope }: Seeded, memberId: string): Promise<Cookie> {
  const { sessionId } = await openSession(scope, {
    memberId,
    version: 1,
    userAgent: 'bench',
    from: '',
    now: new Date(),
  });
  return sessionCookie({ wid: scope.workspaceId, sid: sessionId });
}

/** What a request says of who asks. */
type Visitor = Readonly<Record<string, string>>;

function asVisitor({ name, value }: Cookie): Visitor {
  return { cookie: `${name}=${value}` };
}

async function timePages(
  address: string,
  { member, heavy, token }: { member: Visitor; heavy: Visitor; token: string },
): Promise<Figure[]> {
  const times = await timeInTurns(
    {
      empty: () => get(address + EMPTY_PAGE),
      week: () => get(`${address}/week`, member),
      heavy: () => get(`${address}/week`, heavy),
      todos: () => get(`${address}/api/v1/todos`, { authorization: `Bearer ${token}` }),
      contacts: () => get(`${address}/contacts`, member),
      search: () => get(`${address}/contacts?q=in%C3%A8s+marti`, member),
    },
    30,
    10,
  );
  const { empty, ...pages } = times;
  const names = {
    week: 'page /week of a member',
    heavy: 'page /week of the heavy member',
    todos: 'HTTP API /api/v1/todos of a member',
    contacts: 'page /contacts, first',
    search: 'page /contacts, two words',
  };
  return (Object.keys(pages) as (keyof typeof pages)[]).map((page) => ({
    name: names[page],
    value: pages[page].median,
    unit: 'ms',
    floor: empty.median,
    floorIs: `${EMPTY_PAGE}, a dynamic page that reads nothing of the workspace`,
    ...(page === 'week' && { bar: { mostTimesFloor: 3 } }),
  }));
}

async function get(url: string, visitor: Visitor = {}): Promise<void> {
  const response = await fetch(url, { headers: visitor, redirect: 'manual' });
  await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
}

async function load(address: string, visitor: Visitor): Promise<void> {
  for (let turn = 0; turn < LOAD / AT_ONCE; turn += 1) await get(`${address}/week`, visitor);
}

/** Each page in a browser that has seen nothing yet: its requests, its scripts as they travel and as they are read. */
async function weighPages(address: string, cookie: Cookie, paths: readonly string[]): Promise<Figure[]> {
  const browser = await chromium.launch(await launchOptions());
  const figures: Figure[] = [];
  for (const path of paths) {
    const context = await browser.newContext();
    await context.addCookies([{ ...cookie, url: address }]);
    const weight = await weigh(await context.newPage(), address + path);
    await context.close();
    const name = path.replace(/[0-9a-f-]{36}/, 'one');
    figures.push(
      {
        name: `${name}: scripts decoded`,
        value: weight.decoded / 1000,
        unit: 'kB',
        bar: { most: MOST_BYTES / 1000 },
      },
      { name: `${name}: scripts compressed`, value: weight.travelled / 1000, unit: 'kB' },
      { name: `${name}: requests for scripts`, value: weight.scripts, unit: '', bar: { most: MOST_SCRIPTS } },
      { name: `${name}: requests, those sent ahead for other pages too`, value: weight.requests, unit: '' },
    );
  }
  await browser.close();
  return figures;
}
