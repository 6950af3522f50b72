import { expect, it } from 'vitest';
import { readOne } from '../../../tests/fixtures/one-person.ts';
import { readCallSlots } from './call-slots.ts';

const slots = (...at: string[]) => {
  const rows = at.map((when) => ({ kind: 'CALL_MADE' as const, channel: 'PHONE' as const, at: when }));
  return readCallSlots(readOne(rows, '2026-11-20T09:00:00Z').reading);
};

it('nobody called yet: lunch first, then the end of the day (003:61)', () => {
  expect(slots()).toEqual([
    { slot: 'LUNCH', triedAt: null },
    { slot: 'END_OF_DAY', triedAt: null },
    { slot: 'MORNING', triedAt: null },
    { slot: 'AFTERNOON', triedAt: null },
  ]);
});

it('says when each part of their day was last tried, in their own time', () => {
  // In Paris: Tuesday 12:30, Wednesday 13:59:59, Thursday 17:30, and 20:00, which is no part of any.
  const tried = slots(
    '2026-11-10T11:30:00Z',
    '2026-11-11T12:59:59Z',
    '2026-11-12T16:30:00Z',
    '2026-11-13T19:00:00Z',
  );
  expect(tried).toEqual([
    { slot: 'LUNCH', triedAt: Date.parse('2026-11-11T12:59:59Z') },
    { slot: 'END_OF_DAY', triedAt: Date.parse('2026-11-12T16:30:00Z') },
    { slot: 'MORNING', triedAt: null },
    { slot: 'AFTERNOON', triedAt: null },
  ]);
});
