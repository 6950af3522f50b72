// « Taux de réponse », as a recruiter, a lead and an administrator meet it: what each may see, and the same figures on the screen, in the file
// and by the API.
import type { Page } from '@playwright/test';
import { BENOIT_EMAIL, DEMO_EMAIL, PASSWORD, SOIZIC_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

const PAGE = '/reply-rates';
const AXES = ['rank', 'category', 'channel', 'campaign', 'slot', 'week', 'degree'] as const;

/** The text as one types it: narrow and no-break spaces are spaces. */
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** The cells of the table behind a plot: what they show, and what they carry for the file. */
async function tableOf(page: Page, id: string): Promise<string[][]> {
  return page
    .locator(`#${id} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('data')].map((cell) => cell.getAttribute('value') ?? '')),
    );
}

async function makeKey(page: Page): Promise<string> {
  await page.goto('/settings/tokens');
  await page.getByLabel('À quoi elle sert').fill('Un tableau de bord');
  await page.getByLabel('Votre mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer une clé' }).click();
  return (await page.locator('.select-all').textContent()) ?? '';
}

/** Ids of colleagues, from the filter of who leads them. */
async function memberIds(page: Page): Promise<Record<string, string>> {
  await page.goto(PAGE);
  return page
    .locator('select[name=member] option')
    .evaluateAll((options) =>
      Object.fromEntries(options.map((one) => [one.textContent, (one as HTMLOptionElement).value])),
    );
}

/** The file of a view, line by line, without its headings. */
async function fileOf(page: Page, view: string, search: string): Promise<string[][]> {
  const answered = await page.request.get(`${PAGE}/export.csv?view=${view}${search ? `&${search}` : ''}`);
  expect(answered.status()).toBe(200);
  expect(answered.headers()['content-type']).toContain('text/csv');
  return (await answered.text())
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';').slice(1));
}

test('the sentence, the figures, every plot by keyboard, and no fault that axe sees', async ({ page }) => {
  await signIn(page, DEMO_EMAIL);
  await page.getByRole('link', { name: 'Taux de réponse' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Taux de réponse' })).toBeVisible();
  expect(plain(await page.locator('.rates-lede').textContent())).toMatch(
    /^Le premier contact obtient une réponse \d+ fois sur 100\. Avec les relances, on arrive à \d+ sur 100 :/,
  );
  const figures = page.locator('[data-figure]');
  await expect(figures).toHaveCount(4);
  for (const figure of await figures.all()) expect(plain(await figure.textContent())).toMatch(/entre \d+/);
  await expectAccessible(page);

  const added = page.getByRole('group', { name: 'Ce que chaque relance ajoute' });
  const first = added.getByRole('img', { name: /^1ᵉʳ contact/ });
  await first.focus();
  await expect(added.locator('.plot-line')).toHaveText((await first.getAttribute('aria-label')) ?? '');
  await page.keyboard.press('ArrowRight');
  const second = added.getByRole('img', { name: /^Relance 1/ });
  await expect(second).toBeFocused();
  await expect(added.locator('.plot-line')).toHaveText((await second.getAttribute('aria-label')) ?? '');

  const behind = page.locator('#category details');
  await behind.locator('summary').press('Enter');
  await expect(behind.getByRole('table', { name: 'Par catégorie' })).toBeVisible();
  await page.getByText('Comment c’est compté').press('Enter');
  await expect(page.getByText(/^Elle est mûre 14 jours après son envoi/)).toBeVisible();
  await expectAccessible(page);
});

test('the same figures on the screen, in the file and by the API, whatever the filter', async ({ page }) => {
  await signIn(page, DEMO_EMAIL);
  const key = await makeKey(page);
  const members = await memberIds(page);
  const campaign = (await page.locator('select[name=campaign] option').nth(1).getAttribute('value')) ?? '';
  const searches = [
    '',
    'from=2026-01-01',
    `from=2026-01-01&campaign=${campaign}`,
    'channel=LINKEDIN&category=AFTER_FIRST_MESSAGE',
    `from=2026-01-01&member=${members['Benoît Weber']}`,
  ];
  const percent = (share: number | undefined) =>
    share === undefined ? '' : (share * 100).toFixed(1).replace('.', ',');
  for (const search of searches) {
    await page.goto(`${PAGE}?${search}`);
    for (const axis of [...AXES, 'member']) {
      const shown = await tableOf(page, axis);
      const file = await fileOf(page, axis, search);
      expect(file, `${axis} of ${search}`).toEqual(shown);
      const answered = await page.request.get(`/api/v1/analytics/reply-rates?by=${axis}&${search}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      expect(answered.status()).toBe(200);
      const { items } = await answered.json();
      expect(
        // biome-ignore lint/suspicious/noExplicitAny: as it was answered
        items.map((item: any) => [
          String(item.answered),
          String(item.mature),
          percent(item.rate?.value),
          percent(item.rate?.low),
          percent(item.rate?.high),
          String(item.interested),
          percent(item.interestedRate?.value),
          percent(item.interestedRate?.low),
          percent(item.interestedRate?.high),
          String(item.pending),
        ]),
        `${axis} of ${search}`,
      ).toEqual(shown.map((cells) => cells.slice(0, 10)));
    }
    for (const view of ['added', 'delay', 'placements'])
      expect(await fileOf(page, view, search)).toEqual(await tableOf(page, view));
  }
});

