// The built product over HTTP: what pages cost the server, and what they weigh in a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { sessionCookie } from '../../lib/auth/session-cookie.ts';
import { freePort } from '../../lib/db/server/postgres.ts';
import { openSession } from '../../lib/operations/sessions.ts';
import { launchOptions } from '../support/chromium.ts';
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
  const server = await startProgram(['lib/cli/web.ts'], env, 'channel');
  try {
    const cookie = await signIn(seeded, seeded.memberId);
    const heavy = await signIn(seeded, seeded.heavyId);
    const times = await timePages(address, cookie, heavy);
    await Promise.all(Array.from({ length: AT_ONCE }, () => load(address, cookie)));
    const memory: Figure = {
      name: `server memory after ${LOAD} weeks, ${AT_ONCE} at once`,
      value: memoryOf(server),
      unit: 'MB',
      bar: { most: 300 },
    };
    const [contactId] = await listPeople(seeded, 1);
    const paths = ['/week', '/campaigns', '/contacts', `/contacts/${contactId}`, '/imports', '/settings'];
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

async function timePages(address: string, cookie: Cookie, heavy: Cookie): Promise<Figure[]> {
  const times = await timeInTurns(
    {
      empty: () => get(address + EMPTY_PAGE),
      week: () => get(`${address}/week`, cookie),
      heavy: () => get(`${address}/week`, heavy),
      contacts: () => get(`${address}/contacts`, cookie),
      search: () => get(`${address}/contacts?q=in%C3%A8s+marti`, cookie),
    },
    30,
    10,
  );
  const { empty, ...pages } = times;
  const names = {
    week: '/week of a member',
    heavy: '/week of the heavy member',
    contacts: '/contacts, first page',
    search: '/contacts, two words',
  };
  return (Object.keys(pages) as (keyof typeof pages)[]).map((page) => ({
    name: `page ${names[page]}`,
    value: pages[page].median,
    unit: 'ms',
    floor: empty.median,
    floorIs: `${EMPTY_PAGE}, a dynamic page that reads nothing of the workspace`,
    ...(page === 'week' && { bar: { mostTimesFloor: 3 } }),
  }));
}

async function get(url: string, cookie?: Cookie): Promise<void> {
  const headers = cookie ? { cookie: `${cookie.name}=${cookie.value}` } : undefined;
  const response = await fetch(url, { headers, redirect: 'manual' });
  await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
}

async function load(address: string, cookie: Cookie): Promise<void> {
  for (let turn = 0; turn < LOAD / AT_ONCE; turn += 1) await get(`${address}/week`, cookie);
}

/** Each page in a browser that has seen nothing yet: its requests, its scripts as they travel and as they are read. */
async function weighPages(address: string, cookie: Cookie, paths: readonly string[]): Promise<Figure[]> {
  const browser = await chromium.launch(await launchOptions());
  const figures: Figure[] = [];
  for (const path of paths) {
    const context = await browser.newContext();
    await context.addCookies([{ ...cookie, url: address }]);
    const page = await context.newPage();
    let requests = 0;
    let travelled = 0;
    let decoded = 0;
    page.on('requestfinished', async (request) => {
      requests += 1;
      if (request.resourceType() !== 'script') return;
      const response = await request.response();
      travelled += (await request.sizes()).responseBodySize;
      decoded += (await response!.body()).length;
    });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await context.close();
    const name = path.replace(/[0-9a-f-]{36}/, 'one');
    figures.push(
      { name: `${name}: scripts decoded`, value: decoded / 1000, unit: 'kB', bar: { most: 500 } },
      { name: `${name}: scripts compressed`, value: travelled / 1000, unit: 'kB' },
      { name: `${name}: requests`, value: requests, unit: '', bar: { most: 15 } },
    );
  }
  await browser.close();
  return figures;
}
