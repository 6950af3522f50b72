// « Clore la session »: everyone just contacted, one key each, what it changes said in a sentence, and taken back in one gesture.
import { DEMO_EMAIL, SOURCING_EMAIL } from '../support/sign-ins.ts';
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

test('thirty people, by keys alone: who is looked for, how much, and why them', async ({ page }) => {
  await signIn(page, SOURCING_EMAIL);
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  const people = page.locator('[data-person]');
  await expect(people).toHaveCount(30);
  await page.keyboard.press('b');
  const star = (at: number) => people.nth(at).locator('[data-star]');
  await expect(star(0)).toBeFocused();

  for (let at = 0; at < 30; at += 1) {
    // One in five is the person looked for; every other one is given a reason.
    if (at % 5 === 0) await page.keyboard.press('s');
    await page.keyboard.press(at % 2 === 0 ? '1' : '3');
    if (at % 2 === 0) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(`votre exposé numéro ${at + 1} à Lannion`);
      await page.keyboard.press('Enter');
    } else await page.keyboard.press('n');
    await expect(at < 29 ? star(at + 1) : page.locator('[data-close]')).toBeFocused();
  }
  await expect(page.locator('[data-star]:checked')).toHaveCount(6);
  await page.keyboard.press('Enter');
  const closed = page.getByRole('status').filter({ hasText: 'Session close' });
  await expect(closed).toContainText('30 fiches mises à jour');
  await expect(people).toHaveCount(0);

  await closed.getByRole('button', { name: 'Annuler la clôture' }).press('Enter');
  await expect(people).toHaveCount(30);
  await expect(page.locator('[data-star]:checked')).toHaveCount(0);
  await expect(people.first().locator('[data-hook]')).toHaveValue('');
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