test('a filter stands in the address, and a misread one shows no figure', async ({ page }) => {
  await signIn(page, DEMO_EMAIL);
  await page.goto(PAGE);
  await page.locator('.rates-filter summary').press('Enter');
  await page.getByRole('combobox', { name: 'Canal' }).selectOption('E-mail');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page).toHaveURL(/channel=EMAIL/);
  await expect(page.locator('header p').filter({ hasText: 'E-mail' })).toBeVisible();
  await page.getByRole('link', { name: 'Tout effacer' }).click();
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
  await page.goto(`${PAGE}?channel=FAX`);
  await expect(page.getByText('Cette adresse demande quelque chose')).toBeVisible();
  await expect(page.locator('[data-figure]')).toHaveCount(0);
});

test('a marked day parts before from after, and is taken away and put back', async ({ page }) => {
  await signIn(page, DEMO_EMAIL);
  await page.goto(PAGE);
  const panel = page.locator('#changes');
  const form = panel.locator('.rates-mark-form');
  if (!(await form.isVisible())) await panel.getByText('Marquer un jour', { exact: true }).press('Enter');
  const day = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
  await form.getByLabel('Jour').fill(day);
  await form.getByLabel('Ce qui a changé').fill('Trois relances');
  await form.getByRole('button', { name: 'Marquer ce jour' }).click();
  await expect(page.getByText(/est marqué\.$/)).toBeVisible();
  await expect(panel.getByRole('heading', { level: 3, name: /Trois relances/ })).toBeVisible();
  await expect(page.locator('.plot-mark')).toHaveCount(1);
  await expectAccessible(page);
  await panel.getByRole('button', { name: /^Retirer la marque/ }).click();
  await expect(page.locator('.plot-mark')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).first().click();
  await expect(page.locator('.plot-mark')).toHaveCount(1);
  await panel.getByRole('button', { name: /^Retirer la marque/ }).click();
  await expect(page.locator('.plot-mark')).toHaveCount(0);
});

test('a lead reads the team, by name; a recruiter their own, and a colleague’s nowhere', async ({ page }) => {
  await signIn(page, SOIZIC_EMAIL);
  const members = await memberIds(page);
  const names = page.locator('#member .interval-row .interval-label');
  expect(await names.allTextContents()).toEqual(
    (await names.allTextContents()).toSorted((a, b) => a.localeCompare(b, 'fr')),
  );
  await expect(page.locator('#member .rates-say')).toHaveCount(0);
  const colleague = members['Camille Roussel']!;
  await page.goto(`${PAGE}?member=${colleague}`);
  await expect(page.getByText(/celles de Camille Roussel/)).toBeVisible();
  await page.context().clearCookies();

  await signIn(page, BENOIT_EMAIL);
  await page.goto(PAGE);
  await expect(page.getByText(/, les vôtres/)).toBeVisible();
  await expect(page.locator('#member')).toHaveCount(0);
  await expect(page.locator('select[name=member]')).toHaveCount(0);
  for (const name of ['Aïcha Benali', 'Camille Roussel', 'Soizic Le'])
    await expect(page.locator('main').getByText(name)).toHaveCount(0);
  const own = await tableOf(page, 'rank');

  for (const address of [
    `${PAGE}?member=${colleague}`,
    `${PAGE}/export.csv?view=rank&member=${colleague}`,
    `${PAGE}/export.csv?view=member`,
    `${PAGE}?member=00000000-0000-4000-8000-000000000000`,
  ]) {
    const answered = await page.request.get(address);
    expect(answered.status(), address).toBe(404);
    expect(await answered.text()).not.toContain('Camille Roussel');
  }
  const key = await makeKey(page);
  const ask = (query: string) =>
    page.request.get(`/api/v1/analytics/reply-rates?${query}`, {
      headers: { authorization: `Bearer ${key}` },
    });
  for (const query of [`member=${colleague}`, 'by=member', `by=week&member=${colleague}`])
    expect((await ask(query)).status(), query).toBe(404);
  const { items } = await (await ask(`member=${members['Benoît Weber']}`)).json();
  expect(items.map((item: { answered: number }) => String(item.answered))).toEqual(
    own.map(([answered]) => answered),
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('filters apply and every table opens', async ({ page }) => {
    await signIn(page, DEMO_EMAIL);
    await page.goto(`${PAGE}?channel=EMAIL`);
    await page.getByRole('combobox', { name: 'Catégorie' }).selectOption('Après 1ᵉʳ message');
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await expect(page).toHaveURL(/category=AFTER_FIRST_MESSAGE/);
    await page.locator('#week summary').click();
    await expect(page.getByRole('table', { name: 'Semaine après semaine' })).toBeVisible();
  });
});
