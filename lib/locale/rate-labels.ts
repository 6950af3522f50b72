import type { HalfDay } from '../domain/analytics/attempts.ts';
import type { RateRow } from '../domain/analytics/reply-rates.ts';
import type { ReportAxis } from '../domain/analytics/report-filter.ts';
import type { Channel } from '../domain/interactions/interaction.ts';
import type { Category } from '../domain/relances/policy.ts';
import type { Day } from '../domain/time/instant.ts';
import { dateOf, type Reader } from './dates.ts';
import type { Locale } from './locales.ts';
import { capital } from './numbers.ts';
import { wordsOf } from './translate.ts';

/** What a line of a table of rates is about, in the reader's words: « Après candidature », « Lundi matin », « Semaine du 2 nov. ». */
export function rateLabel(axis: ReportAxis, row: Pick<RateRow, 'key' | 'name'>, reader: Reader): string {
  const t = wordsOf(reader.locale, 'analytics');
  const known = wordsOf(reader.locale, 'vocabulary');
  const { key, name } = row;
  if (axis === 'rank') return t('row.rank', { rank: Number(key) });
  if (axis === 'category') return known(`category.${key as Category}`);
  if (axis === 'channel') return known(`channel.${key as Channel}`);
  if (axis === 'hook') return t(`row.hook.${(key ?? 'none') as 'YES' | 'NO' | 'none'}`);
  if (axis === 'degree') return t(`row.degree.${(key ?? 'none') as '1' | '2' | '3' | 'none'}`);
  if (axis === 'week') return t('row.week', { day: calendarDate(key!, reader) });
  if (axis === 'slot') {
    const [weekday = '1', half = 'MORNING'] = key!.split('-');
    return slotLabel(Number(weekday), half as HalfDay, reader.locale);
  }
  return name ?? t(`row.${axis}`);
}

/** « Lundi matin ». */
function slotLabel(weekday: number, half: HalfDay, locale: Locale): string {
  const t = wordsOf(locale, 'analytics');
  return capital(t('row.slot', { weekday: weekdayName(weekday, locale), half: t(`half.${half}`) }));
}

/** « lundi », 1 being Monday. */
export function weekdayName(weekday: number, locale: Locale): string {
  // 5 January 1970 was a Monday.
  const at = Date.UTC(1970, 0, 4 + weekday, 12);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
}

/** A calendar day without its weekday, with its year when it is not this one: « 2 nov. », « 2 novembre 2025 ». */
export function calendarDate(on: Day, reader: Reader, style: 'short' | 'long' = 'short'): string {
  // A square of the calendar lies in no zone; noon of UTC is that day in it.
  return dateOf(Date.parse(`${on}T12:00:00Z`), { ...reader, timeZone: 'UTC' }, style);
}
