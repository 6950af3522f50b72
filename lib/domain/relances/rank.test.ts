import { describe, expect, it } from 'vitest';
import { isStarredAt, rankOf } from './rank.ts';

describe('a place in the list', () => {
  it('says whether it is that of somebody starred, whatever else it rests on', () => {
    for (const kind of ['COURTESY', 'RELANCE'] as const)
      for (const priority of [1, 2, 3])
        for (const fitScore of [0, 500, 1000])
          for (const starred of [true, false])
            expect(isStarredAt(rankOf({ kind, starred, priority, fitScore }))).toBe(starred);
  });
});
