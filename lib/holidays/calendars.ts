import { Calendar, DEFAULT_HOURS } from '../domain/time/calendar.ts';
import { type HolidayPlace, publicHolidays } from './public-holidays.ts';

/** What a workspace says of its time: where its feasts are, its own zone, its language. */
export interface WorkspaceTime extends HolidayPlace {
  readonly timeZone: string;
  readonly locale: string;
}

const known = new Map<string, Calendar>();

/**
 * The open moments of a person of a workspace: the workspace's holidays, in the person's zone (the workspace's when unknown or not a zone).
 * One calendar serves everybody of the same zone and place, so that its years are worked out once.
 */
export function calendarFor(workspace: WorkspaceTime, contactZone: string | null): Calendar {
  const timeZone = contactZone && isZone(contactZone) ? contactZone : workspace.timeZone;
  const key = [workspace.country, workspace.region, workspace.locale, timeZone].join('|');
  const remembered = known.get(key);
  if (remembered) return remembered;
  const calendar = new Calendar({
    ...DEFAULT_HOURS,
    timeZone,
    holidaysOf: (year) => publicHolidays(workspace, year, workspace.locale),
  });
  known.set(key, calendar);
  return calendar;
}

const zones = new Map<string, boolean>();

/** Whether the platform knows this IANA zone name. */
export function isZone(name: string): boolean {
  const remembered = zones.get(name);
  if (remembered !== undefined) return remembered;
  let isKnown = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    isKnown = false;
  }
  // A hostile caller must not fill the memory with names.
  if (zones.size < 1000) zones.set(name, isKnown);
  return isKnown;
}

/** An IANA zone in the spelling the platform gives back ("europe/paris" is Europe/Paris), or null. Offsets such as "+02:00" are no zones. */
export function canonicalZone(name: string): string | null {
  if (!/^[a-z]/i.test(name) || !isZone(name)) return null;
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
  // Aliases resolve to another name: what somebody wrote is kept, and only its letters are mended.
  return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
}
