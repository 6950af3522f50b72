import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINIMUM_MATURE, NO_COUNTS, rateOf, sumCounts } from './rate.ts';

describe('rateOf', () => {
  it('says no percentage of 19 mature attempts, and one of 20', () => {
    expect(MINIMUM_MATURE).toBe(20);
    const few = rateOf({ mature: 19, answered: 4, interested: 1, pending: 500 });
    expect(few).toEqual({
      mature: 19,
      answered: 4,
      interested: 1,
      pending: 500,
      answeredRate: null,
      interestedRate: null,
    });
    const enough = rateOf({ mature: 20, answered: 4, interested: 0, pending: 0 });
    // R: prop.test(4, 20, correct = FALSE), prop.test(0, 20, correct = FALSE)
    expect(enough.answeredRate!.value).toBe(0.2);
    expect(enough.answeredRate!.low).toBeCloseTo(0.08065766258, 9);
    expect(enough.answeredRate!.high).toBeCloseTo(0.41601743225, 9);
    expect(enough.interestedRate).toEqual({ value: 0, low: 0, high: expect.closeTo(0.1611251581, 9) });
  });

  it('keeps the interested rate beside the other, over the same attempts', () => {
    const rate = rateOf({ mature: 100, answered: 22, interested: 9, pending: 12 });
    // R: prop.test(22, 100, correct = FALSE), prop.test(9, 100, correct = FALSE)
    expect(rate.answeredRate).toEqual({
      value: 0.22,
      low: expect.closeTo(0.1500128238, 9),
      high: expect.closeTo(0.3107035351, 9),
    });
    expect(rate.interestedRate).toEqual({
      value: 0.09,
      low: expect.closeTo(0.04807254, 9),
      high: expect.closeTo(0.1622621285, 9),
    });
  });

  it('moves with the mature alone: attempts en cours change no percentage', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 300 }),
        fc.nat({ max: 300 }),
        fc.nat({ max: 1000 }),
        (answered, silent, pending) => {
          const counts = { mature: answered + silent, answered, interested: 0 };
          const { pending: _, ...without } = rateOf({ ...counts, pending: 0 });
          expect(rateOf({ ...counts, pending })).toEqual({ ...without, pending });
        },
      ),
    );
  });

  it.each([
    [{ mature: 20, answered: 21, interested: 0, pending: 0 }],
    [{ mature: 20, answered: 4, interested: 5, pending: 0 }],
  ])('refuses counts that contradict each other: %o', (counts) => {
    expect(() => rateOf(counts)).toThrow(RangeError);
  });
});

describe('sumCounts', () => {
  it('adds each count, and nothing is nothing', () => {
    expect(sumCounts([])).toEqual(NO_COUNTS);
    expect(
      sumCounts([
        { mature: 10, answered: 3, interested: 1, pending: 2 },
        { mature: 12, answered: 4, interested: 2, pending: 0 },
      ]),
    ).toEqual({ mature: 22, answered: 7, interested: 3, pending: 2 });
  });
});
