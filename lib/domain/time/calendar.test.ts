import { describe, expect, it } from 'vitest';
import { FRANCE, frenchCalendar } from '../../../tests/support/calendars.ts';
import { calendarFor } from '../../holidays/calendars.ts';
import { addDays, isoWeekday, mondayOf } from './calendar.ts';
import { HOUR } from './instant.ts';

const iso = (at: number) => new Date(at).toISOString();

describe('the next open moment', () => {
  it.each([
    [
      'inside open hours it stays, to the millisecond',
      '2026-11-05T10:17:00.123Z',
      '2026-11-05T10:17:00.123Z',
    ], // Thursday 11:17
    ['at the opening it stays', '2026-11-05T08:00:00.000Z', '2026-11-05T08:00:00.000Z'],
    [
      'a millisecond before the opening it waits for it',
      '2026-11-05T07:59:59.999Z',
      '2026-11-05T08:00:00.000Z',
    ],
    ['a millisecond before closing it stays', '2026-11-05T16:59:59.999Z', '2026-11-05T16:59:59.999Z'],
    ['at 18:00 it is closed: the next morning', '2026-11-05T17:00:00.000Z', '2026-11-06T08:00:00.000Z'],
    ['Friday evening: Monday', '2026-11-06T17:30:00.000Z', '2026-11-09T08:00:00.000Z'],
    ['11 November is a feast: Thursday 12', '2026-11-11T10:00:00.000Z', '2026-11-12T08:00:00.000Z'],
    [
      'the weekend on which the hour changes: Monday at 9, an hour of UTC later',
      '2026-10-24T10:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ],
    [
      'the year turns: 1 January is closed, Monday 4 opens',
      '2026-12-31T18:00:00.000Z',
      '2027-01-04T08:00:00.000Z',
    ],
  ])('%s', (_, at, expected) => {
    expect(iso(frenchCalendar().nextOpenMoment(Date.parse(at)))).toBe(expected);
  });

  it("is counted in the person's zone, with the workspace's feasts", () => {
    const montreal = frenchCalendar('America/Montreal');
    expect(iso(montreal.nextOpenMoment(Date.parse('2026-11-05T09:00:00Z')))).toBe('2026-11-05T14:00:00.000Z');
    expect(iso(montreal.nextOpenMoment(Date.parse('2026-11-11T15:00:00Z')))).toBe('2026-11-12T14:00:00.000Z');
  });

  it('knows the feasts of a region: 26 December in Moselle', () => {
    const moselle = calendarFor({ ...FRANCE, region: '57' }, null);
    expect(moselle.isOpenDay('2025-12-26')).toBe(false);
    expect(frenchCalendar().isOpenDay('2025-12-26')).toBe(true);
  });

  it('falls back on the zone of the workspace when a contact has none that exists', () => {
    expect(calendarFor(FRANCE, 'Mars/Olympus').timeZone).toBe('Europe/Paris');
  });
});

describe('the days after', () => {
  it('counts open days from the next local day on', () => {
    const paris = frenchCalendar();
    const monday = Date.parse('2026-11-09T09:00:00Z');
    expect(iso(paris.openingOfOpenDayAfter(monday))).toBe('2026-11-10T08:00:00.000Z');
    // Tuesday 10, Thursday 12 (the 11th is a feast), Friday 13.
    expect(iso(paris.openingOfOpenDayAfter(monday, 3))).toBe('2026-11-13T08:00:00.000Z');
    expect(iso(paris.closingOfNextOpenDay(Date.parse('2026-11-13T22:59:59Z')))).toBe(
      '2026-11-16T17:00:00.000Z',
    );
  });

  it('loses nothing when a day has 23 or 25 hours', () => {
    const paris = frenchCalendar();
    expect(paris.at('2026-10-26', 0) - paris.at('2026-10-25', 0)).toBe(25 * HOUR);
    expect(paris.at('2026-03-30', 0) - paris.at('2026-03-29', 0)).toBe(23 * HOUR);
    expect(paris.dayOf(Date.parse('2026-10-25T22:30:00Z'))).toBe('2026-10-25');
    expect(paris.minuteOfDay(Date.parse('2026-10-25T01:30:00Z'))).toBe(150);
  });
});

it('names weekdays and Mondays', () => {
  expect(isoWeekday('2026-11-22')).toBe(7);
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});
