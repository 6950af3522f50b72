// Two records of one person: found, opened, merged, and two again; by keyboard alone.
import type { Page } from '@playwright/test';
import { TEAM_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

async function press(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

test('two records of one person are found, merged, and two again, by keyboard', async ({ page }) => {
  await signIn(page, TEAM_EMAIL);
  for (const [name, more] of [
    ['Éloïse Vasseur', 'Data Engineer ; Orval ; eloise@orval.example'],
    ['Eloise VASSEUR', 'Data Engineer ; Orval ; 06 12 34 56 78'],
  ]) {
    await page.goto('/contacts/new');
    await page.getByLabel('Personnes, une par ligne').fill(`${name} ; ${more}`);
    await page.getByRole('button', { name: 'Ajouter ces personnes' }).click();
    await expect(page.getByText('Une personne est ajoutée.')).toBeVisible();
  }

  await test.step('search, as one types, accents ignored', async () => {
    await page.goto('/contacts');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('vasseur orv');
    await expect(page).toHaveURL(/q=vasseur\+orv/);
    await expect(page.getByText('2 personnes correspondent.')).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('open', async () => {
    await press(page, 'link', 'Éloïse Vasseur');
    await expect(page.getByRole('heading', { level: 1, name: 'Éloïse Vasseur' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('merge', async () => {
    await press(page, 'link', 'Comparer');
    await expect(page.getByRole('heading', { level: 1, name: 'Réunir deux fiches' })).toBeVisible();
    await expectAccessible(page);
    await press(page, 'button', /Réunir et garder cette fiche.*Éloïse Vasseur/);
    await expect(page.getByText(/Les deux fiches n’en font plus qu’une/)).toBeVisible();
    await expect(page.getByRole('link', { name: '+33612345678' })).toBeVisible();
  });

  await test.step('undo the merge', async () => {
    await press(page, 'button', 'Annuler');
    await expect(page.getByText(/de nouveau deux fiches/)).toBeVisible();
    await expect(page.getByRole('link', { name: '+33612345678' })).toHaveCount(0);
    await page.goto('/contacts?q=vasseur');
    await expect(page.getByText('2 personnes correspondent.')).toBeVisible();
  });
});

test('the page of a contact and the list hold at 360 px, in the dark, and without scripts', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Adresse e-mail').fill(TEAM_EMAIL);
  await page.getByLabel('Mot de passe').fill('quatre-lanternes-au-port');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.goto('/contacts');
  await page.getByRole('searchbox').fill('eloise');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('link', { name: 'Éloïse Vasseur' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Éloïse Vasseur' })).toBeVisible();
  for (const path of [new URL(page.url()).pathname, '/contacts', '/contacts/duplicates', '/contacts/new']) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 360);
    expect(width, path).toBeLessThanOrEqual(360);
  }
  await context.close();
});
