import { describe, expect, it } from 'vitest';
import { beforeAfter } from './before-after.ts';
import { compareRates } from './compare-rates.ts';
import type { Counts } from './rate.ts';
import { compareTrames } from './two-trames.ts';

const counts = (answered: number, mature: number): Counts => ({
  mature,
  answered,
  interested: 0,
  pending: 3,
});

describe('compareRates', () => {
  // R 4.2.2, Newcombe's formula over the limits of prop.test(x, n, correct = FALSE)
  it.each([
    [counts(20, 100), counts(36, 100), 0.16, 0.03546173284, 0.27821464419, 'HIGHER'],
    [counts(36, 100), counts(20, 100), -0.16, -0.27821464419, -0.03546173284, 'LOWER'],
    [counts(20, 100), counts(33, 100), 0.13, 0.007489957718, 0.2476375853, 'HIGHER'],
    [counts(20, 100), counts(32, 100), 0.12, -0.001782311069, 0.237373699843, 'UNDECIDED'],
    [counts(20, 100), counts(20, 100), 0, expect.any(Number), expect.any(Number), 'UNDECIDED'],
  ])('%o then %o', (reference, other, value, low, high, verdict) => {
    const comparison = compareRates(reference, other);
    expect(comparison.verdict).toBe(verdict);
    expect(comparison.difference).toEqual({
      value: expect.closeTo(value, 12),
      low: typeof low === 'number' ? expect.closeTo(low, 9) : low,
      high: typeof high === 'number' ? expect.closeTo(high, 9) : high,
    });
  });

  it.each([
    ['19 and 500', counts(19, 19), counts(1, 500)],
    ['500 and 19', counts(1, 500), counts(19, 19)],
  ])('says nothing of too few: %s', (_, reference, other) => {
    expect(compareRates(reference, other)).toMatchObject({ difference: null, verdict: 'TOO_FEW' });
  });

  it('speaks with 20 on both sides', () => {
    expect(compareRates(counts(1, 20), counts(12, 20)).verdict).toBe('HIGHER');
  });
});

describe('compareTrames', () => {
  const version = (trameVersionId: string, answered: number, mature: number) => ({
    trameVersionId,
    ...counts(answered, mature),
  });

  it('names both, and says how many attempts are missing', () => {
    expect(compareTrames(version('v1', 4, 19), version('v2', 9, 20))).toMatchObject({
      referenceId: 'v1',
      otherId: 'v2',
      verdict: 'TOO_FEW',
      missing: { reference: 1, other: 0 },
    });
    expect(compareTrames(version('v1', 20, 100), version('v2', 36, 100))).toMatchObject({
      verdict: 'HIGHER',
      missing: { reference: 0, other: 0 },
    });
  });

  it('does not compare a version with itself', () => {
    expect(() => compareTrames(version('v1', 4, 40), version('v1', 4, 40))).toThrow(RangeError);
  });
});

describe('beforeAfter', () => {
  const days = [
    { on: '2026-10-30', ...counts(10, 50) }, // Friday
    { on: '2026-11-01', ...counts(10, 50) }, // Sunday, the eve
    { on: '2026-11-02', ...counts(20, 40) }, // Monday, the marked day
    { on: '2026-11-03', ...counts(16, 60) }, // Tuesday
  ];

  it('counts the marked day as after, whatever the order', () => {
    for (const given of [days, days.toReversed()]) {
      const { reference, other, difference, verdict, markedOn } = beforeAfter(given, '2026-11-02');
      expect([reference.mature, reference.answered, other.mature, other.answered]).toEqual([
        100, 20, 100, 36,
      ]);
      expect([reference.pending, other.pending]).toEqual([6, 6]);
      expect(difference!.low).toBeCloseTo(0.03546173284, 9);
      expect([verdict, markedOn]).toEqual(['HIGHER', '2026-11-02']);
    }
  });

  it('says nothing of a day with nothing before it', () => {
    expect(beforeAfter(days, '2026-10-30')).toMatchObject({ verdict: 'TOO_FEW', reference: { mature: 0 } });
  });
});
