import Holidays from 'date-holidays';
import type { Day } from '../domain/time/instant.ts';

/** Where a workspace keeps its feasts: an ISO 3166 country and, where it matters, a region of the library (FR: "57" is Moselle). */
export interface HolidayPlace {
  readonly country: string;
  readonly region: string | null;
}

/** Names are remembered: a year of a place is asked for thousands of times and never changes. */
const known = new Map<string, ReadonlyMap<Day, string>>();

/**
 * The public holidays of a year, by day. From `date-holidays`, public ones only: not bank days, school days or observances.
 * @returns an empty map for a country the library does not know.
 */
export function publicHolidays(place: HolidayPlace, year: number, locale: string): ReadonlyMap<Day, string> {
  const key = `${place.country}/${place.region ?? ''}/${locale}/${year}`;
  const remembered = known.get(key);
  if (remembered) return remembered;
  const library = place.region
    ? new Holidays(place.country, place.region, { types: ['public'] })
    : new Holidays(place.country, { types: ['public'] });
  const days = new Map<Day, string>();
  for (const holiday of library.getHolidays(year, locale)) days.set(holiday.date.slice(0, 10), holiday.name);
  known.set(key, days);
  return days;
}
