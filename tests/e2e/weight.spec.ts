// No screen sends more scripts than a phone on a train can wait for. A new page is weighed as soon as it exists; one with a name in its address says
// here where to find one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MOST_BYTES, MOST_SCRIPTS, weigh } from '../support/script-weight.ts';
import { DEMO_EMAIL } from '../support/sign-ins.ts';
import { expect, signIn, test } from './journey.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'app', '(workspace)');

/** A page, and a link of it to one that has a name in its address. */
const NAMED: readonly [from: string, link: string][] = [
  ['/campaigns', 'main a[href^="/campaigns/0"]'],
  ['/contacts', 'main a[href^="/contacts/0"]'],
  ['/trames', 'main a[href^="/trames/0"]'],
];

async function listAddresses(page: Page): Promise<string[]> {
  const plain = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes('['))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
    .sort();
  const named: string[] = [];
  for (const [from, link] of NAMED) {
    await page.goto(from);
    const href = await page.locator(link).first().getAttribute('href');
    named.push(href ?? `${from}: no link`);
  }
  return [...plain, ...named, `${named[0]}?view=table`, '/week/print', '/write'];
}

/** The two heaviest are weighed each time, the others in turns; `npm run check` weighs them all. */
const HEAVIEST = ['/week', '/write'];
const isLong = process.env.RELANCE_LONG === '1';

test('every screen sends at most 500 kB of scripts, in at most 15 requests', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const entry = await weigh(page, '/sign-in');
  const weights = [{ address: '/sign-in', ...entry }];
  await signIn(page, DEMO_EMAIL);
  const all = await listAddresses(page);
  expect(all.length).toBeGreaterThan(15);
  const addresses = all.filter((one, place) => isLong || HEAVIEST.includes(one) || place % 4 === 1);
  const storageState = await page.context().storageState();
  for (const address of addresses) {
    const context = await browser.newContext({ storageState, locale: 'fr-FR' });
    weights.push({ address, ...(await weigh(await context.newPage(), address)) });
    await context.close();
  }
  for (const one of weights)
    expect(one.decoded, `${one.address} sends scripts at all`).toBeGreaterThan(100_000);
  const heavy = weights
    .filter((one) => one.decoded > MOST_BYTES || one.scripts > MOST_SCRIPTS)
    .map((one) => `${one.address}: ${Math.round(one.decoded / 1000)} kB in ${one.scripts} scripts`);
  expect(heavy).toEqual([]);
});
