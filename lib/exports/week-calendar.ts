import { createHash } from 'node:crypto';
import ical, { type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { slotOn } from '../domain/relances/channel.ts';
import type { PlannedRow, WeekPlan, WeekRow } from '../domain/relances/week.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { DAY, type Day, HOUR, type Instant, MINUTE } from '../domain/time/instant.ts';
import type { Locale } from '../locale/locales.ts';
import { wordsOf } from '../locale/translate.ts';

/** Calendars are asked to come back at this pace; most come less often. */
const READ_AGAIN_EVERY = HOUR;
/** The version of the events moves at most this often, so that two readings in a row are the same to the letter. */
const STAMP_EVERY = 15 * MINUTE;

/** Two weeks of a member's list. */
export interface WeeksToShow {
  readonly memberId: string;
  readonly locale: Locale;
  readonly weeks: readonly WeekPlan[];
  readonly calendarIn: (timeZone: string) => Calendar;
}

/**
 * The list as a calendar to subscribe to (RFC 5545): one event a day for whom to write to, one for each moment at which to call. Nobody's time is
 * marked as taken. First names, initials and categories only: no notes, no messages, no numbers, since calendars are shared and synchronised.
 *
 * Events keep their identity from one reading to the next, so that a calendar moves them instead of adding others.
 *
 * @param origin the address people type, for the links; without a final slash
 */
export function writeWeekCalendar(shown: WeeksToShow, origin: string, now: Instant): string {
  const t = wordsOf(shown.locale, 'digest');
  const stamp = new Date(now - (now % STAMP_EVERY));
  const calendar = ical({
    name: t('calendar.name'),
    description: t('calendar.description'),
    prodId: { company: 'Relance', product: 'Ma semaine', language: shown.locale.toUpperCase() },
    ttl: READ_AGAIN_EVERY / 1000,
  });
  const common = { stamp, lastModified: stamp, transparency: ICalEventTransparency.TRANSPARENT };
  for (const [index, week] of shown.weeks.entries()) {
    for (const day of daysOf(week, index === 0)) {
      const start = new Date(`${day.on}T00:00:00Z`);
      calendar.createEvent({
        ...common,
        id: `${day.on}.${shown.memberId}@relance`,
        allDay: true,
        start,
        end: new Date(start.getTime() + DAY),
        summary: summaryOf(day, shown.locale),
        description: descriptionOf(day, shown.locale),
        url: `${origin}/week`,
      });
    }
    addCalls(calendar, week, shown, common);
  }
  // The library leaves the last line open; a strict reader wants it ended.
  return `${calendar.toString()}\r\n`;
}

/** What an answer of the same content is known by. */
export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

interface DayToShow {
  readonly on: Day;
  readonly owed: readonly WeekRow[];
  readonly planned: readonly PlannedRow[];
}

/** The days that hold something. Who is owed an answer stands on the first open day that remains: it is for now. */
function daysOf(week: WeekPlan, isShown: boolean): DayToShow[] {
  const open = week.days.filter((day) => day.isOpen && !day.isPast).map((day) => day.on);
  const days = [...new Set([...open, ...week.planned.map((item) => item.on)])].toSorted();
  const first = open[0] ?? days[0];
  return days
    .map((on) => ({
      on,
      owed: isShown && on === first ? week.owed : [],
      planned: week.planned.filter((item) => item.on === on),
    }))
    .filter(({ owed, planned }) => owed.length + planned.length > 0);
}

/** « 7 relances · 2 réponses ». */
function summaryOf({ owed, planned }: DayToShow, locale: Locale): string {
  const t = wordsOf(locale, 'digest');
  return [
    ...(planned.length > 0 ? [t('calendar.day.relances', { count: planned.length })] : []),
    ...(owed.length > 0 ? [t('calendar.day.owed', { count: owed.length })] : []),
  ].join(' · ');
}

function descriptionOf({ owed, planned }: DayToShow, locale: Locale): string {
  const t = wordsOf(locale, 'digest');
  const words = wordsOf(locale, 'vocabulary');
  const line = (row: WeekRow) =>
    [
      initialled(row),
      row.category && words(`category.${row.category}`),
      row.courtesy && words(`courtesy.${row.courtesy}`),
      row.channel && words(`channel.${row.channel}`),
    ]
      .filter(Boolean)
      .join(' · ');
  return [
    ...(owed.length > 0 ? [t('calendar.owed'), ...owed.map(line)] : []),
    ...(owed.length > 0 && planned.length > 0 ? [''] : []),
    ...(planned.length > 0 ? [t('calendar.toRelance'), ...planned.map(({ row }) => line(row))] : []),
  ].join('\n');
}

/** One event for each moment of the week at which somebody is to be called, at the hours of whoever is called. */
function addCalls(
  calendar: ICalCalendar,
  week: WeekPlan,
  { memberId, locale, calendarIn }: WeeksToShow,
  common: { stamp: Date; lastModified: Date; transparency: ICalEventTransparency },
): void {
  const moments = new Map<string, { startsAt: Instant; endsAt: Instant; names: string[] }>();
  for (const { row, on } of week.planned) {
    if (row.channel !== 'PHONE' || row.slot === null) continue;
    const slot = slotOn(calendarIn(row.timeZone), on, row.slot);
    const key = `${slot.startsAt}.${slot.endsAt}`;
    const moment = moments.get(key) ?? { ...slot, names: [] };
    moment.names.push(initialled(row));
    moments.set(key, moment);
  }
  const t = wordsOf(locale, 'digest');
  for (const { startsAt, endsAt, names } of [...moments.values()].toSorted(
    (one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt,
  )) {
    calendar.createEvent({
      ...common,
      id: `${new Date(startsAt).toISOString()}.${endsAt - startsAt}.${memberId}@relance`,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: t('calendar.calls', { count: names.length, names: names.join(', ') }),
    });
  }
}

/** « Julie B. » */
function initialled({ firstName, lastName }: WeekRow): string {
  const initial = [...lastName.trim()][0];
  return [firstName.trim(), initial && `${initial.toLocaleUpperCase()}.`].filter(Boolean).join(' ');
}
