import { describe, expect, it } from 'vitest';
import { detectSlashOrder, endOfKnownDay, instantOf, readDate } from './read-date.ts';

const PARIS = 'Europe/Paris';

describe('dates as files write them', () => {
  it.each([
    ['08 Feb 2026', '2026-02-08'],
    ['8 févr. 2026', '2026-02-08'],
    ['1er août 2025', '2025-08-01'],
    ['12 juil. 2025', '2025-07-12'],
    ['12 juin 2025', '2025-06-12'],
    ['4-Apr-21', '2021-04-04'],
    ['04-avr-21', '2021-04-04'],
    ['Feb 8, 2026', '2026-02-08'],
    ['2026-02-08', '2026-02-08'],
    ['15/11/2026', '2026-11-15'],
    ['11/15/2026', '2026-11-15'],
    ['15.11.26', '2026-11-15'],
  ])('%s', (text, on) => {
    expect(readDate(text)).toEqual({ on, time: null, isUtc: false });
  });

  it.each(['', '31/02/2026', '08 Foo 2026', '2026-13-01', '12', 'hier', '15/11/2026 25:00', '45:12'])(
    'no date: %s',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it.each([
    ['2026-02-08 14:03:11 UTC', '2026-02-08T14:03:11.000Z'],
    ['2026-02-08T14:03:11.000Z', '2026-02-08T14:03:11.000Z'],
    ['15/11/2026 17:00', '2026-11-15T16:00:00.000Z'],
    ['15/07/2026 17h00', '2026-07-15T15:00:00.000Z'],
    ['15/11/2026 à 05:00', '2026-11-15T04:00:00.000Z'],
  ])('%s is an instant, in Paris unless it says UTC', (text, iso) => {
    expect(new Date(instantOf(readDate(text)!, PARIS)).toISOString()).toBe(iso);
  });

  it.each([
    ['1/29/26, 2:37 PM', '2026-01-29T14:37:00.000Z'],
    ['11/8/26, 12:05 AM', '2026-11-08T00:05:00.000Z'],
    ['11/8/26, 12:05\u202fPM', '2026-11-08T12:05:00.000Z'],
  ])("%s as LinkedIn's invitations have it", (text, iso) => {
    expect(new Date(instantOf(readDate(text, 'MONTH_FIRST')!, 'UTC')).toISOString()).toBe(iso);
  });
});

describe('which number comes first', () => {
  it.each([
    [['1/2/26, 2:37 PM'], 'MONTH_FIRST'],
    [['1/2/26', '1/29/26'], 'MONTH_FIRST'],
    [['01/02/2026', '29/01/2026 14:37'], 'DAY_FIRST'],
    [['01/02/2026'], 'DAY_FIRST'],
  ])('%s', (values, order) => {
    expect(detectSlashOrder(values)).toBe(order);
  });
});

describe('known by its day only', () => {
  const noon = Date.parse('2026-11-09T11:00:00Z');
  it('is dated 18:00 in the zone', () => {
    expect(endOfKnownDay('2026-11-08', PARIS, noon)).toBe(Date.parse('2026-11-08T17:00:00Z'));
    expect(endOfKnownDay('2026-07-08', PARIS, noon)).toBe(Date.parse('2026-07-08T16:00:00Z'));
  });
  it('or the import, if earlier', () => {
    expect(endOfKnownDay('2026-11-09', PARIS, noon)).toBe(noon);
  });
});
