import AxeBuilder from '@axe-core/playwright';
import { test as base, type Cookie, expect, type Page } from '@playwright/test';
import { PASSWORD } from '../support/sign-ins.ts';

/** A page on which a console error, an uncaught exception or a failed request of ours fails the journey. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500 && response.url().startsWith(baseURL ?? ''))
        faults.push(`${response.status()} ${response.url()}`);
    });
    await use(page);
    expect(faults, 'nothing goes wrong in the browser').toEqual([]);
  },
});

export { expect };

/** Who signed in already in this run, by address: the password is asked once, as a member's own browser does. */
const signedIn = new Map<string, Cookie[]>();

/** Leads a member to their week, through the sign-in page the first time. */
export async function signIn(page: Page, email: string): Promise<void> {
  const kept = signedIn.get(email);
  if (kept) {
    await page.context().addCookies(kept);
    await page.goto('/week');
  } else {
    await page.goto('/sign-in');
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Ma semaine' })).toBeVisible();
  if (!kept) signedIn.set(email, await page.context().cookies());
}

/** No accessibility fault that axe can see, WCAG 2.2 AA included. */
export async function expectAccessible(page: Page): Promise<void> {
  // While a page follows another the title is between the two.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(
    (fault) => `${fault.id}: ${fault.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(told).toEqual([]);
}
