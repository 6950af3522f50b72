import type { Locale } from '../locale/locales.ts';
import { wordsOf } from '../locale/translate.ts';
import type { WrittenMail } from './digest-mail.ts';
import { escapeHtml, page } from './html-page.ts';

/** The message that shows that mail leaves. */
export function writeTestMail(
  locale: Locale,
  facts: {
    readonly name: string;
    readonly workspace: string;
    readonly host: string;
    readonly port: number;
    readonly from: string;
  },
): WrittenMail {
  const t = wordsOf(locale, 'mail');
  const body = t('message.body', { name: facts.name, workspace: facts.workspace });
  const how = t('message.how', { host: facts.host, port: String(facts.port), from: facts.from });
  const title = t('message.title');
  const html = `<h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(body)}</p><p class="how">${escapeHtml(how)}</p>`;
  return { subject: t('message.subject'), text: `${body}\n\n${how}\n`, html: page(locale, title, html) };
}
