import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, stepAt, type TimeCount } from './kaplan-meier.ts';

/** Weeks in remission of Freireich et al., Blood 21 (1963) 699-716, as every textbook reprints them (Cox 1972, table 1). */
const SIX_MP: TimeCount[] = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, events: 1, censored: 0 })),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, events: 0, censored: 1 })),
];
const PLACEBO: TimeCount[] = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(
  (time) => ({
    time,
    events: 1,
    censored: 0,
  }),
);

describe('the 6-MP group of Freireich 1963', () => {
  const curve = kaplanMeier(SIX_MP);
  const relapses = curve.steps.filter((step) => step.events > 0);

  // J. P. Klein and M. L. Moeschberger, Survival Analysis, 2nd ed. (2003), table 4.1A.
  it.each([
    [6, 3, 21, 0.857, 0.076],
    [7, 1, 17, 0.807, 0.087],
    [10, 1, 15, 0.753, 0.096],
    [13, 1, 12, 0.69, 0.107],
    [16, 1, 11, 0.627, 0.114],
    [22, 1, 7, 0.538, 0.128],
    [23, 1, 6, 0.448, 0.135],
  ])('week %i: %i of %i, as published', (time, events, atRisk, survival, standardError) => {
    const step = stepAt(curve, time)!;
    expect([step.time, step.events, step.atRisk]).toEqual([time, events, atRisk]);
    expect(step.survival).toBeCloseTo(survival, 3);
    expect(step.standardError).toBeCloseTo(standardError, 3);
  });

  // R 4.2.2, survival 3.5.3: summary(survfit(Surv(t, s) ~ 1, conf.type = "log-log"))
  it('has the band of R', () => {
    expect(relapses.map((step) => [step.low, step.high])).toEqual(
      [
        [0.6197179553, 0.9515517476],
        [0.5631465646, 0.9228090192],
        [0.5031995108, 0.8893618352],
        [0.4316102225, 0.8490659633],
        [0.367510856, 0.8049121895],
        [0.2677789368, 0.7467907176],
        [0.188052006, 0.6801426285],
      ].map((band) => band.map((edge) => expect.closeTo(edge, 9))),
    );
  });

  it('counts those censored in a week as at risk of a relapse in it', () => {
    expect(curve.steps.map((step) => step.atRisk)).toEqual([
      21, 17, 16, 15, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 2, 1,
    ]);
  });

  it('has its median at 23 weeks, from 13, without an upper limit (R: 23, 13, NA)', () => {
    expect(curve.median).toEqual({ value: 23, low: 13, high: null });
    expect([curve.total, curve.events]).toEqual([21, 9]);
  });
});

describe('the placebo group', () => {
  const curve = kaplanMeier(PLACEBO);

  // R 4.2.2, survival 3.5.3, conf.type = "log-log"; without censoring the curve is the plain share.
  it('is that of R, and has no band once nobody is left', () => {
    expect(curve.median).toEqual({ value: 8, low: 4, high: 11 });
    expect(stepAt(curve, 8)).toMatchObject({
      atRisk: 12,
      survival: expect.closeTo(8 / 21, 12),
      standardError: expect.closeTo(0.1059712, 6),
      low: expect.closeTo(0.18306655, 7),
      high: expect.closeTo(0.577789, 6),
    });
    expect(stepAt(curve, 23)).toMatchObject({ survival: 0, standardError: null, low: null, high: null });
  });
});

describe('kaplanMeier', () => {
  it('takes grouped counts for what they count, in any order', () => {
    const grouped = kaplanMeier([
      { time: 9, events: 0, censored: 1 },
      { time: 6, events: 1, censored: 1 },
      { time: 7, events: 1, censored: 0 },
      { time: 6, events: 2, censored: 0 },
    ]);
    const single = kaplanMeier(SIX_MP.filter(({ time }) => time < 10));
    expect(grouped).toEqual(single);
  });

  it('has no band before the first event (R: NA), and one from an event at 0 on', () => {
    const late = kaplanMeier([
      { time: 1, events: 0, censored: 1 },
      { time: 2, events: 1, censored: 0 },
      { time: 3, events: 1, censored: 0 },
      { time: 4, events: 0, censored: 1 },
    ]);
    expect(late.steps[0]).toMatchObject({ survival: 1, standardError: 0, low: null, high: null });
    expect(late.steps[1]).toMatchObject({
      low: expect.closeTo(0.05407343, 7),
      high: expect.closeTo(0.945206, 6),
    });
    expect(late.median).toEqual({ value: 3, low: 2, high: null });
    const atOnce = kaplanMeier([
      { time: 0, events: 1, censored: 1 },
      { time: 1, events: 1, censored: 0 },
      { time: 2, events: 0, censored: 1 },
    ]);
    expect(atOnce.steps[0]).toMatchObject({
      time: 0,
      atRisk: 4,
      survival: 0.75,
      high: expect.closeTo(0.960549, 6),
    });
    expect(atOnce.median).toEqual({ value: 1, low: 0, high: null });
  });

  it('takes the first time at one half for the median, though products round', () => {
    // 23/24 × 22/23 × … × 12/13 is one half, and comes out as 0.5000000000000001.
    const twelve = Array.from({ length: 12 }, (_, index) => ({ time: index + 1, events: 1, censored: 0 }));
    const curve = kaplanMeier([...twelve, { time: 20, events: 0, censored: 12 }]);
    expect(stepAt(curve, 12)!.survival).toBeGreaterThan(0.5);
    expect(curve.median.value).toBe(12);
  });

  it('of nobody is empty, and says nothing', () => {
    const empty = kaplanMeier([]);
    expect(empty).toEqual({ total: 0, events: 0, steps: [], median: { value: null, low: null, high: null } });
    expect(stepAt(empty, 3)).toBeNull();
  });

  it.each([
    [{ time: -1, events: 1, censored: 0 }],
    [{ time: Number.NaN, events: 1, censored: 0 }],
    [{ time: 1, events: 0.5, censored: 0 }],
    [{ time: 1, events: 0, censored: -2 }],
  ])('refuses %o', (count) => {
    expect(() => kaplanMeier([count])).toThrow(RangeError);
  });

  it('never rises, holds its estimate in its band, and forgets nobody', () => {
    const count = fc.record({
      time: fc.nat({ max: 400 }),
      events: fc.nat({ max: 4 }),
      censored: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(count, { maxLength: 60 }), (counts) => {
        const curve = kaplanMeier(counts);
        let before = 1;
        let seen = 0;
        for (const step of curve.steps) {
          expect(step.survival).toBeLessThanOrEqual(before);
          expect(step.survival).toBeGreaterThanOrEqual(0);
          expect(step.low ?? 0).toBeGreaterThanOrEqual(0);
          expect(step.low ?? 0).toBeLessThanOrEqual(step.survival);
          expect(step.high ?? 1).toBeGreaterThanOrEqual(step.survival);
          expect(step.high ?? 1).toBeLessThanOrEqual(1);
          expect(step.atRisk).toBe(curve.total - seen);
          seen += step.events + step.censored;
          before = step.survival;
        }
        expect(seen).toBe(counts.reduce((sum, each) => sum + each.events + each.censored, 0));
        expect(kaplanMeier(counts.toReversed())).toEqual(curve);
      }),
    );
  });

  it('without censoring is the plain share still waiting', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 80 }), (times) => {
        const curve = kaplanMeier(times.map((time) => ({ time, events: 1, censored: 0 })));
        for (const step of curve.steps) {
          const waiting = times.filter((time) => time > step.time).length / times.length;
          expect(step.survival).toBeCloseTo(waiting, 10);
        }
      }),
    );
  });
});
