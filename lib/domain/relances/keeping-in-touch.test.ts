import { describe, expect, it } from 'vitest';
import { frenchCalendar } from '../../../tests/support/calendars.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { decide } from './decide.ts';
import type { Person } from './person.ts';
import { DEFAULT_POLICY } from './policy.ts';

type Row = Pick<Interaction, 'kind'> &
  Partial<Omit<Interaction, 'occurredAt' | 'until'>> & { at: string; until?: string };

/** Decides for the vivier of somebody with one campaign behind them. */
function decideVivier(
  input: { vivier?: Row[]; campaign?: Row[]; now: string } & Partial<
    Pick<Person, 'keepInTouch' | 'rhythmDays'>
  >,
) {
  const toRows = (prefix: string, rows: Row[] = []): Interaction[] =>
    rows.map(({ at, until, ...row }, index) => ({
      ...row,
      id: `${prefix}-${index}`,
      occurredAt: Date.parse(at),
      recordedAt: Date.parse(at),
      until: until ? Date.parse(until) : null,
    }));
  const base = { campaignState: 'OPEN' as const, policy: DEFAULT_POLICY };
  const person: Person = {
    approaches: [
      { ...base, id: 'vivier', campaignName: 'Vivier', isVivier: true, rows: toRows('v', input.vivier) },
      {
        ...base,
        id: 'role',
        campaignName: 'Java, Nantes',
        isVivier: false,
        rows: toRows('r', input.campaign),
      },
    ],
    objectedAt: [],
    isErased: false,
    keepInTouch: input.keepInTouch ?? false,
    rhythmDays: input.rhythmDays ?? null,
    reach: {
      emailSince: 0,
      phoneSince: null,
      hasLinkedinProfile: true,
      isConnection: true,
      openProfile: false,
      inmailCredits: null,
      refused: [],
    },
  };
  const decision = decide(person, 'vivier', frenchCalendar(), Date.parse(input.now));
  const dueAt =
    decision.do === 'stop' || decision.dueAt === null ? null : new Date(decision.dueAt).toISOString();
  return { ...decision, dueAt };
}

/** A "not now" of Tuesday 1 September 2026, thanked for. */
const NOT_NOW: Row[] = [
  { kind: 'MESSAGE_SENT', at: '2026-08-31T09:00:00Z', channel: 'EMAIL' },
  { kind: 'REPLY_RECEIVED', at: '2026-09-01T09:00:00Z', channel: 'EMAIL', sentiment: 'NOT_NOW' },
  { kind: 'MESSAGE_SENT', at: '2026-09-01T13:00:00Z', channel: 'EMAIL' },
];

