import { describe, expect, it } from 'vitest';
import type { PlannedRow } from '../relances/week.ts';
import { compareWeeks } from './closing-effect.ts';

/** « ada:24 » is Ada, planned on Tuesday 24 November. */
function plan(...items: string[]) {
  const planned = items.map((item) => {
    const [approachId, date] = item.split(':');
    return { row: { approachId }, on: `2026-11-${date}` } as unknown as PlannedRow;
  });
  return { planned };
}

describe('what closing a session changes', () => {
  it('raises the people starred, by day, and tells who no longer fits', () => {
    const before = plan('ada:23', 'bob:23', 'carl:24', 'dora:24');
    const after = plan('eve:24', 'finn:25', 'ada:23', 'bob:23');
    expect(compareWeeks(before, after, new Set(['eve', 'finn']))).toEqual({
      raised: [
        { on: '2026-11-24', count: 1 },
        { on: '2026-11-25', count: 1 },
      ],
      left: 2,
      entered: 2,
    });
  });

  it('counts as raised whoever was planned already and now stands nearer the top', () => {
    const changed = new Set(['carl']);
    expect(compareWeeks(plan('ada:23', 'carl:24'), plan('carl:23', 'ada:23'), changed).raised).toEqual([
      { on: '2026-11-23', count: 1 },
    ]);
  });

  it('raises nobody whom the closing did not change, nor anybody lowered', () => {
    const before = plan('ada:23', 'bob:23', 'carl:24');
    const after = plan('bob:23', 'carl:24', 'ada:24');
    expect(compareWeeks(before, after, new Set(['ada']))).toEqual({ raised: [], left: 0, entered: 0 });
  });

  it('says nothing of a week that stays the same', () => {
    const same = plan('ada:23');
    expect(compareWeeks(same, same, new Set(['ada']))).toEqual({ raised: [], left: 0, entered: 0 });
  });
});
