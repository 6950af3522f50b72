import { HOUR, MINUTE } from '@/lib/domain/time/instant';
import type { Locale } from '@/lib/locale/locales';
import { NARROW } from '@/lib/locale/typography';

/** Open time as one says it: « 45 min », « 2 h 30 », « 14 h »; "2 h 30 min". Past ten hours nobody counts the minutes. */
export function openTime(time: number, locale: Locale): string {
  const isLong = time >= 9.5 * HOUR;
  const minutes = isLong ? Math.round(time / HOUR) * 60 : Math.round(time / MINUTE);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${NARROW}min`;
  if (rest === 0) return `${hours}${NARROW}h`;
  if (locale === 'en') return `${hours}${NARROW}h ${rest}${NARROW}min`;
  return `${hours}${NARROW}h${NARROW}${String(rest).padStart(2, '0')}`;
}
