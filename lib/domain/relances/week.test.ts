import { describe, expect, it } from 'vitest';
import { frenchCalendar } from '../../../tests/support/calendars.ts';
import { capacityOf, closeDaysAway } from '../team/absence.ts';
import { rankOf } from './rank.ts';
import { snoozeEnd } from './snoozes.ts';
import { planWeek, type WeekRow } from './week.ts';

const calendar = frenchCalendar();

/** The week of Monday 9 November 2026, in which Wednesday is a feast. */
const WEEK = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'].map((on) => ({
  on,
  isOpen: calendar.isOpenDay(on),
  holiday: calendar.holidayOn(on),
}));

function row(id: string, dueAt: string, over: Partial<WeekRow> = {}): WeekRow {
  return {
    todoId: id,
    approachId: id,
    contactId: id,
    campaignId: 'campaign',
    campaignName: 'Java, Nantes',
    kind: 'RELANCE',
    category: 'AFTER_FIRST_MESSAGE',
    courtesy: null,
    step: 1,
    lastChance: false,
    dueAt: Date.parse(dueAt),
    channel: 'EMAIL',
    slot: null,
    reasons: [],
    starred: false,
    priority: 2,
    fitScore: 0,
    firstName: id,
    lastName: '',
    title: null,
    company: null,
    linkedinSlug: null,
    email: null,
    phone: null,
    timeZone: 'Europe/Paris',
    lastWords: null,
    ...over,
  };
}

const plan = (
  rows: WeekRow[],
  over: { today?: string; capacity?: number; doneOn?: [string, number][] } = {},
) =>
  planWeek({
    rows,
    week: WEEK,
    today: over.today ?? '2026-11-10',
    capacity: over.capacity ?? 40,
    doneOn: new Map(over.doneOn),
    dayOf: (at) => calendar.dayOf(at),
  });

describe('the week', () => {
  it('owes courtesies whatever the capacity, and cuts relances at what is left of it', () => {
    const rows = [
      row('answer', '2026-11-10T09:00:00Z', {
        kind: 'COURTESY',
        category: null,
        courtesy: 'ANSWER_REPLY',
        step: null,
      }),
      ...['a', 'b', 'c', 'd'].map((id) => row(id, '2026-11-10T09:00:00Z')),
    ];
    const week = plan(rows, { capacity: 5, doneOn: [['2026-11-09', 3]] });
    expect(week.owed.map((each) => each.todoId)).toEqual(['answer']);
    expect(week.planned.map((each) => each.row.todoId)).toEqual(['a', 'b']);
    expect(week.aside.map((each) => each.todoId)).toEqual(['c', 'd']);
    expect(week.done).toBe(3);
  });

  it('150 people contacted, a capacity of 40: forty (practice B2)', () => {
    const many = Array.from({ length: 150 }, (_, index) => row(String(index), '2026-11-10T09:00:00Z'));
    expect(plan(many).planned).toHaveLength(40);
    expect(plan(many).aside).toHaveLength(110);
  });

  it('lays late relances on today and spreads what is too much for a day over the open days that remain, never on the feast', () => {
    const late = Array.from({ length: 6 }, (_, index) => row(`late-${index}`, '2026-11-09T09:00:00Z'));
    const { days, planned } = plan(late, { capacity: 6 });
    expect(planned.map((each) => each.on)).toEqual([
      '2026-11-10',
      '2026-11-10',
      '2026-11-12',
      '2026-11-12',
      '2026-11-13',
      '2026-11-13',
    ]);
    expect(days[2]).toMatchObject({ isOpen: false, holiday: 'Armistice 1918', toWrite: 0 });
  });

  it('never lays a relance before the day it is due', () => {
    const rows = ['a', 'b', 'c'].map((id) => row(id, '2026-11-13T09:00:00Z'));
    expect(plan(rows).planned.every((each) => each.on === '2026-11-13')).toBe(true);
  });

  it('counts calls apart', () => {
    const { days } = plan([
      row('call', '2026-11-10T09:00:00Z', { channel: 'PHONE' }),
      row('mail', '2026-11-10T09:00:00Z'),
    ]);
    expect(days[1]).toMatchObject({ isToday: true, toCall: 1, toWrite: 1 });
  });
});

describe('the rank', () => {
  const base = { kind: 'RELANCE', starred: false, priority: 2, fitScore: 0 } as const;

  it('puts courtesies first, then the star above every other criterion, then priority, then fit', () => {
    const inOrder = [
      { ...base, kind: 'COURTESY', starred: true } as const,
      { ...base, kind: 'COURTESY', priority: 3 } as const,
      { ...base, starred: true, priority: 3 },
      { ...base, priority: 1 },
      { ...base, fitScore: 1000 },
      base,
      { ...base, priority: 3, fitScore: 1000 },
    ];
    const ranks = inOrder.map(rankOf);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});

describe('later', () => {
  const friday = Date.parse('2026-11-13T10:00:00Z');
  it.each([
    ['TOMORROW', '2026-11-14T08:00:00.000Z'],
    ['NEXT_MONDAY', '2026-11-16T08:00:00.000Z'],
    ['IN_ONE_WEEK', '2026-11-20T08:00:00.000Z'],
    ['IN_ONE_MONTH', '2026-12-13T08:00:00.000Z'],
    ['2026-12-01', '2026-12-01T08:00:00.000Z'],
  ] as const)('%s', (snooze, expected) => {
    expect(new Date(snoozeEnd(snooze, calendar, friday)).toISOString()).toBe(expected);
  });
});

describe('days away', () => {
  const planAway = (fromOn: string, untilOn: string, today = '2026-11-10') => {
    const week = closeDaysAway(WEEK, [{ fromOn, untilOn }]);
    return planWeek({
      rows: ['a', 'b', 'c', 'd'].map((id) => row(id, '2026-11-10T09:00:00Z')),
      week,
      today,
      capacity: capacityOf(4, week),
      doneOn: new Map(),
      dayOf: (at) => calendar.dayOf(at),
    });
  };

  it('hold nothing: what fits is laid on the days left, and the rest stands aside', () => {
    const { planned, aside, capacity } = planAway('2026-11-10', '2026-11-12');
    expect(capacity).toBe(2);
    expect(planned.map(({ on }) => on)).toEqual(['2026-11-13', '2026-11-13']);
    expect(aside).toHaveLength(2);
  });

  it('to the end of the week leave nothing of it, whatever was its room', () => {
    const { planned, aside } = planAway('2026-11-12', '2026-11-20', '2026-11-12');
    expect(planned).toEqual([]);
    expect(aside).toHaveLength(4);
  });
});
