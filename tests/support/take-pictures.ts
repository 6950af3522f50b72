// `npm run screenshots`: pictures of every screen, of the running product on the demo's data, at 1440 and 360 px, light and dark, into
// test-results/pictures; those of the README into public/pictures as well.
// With names (npm run screenshots -- week), those only.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { buildIfChanged } from '../../lib/cli/build-if-changed.ts';
import { addDays, mondayOf } from '../../lib/domain/time/calendar.ts';
import { buildLinkedInExport } from '../fixtures/linkedin-export.ts';
import { frenchCalendar } from './calendars.ts';
import { launchOptions } from './chromium.ts';
import { DEMO_EMAIL, PASSWORD } from './sign-ins.ts';

const folder = join(process.cwd(), 'test-results', 'pictures');
/** What the README shows. */
const shown = { folder: join(process.cwd(), 'public', 'pictures'), names: ['week-light-1440'] };
const sizes = [
  { width: 1440, height: 920 },
  { width: 360, height: 780 },
] as const;
const themes = ['light', 'dark'] as const;

/** A screen: its name, and the way there once signed in. */
const screens: readonly [name: string, show: (page: Page) => Promise<unknown>][] = [
  ['week', (page) => page.goto('/week')],
  ['person', async (page) => page.goto(await hrefOf(page, '/week', '#relances [data-todo] .row-link'))],
  ['session', (page) => page.goto('/session')],
  ['campaigns', (page) => page.goto('/campaigns')],
  ['campaign', async (page) => page.goto(await hrefOf(page, '/campaigns', 'main a[href^="/campaigns/0"]'))],
  ['campaign-new', (page) => page.goto('/campaigns/new')],
  ['contacts', (page) => page.goto('/contacts')],
  ['contact', async (page) => page.goto(await hrefOf(page, '/contacts', 'main a[href^="/contacts/0"]'))],
  ['contact-new', (page) => page.goto('/contacts/new')],
  ['team', (page) => page.goto('/team')],
  ['imports', (page) => page.goto('/imports')],
  ['import-plan', planAnImport],
  ['settings', (page) => page.goto('/settings')],
  ['settings-members', (page) => page.goto('/settings/members')],
  ['settings-workspace', (page) => page.goto('/settings/workspace')],
  ['settings-tokens', (page) => page.goto('/settings/tokens')],
  ['settings-sessions', (page) => page.goto('/settings/sessions')],
];

const wanted = process.argv.slice(2);
const port = String(20_000 + Math.floor(Math.random() * 20_000));
const baseURL = `http://127.0.0.1:${port}`;

mkdirSync(folder, { recursive: true });
mkdirSync(shown.folder, { recursive: true });
await buildIfChanged();
const server = spawn(process.execPath, ['tests/support/serve.ts'], {
  env: { ...process.env, PORT: port, RELANCE_NOW: new Date(thursdayMorning()).toISOString() },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await untilServed();
  const browser = await chromium.launch(await launchOptions());
  for (const viewport of sizes) {
    const context = await browser.newContext({
      baseURL,
      viewport,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    await takeAll(context, viewport.width);
    await context.close();
  }
  await browser.close();
} finally {
  server.kill('SIGTERM');
}

async function takeAll(context: BrowserContext, width: number): Promise<void> {
  const page = await context.newPage();
  await page.goto('/sign-in');
  if (wanted.length === 0 || wanted.includes('sign-in')) await take(page, 'sign-in', width);
  await page.locator('input[name=email]').fill(DEMO_EMAIL);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/week');
  for (const [name, show] of screens) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await show(page);
    await take(page, name, width);
  }
}

async function take(page: Page, name: string, width: number): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => document.fonts.ready);
    const file = `${name}-${colorScheme}-${width}`;
    await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' });
    if (shown.names.includes(file))
      copyFileSync(join(folder, `${file}.png`), join(shown.folder, `${file}.png`));
  }
  console.log(`  ${name} (${width} px)`);
}

async function hrefOf(page: Page, path: string, selector: string): Promise<string> {
  await page.goto(path);
  return (await page.locator(selector).first().getAttribute('href')) ?? path;
}

async function planAnImport(page: Page): Promise<void> {
  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles({
    name: 'Basic_LinkedInDataExport.zip',
    mimeType: 'application/zip',
    buffer: buildLinkedInExport({ later: false, today: new Date(thursdayMorning()) }),
  });
  await page.locator('main form button[type=submit], main form button:not([type])').first().click();
  await page.waitForURL('**/imports/*');
}

/** The Thursday of this week, 10:12 in Paris: days done behind, days to do ahead. */
function thursdayMorning(): number {
  const calendar = frenchCalendar();
  return calendar.at(addDays(mondayOf(calendar.dayOf(Date.now())), 3), 10, 12);
}

async function untilServed(): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    const isUp = await fetch(`${baseURL}/sign-in`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The product did not start within two minutes.');
}
