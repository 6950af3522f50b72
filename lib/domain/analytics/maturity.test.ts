import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../time/instant.ts';
import { isMature, latestMatureAt } from './maturity.ts';

const at = Date.parse('2026-10-19T15:00:00Z'); // Monday 17:00 in Paris

describe('isMature', () => {
  it.each([
    ['an attempt of yesterday is en cours', DAY, false],
    ['13.99 days', 13.99 * DAY, false],
    ['a millisecond before 14 days', 14 * DAY - 1, false],
    ['14 days to the millisecond', 14 * DAY, true],
    ['14 elapsed days over the change of hour: Monday 16:00 by the clock', 14 * DAY, true],
    ['13 days and 23 hours', 14 * DAY - HOUR, false],
    ['a month', 30 * DAY, true],
  ])('%s', (_, elapsed, expected) => {
    expect(isMature(at, at + elapsed)).toBe(expected);
  });

  it('is the bound that queries compare with', () => {
    const now = Date.parse('2026-11-20T11:00:00Z');
    expect(isMature(latestMatureAt(now), now)).toBe(true);
    expect(isMature(latestMatureAt(now) + 1, now)).toBe(false);
  });
});
