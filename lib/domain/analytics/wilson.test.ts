import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

describe('wilson', () => {
  // Newcombe 1998, Stat. Med. 17:857-872, table I, method 3: the four examples of the paper, as printed.
  // The first is also that of Altman et al., Statistics with Confidence, 2nd ed. (2000), chapter 6.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i, as published', (successes, trials, low, high) => {
    expect(wilson(successes, trials).low).toBeCloseTo(low, 4);
    expect(wilson(successes, trials).high).toBeCloseTo(high, 4);
  });

  // R 4.2.2: prop.test(x, n, correct = FALSE)$conf.int
  it.each([
    [81, 263, 0.2552885199, 0.366209577],
    [20, 20, 0.8388748419, 1],
    [10, 50, 0.1124375002, 0.3303710593],
    [22, 100, 0.1500128238, 0.3107035351],
    [4, 20, 0.08065766258, 0.41601743225],
  ])('%i of %i, as R', (successes, trials, low, high) => {
    expect(wilson(successes, trials).low).toBeCloseTo(low, 9);
    expect(wilson(successes, trials).high).toBeCloseTo(high, 9);
  });

  it('is exactly 0 and 1 at its ends', () => {
    for (const trials of [1, 3, 20, 77, 1000]) {
      expect(wilson(0, trials).low).toBe(0);
      expect(wilson(trials, trials).high).toBe(1);
    }
  });

  it.each([
    [0, 0],
    [1, 0],
    [21, 20],
    [-1, 20],
    [1.5, 20],
    [1, Number.NaN],
  ])('refuses %d of %d', (successes, trials) => {
    expect(() => wilson(successes, trials)).toThrow(RangeError);
  });

  it('holds its estimate, stays within 0 and 1, mirrors, and narrows with more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, share) => {
          const successes = Math.round(share * trials);
          const { low, value, high } = wilson(successes, trials);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(1);
          const mirrored = wilson(trials - successes, trials);
          expect(mirrored.low).toBeCloseTo(1 - high, 12);
          const tenfold = wilson(successes * 10, trials * 10);
          expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
        },
      ),
    );
  });
});
