// The mode relance: ten people followed up by keys alone, on four channels; drafts that nothing loses; and the same without scripts.
import type { BrowserContext, Page } from '@playwright/test';
import { turnPower } from '../support/power-cut.ts';
import { DESK_EMAIL } from '../support/sign-ins.ts';
import { expect, expectAccessible, signIn, test } from './journey.ts';

const letter = (page: Page) => page.locator('[data-draft]');
const state = (page: Page) => page.locator('#draft-state');
/** The scripts have come: what is typed saves itself. */
const ready = (page: Page) => expect(state(page).getByRole('status')).toBeAttached();
const who = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
const finding = (page: Page, code: string) => page.locator(`[data-code=${code}]`);
const kept = (page: Page) => expect(state(page)).toHaveText('Brouillon gardé');

/** Links that lead out of the browser are noted instead: no mail program stands by. */
async function noteLinks(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.addInitScript(() => {
    const opened: string[] = [];
    Object.assign(window, { opened });
    addEventListener(
      'click',
      (event) => {
        const link = (event.target as Element).closest?.('a');
        if (!link || link.href.startsWith(location.origin)) return;
        event.preventDefault();
        opened.push(link.href);
      },
      true,
    );
  });
}
const opened = (page: Page) => page.evaluate(() => (window as unknown as { opened: string[] }).opened);

async function begin(page: Page): Promise<void> {
  await signIn(page, DESK_EMAIL);
  await page.keyboard.press('j');
  await expect(page.locator('[data-todo][aria-current=true] .row-link')).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByText('Mode relance', { exact: true })).toBeVisible();
  await expect(letter(page)).toBeVisible();
  await ready(page);
}

/** Says something to this person alone. */
async function say(page: Page, words: string): Promise<void> {
  await page.keyboard.press('e');
  await expect(letter(page)).toBeFocused();
  await page.keyboard.insertText(words);
}

/** Ctrl Enter twice: copied and opened, then sent; the next person comes. */
async function send(page: Page): Promise<void> {
  const name = await who(page);
  const address = page.url();
  const before = (await opened(page)).length;
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await opened(page)).length).toBe(before + 1);
  await page.keyboard.press('Control+Enter');
  await expect(page).not.toHaveURL(address);
  await expect(page.getByRole('status').filter({ hasText: `C’est noté pour ${name}` })).toBeVisible();
}

test('ten relances by keys alone, on four channels, one blocked, mended and done', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await noteLinks(context);
  await begin(page);
  await expect(page.getByText(/^1 sur \d+$/)).toBeVisible();
  const total = Number((await page.getByText(/^1 sur \d+$/).textContent())?.split(' ').at(-1));
  expect(total).toBeGreaterThanOrEqual(10);
  const channels = new Set<string>();
  let done = 0;

  await test.step('a blocked one: the key says why, one key mends, and it leaves', async () => {
    const name = await who(page);
    const first = name.split(' ')[0] ?? '';
    await say(
      page,
      'Bonjour {prénom}, une chose que je n’avais pas dite : Alcyon ouvre le poste à 64 k€. Jeudi 18 h ?',
    );
    await expect(finding(page, 'UNRESOLVED_VARIABLE')).toHaveAttribute('data-severity', 'block');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'ne peut pas partir tel quel' })).toBeVisible();
    expect(await opened(page)).toEqual([]);
    await expectAccessible(page);
    await page.keyboard.press('Alt+1');
    await expect(letter(page)).toHaveValue(new RegExp(`^Bonjour ${first}, une chose`));
    await expect(finding(page, 'UNRESOLVED_VARIABLE')).toHaveCount(0);
    channels.add((await page.locator('input[name=channel]:checked').getAttribute('value')) ?? '');
    await send(page);
    await expect(page.getByText(`2 sur ${total}`, { exact: true })).toBeVisible();
    done += 1;
  });

  while (done < 10) {
    const name = await who(page);
    const first = name.split(' ')[0] ?? '';
    let channel = (await page.locator('input[name=channel]:checked').getAttribute('value')) ?? '';
    if (channel === 'PHONE') {
      await test.step(`a call to ${name}, then the SMS that doubles it`, async () => {
        await expect(page.getByRole('list', { name: 'Quand appeler' })).toContainText('pas encore essayé');
        await page.keyboard.press('Control+Enter');
        expect((await opened(page)).at(-1)).toMatch(/^tel:\+33/);
        await page.keyboard.press('2');
        await expect(page.getByRole('heading', { name: /Doubler l’appel/ })).toBeVisible();
        await expect(page.locator('input[name=channel]:checked')).toHaveValue('SMS');
        channels.add('PHONE');
        await say(
          page,
          `${first}, Margaux, d’Alcyon : je viens de vous laisser un message. Demain 12 h 30 ?`,
        );
        await send(page);
        expect((await opened(page)).at(-1)).toMatch(/^sms:\+33\d+\?&body=/);
        channels.add('SMS');
      });
    } else {
      await test.step(`a word to ${name}`, async () => {
        // C turns to another channel: one in three goes by mail.
        for (let turn = 0; done % 3 === 1 && channel !== 'EMAIL' && turn < 5; turn += 1) {
          await page.keyboard.press('c');
          channel = (await page.locator('input[name=channel]:checked').getAttribute('value')) ?? '';
        }
        const words = `${first}, un chiffre que je gardais pour vous, le ${done} : ${50 + done} pipelines chez Alcyon. Mardi 17 h 30 ?`;
        await say(page, words);
        await send(page);
        const href = (await opened(page)).at(-1) ?? '';
        expect(href).toMatch(channel === 'EMAIL' ? /^mailto:.*body=/ : /^https:\/\/www\.linkedin\.com\/in\//);
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
        channels.add(channel);
      });
    }
    done += 1;
  }
  expect(channels.size).toBeGreaterThanOrEqual(4);

  await test.step('Z takes the last one back: its words are a draft again', async () => {
    await page.keyboard.press('z');
    await expect(page.getByText('C’est annulé.')).toBeVisible();
    await expect(letter(page)).not.toHaveValue('');
  });

  await test.step('Escape leaves the letter, then the mode: back to the list', async () => {
    await page.keyboard.press('e');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: 'Ma semaine' })).toBeVisible();
  });
});

