import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedByRelances } from './added-by-relances.ts';
import type { RankCounts } from './cumulative-share.ts';

const ranks = (...counts: [mature: number, answered: number][]): RankCounts[] =>
  counts.map(([mature, answered], rank) => ({ rank, mature, answered }));

describe('addedByRelances', () => {
  it('is the last share minus the first, with an interval about as wide as the delta method gives', () => {
    const { afterFirst, withRelances, added, lastRank } = addedByRelances(
      ranks([100, 22], [72, 13], [57, 9], [45, 5]),
    );
    expect(lastRank).toBe(3);
    expect(afterFirst!.value).toBeCloseTo(0.22, 12);
    expect(added!.value).toBeCloseTo(withRelances!.value - 0.22, 12);
    // Var(s q) = q² s(1 − s)/n + s² (1 − q)² G, with s = 0.78, q = 0.3866148, G = 13/(72·59) + 9/(57·48) + 5/(45·40).
    const [s, q] = [0.78, 0.3015594542 / 0.78];
    const greenwood = 13 / (72 * 59) + 9 / (57 * 48) + 5 / (45 * 40);
    const error = Math.sqrt((q * q * s * (1 - s)) / 100 + s * s * (1 - q) ** 2 * greenwood);
    expect(added!.high - added!.low).toBeCloseTo(2 * 1.96 * error, 1);
    expect(added).toEqual({
      value: expect.closeTo(0.3015594542, 9),
      low: expect.closeTo(0.2153985058, 9),
      high: expect.closeTo(0.4042343103, 9),
    });
  });

  it('holds what is true 95 times out of 100', () => {
    // 22 %, then 18 %, 15 % and 11 % of those silent and relanced; a tenth is given up on before each relance.
    const truth = [0.22, 0.18, 0.15, 0.11];
    const trueAdded = 0.78 - 0.78 * 0.82 * 0.85 * 0.89;
    let seed = 20261122;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    let held = 0;
    const rounds = 2000;
    for (let round = 0; round < rounds; round += 1) {
      let left = 150;
      const counts = truth.map((share, rank) => {
        const mature = left;
        let answered = 0;
        for (let one = 0; one < mature; one += 1) if (random() < share) answered += 1;
        left = 0;
        for (let one = 0; one < mature - answered; one += 1) if (random() < 0.9) left += 1;
        return { rank, mature, answered };
      });
      const { added } = addedByRelances(counts);
      if (added!.low <= trueAdded && trueAdded <= added!.high) held += 1;
    }
    expect(held / rounds).toBeGreaterThan(0.935);
    expect(held / rounds).toBeLessThan(0.97);
  });

  it('says what it may: up to the last rank with twenty', () => {
    expect(addedByRelances(ranks([100, 22], [60, 12], [19, 3]))).toMatchObject({
      lastRank: 1,
      withRelances: { value: expect.closeTo(1 - 0.78 * 0.8, 12) },
      added: { value: expect.closeTo(0.78 * 0.2, 12) },
    });
    expect(addedByRelances(ranks([100, 22], [19, 3]))).toMatchObject({
      afterFirst: { value: expect.closeTo(0.22, 12) },
      lastRank: 0,
      withRelances: null,
      added: null,
    });
    expect(addedByRelances(ranks([19, 3], [30, 3]))).toMatchObject({ afterFirst: null, added: null });
    expect(addedByRelances([])).toMatchObject({ afterFirst: null, lastRank: 0, added: null });
  });

  it('adds nothing where nobody answered a relance, within a bound above nothing', () => {
    const { added } = addedByRelances(ranks([100, 20], [50, 0]));
    expect(added).toMatchObject({ value: 0, low: 0 });
    expect(added!.high).toBeGreaterThan(0.03);
    expect(added!.high).toBeLessThan(0.1);
  });

  it('holds its estimate and stays within 0 and 1', () => {
    const counts = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(counts, (pairs) => {
        const { added } = addedByRelances(
          ranks(...pairs.map(([mature, share]): [number, number] => [mature, Math.round(mature * share)])),
        );
        if (!added) return;
        expect(added.low).toBeGreaterThanOrEqual(0);
        expect(added.low).toBeLessThanOrEqual(added.value);
        expect(added.value).toBeLessThanOrEqual(added.high);
        expect(added.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
