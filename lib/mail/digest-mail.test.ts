import { describe, expect, it } from 'vitest';
import type { Digest } from '../domain/digest/digest.ts';
import { MAIL_FAILURES } from '../domain/digest/mail-failure.ts';
import type { WeekRow } from '../domain/relances/week.ts';
import { LOCALES } from '../locale/locales.ts';
import { MESSAGES } from '../locale/messages.ts';
import { writeDigest } from './digest-mail.ts';

// Monday 9 November 2026, 7:00 in Paris.
const NOW = Date.UTC(2026, 10, 9, 6);
const links = {
  origin: 'https://relance.exemple.fr',
  unsubscribe: 'https://relance.exemple.fr/api/unsubscribe/x',
};
const reader = { timeZone: 'Europe/Paris', now: NOW, memberName: () => null };
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

function row(change: Partial<WeekRow> = {}): WeekRow {
  return {
    todoId: 't',
    approachId: 'a',
    contactId: 'c',
    campaignId: 'k',
    campaignName: 'SRE',
    kind: 'RELANCE',
    category: 'AFTER_FIRST_MESSAGE',
    courtesy: null,
    step: 1,
    lastChance: false,
    dueAt: NOW,
    channel: 'EMAIL',
    slot: null,
    reasons: [],
    starred: false,
    priority: 2,
    fitScore: 0,
    firstName: 'Zoé',
    lastName: 'Martin',
    title: 'SRE',
    company: 'Orval',
    linkedinSlug: null,
    email: null,
    phone: '+33639980022',
    timeZone: 'Europe/Paris',
    lastWords: 'Ne le dites à personne',
    ...change,
  };
}

function digest(change: Partial<Digest> = {}): Digest {
  return {
    kind: 'WEEKLY',
    on: '2026-11-09',
    week: { from: '2026-11-09', to: '2026-11-13' },
    owed: [],
    planned: [{ row: row(), on: '2026-11-09' }],
    aside: 0,
    capacity: 40,
    done: 0,
    later: 0,
    ...change,
  };
}

describe('a digest', () => {
  it('says the week in its reader’s language', () => {
    const fr = writeDigest(digest({ aside: 3, done: 2 }), { ...reader, locale: 'fr' }, links);
    expect(plain(fr.subject)).toBe('Votre semaine : 1 relance');
    expect(plain(fr.text)).toContain('Votre semaine, du 9 au 13 novembre');
    expect(plain(fr.text)).toContain(
      '1 relance tient dans votre semaine ; 3 autres restent de côté, par choix.',
    );
    expect(plain(fr.text)).toContain('Après 1ᵉʳ message · E-mail · lun. 9');
    expect(plain(fr.text)).toContain('Votre semaine compte 40 relances ; 2 sont déjà faites.');
    const en = writeDigest(digest(), { ...reader, locale: 'en' }, links);
    expect(en.subject).toBe('Your week: 1 relance');
    expect(en.html).toContain('<html lang="en">');
    expect(en.text).toContain('Your week, 9 to 13 November');
  });

  it('names both months of a week that spans two', () => {
    const week = { from: '2026-11-30', to: '2026-12-04' };
    const { text } = writeDigest(digest({ week }), { ...reader, locale: 'fr' }, links);
    expect(text).toContain('du 30 novembre au 4 décembre');
  });

  it('says when to call, and gives neither number nor anybody’s words', () => {
    const call = row({ channel: 'PHONE', slot: 'LUNCH' });
    const answer = row({ kind: 'COURTESY', category: null, courtesy: 'ANSWER_REPLY', step: null });
    const wish = digest({ owed: [answer], planned: [{ row: call, on: '2026-11-10' }] });
    const { text, html } = writeDigest(wish, { ...reader, locale: 'fr' }, links);
    expect(plain(text)).toContain('Téléphone, 12 h à 14 h · mar. 10');
    for (const body of [text, html]) {
      expect(body).not.toContain('39980022');
      expect(body).not.toContain('Ne le dites');
    }
  });

  it('stays whole in a mailbox: a long list is cut, and says so', () => {
    const planned = Array.from({ length: 75 }, () => ({ row: row(), on: '2026-11-09' }));
    const { text, html } = writeDigest(digest({ planned }), { ...reader, locale: 'fr' }, links);
    expect(html.match(/<li /g)).toHaveLength(60);
    expect(text).toContain('Et 15 autres personnes, dans Ma semaine.');
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });

  it('is text wherever people chose the letters', () => {
    const named = row({ lastName: '<img src=x>', company: '"&' });
    const { html } = writeDigest(
      digest({ planned: [{ row: named, on: '2026-11-09' }] }),
      { ...reader, locale: 'fr' },
      links,
    );
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).toContain('&quot;&amp;');
    expect(html).not.toContain('<img');
  });

  it('fetches nothing', () => {
    const { html } = writeDigest(digest(), { ...reader, locale: 'fr' }, links);
    expect(html).not.toMatch(/<(img|link|script|iframe)\b|url\(|@import/);
  });
});

it.each(LOCALES)('every failure has its sentence (%s)', (locale) => {
  expect(Object.keys(MESSAGES[locale].mail.failure).toSorted()).toEqual(MAIL_FAILURES.toSorted());
});
