import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../time/instant.ts';
import { type CountedAttempt, joinDays, toColumns } from './attempt-columns.ts';
import {
  type AttemptsWish,
  countByAxis,
  countByReplyTime,
  countByStretch,
  countCohortByRank,
  sortAttempts,
} from './count-attempts.ts';

/** Thursday 12 November 2026; attempts of 29 October at the same hour have just matured. */
const NOW = Date.UTC(2026, 10, 12, 9);
const MATURE_UNTIL = NOW - 14 * DAY;
const OPEN: AttemptsWish = {
  from: NOW - 100 * DAY,
  to: null,
  campaignId: null,
  memberIds: null,
  category: null,
  channel: null,
  matureUntil: MATURE_UNTIL,
};

/** A first contact by e-mail, a month ago on a Tuesday afternoon, that nobody answered. */
function attempt(said: Partial<CountedAttempt> = {}): CountedAttempt {
  const at = said.at ?? NOW - 30 * DAY;
  const { memberId = 'aicha', category = 'AFTER_FIRST_MESSAGE', channel = 'EMAIL' } = said;
  return {
    ...{ at, memberId, category, channel, campaignId: 'data', trameVersionId: null, rank: 0 },
    ...{ weekday: 2, halfDay: 'AFTERNOON', hookUsed: null, degree: null },
    ...{ isAnswered: false, answerSentiment: null, endsAt: null },
    begun: { at, memberId, category, channel },
    ...said,
  };
}

/** As they are read: a list of columns for each day of UTC. */
function columnsOf(...attempts: CountedAttempt[]) {
  const days = Map.groupBy(attempts, ({ at }) => Math.floor(at / DAY) * DAY);
  return joinDays(
    [...days].map(([startsAt, of]) => toColumns(of, startsAt)),
    attempts.length,
  );
}

const sorted = (wish: Partial<AttemptsWish>, ...attempts: CountedAttempt[]) =>
  sortAttempts(columnsOf(...attempts), { ...OPEN, ...wish });

describe('sortAttempts', () => {
  it.each([
    ['14 days old to the millisecond', attempt({ at: MATURE_UNTIL }), { mature: 1, pending: 0 }],
    ['a millisecond younger', attempt({ at: MATURE_UNTIL + 1 }), { mature: 0, pending: 1 }],
    [
      'answered, and still young',
      attempt({ at: NOW - DAY, isAnswered: true }),
      { mature: 0, answered: 0, pending: 1 },
    ],
    [
      'answered by a no',
      attempt({ isAnswered: true, answerSentiment: 'REFUSAL' }),
      { answered: 1, interested: 0 },
    ],
    [
      'answered by a yes',
      attempt({ isAnswered: true, answerSentiment: 'POSITIVE' }),
      { answered: 1, interested: 1 },
    ],
    ['answered, not classified', attempt({ isAnswered: true }), { answered: 1, interested: 0 }],
  ])('an attempt %s', (_, one, counts) => {
    expect(countByAxis(sorted({}, one), 'rank').get('0')).toMatchObject(counts);
  });

  it.each([
    ['from its first instant on', { from: NOW - 30 * DAY }, 1],
    ['not before', { from: NOW - 30 * DAY + 1 }, 0],
    ['not at its end', { to: NOW - 30 * DAY }, 0],
    ['until just before', { to: NOW - 30 * DAY + 1 }, 1],
    ['of a campaign', { campaignId: 'data' }, 1],
    ['of another', { campaignId: 'java' }, 0],
    ['of members', { memberIds: ['benoit', 'aicha'] }, 1],
    ['of nobody', { memberIds: [] }, 0],
    ['of a category', { category: 'AFTER_FIRST_MESSAGE' }, 1],
    ['of another category', { category: 'AFTER_INVITATION' }, 0],
    ['of a channel', { channel: 'EMAIL' }, 1],
    ['of another channel', { channel: 'PHONE' }, 0],
  ] satisfies [string, Partial<AttemptsWish>, number][])('keeps the attempts %s', (_, wish, kept) => {
    expect(countByAxis(sorted(wish, attempt()), 'rank').size).toBe(kept);
  });
});

