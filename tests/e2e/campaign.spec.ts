// A campaign worked by keyboard: opened, filtered, a card moved and taken back, rows changed together, the campaign paused and reopened.
import { DEMO_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

const CAMPAIGN = 'Développeur back-end Java';

test.beforeEach(async ({ page }) => {
  await signIn(page, DEMO_EMAIL);
  await page.goto('/campaigns');
  await page.getByRole('link', { name: CAMPAIGN }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: CAMPAIGN })).toBeVisible();
});

test('the board, by keyboard: filter, move a card, take it back, pause and undo', async ({ page }) => {
  await expectAccessible(page);
  const contacted = page.getByRole('region', { name: 'Contactés' });
  const interview = page.getByRole('region', { name: 'Entretien' });
  const before = await interview.getByRole('listitem').count();

  // The first card of the first column, then the column beside it.
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowRight');
  const name = (await contacted.getByRole('listitem').first().getByRole('link').textContent()) ?? '';
  await expect(contacted.getByRole('link', { name })).toBeFocused();
  await page.keyboard.press('m');
  await expect(contacted.getByRole('button', { name: /^Entretien fait/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name} : Entretien.`)).toBeVisible();
  await expect(interview.getByRole('link', { name })).toBeVisible();
  await page.keyboard.press('z');
  await expect(contacted.getByRole('link', { name })).toBeVisible();
  await expect(interview.getByRole('listitem')).toHaveCount(before);

  await page.getByRole('searchbox', { name: 'Nom, poste ou entreprise' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByText('Une personne correspond.')).toBeVisible();
  await page.getByRole('link', { name: 'Tout montrer' }).press('Enter');
  await expect(page).not.toHaveURL(/q=/);

  await page.getByText('Ouverte', { exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Mettre en pause' }).press('Enter');
  await expect(page.getByText('Cette campagne est en pause')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).first().press('Enter');
  await expect(page.getByText('Cette campagne est en pause')).toBeHidden();
});

test('the table: rows ticked by key change together, and one undo takes it all back', async ({ page }) => {
  await page.getByRole('link', { name: 'Tableau', exact: true }).press('Enter');
  await expect(page).toHaveURL(/view=table/);
  const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: /^Choisir/ }) });
  await expect(rows.first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  const bar = page.getByRole('form', { name: 'Agir sur les personnes cochées' });
  await expect(bar.getByText('Pour les personnes cochées : 3')).toBeVisible();
  await bar.getByRole('combobox', { name: 'Priorité' }).selectOption('Priorité 3');
  await bar.getByRole('button', { name: 'Donner cette priorité' }).press('Enter');
  await expect(page.getByText(/Priorité 3 pour/)).toBeVisible();
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: 'Annuler' }).first().press('Enter');
  await expect(page.getByText('C’est annulé.')).toBeVisible();
});

test('changing a weight ranks again at once, and each rank explains itself', async ({ page }) => {
  await page.getByRole('link', { name: 'Tableau', exact: true }).press('Enter');
  await page.getByText('Classement', { exact: true }).press('Enter');
  const skills = page.getByRole('slider', { name: 'Compétences : poids' });
  const was = await skills.inputValue();
  await skills.press(was === '5' ? 'ArrowLeft' : 'ArrowRight');
  await page.getByRole('button', { name: 'Reclasser' }).press('Enter');
  await expect(page.getByText(/C’est enregistré/)).toBeVisible();
  const why = page.locator('.fit').first();
  await why.locator('summary').press('Enter');
  await expect(why.getByText('Compétences')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).first().press('Enter');
  await expect(page.getByText('C’est annulé.')).toBeVisible();
  await page.reload();
  await page.getByText('Classement', { exact: true }).press('Enter');
  await expect(skills).toHaveValue(was);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a card moves by its menu', async ({ page }) => {
    const contacted = page.getByRole('region', { name: 'Contactés' });
    const name = (await contacted.getByRole('listitem').first().getByRole('link').textContent()) ?? '';
    await contacted.locator('summary').first().click();
    await contacted.getByRole('button', { name: /^Entretien fait/ }).click();
    await expect(page.getByText(`${name} : Entretien.`)).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).first().click();
    await expect(contacted.getByRole('link', { name })).toBeVisible();
  });
});
