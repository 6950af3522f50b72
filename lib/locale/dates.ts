import type { Day, Instant } from '../domain/time/instant.ts';
import type { Locale } from './locales.ts';
import { NARROW } from './typography.ts';

/** Where and when the reader is. */
export interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Instant;
}

const INTL: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };
const AT: Record<Locale, string> = { fr: ' à ', en: ' at ' };

/** Formatters are slow to make and a list asks for thousands. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formatters.set(key, found);
  }
  return found;
}

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly hour: number;
  readonly minute: number;
  /** Days since 1970 of this calendar day, so that two days can be subtracted. */
  readonly dayNumber: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const CLOCK = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
} as const;

/** What the clock and the calendar on the wall say. */
export function clockAt(at: Instant, timeZone: string): Clock {
  const offset = offsetOn(Math.floor(at / DAY_MS), timeZone);
  return offset === null ? readClock(at, timeZone) : wallClock(at + offset);
}

const DAY_MS = 86_400_000;
/** A few years of a few zones; beyond, what was remembered is let go. */
const MOST_OFFSETS = 5000;

/** By zone and day of UTC: how far its clocks stand from UTC, null on a day they move. Asking the platform takes a hundred times longer. */
const offsets = new Map<string, number | null>();

function offsetOn(dayNumber: number, timeZone: string): number | null {
  const key = `${timeZone} ${dayNumber}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const from = dayNumber * DAY_MS;
  const before = offsetAt(from, timeZone);
  const offset = before === offsetAt(from + DAY_MS, timeZone) ? before : null;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** Of an instant at a full minute. */
function offsetAt(at: Instant, timeZone: string): number {
  const { year, month, date, hour, minute } = readClock(at, timeZone);
  return Date.UTC(year, month - 1, date, hour, minute) - at;
}

function wallClock(wall: number): Clock {
  const there = new Date(wall);
  const dayNumber = Math.floor(wall / DAY_MS);
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    date: there.getUTCDate(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
    dayNumber,
    weekday: there.getUTCDay(),
  };
}

function readClock(at: Instant, timeZone: string): Clock {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter('en-US', timeZone, CLOCK).formatToParts(at))
    parts[type] = Number(value);
  const { year = 0, month = 0, day: date = 0, hour = 0, minute = 0 } = parts;
  return wallClock(Date.UTC(year, month - 1, date, hour, minute));
}

/** Days from today to that instant's day, on the reader's calendar: -1 is yesterday. */
export function daysFromToday(at: Instant, reader: Reader): number {
  return clockAt(at, reader.timeZone).dayNumber - clockAt(reader.now, reader.timeZone).dayNumber;
}

/** « 17 h », « 9 h 12 »; "17:00", "9:12". */
export function hourOf(at: Instant, reader: Reader): string {
  const { hour, minute } = clockAt(at, reader.timeZone);
  const minutes = String(minute).padStart(2, '0');
  if (reader.locale === 'en') return `${hour}:${minutes}`;
  return minute === 0 ? `${hour}${NARROW}h` : `${hour}${NARROW}h${NARROW}${minutes}`;
}

const wordsOfDates = new Map<string, string>();

/** The name of a weekday or of a month. */
function part(
  at: Instant,
  timeZone: string,
  locale: Locale,
  options: { readonly weekday: 'short' | 'long' } | { readonly month: 'short' | 'long' },
): string {
  const { year, month, date, weekday } = clockAt(at, timeZone);
  const key = `${locale} ${'weekday' in options ? `${options.weekday} weekday ${weekday}` : `${options.month} month ${month}`}`;
  let word = wordsOfDates.get(key);
  if (word === undefined) {
    word = formatter(INTL[locale], 'UTC', options).format(Date.UTC(year, month - 1, date, 12));
    wordsOfDates.set(key, word);
  }
  return word;
}

function dateWord(date: number, locale: Locale): string {
  return locale === 'fr' && date === 1 ? '1ᵉʳ' : String(date);
}

/** Near days are known by their weekday, farther ones by their month. */
const NEAR_PAST = 13;
const NEAR_FUTURE = 20;

/**
 * A day, as short as stays clear: « ven. 6 » when near, « 2 sept. » farther, « 2 sept. 2025 » in another year.
 * `long` writes the words whole: « vendredi 6 », « 2 septembre ».
 */
export function dayOf(at: Instant, reader: Reader, style: 'short' | 'long' = 'short'): string {
  const { timeZone, locale } = reader;
  const there = clockAt(at, timeZone);
  const away = there.dayNumber - clockAt(reader.now, timeZone).dayNumber;
  const date = dateWord(there.date, locale);
  if (away >= -NEAR_PAST && away <= NEAR_FUTURE) {
    return `${part(at, timeZone, locale, { weekday: style })} ${date}`;
  }
  const month = part(at, timeZone, locale, { month: style });
  const year = there.year === clockAt(reader.now, timeZone).year ? '' : ` ${there.year}`;
  return `${date} ${month}${year}`;
}

/** « ven. 6 à 17 h », « 2 sept. à 9 h 12 ». */
export function momentOf(at: Instant, reader: Reader, style: 'short' | 'long' = 'short'): string {
  return `${dayOf(at, reader, style)}${AT[reader.locale]}${hourOf(at, reader)}`;
}

const NEIGHBOURS: Record<Locale, Readonly<Record<number, string>>> = {
  fr: { [-1]: 'hier', 0: 'aujourd’hui', 1: 'demain' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** « hier », « aujourd’hui », « demain », else the day. */
export function spokenDayOf(at: Instant, reader: Reader, style: 'short' | 'long' = 'short'): string {
  return NEIGHBOURS[reader.locale][daysFromToday(at, reader)] ?? dayOf(at, reader, style);
}

/** « hier à 21 h 04 », « ven. 6 à 17 h ». */
export function spokenMomentOf(at: Instant, reader: Reader, style: 'short' | 'long' = 'short'): string {
  return `${spokenDayOf(at, reader, style)}${AT[reader.locale]}${hourOf(at, reader)}`;
}

/** « le 2 sept. », « ven. 6 » : how French brings a day into a sentence. English says "on 2 Sept". */
export function onDay(at: Instant, reader: Reader, style: 'short' | 'long' = 'short'): string {
  const away = daysFromToday(at, reader);
  if (NEIGHBOURS[reader.locale][away]) return spokenDayOf(at, reader);
  const day = dayOf(at, reader, style);
  if (reader.locale === 'en') return `on ${day}`;
  return away >= -NEAR_PAST && away <= NEAR_FUTURE ? day : `le ${day}`;
}

/** When something will be, inside a sentence: « jeudi 26 à 9 h », « le 2 décembre à 9 h », « demain à 9 h »; "on Thursday 26 at 9:00". */
export function momentAsSaid(at: Instant, reader: Reader): string {
  return `${onDay(at, reader, 'long')}${AT[reader.locale]}${hourOf(at, reader)}`;
}

/** Since when something waits: « depuis mar. », « depuis hier », « depuis le 2 sept. ». */
export function sinceDay(at: Instant, reader: Reader): string {
  const { locale, timeZone } = reader;
  const away = daysFromToday(at, reader);
  const word = locale === 'fr' ? 'depuis' : 'since';
  if (away >= -1) return `${word} ${NEIGHBOURS[locale][Math.min(away, 0)]}`;
  if (away >= -6) return `${word} ${part(at, timeZone, locale, { weekday: 'short' })}`;
  return locale === 'fr' ? `depuis le ${dateOf(at, reader)}` : `since ${dateOf(at, reader)}`;
}

/** A date without its weekday: « 2 nov. », « 1ᵉʳ déc. 2025 ». */
export function dateOf(at: Instant, reader: Reader, style: 'short' | 'long' = 'short'): string {
  const { timeZone, locale } = reader;
  const there = clockAt(at, timeZone);
  const year = there.year === clockAt(reader.now, timeZone).year ? '' : ` ${there.year}`;
  return `${dateWord(there.date, locale)} ${part(at, timeZone, locale, { month: style })}${year}`;
}

/** Whole, for a heading or a hover: « jeudi 12 novembre 2026 à 9 h ». */
export function fullMomentOf(at: Instant, reader: Reader): string {
  const { timeZone, locale } = reader;
  const there = clockAt(at, timeZone);
  const weekday = part(at, timeZone, locale, { weekday: 'long' });
  const month = part(at, timeZone, locale, { month: 'long' });
  return `${weekday} ${dateWord(there.date, locale)} ${month} ${there.year}${AT[locale]}${hourOf(at, reader)}`;
}

/** The same instant for a `<time dateTime>`. */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}

/** A calendar day (no zone: it is a square of the calendar) as a heading: « lun. 9 », « lundi 9 novembre ». */
export function calendarDay(on: Day, locale: Locale, style: 'short' | 'long' = 'short'): string {
  const at = Date.parse(`${on}T12:00:00Z`);
  const { date } = clockAt(at, 'UTC');
  const weekday = part(at, 'UTC', locale, { weekday: style });
  if (style === 'short') return `${weekday} ${dateWord(date, locale)}`;
  return `${weekday} ${dateWord(date, locale)} ${part(at, 'UTC', locale, { month: 'long' })}`;
}
