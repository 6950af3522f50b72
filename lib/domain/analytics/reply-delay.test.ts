import { describe, expect, it } from 'vitest';
import { replyDelay } from './reply-delay.ts';

const answered = (time: number, events = 1) => ({ time, events, censored: 0 });
const waiting = (time: number, censored = 1) => ({ time, events: 0, censored });

describe('replyDelay', () => {
  it('reads the share answered within 1, 2, 7 and 14 days off the curve', () => {
    const { answeredWithin, halfOfAnswersHours, curve } = replyDelay([
      answered(12, 8),
      answered(30, 4),
      waiting(400, 28),
    ]);
    // R 4.2.2, survival 3.5.3: survfit(Surv(hours, answered) ~ 1, conf.type = "log-log")
    const oneDay = {
      value: expect.closeTo(0.2, 9),
      low: expect.closeTo(0.105448805, 9),
      high: expect.closeTo(0.3603552385, 9),
    };
    const later = {
      value: expect.closeTo(0.3, 9),
      low: expect.closeTo(0.18286553, 8),
      high: expect.closeTo(0.4673752401, 9),
    };
    expect(answeredWithin).toEqual([
      { days: 1, share: oneDay },
      { days: 2, share: later },
      { days: 7, share: later },
      { days: 14, share: later },
    ]);
    expect(halfOfAnswersHours).toBe(12);
    expect(curve.median.value).toBeNull();
  });

  it('reads an answer of the mark’s own hour as within it, and one an hour later as not', () => {
    const within = (hours: number) =>
      replyDelay([answered(hours, 10), waiting(400, 10)]).answeredWithin.map(({ share }) => share!.value);
    expect(within(24)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(within(25)).toEqual([0, 0.5, 0.5, 0.5]);
    expect(within(14 * 24 + 1)).toEqual([0, 0, 0, 0]);
  });

  it('says nothing of 19 attempts, and something of 20', () => {
    const few = replyDelay([answered(5, 10), waiting(400, 9)]);
    expect(few.answeredWithin.every(({ share }) => share === null)).toBe(true);
    expect(few.halfOfAnswersHours).toBeNull();
    expect(few.curve.total).toBe(19);
    expect(replyDelay([answered(5, 10), waiting(400, 10)]).halfOfAnswersHours).toBe(5);
  });

  it('says nothing past the last one seen waiting', () => {
    const { answeredWithin } = replyDelay([answered(12, 10), waiting(100, 30)]);
    expect(answeredWithin.map(({ share }) => share?.value ?? null)).toEqual([0.25, 0.25, null, null]);
  });

  it('counts the answers that attempts closed early would have brought', () => {
    // A plain median over the 21 answers is 10 h. Half of those silent then were relanced at 20 h: each later answer counts double.
    const { halfOfAnswersHours } = replyDelay([
      answered(10, 11),
      waiting(20, 45),
      answered(50, 10),
      waiting(400, 35),
    ]);
    expect(halfOfAnswersHours).toBe(50);
  });

  it('judges by fourteen days: what comes later moves no half', () => {
    const late = replyDelay([answered(5, 4), answered(50, 4), answered(20 * 24, 12), waiting(30 * 24, 12)]);
    expect(late.halfOfAnswersHours).toBe(5);
  });

  it('takes the first time at one half, though products round', () => {
    // 2 of 20, then 2 of 18: 0.09999999999999998 against one half of 0.20000000000000007.
    expect(replyDelay([answered(5, 2), answered(50, 2), waiting(400, 16)]).halfOfAnswersHours).toBe(5);
  });

  it('keeps an honest interval where nobody had answered, and where all had', () => {
    // R: prop.test(0, 20, correct = FALSE), prop.test(20, 20, correct = FALSE)
    const none = { value: 0, low: 0, high: expect.closeTo(0.1611251581, 9) };
    const everybody = { value: 1, low: expect.closeTo(0.8388748419, 9), high: 1 };
    expect(replyDelay([answered(30, 20)]).answeredWithin.map(({ share }) => share)).toEqual([
      none,
      everybody,
      everybody,
      everybody,
    ]);
    // R: prop.test(0, 21, correct = FALSE). Of 21, one was lost from sight at 3 h.
    expect(replyDelay([waiting(3), answered(30, 20)]).answeredWithin[0]!.share!.high).toBeCloseTo(
      0.1546390193,
      9,
    );
  });

  it('of silence alone knows no half', () => {
    expect(replyDelay([waiting(400, 30)])).toMatchObject({
      halfOfAnswersHours: null,
      answeredWithin: [
        { days: 1, share: { value: 0 } },
        { days: 2, share: { value: 0 } },
        { days: 7, share: { value: 0 } },
        { days: 14, share: { value: 0 } },
      ],
    });
    expect(replyDelay([]).curve.total).toBe(0);
  });
});