describe('countByAxis', () => {
  // Three days, on which other people write in another order.
  const attempts = sorted(
    {},
    attempt({ memberId: 'zoe', trameVersionId: 'v2', degree: 3 }),
    attempt({ at: NOW - 29 * DAY, memberId: 'aicha', trameVersionId: 'v1', hookUsed: false, rank: 1 }),
    attempt({ at: NOW - 29 * DAY, memberId: 'zoe', channel: 'PHONE', hookUsed: true, rank: 300 }),
    attempt({ at: NOW - 3 * DAY, memberId: 'benoit', weekday: 7, halfDay: 'MORNING', campaignId: 'java' }),
  );
  const counted = (axis: Parameters<typeof countByAxis>[1]) =>
    Object.fromEntries(
      [...countByAxis(attempts, axis)].map(([key, { mature, pending }]) => [key, mature + pending]),
    );

  it.each([
    ['member', { zoe: 2, aicha: 1, benoit: 1 }],
    ['trame', { v2: 1, v1: 1, null: 2 }],
    ['campaign', { data: 3, java: 1 }],
    ['channel', { EMAIL: 3, PHONE: 1 }],
    ['category', { AFTER_FIRST_MESSAGE: 4 }],
    ['slot', { '2-AFTERNOON': 3, '7-MORNING': 1 }],
    ['hook', { null: 2, NO: 1, YES: 1 }],
    ['degree', { 3: 1, null: 3 }],
    // Nobody is relanced that often: beyond 255 ranks are counted together.
    ['rank', { 0: 2, 1: 1, 255: 1 }],
  ] as const)('by %s', (axis, expected) => {
    expect(counted(axis)).toEqual(expected);
  });
});

it('countByStretch: a stretch begins at its start, and what came before the first is left out', () => {
  const starts = [NOW - 40 * DAY, NOW - 30 * DAY, NOW - 20 * DAY];
  const at = [...starts, NOW - 30 * DAY - 1, NOW - 40 * DAY - 1];
  const found = countByStretch(sorted({}, ...at.map((one) => attempt({ at: one }))), starts);
  expect([...found].map(([start, { mature }]) => [start, mature])).toEqual([
    [starts[0], 2],
    [starts[1], 1],
    [starts[2], 1],
  ]);
});

describe('countCohortByRank', () => {
  const began = {
    at: NOW - 60 * DAY,
    memberId: 'aicha',
    category: 'AFTER_INVITATION',
    channel: 'LINKEDIN',
  } as const;
  const line = [
    attempt({ ...began, begun: began }),
    attempt({ at: NOW - 40 * DAY, rank: 1, begun: began, isAnswered: true }),
    attempt({ at: NOW - 10 * DAY, rank: 2, begun: began, memberId: 'benoit' }),
    attempt({ at: NOW - 9 * DAY, rank: 4, begun: began }),
    attempt({ at: NOW - 9 * DAY, rank: 1, begun: null }),
  ];
  const cohort = (wish: Partial<AttemptsWish>) =>
    countCohortByRank(columnsOf(...line), { ...OPEN, ...wish }).map(({ rank, mature, answered, pending }) => [
      rank,
      mature,
      answered,
      pending,
    ]);
  const whole = [
    [0, 1, 0, 0],
    [1, 1, 1, 0],
    [2, 0, 0, 1],
  ];

  it.each([
    [
      'follows relances by other channels, after the period too',
      { to: NOW - 59 * DAY, channel: 'LINKEDIN' },
      whole,
    ],
    ['takes the first contact, not its relances', { channel: 'EMAIL' }, []],
    ['begins with the period', { from: NOW - 60 * DAY }, whole],
    ['not before it', { from: NOW - 60 * DAY + 1000 }, []],
    ['ends before its end', { to: NOW - 60 * DAY }, []],
    ['loses sight of what others did', { memberIds: ['aicha'] }, whole.slice(0, 2)],
    ['and of what others began', { memberIds: ['benoit'] }, []],
  ] satisfies [string, Partial<AttemptsWish>, number[][]][])('%s', (_, wish, expected) => {
    expect(cohort(wish)).toEqual(expected);
  });
});

it('countByReplyTime: whole hours, open attempts to now, long ones to fifteen days', () => {
  const at = NOW - 30 * DAY;
  const times = countByReplyTime(
    sorted(
      {},
      attempt({ isAnswered: true, endsAt: at + 2 * HOUR - 1 }),
      attempt({ endsAt: at + 4 * DAY }),
      attempt({ at: NOW - 3 * HOUR }),
      attempt({ isAnswered: true, endsAt: at + 15 * DAY }),
      attempt({ isAnswered: true, endsAt: at + 15 * DAY - 1 }),
      attempt(),
    ),
    NOW,
  );
  expect(times).toEqual([
    { time: 1, events: 1, censored: 0 },
    { time: 3, events: 0, censored: 1 },
    { time: 96, events: 0, censored: 1 },
    { time: 359, events: 1, censored: 0 },
    { time: 360, events: 0, censored: 2 },
  ]);
});
