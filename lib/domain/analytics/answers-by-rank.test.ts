import { describe, expect, it } from 'vitest';
import { answersByRank } from './answers-by-rank.ts';

describe('answersByRank', () => {
  it('shares all answers out, in the order of the ranks', () => {
    const shares = answersByRank([
      { rank: 3, answered: 5 },
      { rank: 0, answered: 45 },
      { rank: 2, answered: 0 },
      { rank: 1, answered: 50 },
    ]);
    expect(shares.map(({ rank, answered, share }) => [rank, answered, share!.value])).toEqual([
      [0, 45, 0.45],
      [1, 50, 0.5],
      [3, 5, 0.05],
    ]);
    // R: prop.test(45, 100, correct = FALSE)
    expect(shares[0]!.share).toEqual({
      value: 0.45,
      low: expect.closeTo(0.3561453798, 9),
      high: expect.closeTo(0.54755397, 9),
    });
  });

  it('says no share of 19 answers, and one of 20', () => {
    const of = (first: number) =>
      answersByRank([
        { rank: 0, answered: first },
        { rank: 1, answered: 9 },
      ]);
    expect(of(10).map(({ share }) => share)).toEqual([null, null]);
    expect(of(11).map(({ share }) => share!.value)).toEqual([0.55, 0.45]);
  });

  it('of no answer is empty', () => {
    expect(answersByRank([{ rank: 0, answered: 0 }])).toEqual([]);
  });
});
