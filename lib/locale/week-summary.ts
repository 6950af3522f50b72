import { calendarDay } from './dates.ts';
import type { Locale } from './locales.ts';
import { capital, inWords } from './numbers.ts';
import { wordsOf } from './translate.ts';

/** How many of each a week holds. */
export interface WeekCounts {
  readonly owed: number;
  readonly planned: number;
  readonly aside: number;
  readonly done: number;
}

/** « Trois personnes attendent votre réponse. Ensuite, 14 relances tiennent dans votre semaine ; 31 autres restent de côté, par choix. » */
export function summariseWeek({ owed, planned, aside, done }: WeekCounts, locale: Locale): string {
  const t = wordsOf(locale, 'week');
  const sentences: string[] = [];
  if (owed > 0) sentences.push(summariseOwed(owed, locale));
  if (planned > 0) {
    sentences.push(t('summary.fits', { owed, count: planned }) + t('summary.aside', { count: aside }));
  } else if (aside > 0) sentences.push(t('summary.onlyAside', { count: aside }));
  if (sentences.length === 0) sentences.push(done > 0 ? t('summary.done') : t('summary.nothing'));
  return sentences.join(' ');
}

/** « Trois personnes attendent votre réponse. » */
export function summariseOwed(owed: number, locale: Locale): string {
  const word = capital(inWords(owed, locale, { feminine: true }));
  return wordsOf(locale, 'week')('summary.owed', { count: owed, word });
}

/** The days a week goes from and to, for a heading: « 23 » and « 27 novembre »; « 30 novembre » and « 4 décembre ». */
export function weekSpan(
  week: { readonly from: string; readonly to: string },
  locale: Locale,
): { readonly from: string; readonly to: string } {
  const [, fromDate, fromMonth] = calendarDay(week.from, locale, 'long').split(' ');
  const [, toDate, toMonth] = calendarDay(week.to, locale, 'long').split(' ');
  const from = fromMonth === toMonth ? `${fromDate}` : `${fromDate} ${fromMonth}`;
  return { from, to: `${toDate} ${toMonth}` };
}
