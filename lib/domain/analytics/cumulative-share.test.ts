import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeShare, type RankCounts } from './cumulative-share.ts';

const ranks = (...counts: [mature: number, answered: number][]): RankCounts[] =>
  counts.map(([mature, answered], rank) => ({ rank, mature, answered }));

describe('cumulativeShare', () => {
  // R 4.2.2, survival 3.5.3: survfit(Surv(rank, answered) ~ 1, conf.type = "log-log") over the same people, censored at the rank they came to.
  it('is one minus the curve of R, 22 % to 52 %', () => {
    const steps = cumulativeShare(ranks([100, 22], [72, 13], [57, 9], [45, 5]));
    expect(steps.map((step) => step.cumulated)).toEqual(
      [
        [0.22, 0.1507686695, 0.3145971684],
        [0.3608333333, 0.2737936589, 0.4653842657],
        [0.461754386, 0.3671482735, 0.5677137018],
        [0.5215594542, 0.4238031425, 0.6268735285],
      ].map(([value, low, high]) => ({
        value: expect.closeTo(value!, 9),
        low: expect.closeTo(low!, 9),
        high: expect.closeTo(high!, 9),
      })),
    );
    expect(steps.map((step) => step.added)).toEqual(
      [0.22, 0.1408333333, 0.1009210526, 0.0598050682].map((added) => expect.closeTo(added, 9)),
    );
  });

  it('counts those not relanced as censored, not as silent', () => {
    // 20 % answer at each of two ranks; only half of the silent were relanced. Counted as silent they would make it 28 %.
    const [, second] = cumulativeShare(ranks([100, 20], [40, 8]));
    expect(second!.cumulated!.value).toBeCloseTo(0.36, 12);
  });

  it('falls silent at the first rank with 19, and speaks with 20', () => {
    const [first, second, third] = cumulativeShare(ranks([100, 22], [19, 4], [25, 5]));
    expect(first!.cumulated).not.toBeNull();
    expect(second).toMatchObject({ rate: null, cumulated: null, added: null, mature: 19, answered: 4 });
    // Its own rate may be said; what it adds up to may not, with a hole before it.
    expect(third!.rate!.value).toBe(0.2);
    expect(third).toMatchObject({ cumulated: null, added: null });
    expect(cumulativeShare(ranks([100, 22], [20, 4]))[1]!.cumulated!.value).toBeCloseTo(0.376, 12);
  });

  it('gives four steps, whatever came, and leaves what is beyond the cap out', () => {
    expect(cumulativeShare([]).map((step) => [step.rank, step.mature, step.cumulated])).toEqual([
      [0, 0, null],
      [1, 0, null],
      [2, 0, null],
      [3, 0, null],
    ]);
    const steps = cumulativeShare(ranks([90, 9], [80, 8], [70, 7], [60, 6], [50, 50]));
    expect(steps).toHaveLength(4);
    expect(steps[3]!.cumulated!.value).toBeCloseTo(1 - 0.9 ** 4, 12);
  });

  it('keeps an honest interval where nobody answered, and where all did', () => {
    // R: prop.test(0, 20, correct = FALSE), prop.test(20, 20, correct = FALSE)
    const [, none] = cumulativeShare(ranks([40, 0], [20, 0]));
    expect(none!.cumulated).toEqual({ value: 0, low: 0, high: expect.closeTo(0.1611251581, 9) });
    const [all] = cumulativeShare(ranks([20, 20]));
    expect(all!.cumulated).toEqual({ value: 1, low: expect.closeTo(0.8388748419, 9), high: 1 });
  });

  it('never falls, holds its estimate, stays within 0 and 1, whatever the order', () => {
    const counts = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true })), {
        maxLength: 5,
      })
      .map((pairs) =>
        ranks(...pairs.map(([mature, share]): [number, number] => [mature, Math.round(mature * share)])),
      );
    fc.assert(
      fc.property(counts, (rows) => {
        let before = 0;
        for (const { cumulated, added } of cumulativeShare(rows)) {
          if (!cumulated) continue;
          expect(cumulated.value).toBeGreaterThanOrEqual(before);
          expect(cumulated.value - before).toBeCloseTo(added!, 12);
          expect(cumulated.low).toBeGreaterThanOrEqual(0);
          expect(cumulated.low).toBeLessThanOrEqual(cumulated.value);
          expect(cumulated.high).toBeGreaterThanOrEqual(cumulated.value);
          expect(cumulated.high).toBeLessThanOrEqual(1);
          before = cumulated.value;
        }
        expect(cumulativeShare(rows.toReversed())).toEqual(cumulativeShare(rows));
      }),
    );
  });
});
