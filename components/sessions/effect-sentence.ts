import type { useTranslations } from 'next-intl';
import type { ClosingEffect } from '@/lib/domain/sessions/closing-effect';
import type { Day } from '@/lib/domain/time/instant';
import type { Locale } from '@/lib/locale/locales';
import { capital, inWords } from '@/lib/locale/numbers';

/** « Trois personnes passent en tête mardi ; deux sortent de la semaine. » */
export function effectSentence(
  effect: ClosingEffect,
  reader: { readonly locale: Locale; readonly today: Day },
  t: ReturnType<typeof useTranslations<'sessions.closed'>>,
): string {
  const { locale } = reader;
  const word = (count: number) => inWords(count, locale, { feminine: true });
  const { raised, left, entered } = effect;
  const parts: string[] = [];
  const [first] = raised;
  if (first && raised.length === 1) {
    parts.push(
      t('raised', {
        count: first.count,
        word: word(first.count),
        day: dayName(first.on, reader, t('today')),
      }),
    );
  } else if (first) {
    const total = raised.reduce((sum, day) => sum + day.count, 0);
    const days = raised.map((day) =>
      t('raisedOn', { word: word(day.count), day: dayName(day.on, reader, t('today')) }),
    );
    parts.push(t('raisedOver', { word: word(total), days: days.join(', ') }));
  }
  if (left > 0) parts.push(t('left', { count: left, word: word(left) }));
  if (entered > 0 && raised.length === 0) parts.push(t('entered', { count: entered, word: word(entered) }));
  if (parts.length === 0) parts.push(t('same'));
  return `${capital(parts.join(locale === 'fr' ? ' ; ' : '; '))}.`;
}

/** « mardi », « aujourd'hui »; "on Tuesday". At most a week away, so a weekday says it all. */
function dayName(
  on: Day,
  { locale, today }: { readonly locale: Locale; readonly today: Day },
  todayWord: string,
): string {
  if (on === today) return todayWord;
  const name = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${on}T12:00:00Z`));
  return locale === 'fr' ? name : `on ${name}`;
}
