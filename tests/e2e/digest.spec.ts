import { startMailServer } from '../support/mail-server.ts';
import { DEMO_EMAIL, TEAM_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

test('the list that comes to you: chosen, looked at, in the calendar, on paper, as a file', async ({
  page,
}) => {
  await signIn(page, DEMO_EMAIL);

  await test.step('both lists are chosen, and stay chosen', async () => {
    await page.goto('/settings/notifications');
    await expectAccessible(page);
    await page.getByLabel('Ma journée, chaque jour ouvré à 7').check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('C’est enregistré.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Ma journée, chaque jour ouvré à 7')).toBeChecked();
    await page.getByLabel('Ma journée, chaque jour ouvré à 7').uncheck();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('C’est enregistré.')).toBeVisible();
  });

  await test.step('the next message is shown as a mailbox shows it', async () => {
    await page.getByRole('link', { name: 'Voir le prochain' }).click();
    const mail = page.frameLocator('iframe');
    await expect(mail.getByRole('heading', { level: 1 })).toContainText('Votre semaine, du');
    await expect(mail.getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the calendar’s address is shown once, read without signing in, and revoked', async () => {
    await page.goto('/settings/notifications');
    await page.getByRole('button', { name: 'Créer une adresse' }).click();
    const address = (await page.getByText(/\/api\/calendar\/[\w-]{43}\.ics$/).textContent()) ?? '';
    const stranger = await page.context().browser()!.newContext();
    // The address people type may be another than the one of this run.
    const here = new URL(new URL(address).pathname, page.url()).href;
    const read = () => stranger.request.get(here);
    const calendar = await read();
    expect(calendar.status()).toBe(200);
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR\r\n$/);
    await page.reload();
    await expect(page.getByText(address)).toHaveCount(0);
    await page
      .getByRole('button', { name: /^Révoquer l’adresse/ })
      .first()
      .click();
    await expect.poll(async () => (await read()).status()).toBe(404);
    await stranger.close();
  });

  await test.step('the week goes to paper and to a file', async () => {
    await page.goto('/week');
    await page.getByRole('link', { name: 'Imprimer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Semaine du');
    await expect(page.getByRole('img', { name: 'fait' }).first()).toBeVisible();
    await expectAccessible(page);
    // No frame, no button: only the sheet.
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger en CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^ma-semaine-\d{4}-\d\d-\d\d\.csv$/);
  });
});

test('an administrator sets the mail server; a test says what is wrong, then leaves', async ({ page }) => {
  const server = await startMailServer('cinq bougies dans le noir');
  try {
    await signIn(page, TEAM_EMAIL);
    await page.goto('/settings/mail');
    await expectAccessible(page);
    await page.getByLabel('Serveur').fill('127.0.0.1');
    await page.getByLabel('Port').fill('1');
    await page.getByLabel('Chiffrement').selectOption('starttls');
    await page.getByLabel('Adresse d’expédition').fill('relance@cabinet-vidal.example');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Envoyer l’essai' }).click();
    await expect(page.getByRole('alert').first()).toContainText(
      '127.0.0.1 refuse la connexion sur le port 1.',
    );

    await page.getByLabel('Port').fill(String(server.port));
    await page.getByLabel('Identifiant').fill('relance');
    await page.getByLabel('Mot de passe').fill('une autre phrase');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Aucun essai depuis le dernier changement.')).toBeVisible();
    await page.getByRole('button', { name: 'Envoyer l’essai' }).click();
    await expect(page.getByRole('alert').first()).toContainText('n’accepte pas cet identifiant');

    await page.getByLabel('Mot de passe').fill('cinq bougies dans le noir');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Aucun essai depuis le dernier changement.')).toBeVisible();
    await page.getByRole('button', { name: 'Envoyer l’essai' }).click();
    await expect(page.getByText('Le message d’essai est parti.')).toBeVisible();
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]!.headers.get('subject')).toBe('Relance\u202f: l’essai est arrivé');
    // Stored, and never shown again.
    expect(await page.content()).not.toContain('cinq bougies');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Ne plus envoyer d’e-mails' }).click();
    await expect(page.getByRole('button', { name: 'Envoyer l’essai' })).toHaveCount(0);
  } finally {
    await server.close();
  }
});
