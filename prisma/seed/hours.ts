import type { Calendar } from '../../lib/domain/time/calendar.ts';
import { addDays } from '../../lib/domain/time/calendar.ts';
import { DAY, type Day, HOUR, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';
import type { Random } from './random.ts';

/** When a recruiter writes: weekdays in office hours, never on a holiday, a little later than the very first possible minute. */
export class Hours {
  readonly calendar: Calendar;
  readonly #random: Random;

  constructor(calendar: Calendar, random: Random) {
    this.calendar = calendar;
    this.#random = random;
  }

  /** An open moment soon after this instant: within the hours given, on the clock of an office. */
  after(at: Instant, withinHours = 5): Instant {
    const opens = this.calendar.nextOpenMoment(at);
    return this.#tidy(this.calendar.nextOpenMoment(opens + this.#random.next() * withinHours * HOUR));
  }

  /** An open moment at or before this instant: the same half-day when it is open, else the last open afternoon. */
  before(at: Instant): Instant {
    if (this.calendar.isOpen(at)) {
      const opensAt = this.calendar.at(this.calendar.dayOf(at), 9);
      const back = Math.min(at - opensAt, 3 * HOUR) * this.#random.next();
      return Math.max(opensAt, this.#tidy(at - back));
    }
    const on = this.calendar.dayOf(at);
    const evening = this.calendar.minuteOfDay(at) >= 18 * 60 && this.calendar.isOpenDay(on);
    return this.during(evening ? on : this.openDayBefore(on));
  }

  /** The instant itself when open, else half an hour before the last closing. */
  lastOpenMoment(at: Instant): Instant {
    if (this.calendar.isOpen(at)) return at;
    const on = this.calendar.dayOf(at);
    const isEvening = this.calendar.minuteOfDay(at) >= 18 * 60 && this.calendar.isOpenDay(on);
    return this.calendar.at(isEvening ? on : this.openDayBefore(on), 17, 30);
  }

  /** An open moment of an open day. */
  during(on: Day, fromHour = 9, toHour = 18): Instant {
    const minute = Math.floor(this.#random.between(fromHour * 60, toHour * 60));
    return this.calendar.at(on, Math.floor(minute / 60), minute % 60);
  }

  openDayBefore(on: Day): Day {
    let day = addDays(on, -1);
    while (!this.calendar.isOpenDay(day)) day = addDays(day, -1);
    return day;
  }

  openDayFrom(on: Day): Day {
    let day = on;
    while (!this.calendar.isOpenDay(day)) day = addDays(day, 1);
    return day;
  }

  /** When somebody answers: any day, but not in the middle of the night. */
  awake(at: Instant): Instant {
    const minute = this.calendar.minuteOfDay(at);
    return minute < 7 * 60 ? at + 7 * HOUR : at;
  }

  /** An open moment some days ago. */
  daysAgo(now: Instant, days: number): Instant {
    return this.before(now - days * DAY);
  }

  #tidy(at: Instant): Instant {
    return Math.floor(at / MINUTE) * MINUTE;
  }
}
