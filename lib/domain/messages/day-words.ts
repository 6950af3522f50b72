import { addDays, type Calendar, isoWeekday } from '../time/calendar.ts';
import type { Day, Instant } from '../time/instant.ts';
import type { TextLanguage } from './reading.ts';

const WEEKDAYS: Record<TextLanguage, readonly string[]> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTHS: Record<TextLanguage, readonly string[]> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/**
 * A past day as one letter says it to another: « hier », « mardi » within a week, else « le 3 novembre ».
 * The person's calendar says which day it was for them: the word fits the real gap (004:136).
 */
export function sayDay(at: Instant, now: Instant, calendar: Calendar, language: TextLanguage): string {
  const on = calendar.dayOf(at);
  const today = calendar.dayOf(now);
  if (on === today) return language === 'fr' ? 'aujourd’hui' : 'today';
  if (on === addDays(today, -1)) return language === 'fr' ? 'hier' : 'yesterday';
  if (on > addDays(today, -7) && on < today) return sayWeekday(on, language);
  const date = sayDate(on, today, language);
  return language === 'fr' ? `le ${date}` : date;
}

/** A month long past: « ce mois-ci », « en juillet », « en juillet 2025 ». */
export function sayMonth(at: Instant, now: Instant, calendar: Calendar, language: TextLanguage): string {
  const on = calendar.dayOf(at);
  const today = calendar.dayOf(now);
  if (on.slice(0, 7) === today.slice(0, 7)) return language === 'fr' ? 'ce mois-ci' : 'earlier this month';
  const month = MONTHS[language][Number(on.slice(5, 7)) - 1]!;
  const year = on.slice(0, 4) === today.slice(0, 4) ? '' : ` ${on.slice(0, 4)}`;
  return `${language === 'fr' ? 'en' : 'in'} ${month}${year}`;
}

/** « jeudi », or « jeudi 3 décembre » where the weekday alone would be a week off. */
export function sayComingDay(on: Day, today: Day, language: TextLanguage): string {
  const weekday = sayWeekday(on, language);
  return on < addDays(today, 7) ? weekday : `${weekday} ${sayDate(on, today, language)}`;
}

function sayWeekday(on: Day, language: TextLanguage): string {
  return WEEKDAYS[language][isoWeekday(on) - 1]!;
}

function sayDate(on: Day, today: Day, language: TextLanguage): string {
  const date = Number(on.slice(8));
  const number = language === 'fr' && date === 1 ? '1er' : String(date);
  const month = MONTHS[language][Number(on.slice(5, 7)) - 1]!;
  const year = on.slice(0, 4) === today.slice(0, 4) ? '' : ` ${on.slice(0, 4)}`;
  return `${number} ${month}${year}`;
}

/** « 17 h 30 », "17:30". */
export function sayHour(at: Instant, calendar: Calendar, language: TextLanguage): string {
  const minute = calendar.minuteOfDay(at);
  const hours = Math.floor(minute / 60);
  const minutes = String(minute % 60).padStart(2, '0');
  if (language === 'en') return `${hours}:${minutes}`;
  return minutes === '00' ? `${hours} h` : `${hours} h ${minutes}`;
}
