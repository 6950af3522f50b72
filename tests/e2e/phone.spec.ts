// Away from the desk, at 360 px and by thumb: the list, a call and how it went, later, the person.
import type { Page } from '@playwright/test';
import { DEMO_EMAIL, THUMB_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

const told = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** Whatever a thumb presses in the first rows is at least 44 px each way. */
async function expectThumbSize(page: Page, within: string): Promise<void> {
  const small = await page.locator(`${within} :is(button, a:not(.row-link), summary)`).evaluateAll((all) =>
    all
      .filter((one) => (one as HTMLElement).offsetParent !== null)
      .map((one) => ({
        box: one.getBoundingClientRect(),
        name: one.getAttribute('aria-label') ?? one.textContent,
      }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ box, name }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );
  expect(small).toEqual([]);
}

test('the week under a thumb', async ({ page }) => {
  await signIn(page, DEMO_EMAIL);
  await expectThumbSize(page, '[data-todo]');
  await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 360);
  await expectAccessible(page);

  await test.step('a call is one tap, how it went another', async () => {
    const row = page.locator('#relances [data-todo][data-channel=PHONE][data-tel]').first();
    const name = (await row.getAttribute('data-name')) ?? '';
    const call = row.getByRole('link', { name: `Appeler ${name}` }).first();
    await expect(call).toHaveAttribute('href', /^tel:\+/);
    // The dialler of a test browser is nowhere: only the tap matters.
    await page.evaluate(() =>
      addEventListener('click', (event) => {
        if ((event.target as HTMLElement).closest('a[href^="tel:"]')) event.preventDefault();
      }),
    );
    await call.tap();
    const bar = page.getByRole('dialog', { name: `Appel à ${name}` });
    await expect(bar).toBeVisible();
    await expectThumbSize(page, '[data-bar]');
    await bar.getByRole('button', { name: 'Messagerie' }).tap();
    await expect(told(page, `C’est noté pour ${name}`)).toBeVisible();
  });

  await test.step('everything else is behind one button: a text message, later, they answered', async () => {
    const row = page.locator('#relances [data-todo][data-tel]').first();
    const name = (await row.getAttribute('data-name')) ?? '';
    await row.getByRole('link', { name: `Tout ce qui concerne ${name}` }).tap();
    const bar = page.getByRole('dialog', { name });
    await expect(bar.getByRole('link', { name: 'SMS' })).toHaveAttribute('href', /^sms:\+\d+\?&body=Bonjour/);
    await expect(bar.getByRole('button', { name: 'Classer plus tard' })).toBeVisible();
    await expectThumbSize(page, '[data-bar]');
    await expectAccessible(page);
    await bar.getByRole('button', { name: 'Demain' }).tap();
    await expect(told(page, `${name} : remis à plus tard`)).toBeVisible();
  });

  await test.step('a person takes the page, and gives it back', async () => {
    const row = page.locator('#relances [data-todo]').nth(2);
    const name = (await row.getAttribute('data-name')) ?? '';
    await row.getByText(name).tap();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 360);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 2, name })).toBeHidden();
  });
});

test('the whole list by thumb: written, called, put off, answered, until nobody is left', async ({
  page,
}) => {
  await signIn(page, THUMB_EMAIL);
  await page.evaluate(() =>
    addEventListener('click', (event) => {
      if ((event.target as HTMLElement).closest('a[href^="tel:"]')) event.preventDefault();
    }),
  );
  const rows = page.locator('#relances [data-todo]');
  const bar = page.locator('[data-bar]');
  const ids = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.todo ?? ''));
  expect(ids.length).toBeGreaterThanOrEqual(10);

  const answered: string[] = [];
  const met = { call: 0, later: 0, reply: 0, done: 0 };
  for (const [at, id] of ids.entries()) {
    const row = page.locator(`[data-todo="${id}"]`);
    const name = (await row.getAttribute('data-name')) ?? '';
    if ((await row.getAttribute('data-channel')) === 'PHONE') {
      met.call += 1;
      await row
        .getByRole('link', { name: `Appeler ${name}` })
        .first()
        .tap();
      await bar.getByRole('button', { name: 'Pas de réponse' }).tap();
      await expect(told(page, `C’est noté pour ${name}`)).toBeVisible();
    } else if (at % 4 === 1) {
      met.later += 1;
      await row.getByRole('link', { name: `Tout ce qui concerne ${name}` }).tap();
      await bar.getByRole('button', { name: 'Dans une semaine' }).tap();
      await expect(told(page, `${name} : remis à plus tard`)).toBeVisible();
    } else if (at % 4 === 3) {
      met.reply += 1;
      answered.push(name);
      await row.getByRole('link', { name: `Tout ce qui concerne ${name}` }).tap();
      await bar.getByRole('button', { name: 'Positive' }).tap();
      await expect(told(page, `${name} a répondu`)).toBeVisible();
    } else {
      met.done += 1;
      await row.getByRole('button', { name: `Fait : ${name}` }).tap();
      await expect(told(page, `C’est noté pour ${name}`)).toBeVisible();
    }
    await expect(row).toBeHidden();
    await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 360);
  }
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
  await page.reload();
  for (const id of ids) await expect(page.locator(`#relances [data-todo="${id}"]`)).toHaveCount(0);
  // Those who answered wait for an answer, on top.
  for (const name of answered) await expect(page.locator(`#owed [data-name="${name}"]`)).toBeVisible();
  await expectAccessible(page);
});

test('it can be installed', async ({ page, request }) => {
  await page.goto('/sign-in');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await request.get(href ?? '')).json()) as {
    start_url: string;
    icons: { src: string; purpose?: string }[];
  };
  expect(manifest.start_url).toBe('/week');
  expect(manifest.icons.some((icon) => icon.purpose === 'maskable')).toBe(true);
  for (const icon of manifest.icons) expect((await request.get(icon.src)).ok()).toBe(true);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('« … » opens the choices of the row, and a call is noted', async ({ page }) => {
    await signIn(page, DEMO_EMAIL);
    const row = page.locator('#relances [data-todo][data-channel=PHONE]').first();
    const name = (await row.getAttribute('data-name')) ?? '';
    await row.getByRole('link', { name: `Tout ce qui concerne ${name}` }).tap();
    await page.getByRole('button', { name: 'Pas de réponse' }).tap();
    await expect(page.getByRole('status').filter({ hasText: `C’est noté pour ${name}` })).toBeVisible();
  });
});
