// « Clore la session »: everyone just contacted, one key each, what it changes said in a sentence, and taken back in one gesture.
import { DEMO_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

test('a session closed by keys, then undone', async ({ page }) => {
  await signIn(page, DEMO_EMAIL);
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { level: 1, name: 'Clore la session' })).toBeVisible();
  const people = page.locator('[data-person]');
  expect(await people.count()).toBeGreaterThan(3);
  await expectAccessible(page);
  const stars = people.locator('[data-star]');
  const before = await stars.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));

  await test.step('S, 1, Enter and a line, N', async () => {
    for (let at = 0; at < 3; at += 1) {
      if (!before[at]) await page.keyboard.press('s');
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await expect(people.nth(at).locator('[data-hook]')).toBeFocused();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(`Sa conférence n° ${at + 1}`);
      await page.keyboard.press('Enter');
      await expect(stars.nth(at + 1)).toBeFocused();
    }
    await page.keyboard.press('b');
    await expect(stars.nth(2)).toBeFocused();
    await expect(people.nth(2)).toHaveAttribute('aria-current', 'true');
  });

  await page.keyboard.press('Control+Enter');
  const closed = page.getByRole('status').filter({ hasText: 'Session close' });
  await expect(closed).toBeVisible();
  await expect(closed).toContainText(/en tête|ne change pas|semaine/);
  await expect(page.getByRole('heading', { level: 2, name: 'Personne à revoir' })).toBeVisible();
  await expectAccessible(page);

  await closed.getByRole('button', { name: 'Annuler la clôture' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La clôture est annulée' })).toBeVisible();
  expect(await stars.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual(
    before,
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the same page is a plain form', async ({ page }) => {
    await signIn(page, DEMO_EMAIL);
    await page.goto('/session');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await expect(page.getByText(/sur 8 personnes|personnes contactées : c’est/)).toBeVisible();
    const first = page.locator('[data-person]').first();
    const name = ((await first.locator('.row-name').textContent()) ?? '').split(' · ')[0] ?? '';
    await first.locator('[data-star]').check();
    await first.getByRole('radio', { name: '3' }).check();
    await page.getByRole('button', { name: 'Clore la session' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Session close' })).toBeVisible();
    await page.getByRole('button', { name: 'Annuler la clôture' }).click();
    await expect(page.getByText(name).first()).toBeVisible();
  });
});
