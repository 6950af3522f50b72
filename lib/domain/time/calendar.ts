import { TZDate, tzOffset } from '@date-fns/tz';
import { DAY, type Day, type Instant, MINUTE } from './instant.ts';

/** When people may be written to: in whose zone, between which hours, on which days. */
export interface OpeningHours {
  /** IANA zone of the person written to. */
  readonly timeZone: string;
  /** Local hour at which a day opens (09:00 is an open moment). */
  readonly opensAtHour: number;
  /** Local hour at which it closes (18:00 itself is closed). */
  readonly closesAtHour: number;
  /** ISO weekdays that are open: 1 is Monday, 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Public holidays of a year, by day, with their name. */
  readonly holidaysOf: (year: number) => ReadonlyMap<Day, string>;
}

/** The default hours of relance-rules section 4. */
export const DEFAULT_HOURS = { opensAtHour: 9, closesAtHour: 18, weekdays: [1, 2, 3, 4, 5] } as const;

interface OpenDay {
  readonly on: Day;
  /** Local midnight with which the day begins. */
  readonly startsAt: Instant;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/**
 * The open moments of one zone and one country. Every question takes an instant and answers with one; days are those of the zone.
 * Answers are remembered year by year, so that a decision asks many of them in a few microseconds.
 */
export class Calendar {
  readonly timeZone: string;
  readonly #hours: OpeningHours;
  readonly #openDaysOf = new Map<number, readonly OpenDay[]>();
  readonly #offsetOn = new Map<number, number | null>();

  constructor(hours: OpeningHours) {
    this.timeZone = hours.timeZone;
    this.#hours = hours;
  }

  /** The instant itself inside open hours; any other moves to the next opening. */
  nextOpenMoment(at: Instant): Instant {
    const day = this.#firstOpenDay((open) => open.closesAt > at, at);
    return Math.max(at, day.opensAt);
  }

  /** The opening of the nth open day that begins after this instant: 1 is the next open day, tomorrow or later. */
  openingOfOpenDayAfter(at: Instant, nth = 1): Instant {
    return this.#openDayAfter(at, nth).opensAt;
  }

  /** The closing hour of the next open day that begins after this instant. */
  closingOfNextOpenDay(at: Instant): Instant {
    return this.#openDayAfter(at, 1).closesAt;
  }

  /** Whether this instant is an open moment. */
  isOpen(at: Instant): boolean {
    return this.nextOpenMoment(at) === at;
  }

  /** Open milliseconds between two instants: from Friday 17:00 to Monday 10:00, two hours. 0 when the second comes first. */
  openTimeBetween(from: Instant, to: Instant): number {
    let open = 0;
    for (let at = from; at < to; ) {
      const day = this.#firstOpenDay((one) => one.closesAt > at, at);
      if (day.opensAt >= to) break;
      open += Math.min(to, day.closesAt) - Math.max(from, day.opensAt);
      at = day.closesAt;
    }
    return open;
  }

  /** The local calendar day of an instant. */
  dayOf(at: Instant): Day {
    return new Date(this.#local(at)).toISOString().slice(0, 10);
  }

  /** Minutes since local midnight, as a clock on the wall shows them. */
  minuteOfDay(at: Instant): number {
    return Math.floor((((this.#local(at) % DAY) + DAY) % DAY) / MINUTE);
  }

  /** The instant of a local hour on a local day. */
  at(on: Day, hour: number, minute = 0): Instant {
    const [year = 0, month = 1, date = 1] = on.split('-').map(Number);
    return new TZDate(year, month - 1, date, hour, minute, this.timeZone).getTime();
  }

  /** Name of the public holiday of a day, or null. */
  holidayOn(on: Day): string | null {
    return this.#hours.holidaysOf(Number(on.slice(0, 4))).get(on) ?? null;
  }

  /** Whether a day is open: an open weekday that is no public holiday. */
  isOpenDay(on: Day): boolean {
    return this.#hours.weekdays.includes(isoWeekday(on)) && this.holidayOn(on) === null;
  }

  #local(at: Instant): number {
    return at + (this.#steadyOffset(Math.floor(at / DAY)) ?? this.#offset(at)) * MINUTE;
  }

  /** The zone's offset all through a day of UTC, in minutes; null on the two days of the year on which it changes. */
  #steadyOffset(day: number): number | null {
    const known = this.#offsetOn.get(day);
    if (known !== undefined) return known;
    const first = this.#offset(day * DAY);
    const offset = first === this.#offset((day + 1) * DAY) ? first : null;
    this.#offsetOn.set(day, offset);
    return offset;
  }

  #offset(at: Instant): number {
    return tzOffset(this.timeZone, new Date(at));
  }

  #openDayAfter(at: Instant, nth: number): OpenDay {
    let after = at;
    let day = this.#firstOpenDay((open) => open.startsAt > after, after);
    for (let count = 1; count < nth; count += 1) {
      after = day.startsAt;
      day = this.#firstOpenDay((open) => open.startsAt > after, after);
    }
    return day;
  }

  /** Days are sorted and the condition, once true, stays true: a binary search in the year, then the years after. */
  #firstOpenDay(holds: (day: OpenDay) => boolean, near: Instant): OpenDay {
    // The local year of an instant may be the one before or after its UTC year: begin a day early.
    for (let year = new Date(near - DAY).getUTCFullYear(), tried = 0; tried < 12; year += 1, tried += 1) {
      const days = this.#openDays(year);
      let low = 0;
      let high = days.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(days[middle]!)) high = middle;
        else low = middle + 1;
      }
      if (low < days.length) return days[low]!;
    }
    throw new RangeError(`no open day within twelve years in ${this.timeZone}`);
  }

  #openDays(year: number): readonly OpenDay[] {
    const known = this.#openDaysOf.get(year);
    if (known) return known;
    const days: OpenDay[] = [];
    for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += DAY) {
      const on = new Date(at).toISOString().slice(0, 10);
      if (!this.isOpenDay(on)) continue;
      const { opensAtHour, closesAtHour } = this.#hours;
      days.push({
        on,
        startsAt: this.at(on, 0),
        opensAt: this.at(on, opensAtHour),
        closesAt: this.at(on, closesAtHour),
      });
    }
    this.#openDaysOf.set(year, days);
    return days;
  }
}

/** 1 for Monday to 7 for Sunday. */
export function isoWeekday(on: Day): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay() || 7;
}

/** The day that many days after (or before) a day. */
export function addDays(on: Day, days: number): Day {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday of the week of a day. */
export function mondayOf(on: Day): Day {
  return addDays(on, 1 - isoWeekday(on));
}
