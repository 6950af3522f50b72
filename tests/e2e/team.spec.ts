// « Équipe », as a recruiter, a lead and an administrator meet it: what each may see, a list handed over and taken back, days away noted.
import { addDays, mondayOf } from '../../lib/domain/time/calendar.ts';
import { BENOIT_EMAIL, DEMO_EMAIL, PASSWORD, SOIZIC_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

const NAMES = ['Aïcha Benali', 'Benoît Weber', 'Camille Roussel', 'Soizic Le Goff'];

/** The text as one types it: narrow and no-break spaces are spaces. */
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

test('a recruiter meets no page of the team, in the menu, by address or by the API', async ({ page }) => {
  await signIn(page, SOIZIC_EMAIL);
  await page.goto('/team');
  const choices = page.getByLabel('La liste de').getByRole('option');
  const idOf = async (name: string) => (await choices.filter({ hasText: name }).getAttribute('value')) ?? '';
  const [own, colleague] = [await idOf('Benoît Weber'), await idOf('Camille Roussel')];
  await page.context().clearCookies();

  await signIn(page, BENOIT_EMAIL);
  await expect(page.getByRole('link', { name: 'Équipe' })).toHaveCount(0);
  for (const address of ['/team', `/team?from=${colleague}&part=owed`]) {
    const answered = await page.request.get(address);
    expect(answered.status(), address).toBe(404);
    const body = await answered.text();
    for (const name of NAMES.filter((one) => !one.startsWith('Benoît'))) expect(body).not.toContain(name);
    expect(body).not.toContain('Taux de réponse par personne');
  }

  await page.goto('/settings/tokens');
  await page.getByLabel('À quoi elle sert').fill('Un essai');
  await page.getByLabel('Votre mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer une clé' }).click();
  const key = (await page.locator('.select-all').textContent()) ?? '';
  const ask = (path: string) =>
    page.request.get(`/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
  const mine = await ask(`/members/${own}/reply-rate`);
  expect(mine.status()).toBe(200);
  expect(await mine.json()).toMatchObject({ memberId: own, days: 180 });
  const theirs = await ask(`/members/${colleague}/reply-rate`);
  expect(theirs.status()).toBe(404);
  expect(await theirs.text()).not.toMatch(/mature|answered|Camille/);
  const revoke = page.getByRole('button', { name: 'Révoquer la clé Un essai' });
  await revoke.click();
  await expect(revoke).toHaveCount(0);
  expect((await ask(`/members/${own}/reply-rate`)).status()).toBe(401);
});

for (const [who, email] of [
  ['a lead', SOIZIC_EMAIL],
  ['an administrator', DEMO_EMAIL],
] as const) {
  test(`${who} sees everybody's week by name, rates with what they do not say, and no red`, async ({
    page,
  }) => {
    await signIn(page, email);
    await page.getByRole('link', { name: 'Équipe' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Équipe' })).toBeVisible();
    const week = page.getByRole('table', { name: 'La semaine de chaque membre' });
    const names = await week.getByRole('rowheader').allTextContents();
    expect(names.map((name) => NAMES.find((one) => plain(name).startsWith(one)))).toEqual(NAMES);
    await expect(week.getByRole('row', { name: 'Aïcha Benali' })).toContainText('absence jusqu’au');
    await expect(page.getByText(/a plus à faire que sa semaine n’en tient/)).toBeVisible();

    const rates = page.getByRole('table', { name: 'Taux de réponse de chaque membre' });
    const rated = await rates.getByRole('rowheader').allTextContents();
    expect(rated.map(plain)).toEqual(NAMES);
    for (const row of await rates.getByRole('row').all()) {
      const text = plain(await row.textContent());
      if (text.startsWith('Membre')) continue;
      expect(text).toMatch(/\d+ %, entre \d+ % et \d+ %|pas assez de données/);
    }
    await expect(page.getByText('Ces taux ne classent personne.')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 780 });
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, 'nothing wider than the phone').toBeLessThanOrEqual(360);
  });
}

test('a lead hands a list over in one move, and takes it back', async ({ page }) => {
  await signIn(page, SOIZIC_EMAIL);
  await page.goto('/team');
  const week = page.getByRole('table', { name: 'La semaine de chaque membre' });
  const loadOf = async (name: string) =>
    plain(await week.getByRole('row', { name }).locator('[data-column=load]').textContent());
  const before = [await loadOf('Benoît Weber'), await loadOf('Soizic Le Goff')];

  const form = page.locator('#hand-over');
  await form.getByLabel('La liste de').selectOption({ label: 'Benoît Weber' });
  await form.getByLabel('À', { exact: true }).selectOption({ label: 'Benoît Weber' });
  await form.getByRole('button', { name: 'Confier la liste' }).click();
  await expect(form.getByText('Choisissez une autre personne')).toBeVisible();
  await form.getByLabel('À', { exact: true }).selectOption({ label: 'Soizic Le Goff' });
  await form.getByRole('button', { name: 'Confier la liste' }).click();

  const told = page.getByRole('status').filter({ hasText: 'personnes suivies par Benoît Weber' });
  await expect(told).toBeVisible();
  await expect(week.getByRole('row', { name: 'Benoît Weber' })).toContainText('Rien à relancer');
  const beside = await page.context().newPage();
  await beside.goto('/week');
  await expect(beside.getByText('repris de Benoît').first()).toBeVisible();
  await beside.close();
  await told.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La liste est revenue' })).toBeVisible();
  expect([await loadOf('Benoît Weber'), await loadOf('Soizic Le Goff')]).toEqual(before);
});

test('days away lighten the week of who is away, and their lead sees them', async ({ page }) => {
  const monday = addDays(mondayOf(new Date().toISOString().slice(0, 10)), 7);
  await signIn(page, BENOIT_EMAIL);
  await page.goto('/settings');
  await page.getByLabel('Premier jour').fill(monday);
  await page.getByLabel('Dernier jour').fill(addDays(monday, -1));
  await page.getByRole('button', { name: 'Noter l’absence' }).click();
  await expect(page.getByText('Le dernier jour vient après le premier.')).toBeVisible();
  await page.getByLabel('Dernier jour').fill(addDays(monday, 1));
  await page.getByRole('button', { name: 'Noter l’absence' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Absence notée' })).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies();
  await signIn(page, SOIZIC_EMAIL);
  await page.goto('/team');
  const remove = page.getByRole('button', { name: /^Retirer l’absence de Benoît Weber/ });
  await remove.click();
  const told = page.getByRole('status').filter({ hasText: 'Absence retirée' });
  await expect(told).toBeVisible();
  await expect(remove).toHaveCount(0);
  await told.getByRole('button', { name: 'Annuler' }).click();
  await expect(remove).toHaveCount(1);
  await remove.click();
  await expect(remove).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the same page is made of plain forms', async ({ page }) => {
    await signIn(page, SOIZIC_EMAIL);
    await page.goto('/team');
    const form = page.locator('#hand-over');
    await form.getByLabel('La liste de').selectOption({ label: 'Camille Roussel' });
    await form.getByLabel('À', { exact: true }).selectOption({ label: 'Benoît Weber' });
    await form.getByLabel('Quelle part').selectOption({ label: 'Les réponses dues' });
    await form.getByRole('button', { name: 'Confier la liste' }).click();
    const told = page.getByRole('status').filter({ hasText: /suivies? par Camille Roussel/ });
    await expect(told).toBeVisible();
    await told.getByRole('button', { name: 'Annuler' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'La liste est revenue' })).toBeVisible();
  });
});
