import { describe, expect, it } from 'vitest';
import { called, type Row, readOne, replied, sent } from '../../../tests/fixtures/one-person.ts';
import type { Channel } from '../interactions/interaction.ts';
import { findNotNow, openFrom } from './writable.ts';

describe('what may leave now', () => {
  const notNow = (
    rows: readonly Row[],
    now: string,
    channel: Channel = 'LINKEDIN',
    more?: Parameters<typeof readOne>[2],
  ) => {
    const { reading, approach, decision } = readOne(rows, now, more);
    return findNotNow(reading, approach, decision, channel);
  };
  /** Friday 6 November 2026, 17:00 in Paris. */
  const friday = sent('2026-11-06T16:00:00Z');

  it('a relance waits for 48 hours to the millisecond, not for Monday', () => {
    const at = Date.parse('2026-11-08T16:00:00Z');
    expect(notNow([friday], '2026-11-08T15:59:59.999Z')).toEqual({ code: 'TOO_EARLY', at });
    expect(notNow([friday], '2026-11-08T16:00:00Z')).toBeNull();
  });

  it('what follows within four hours is the same touch, no relance', () => {
    expect(notNow([friday], '2026-11-06T19:59:59Z')).toBeNull();
    expect(notNow([friday], '2026-11-06T20:00:00Z')).toMatchObject({ code: 'TOO_EARLY' });
  });

  it('a call is doubled at once in writing, and not called again', () => {
    // Tuesday 10 at 10:00: a message; Friday 13 at 12:30: a call.
    const rows = [sent('2026-11-10T09:00:00Z'), called('2026-11-13T11:30:00Z')];
    expect(notNow(rows, '2026-11-13T17:00:00Z', 'SMS')).toBeNull();
    expect(notNow(rows, '2026-11-13T17:00:00Z', 'PHONE')).toMatchObject({ code: 'TOO_EARLY' });
    // Monday 16 at 18:00 the doubling is over.
    expect(notNow(rows, '2026-11-16T16:59:00Z', 'SMS')).toBeNull();
    expect(notNow(rows, '2026-11-16T17:00:00Z', 'SMS')).toMatchObject({ code: 'TOO_EARLY' });
  });

  it('never a fourth relance', () => {
    const rows = ['02', '05', '10', '18'].map((day) => sent(`2026-11-${day}T09:00:00Z`));
    expect(notNow(rows, '2026-11-30T09:00:00Z')).toEqual({ code: 'CAP_REACHED', at: null });
  });

  it('nobody who objected, unless they wrote since', () => {
    const objectedAt = '2026-11-09T09:00:00Z';
    expect(notNow([friday], '2026-11-20T09:00:00Z', 'EMAIL', { objectedAt })).toMatchObject({
      code: 'OBJECTED',
    });
    const wrote = replied('2026-11-12T09:00:00Z', 'EMAIL');
    expect(notNow([friday, wrote], '2026-11-20T09:00:00Z', 'EMAIL', { objectedAt })).toBeNull();
  });

  it('an answer is owed at once, a first message whenever', () => {
    expect(notNow([friday, replied('2026-11-06T16:05:00Z', 'EMAIL')], '2026-11-06T16:10:00Z')).toBeNull();
    expect(notNow([], '2026-11-06T16:10:00Z')).toBeNull();
  });

  it('a to-do moved by closing hours alone is open from the end of its delay', () => {
    const { decision } = readOne([friday], '2026-11-07T09:00:00Z');
    if (decision.do !== 'relance') throw new Error('a relance was expected');
    const todo = { dueAt: decision.dueAt, reasons: decision.because };
    expect(openFrom(todo)).toBe(Date.parse('2026-11-08T16:00:00Z'));
    const until = Date.parse('2026-11-12T08:00:00Z');
    const later = readOne(
      [friday, { kind: 'SNOOZED', until, at: '2026-11-06T17:00:00Z' }],
      '2026-11-07T09:00:00Z',
    );
    if (later.decision.do !== 'relance') throw new Error('a relance was expected');
    expect(openFrom({ dueAt: later.decision.dueAt, reasons: later.decision.because })).toBe(until);
  });
});
