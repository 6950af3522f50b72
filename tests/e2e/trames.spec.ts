// A trame from the library to one's own voice; then why this person, told to one alone, and a job that fits neither way.
import { TEAM_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

test('a trame is found by its address, bent to one’s voice, versioned and put away', async ({ page }) => {
  await signIn(page, TEAM_EMAIL);
  await page
    .getByRole('link', { name: /^Trames/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trames' })).toBeVisible();

  await test.step('the filters stand in the address', async () => {
    await page.getByLabel('Occasion').selectOption({ label: 'Après 1ᵉʳ message' });
    await page.getByLabel('Rang').selectOption({ label: 'relance 1' });
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await expect(page).toHaveURL(/category=AFTER_FIRST_MESSAGE.*rank=1/);
    await expect(page.getByRole('link', { name: /L’équipe plutôt que le poste/ })).toBeVisible();
    await expect(page.getByRole('link', { name: /Dernier mot/ })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('a trame is set as a letter, its variables told apart', async () => {
    await page.getByRole('link', { name: /L’équipe plutôt que le poste/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'L’équipe plutôt que le poste' })).toBeVisible();
    await expect(page.locator('.trame-variable', { hasText: 'prénom' })).toBeVisible();
    await expect(page.getByText('jamais envoyée').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a copy is one’s own; an unknown variable is named, new words make a version', async () => {
    await page.getByRole('button', { name: 'Dupliquer' }).click();
    await expect(page.getByText('Voici votre copie')).toBeVisible();
    await page.getByLabel('Nom', { exact: true }).fill('Les gens d’abord');
    await page.getByLabel('Texte').fill('Bonjour {prénom},\n\nL’équipe : {équippe}.\n\n{moi}');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Variable inconnue : {équippe}. Voyez la liste.')).toBeVisible();
    await page.getByLabel('Texte').fill('Bonjour {prénom},\n\nL’équipe : {équipe}.\n\n{moi}');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('C’est la version 2')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Les gens d’abord' })).toBeVisible();
    await page.getByText('Ce qui change depuis la version 1').click();
    await expect(page.locator('.trame-diff del').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('put away, it leaves the library and stays found', async () => {
    await page.getByRole('button', { name: 'Ranger' }).click();
    await expect(page.getByText('La trame est rangée')).toBeVisible();
    await page.goto('/trames');
    await expect(page.getByRole('link', { name: /Les gens d’abord/ })).toHaveCount(0);
    await page.goto('/trames?of=away');
    await expect(page.getByRole('link', { name: /Les gens d’abord/ })).toBeVisible();
  });
});

test('why this person is told to one alone, and a job that fits neither way waits for a reason', async ({
  page,
}) => {
  await signIn(page, TEAM_EMAIL);
  await page.goto('/campaigns/new');
  await page.getByLabel('Nom de la campagne').fill('Data engineer, Lorient');
  await page.getByLabel('Entreprise', { exact: true }).fill('Marégraphe');
  await page.getByRole('button', { name: 'Créer la campagne' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data engineer, Lorient' })).toBeVisible();

  const people = [];
  for (const name of ['Maud Kerguelen', 'Yann Riou']) {
    await page.goto('/contacts/new');
    await page.getByLabel('Personnes, une par ligne').fill(`${name} ; Data engineer ; Voltanne`);
    await page.getByRole('button', { name: 'Ajouter ces personnes' }).click();
    await expect(page.getByText('Une personne est ajoutée.')).toBeVisible();
    await page.goto(`/contacts?q=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name: new RegExp(name) }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByLabel('Ajouter à une campagne').selectOption({ label: 'Data engineer, Lorient' });
    await page.getByRole('button', { name: 'Ajouter', exact: true }).first().click();
    await expect(page.getByText('Avant d’écrire')).toBeVisible();
    people.push(page.url());
  }
  const [maud = '', yann = ''] = people;

  await test.step('the same reason for two people is refused, and says whose it is', async () => {
    await page.goto(maud);
    await page.getByLabel('Pourquoi écrire à Maud Kerguelen').fill('votre billet sur les marées de Brest');
    await page.getByRole('button', { name: 'Garder' }).click();
    await expect(page.getByText('votre billet sur les marées de Brest').last()).toBeVisible();
    await page.goto(yann);
    await page.getByLabel('Pourquoi écrire à Yann Riou').fill('Votre billet, sur les MARÉES de Brest !');
    await page.getByRole('button', { name: 'Garder' }).click();
    await expect(page.getByText('C’est déjà la raison d’écrire à Maud Kerguelen.')).toBeVisible();
    await expect(page.getByLabel('Pourquoi écrire à Yann Riou')).toHaveValue(
      'Votre billet, sur les MARÉES de Brest !',
    );
  });

  await test.step('neither their trade nor their wish: nothing leaves before a reason', async () => {
    await page.getByRole('button', { name: 'Ni l’un ni l’autre' }).click();
    await expect(page.getByText(/rien ne part tant que/)).toBeVisible();
    await page.getByLabel('Pourquoi lui écrire quand même').fill('Il veut changer de métier.');
    await page.getByRole('button', { name: 'Écrire quand même' }).click();
    await expect(page.getByText('mais : Il veut changer de métier.')).toBeVisible();
    await page.getByRole('button', { name: 'Poste de Yann Riou vérifié aujourd’hui' }).click();
    await expect(page.getByText(/Data engineer, Voltanne\s*: vérifié/)).toBeVisible();
    await expectAccessible(page);
  });
});
