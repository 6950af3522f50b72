// A whole week worked to its end: by keyboard alone, replies that nobody read first; then the same list under a thumb.
import type { Page } from '@playwright/test';
import { buildLinkedInExport } from '../fixtures/linkedin-export.ts';
import { TEAM_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

const chosen = (page: Page) => page.locator('[data-todo][aria-current=true]');
const told = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text });

/** The first import of a team, when no other journey made it. */
async function withAnExport(page: Page): Promise<void> {
  await page.goto('/week');
  if ((await page.locator('[data-todo]').count()) > 0) return;
  await page.goto('/imports');
  await page.getByLabel('Le fichier').setInputFiles({
    name: 'Basic_LinkedInDataExport.zip',
    mimeType: 'application/zip',
    buffer: buildLinkedInExport({ later: false, today: new Date() }),
  });
  await page.getByRole('button', { name: 'Voir ce que cela donnerait' }).click();
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await page.getByRole('link', { name: 'Voir ma semaine' }).click({ timeout: 30_000 });
}

test('after a first import: replies classified one key each, several at once, and taken back', async ({
  page,
}) => {
  await signIn(page, TEAM_EMAIL);
  await withAnExport(page);
  const unread = page.locator('#owed [data-unclassified]:not([data-classified])');
  await expect(page.locator('#owed [data-todo]').first()).toBeVisible();

  await test.step('ten are shown, all of them on demand', async () => {
    const all = Number((await page.locator('#owed header span').first().textContent()) ?? '0');
    await expect(page.locator('#owed [data-todo]')).toHaveCount(Math.min(all, 10));
    const rest = page.locator('#owed a.cut');
    await expect(rest).toHaveCount(all > 10 ? 1 : 0);
    if (all > 10) await rest.click();
    await expect(page.locator('#owed [data-todo]')).toHaveCount(all);
  });

  await test.step('what their words seem to mean is proposed, and recorded by nobody but you', async () => {
    const no = page.locator('#owed [data-todo]', { hasText: 'Merci de ne plus me contacter' }).first();
    await expect(no.locator('.relance-proposal')).toHaveText(/Ne plus contacter/);
    const before = await unread.count();
    await page.reload();
    await expect(unread).toHaveCount(before);
    await expectAccessible(page);
  });

  await test.step('one key each, on to the next', async () => {
    const before = await unread.count();
    expect(before).toBeGreaterThan(5);
    await unread.first().locator('.row-link').focus();
    for (let count = 0; count < 3; count += 1) {
      const id = await chosen(page).getAttribute('data-todo');
      await page.keyboard.press('2');
      await expect(unread).toHaveCount(before - count - 1);
      await expect(chosen(page)).not.toHaveAttribute('data-todo', id ?? '');
      await expect(chosen(page)).toHaveAttribute('data-unclassified', /./);
    }
    await expect(told(page, /réponse classée\./).first()).toBeVisible();
    await page.keyboard.press('z');
    await expect(unread).toHaveCount(before - 2);
  });

  await test.step('X, Shift X, then one key for all', async () => {
    const before = await unread.count();
    await unread.first().locator('.row-link').focus();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    const picked = await page.locator('[data-picked][data-unclassified]:not([data-classified])').count();
    await page.keyboard.press('2');
    await expect(told(page, `${picked} réponses classées : neutre.`)).toBeVisible();
    await expect(unread).toHaveCount(before - picked);
    await page.keyboard.press('z');
    await expect(unread).toHaveCount(before);
  });
});

test('the week worked to its end by keyboard, and beyond the cut', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, TEAM_EMAIL);
  await withAnExport(page);

  await test.step('a row out of sight is shown by the first key, and nothing is done to it', async () => {
    await page.keyboard.press('j');
    await expect(chosen(page).locator('.row-link')).toBeFocused();
    const id = await chosen(page).getAttribute('data-todo');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator(`[data-todo="${id}"]`)).not.toBeInViewport();
    await page.keyboard.press('e');
    await expect(page.locator(`[data-todo="${id}"]`)).toBeInViewport();
    await page.waitForTimeout(300);
    await page.reload();
    await expect(page.locator(`[data-todo="${id}"]`)).toBeVisible();
  });

  await test.step('what is beyond the cut comes on demand, and J walks into it', async () => {
    const cut = page.getByRole('link', { name: /non relancés? cette semaine/ });
    if (await cut.count()) {
      await cut.press('Enter');
      await expect(page).toHaveURL(/beyond=1/);
      await expect(page.locator('#beyond [data-todo]').first()).toBeVisible();
      await page.locator('#relances [data-todo] .row-link').last().focus();
      await page.keyboard.press('j');
      await expect(page.locator('#beyond [data-todo][aria-current=true]')).toBeVisible();
      await page.getByRole('link', { name: 'Replier' }).press('Enter');
      await expect(page.locator('#beyond')).toHaveCount(0);
    }
  });

  await test.step('E, row after row, until each person of the list was written to', async () => {
    const left = new Set(
      await page
        .locator('[data-todo]')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.todo)),
    );
    expect(left.size).toBeGreaterThan(5);
    await page.keyboard.press('j');
    for (let pressed = 0; left.size > 0 && pressed < 300; pressed += 1) {
      const row = chosen(page);
      const id = (await row.getAttribute('data-todo')) ?? '';
      if (!left.has(id)) {
        // The next relance of somebody already done may stand in the same week: it is walked past, and from the end back up.
        await page.keyboard.press('j');
        if ((await row.getAttribute('data-todo')) === id)
          for (let up = 0; up < 60; up += 1) await page.keyboard.press('k');
        continue;
      }
      const isCall = (await row.getAttribute('data-channel')) === 'PHONE';
      await page.keyboard.press('e');
      if (isCall) await page.keyboard.press('1');
      await expect(page.locator(`[data-todo="${id}"]`)).toBeHidden();
      left.delete(id);
    }
    expect([...left]).toEqual([]);
    await expectAccessible(page);
  });
});
