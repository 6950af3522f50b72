import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from './newcombe.ts';

const of = (successes: number, trials: number) => ({ successes, trials });

describe('newcombe', () => {
  // Newcombe 1998, Stat. Med. 17:873-890, table II, method 10: the eight examples of the paper, as printed.
  it.each([
    ['a', of(56, 70), of(48, 80), 0.0524, 0.3339],
    ['b', of(9, 10), of(3, 10), 0.1705, 0.809],
    ['c', of(6, 7), of(2, 7), 0.0582, 0.8062],
    ['d', of(5, 56), of(0, 29), -0.0381, 0.1926],
    ['e', of(0, 10), of(0, 20), -0.1611, 0.2775],
    ['f', of(0, 10), of(0, 10), -0.2775, 0.2775],
    ['g', of(10, 10), of(0, 20), 0.6791, 1],
    ['h', of(10, 10), of(0, 10), 0.6075, 1],
  ])('example %s, as published', (_, first, second, low, high) => {
    expect(newcombe(first, second).low).toBeCloseTo(low, 4);
    expect(newcombe(first, second).high).toBeCloseTo(high, 4);
  });

  // R 4.2.2, the formula over the limits of prop.test(x, n, correct = FALSE)
  it('is as R to nine places', () => {
    const { value, low, high } = newcombe(of(56, 70), of(48, 80));
    expect(value).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524314724, 9);
    expect(high).toBeCloseTo(0.333872654, 9);
  });

  const proportion = fc
    .tuple(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([trials, share]) => of(Math.round(share * trials), trials));

  it('holds its estimate, stays within −1 and 1, and turns with the two', () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const { value, low, high } = newcombe(first, second);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        const turned = newcombe(second, first);
        expect(turned.low).toBeCloseTo(-high, 12);
        expect(turned.high).toBeCloseTo(-low, 12);
      }),
    );
  });

  it('refuses to compare with nothing', () => {
    expect(() => newcombe(of(0, 0), of(1, 2))).toThrow(RangeError);
  });
});