describe('keeping in touch', () => {
  it('comes one rhythm after the last exchange, in any approach: ninety days of 24 hours, then the next open moment', () => {
    // 1 September 13:00 UTC + 90 days = Monday 30 November 13:00 UTC, 14:00 in Paris: open.
    expect(decideVivier({ campaign: NOT_NOW, now: '2026-11-20T09:00:00Z' })).toMatchObject({
      do: 'relance',
      category: 'KEEPING_IN_TOUCH',
      step: 1,
      dueAt: '2026-11-30T13:00:00.000Z',
    });
  });

  it("takes the person's own rhythm", () => {
    // 1 September + 30 days = Thursday 1 October.
    expect(decideVivier({ campaign: NOT_NOW, rhythmDays: 30, now: '2026-11-20T09:00:00Z' })).toMatchObject({
      dueAt: '2026-10-01T13:00:00.000Z',
    });
  });

  it('waits while another campaign is busy with the person', () => {
    const busy: Row[] = [{ kind: 'MESSAGE_SENT', at: '2026-11-18T09:00:00Z', channel: 'EMAIL' }];
    expect(decideVivier({ campaign: busy, keepInTouch: true, now: '2026-11-19T09:00:00Z' })).toMatchObject({
      do: 'wait',
      code: 'ACTIVE_ELSEWHERE',
      changesAt: Date.parse('2027-02-16T09:00:00.001Z'),
    });
  });

  it('leaves alone who never moved, and who refused, unless marked', () => {
    const silent: Row[] = [
      { kind: 'MESSAGE_SENT', at: '2026-06-01T09:00:00Z', channel: 'EMAIL' },
      { kind: 'CLOSED', at: '2026-06-10T09:00:00Z' },
    ];
    const refused = NOT_NOW.map((row) => (row.sentiment ? { ...row, sentiment: 'REFUSAL' as const } : row));
    const now = '2026-11-20T09:00:00Z';
    expect(decideVivier({ campaign: silent, now })).toMatchObject({ do: 'stop', code: 'NOT_FOLLOWED' });
    expect(decideVivier({ campaign: refused, now })).toMatchObject({ do: 'stop', code: 'NOT_FOLLOWED' });
    expect(decideVivier({ campaign: refused, keepInTouch: true, now })).toMatchObject({
      do: 'relance',
      step: 1,
    });
  });

  it('keeps a named date: « rappelez-moi en mars » stands until a touch on that day', () => {
    const named = NOT_NOW.map((row) => (row.sentiment ? { ...row, until: '2027-03-01T08:00:00Z' } : row));
    expect(decideVivier({ campaign: named, now: '2026-11-20T09:00:00Z' })).toMatchObject({
      dueAt: '2027-03-01T08:00:00.000Z', // Monday 09:00
      because: [{ code: 'NAMED_DATE' }],
    });
    const kept: Row[] = [{ kind: 'MESSAGE_SENT', at: '2027-03-01T07:30:00Z', channel: 'EMAIL' }];
    expect(decideVivier({ campaign: named, vivier: kept, now: '2027-03-02T09:00:00Z' })).toMatchObject({
      step: 2,
      dueAt: '2027-05-31T07:00:00.000Z', // Sunday 30 May 09:30 + ..., so Monday 31, 09:00
    });
  });

  it('takes a new job as a reason for two weeks, when the last touch has rested for thirty days', () => {
    const news: Row[] = [{ kind: 'LIFE_EVENT', at: '2026-11-16T09:00:00Z', event: 'JOB_CHANGE' }]; // Monday
    expect(decideVivier({ campaign: NOT_NOW, vivier: news, now: '2026-11-20T09:00:00Z' })).toMatchObject({
      dueAt: '2026-11-16T09:00:00.000Z',
      because: [{ code: 'LIFE_EVENT' }],
      changesAt: Date.parse('2026-11-30T09:00:00Z'),
    });
    expect(decideVivier({ campaign: NOT_NOW, vivier: news, now: '2026-11-30T09:00:00Z' })).toMatchObject({
      because: [{ code: 'RHYTHM' }],
    });
  });

  it('stops after three in a row without an answer, until a life event or a sign', () => {
    const vain: Row[] = ['2026-01-05', '2026-04-07', '2026-07-07'].map((day) => ({
      kind: 'MESSAGE_SENT',
      at: `${day}T09:00:00Z`,
      channel: 'EMAIL',
    }));
    const once: Row[] = [
      { kind: 'APPLICATION_RECEIVED', at: '2025-10-01T09:00:00Z' },
      { kind: 'MESSAGE_SENT', at: '2025-10-01T10:00:00Z', channel: 'EMAIL' },
      { kind: 'OUTCOME_KNOWN', at: '2025-10-10T09:00:00Z', outcome: 'WITHDRAWN' },
    ];
    const now = '2026-11-20T09:00:00Z';
    expect(decideVivier({ campaign: once, vivier: vain, now })).toMatchObject({
      do: 'stop',
      code: 'CAP_REACHED',
    });
    const news: Row = { kind: 'LIFE_EVENT', at: '2026-11-16T09:00:00Z', event: 'WORK_ANNIVERSARY' };
    expect(decideVivier({ campaign: once, vivier: [...vain, news], now })).toMatchObject({
      do: 'relance',
      step: 1,
    });
  });
});
