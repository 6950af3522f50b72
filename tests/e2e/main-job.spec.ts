import type { Locator, Page } from '@playwright/test';
import { buildLinkedInExport } from '../fixtures/linkedin-export.ts';
import { DEMO_EMAIL, TEAM_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

/** Rows of the list, in its order. */
const OWED = '#owed [data-todo]';
const RELANCES = '#relances [data-todo]';

test('from a LinkedIn export to this week’s relances, worked', async ({ page }) => {
  await signIn(page, TEAM_EMAIL);
  await expectAccessible(page);

  await test.step('the export is read, planned, imported', async () => {
    await page.getByRole('link', { name: 'Imports' }).first().click();
    await page.getByLabel('Le fichier').setInputFiles({
      name: 'Basic_LinkedInDataExport.zip',
      mimeType: 'application/zip',
      buffer: buildLinkedInExport({ later: false, today: new Date() }),
    });
    await page.getByRole('button', { name: 'Voir ce que cela donnerait' }).click();
    await expect(page.getByRole('button', { name: 'Importer', exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.getByRole('link', { name: 'Voir ma semaine' }).click({ timeout: 30_000 });
  });

  await test.step('three starred people come first', async () => {
    await expect(page.locator(RELANCES).nth(3)).toBeVisible();
    const names: string[] = [];
    for (const place of [5, 4, 3]) {
      const row = page.locator(RELANCES).nth(place);
      names.push((await row.getAttribute('data-name')) ?? '');
      await row.getByRole('button', { name: /la personne que je cherche/ }).click();
      await expect(page.getByText(/la personne que vous cherchez/).first()).toBeVisible();
      await page.reload();
    }
    const first = await page
      .locator(RELANCES)
      .evaluateAll((rows) => rows.slice(0, 3).map((row) => row.getAttribute('data-name')));
    expect(first.toSorted()).toEqual(names.toSorted());
    await expectAccessible(page);
  });

  await test.step('one is done, and undone', async () => {
    const first = page.locator(RELANCES).first();
    const name = (await first.getAttribute('data-name')) ?? '';
    const todo = (await first.getAttribute('data-todo')) ?? '';
    const step = (await first.getByRole('img').first().getAttribute('aria-label')) ?? '';
    await press(page, first, 'e');
    // The next relance to the same person may stand in the same week: it is another to-do.
    await expect(page.locator(`[data-todo="${todo}"]:visible`)).toHaveCount(0);
    await page.getByRole('button', { name: 'Annuler' }).first().click();
    const again = page.locator(`${RELANCES}[data-name="${name}"]:visible`);
    await expect(again).toHaveCount(1);
    await expect(again.getByRole('img').first()).toHaveAttribute('aria-label', step);
  });

  await test.step('one answers: every relance to them falls, the answer is on top', async () => {
    const first = page.locator(RELANCES).first();
    const name = (await first.getAttribute('data-name')) ?? '';
    await press(page, first, 'a');
    await page.keyboard.press('1');
    await expect(page.locator(`${RELANCES}[data-name="${name}"]:visible`)).toHaveCount(0);
    await page.reload();
    await expect(page.locator(`${RELANCES}[data-name="${name}"]`)).toHaveCount(0);
    // Starred, the answer stands above the others that are owed.
    await expect(page.locator(OWED).first()).toHaveAttribute('data-name', name);
  });

  await test.step('the person’s thread opens beside the list', async () => {
    await page.locator(OWED).first().getByRole('link').first().click();
    await expect(page.getByRole('region', { name: 'La personne' })).toBeVisible();
    await expectAccessible(page);
  });
});

/** A key on a row, once the browser listens to keys. */
async function press(page: Page, row: Locator, key: string): Promise<void> {
  // One row is selected as soon as the keys are heard.
  await expect(page.locator('[data-todo][aria-current]')).toBeAttached();
  await row.getByRole('link').first().focus();
  await page.keyboard.press(key);
}

test('the week of the demo is never empty, in light and in dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    if (colorScheme === 'light') await signIn(page, DEMO_EMAIL);
    else await page.goto('/week');
    // Other journeys work this list too; how much it holds to begin with is the seed's own test.
    await expect(page.locator(OWED).first()).toBeVisible();
    await expect(page.locator(RELANCES).first()).toBeVisible();
    await expectAccessible(page);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is worked by forms: done, undone', async ({ page }) => {
    await signIn(page, DEMO_EMAIL);
    const first = page.locator(RELANCES).first();
    const name = (await first.getAttribute('data-name')) ?? '';
    const step = await first.getByRole('img').first().getAttribute('aria-label');
    await first.hover();
    await first.getByRole('button', { name: `Fait : ${name}` }).click();
    await expect(page.getByText(`C’est noté pour ${name}.`)).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).first().click();
    const again = page.locator(`${RELANCES}[data-name="${name}"]`).first();
    await expect(again).toBeVisible();
    expect(await again.getByRole('img').first().getAttribute('aria-label')).toBe(step);
  });
});
