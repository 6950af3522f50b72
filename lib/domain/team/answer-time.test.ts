import { describe, expect, it } from 'vitest';
import { frenchCalendar } from '../../../tests/support/calendars.ts';
import { HOUR, MINUTE } from '../time/instant.ts';
import { medianTime, timeToAnswer } from './answer-time.ts';

describe('timeToAnswer', () => {
  it.each([
    ['within a day', '2026-11-09T09:00:00Z', '2026-11-09T11:30:00Z', 2.5 * HOUR],
    [
      'a reply of Friday at 22:00, answered on Monday at 10:00',
      '2026-11-06T21:00:00Z',
      '2026-11-09T09:00:00Z',
      HOUR,
    ],
    [
      'from Tuesday 17:00 over a feast to Thursday 9:30',
      '2026-11-10T16:00:00Z',
      '2026-11-12T08:30:00Z',
      1.5 * HOUR,
    ],
    ['at once', '2026-11-09T09:00:00Z', '2026-11-09T09:00:00Z', 0],
    ['both in the night', '2026-11-09T19:00:00Z', '2026-11-10T06:00:00Z', 0],
    ['answered on a Sunday', '2026-11-06T16:00:00Z', '2026-11-08T10:00:00Z', HOUR],
    ['a whole week', '2026-11-16T08:00:00Z', '2026-11-20T17:00:00Z', 45 * HOUR],
  ])('%s', (_, signAt, answeredAt, expected) => {
    const answer = { memberId: 'one', signAt: Date.parse(signAt), answeredAt: Date.parse(answeredAt) };
    expect(timeToAnswer(answer, frenchCalendar())).toBe(expected);
  });

  it('loses nothing on the week the hour changes', () => {
    // Friday 23 October 17:00 (summer time) to Monday 26 October 10:00 (winter time).
    const answer = {
      memberId: 'one',
      signAt: Date.parse('2026-10-23T15:00:00Z'),
      answeredAt: Date.parse('2026-10-26T09:00:00Z'),
    };
    expect(timeToAnswer(answer, frenchCalendar())).toBe(2 * HOUR);
  });
});

describe('medianTime', () => {
  const minutes = (...values: number[]) => values.map((value) => value * MINUTE);

  it('says nothing under six answers', () => {
    expect(medianTime(minutes(1, 2, 3, 4, 5))).toBeNull();
    expect(medianTime([])).toBeNull();
  });

  // Ranks by exact whole numbers, in Python: the largest k with sum(math.comb(n, i) for i in range(k)) / 2**n <= 0.025, and n + 1 - k:
  // 6: 1 and 6; 8: 1 and 8; 9: 2 and 8; 10: 2 and 9; 20: 6 and 15; 25: 8 and 18; 100: 40 and 61; 5000: 2431 and 2570.
  it.each([
    [6, 3.5, 1, 6],
    [8, 4.5, 1, 8],
    [9, 5, 2, 8],
    [10, 5.5, 2, 9],
    [20, 10.5, 6, 15],
    [25, 13, 8, 18],
    [100, 50.5, 40, 61],
  ])('of 1 to %i minutes', (n, median, from, to) => {
    const times = Array.from({ length: n }, (_, index) => (n - index) * MINUTE);
    expect(medianTime(times)).toEqual({
      median: median * MINUTE,
      from: from * MINUTE,
      to: to * MINUTE,
      answers: n,
    });
  });

  it('holds for thousands', () => {
    const many = medianTime(Array.from({ length: 5000 }, (_, index) => index + 1))!;
    expect([many.from, many.to]).toEqual([2431, 2570]);
  });
});
