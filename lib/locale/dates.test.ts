import { describe, expect, test } from 'vitest';
import {
  calendarDay,
  dateOf,
  dayOf,
  daysFromToday,
  fullMomentOf,
  hourOf,
  momentOf,
  onDay,
  type Reader,
  sinceDay,
  spokenMomentOf,
} from './dates.ts';

// Thursday 12 November 2026, 9:05 in Paris.
const at = (text: string) => Date.parse(text);
const now = at('2026-11-12T09:05:00+01:00');
const fr: Reader = { locale: 'fr', timeZone: 'Europe/Paris', now };
const en: Reader = { ...fr, locale: 'en' };
/** Narrow spaces read badly in a table of cases. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('hours', () => {
  test.each([
    ['2026-11-06T17:00:00+01:00', '17 h', '17:00'],
    ['2026-11-10T09:12:00+01:00', '9 h 12', '9:12'],
    ['2026-11-11T00:04:00+01:00', '0 h 04', '0:04'],
  ])('%s', (text, french, english) => {
    expect(plain(hourOf(at(text), fr))).toBe(french);
    expect(hourOf(at(text), en)).toBe(english);
  });
});

describe('days', () => {
  test.each([
    ['2026-11-06T17:00:00+01:00', 'ven. 6', 'vendredi 6', 'Fri 6'],
    ['2026-12-01T09:00:00+01:00', 'mar. 1ᵉʳ', 'mardi 1ᵉʳ', 'Tue 1'],
    // Both sides of what is near: 13 days back, 20 days ahead.
    ['2026-10-30T09:00:00+01:00', 'ven. 30', 'vendredi 30', 'Fri 30'],
    ['2026-10-29T09:00:00+01:00', '29 oct.', '29 octobre', '29 Oct'],
    ['2026-12-02T09:00:00+01:00', 'mer. 2', 'mercredi 2', 'Wed 2'],
    ['2026-12-03T09:00:00+01:00', '3 déc.', '3 décembre', '3 Dec'],
    ['2025-07-01T09:00:00+02:00', '1ᵉʳ juil. 2025', '1ᵉʳ juillet 2025', '1 Jul 2025'],
  ])('%s', (text, short, long, english) => {
    expect(dayOf(at(text), fr)).toBe(short);
    expect(dayOf(at(text), fr, 'long')).toBe(long);
    expect(dayOf(at(text), en)).toBe(english);
  });

  test('a day belongs to the reader’s zone', () => {
    const late = at('2026-11-11T23:30:00Z');
    expect(daysFromToday(late, fr)).toBe(0);
    expect(daysFromToday(late, { ...fr, timeZone: 'America/Montreal' })).toBe(-1);
    expect(dayOf(late, { ...fr, timeZone: 'America/Montreal' })).toBe('mer. 11');
  });

  test('dates without weekday', () => {
    expect(dateOf(at('2026-11-02T09:00:00+01:00'), fr)).toBe('2 nov.');
    expect(dateOf(at('2027-02-01T09:00:00+01:00'), fr)).toBe('1ᵉʳ févr. 2027');
  });
});

describe('moments as one says them', () => {
  test.each([
    ['2026-11-11T21:04:00+01:00', 'hier à 21 h 04', 'yesterday at 21:04'],
    ['2026-11-12T14:00:00+01:00', 'aujourd’hui à 14 h', 'today at 14:00'],
    ['2026-11-13T09:00:00+01:00', 'demain à 9 h', 'tomorrow at 9:00'],
    ['2026-11-10T17:00:00+01:00', 'mar. 10 à 17 h', 'Tue 10 at 17:00'],
  ])('%s', (text, french, english) => {
    expect(plain(spokenMomentOf(at(text), fr))).toBe(french);
    expect(spokenMomentOf(at(text), en)).toBe(english);
  });

  test('arithmetic names the day even when it is near', () => {
    expect(plain(momentOf(at('2026-11-11T21:04:00+01:00'), fr))).toBe('mer. 11 à 21 h 04');
  });

  test('in a sentence', () => {
    expect(onDay(at('2026-11-10T17:00:00+01:00'), fr)).toBe('mar. 10');
    expect(onDay(at('2026-09-02T17:00:00+02:00'), fr)).toBe('le 2 sept.');
    expect(onDay(at('2026-11-10T17:00:00+01:00'), en)).toBe('on Tue 10');
  });

  test.each([
    ['2026-11-12T08:00:00+01:00', 'depuis aujourd’hui'],
    ['2026-11-11T08:00:00+01:00', 'depuis hier'],
    ['2026-11-10T08:00:00+01:00', 'depuis mar.'],
    ['2026-11-06T08:00:00+01:00', 'depuis ven.'],
    ['2026-11-05T08:00:00+01:00', 'depuis le 5 nov.'],
  ])('since %s', (text, french) => expect(sinceDay(at(text), fr)).toBe(french));

  test('whole', () => {
    expect(plain(fullMomentOf(now, fr))).toBe('jeudi 12 novembre 2026 à 9 h 05');
  });
});

test('a square of the calendar has no zone', () => {
  expect(calendarDay('2026-11-09', 'fr')).toBe('lun. 9');
  expect(calendarDay('2026-11-01', 'fr', 'long')).toBe('dimanche 1ᵉʳ novembre');
  expect(calendarDay('2026-11-09', 'en', 'long')).toBe('Monday 9 November');
});