test('a draft survives a second tab and the death of the server', async ({ context, baseURL }) => {
  test.setTimeout(180_000);
  test.skip(process.platform === 'win32', 'no signal kills the server there');
  // A tab of one's own: that the server is away is a fault the browser tells, and here it is meant.
  const page = await context.newPage();
  await signIn(page, DESK_EMAIL);
  await page.keyboard.press('r');
  await expect(letter(page)).toBeVisible();
  await ready(page);
  const address = page.url();

  await test.step('it saves itself, and a second tab that writes over it is told', async () => {
    await letter(page).fill('Depuis la première fenêtre.');
    await kept(page);
    const second = await context.newPage();
    await second.goto(address);
    await ready(second);
    await expect(letter(second)).toHaveValue('Depuis la première fenêtre.');
    await letter(page).fill('Depuis la première fenêtre, la suite.');
    await kept(page);
    await letter(second).fill('Depuis la seconde.');
    await expect(second.getByText('Ce brouillon a été modifié dans un autre onglet.')).toBeVisible();
    await expect(second.locator('[data-other-text]')).toHaveText('Depuis la première fenêtre, la suite.');
    await expect(letter(second)).toHaveValue('Depuis la seconde.');
    await expectAccessible(second);
    await second.getByRole('button', { name: 'Garder mon texte' }).click();
    await kept(second);
    await second.close();
    await page.reload();
    await expect(letter(page)).toHaveValue('Depuis la seconde.');
  });

  await test.step('kill -9: what was typed before and after is there when the server is back', async () => {
    await letter(page).fill('Avant la coupure.');
    await kept(page);
    turnPower();
    await expect
      .poll(() =>
        fetch(`${baseURL}/sign-in`).then(
          () => true,
          () => false,
        ),
      )
      .toBe(false);
    await letter(page).fill('Avant la coupure, et pendant.');
    await expect(state(page)).toContainText('Le serveur ne répond pas');
    turnPower();
    await expect
      .poll(
        () =>
          fetch(`${baseURL}/sign-in`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 60_000 },
      )
      .toBe(true);
    await kept(page);
    await page.reload();
    await expect(letter(page)).toHaveValue('Avant la coupure, et pendant.');
  });

  await test.step('the tab dies too: this browser gives the words back', async () => {
    const other = await context.newPage();
    await other.goto(address);
    await ready(other);
    await expect(letter(other)).toHaveValue('Avant la coupure, et pendant.');
    await kept(other);
    await context.setOffline(true);
    await letter(other).fill('Tapé hors ligne.');
    await expect(state(other)).toContainText('Le serveur ne répond pas');
    await other.close();
    await context.setOffline(false);
    await page.goto(address);
    await expect(page.getByText('Texte retrouvé')).toBeVisible();
    await expect(letter(page)).toHaveValue('Tapé hors ligne.');
    await kept(page);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the letter is a form: kept, refused with its reason, then sent', async ({ page }) => {
    await signIn(page, DESK_EMAIL);
    await page.goto('/write');
    const name = await who(page);
    await page.getByRole('radio', { name: 'E-mail' }).check();
    await letter(page).fill('Bonjour {prénom}, 64 k€ chez Alcyon. Jeudi 18 h ?');
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Brouillon gardé' })).toBeVisible();
    await expect(letter(page)).toHaveValue('Bonjour {prénom}, 64 k€ chez Alcyon. Jeudi 18 h ?');
    await page.getByRole('button', { name: 'C’est envoyé' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'ne peut pas partir tel quel' })).toBeVisible();
    await expect(finding(page, 'UNRESOLVED_VARIABLE')).toBeVisible();
    await letter(page).fill(`Bonjour ${name.split(' ')[0]}, 64 k€ chez Alcyon. Jeudi 18 h ?`);
    await page.getByRole('button', { name: 'C’est envoyé' }).click();
    await expect(page.getByRole('status').filter({ hasText: `C’est noté pour ${name}` })).toBeVisible();
  });
});
