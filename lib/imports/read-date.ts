import { TZDate } from '@date-fns/tz';
import type { Day, Instant } from '../domain/time/instant.ts';

/** A date read in a file: a calendar day, and the time of that day in minutes and seconds when one was written. */
export interface DateRead {
  readonly on: Day;
  readonly time: { readonly hours: number; readonly minutes: number; readonly seconds: number } | null;
  /** True when the text itself said UTC. */
  readonly isUtc: boolean;
}

/** Which number comes first between slashes. ISO dates and months in letters need no such knowledge. */
export type SlashOrder = 'DAY_FIRST' | 'MONTH_FIRST';

/** Month names by their first letters, folded: English and French, as LinkedIn and Excel abbreviate them. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^jan/, 1],
  [/^(feb|fev)/, 2],
  [/^mar/, 3],
  [/^(apr|avr)/, 4],
  [/^(may|mai)/, 5],
  [/^(jun|juin)/, 6],
  [/^(jul|juil)/, 7],
  [/^(aug|aou)/, 8],
  [/^sep/, 9],
  [/^oct/, 10],
  [/^nov/, 11],
  [/^dec/, 12],
];

const TIME = String.raw`(?:[ T,à]+(?:at )?(\d{1,2})(?:[:h](\d{2}))(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?)?\s*(utc|z|gmt|\+00:?00)?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i');
const SLASHED = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}$`, 'i');
const LETTERS = new RegExp(String.raw`^(\d{1,2})(?:er)?[- .]+(\p{L}+)\.?[- .,]+(\d{4}|\d{2})${TIME}$`, 'iu');
/** "Feb 8, 2026", as an American spreadsheet shows it. */
const MONTH_LEADS = new RegExp(String.raw`^(\p{L}+)\.?[- ]+(\d{1,2}),?[- ]+(\d{4})${TIME}$`, 'iu');

/**
 * The date a cell holds: "08 Feb 2026", "8 févr. 2026", "4-Apr-21", "2026-02-08 14:03:11 UTC", "1/29/26, 2:37 PM",
 * "15/11/2026 17:00", "15/11/2026 17h00". Two-digit years are of this century. `null` when it is no date of the
 * calendar ("31/02/2026") or is written otherwise.
 */
export function readDate(text: string, order: SlashOrder = 'DAY_FIRST'): DateRead | null {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(clean);
  if (iso) return dated(iso[1]!, Number(iso[2]), iso[3]!, iso.slice(4));
  const slashed = SLASHED.exec(clean);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    // A number above 12 can only be the day, whatever the file's habit.
    const monthFirst = second > 12 || (order === 'MONTH_FIRST' && first <= 12);
    return dated(
      slashed[3]!,
      monthFirst ? first : second,
      String(monthFirst ? second : first),
      slashed.slice(4),
    );
  }
  const letters = LETTERS.exec(clean);
  if (letters) return dated(letters[3]!, monthNamed(letters[2]!), letters[1]!, letters.slice(4));
  const leads = MONTH_LEADS.exec(clean);
  if (leads) return dated(leads[3]!, monthNamed(leads[1]!), leads[2]!, leads.slice(4));
  return null;
}

/**
 * The order the slashes of one column follow, seen on all its values: a first number above 12 settles it, then AM or
 * PM (American), then a second number above 12; in doubt the day comes first, as in France.
 */
export function detectSlashOrder(values: readonly string[]): SlashOrder {
  const parts = values.map((value) => SLASHED.exec(value.replace(/\s+/g, ' ').trim()));
  if (parts.some((part) => part && Number(part[1]) > 12)) return 'DAY_FIRST';
  if (parts.some((part) => part?.[7] || (part && Number(part[2]) > 12))) return 'MONTH_FIRST';
  return 'DAY_FIRST';
}

/** The instant of a date with its time, on the clocks of `zone` unless the text said UTC. Midnight without a time. */
export function instantOf(date: DateRead, zone: string): Instant {
  const [year, month, day] = date.on.split('-').map(Number) as [number, number, number];
  const { hours, minutes, seconds } = date.time ?? { hours: 0, minutes: 0, seconds: 0 };
  // Straight for UTC: a hundred thousand messages need no table of zones.
  if (date.isUtc || zone === 'UTC') return Date.UTC(year, month - 1, day, hours, minutes, seconds);
  return new TZDate(year, month - 1, day, hours, minutes, seconds, 0, zone).getTime();
}

/**
 * When something known by its day only is dated: 18:00 of that day in the workspace's zone, or the import if earlier
 * (relance-rules, section 1). 9 November 2026 in Paris gives 2026-11-09T17:00:00Z.
 */
export function endOfKnownDay(on: Day, zone: string, importedAt: Instant): Instant {
  const evening = { on, time: { hours: 18, minutes: 0, seconds: 0 }, isUtc: false };
  return Math.min(instantOf(evening, zone), importedAt);
}

function monthNamed(name: string): number {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return MONTHS.find(([pattern]) => pattern.test(folded))?.[1] ?? 0;
}

function dated(
  yearText: string,
  month: number,
  dayText: string,
  clock: readonly (string | undefined)[],
): DateRead | null {
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const day = Number(dayText);
  const check = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || year < 1900)
    return null;
  const on = check.toISOString().slice(0, 10);
  const [hoursText, minutesText, secondsText, half, zone] = clock;
  if (hoursText === undefined) return { on, time: null, isUtc: zone !== undefined };
  const noon = half?.toLowerCase() === 'pm' ? 12 : 0;
  const hours = half ? (Number(hoursText) % 12) + noon : Number(hoursText);
  const minutes = Number(minutesText);
  const seconds = Number(secondsText ?? 0);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return { on, time: { hours, minutes, seconds }, isUtc: zone !== undefined };
}
