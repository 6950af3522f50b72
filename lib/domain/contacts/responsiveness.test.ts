import { describe, expect, it } from 'vitest';
import { frenchCalendar } from '../../../tests/support/calendars.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { readPerson } from '../relances/person.ts';
import { DEFAULT_POLICY } from '../relances/policy.ts';
import { DAY } from '../time/instant.ts';
import { readPressure } from './pressure.ts';
import { readResponsiveness } from './responsiveness.ts';

const now = Date.parse('2026-11-20T11:00:00Z'); // Friday

type Brief = [kind: Interaction['kind'], daysAgo: number, sentiment?: Interaction['sentiment']];

function read(...histories: Brief[][]) {
  const approaches = histories.map((rows, seat) => ({
    id: `a${seat}`,
    campaignName: 'Data',
    isVivier: false,
    campaignState: 'OPEN' as const,
    policy: DEFAULT_POLICY,
    rows: rows.map(([kind, daysAgo, sentiment], index) => ({
      id: `${seat}-${index}`,
      kind,
      channel: 'EMAIL' as const,
      occurredAt: now - daysAgo * DAY,
      recordedAt: now - daysAgo * DAY,
      sentiment: sentiment ?? null,
      authorId: null,
    })),
  }));
  const reach = {
    emailSince: 0,
    phoneSince: null,
    hasLinkedinProfile: true,
    isConnection: true,
    openProfile: false,
    inmailCredits: null,
    refused: [],
  };
  const person = { approaches, objectedAt: [], isErased: false, keepInTouch: false, rhythmDays: null, reach };
  return readPerson(person as never, frenchCalendar(), now);
}

describe('readResponsiveness', () => {
  it.each([
    ['never written to', [[]], { asked: 0, answered: 0, pending: 0, courteous: null }],
    [
      'twice of three, always courteous',
      [
        [
          ['MESSAGE_SENT', 90],
          ['MESSAGE_SENT', 85],
          ['REPLY_RECEIVED', 84, 'NOT_NOW'],
        ],
        [
          ['MESSAGE_SENT', 60],
          ['REPLY_RECEIVED', 59, 'POSITIVE'],
          ['MESSAGE_SENT', 59],
        ],
        [['MESSAGE_SENT', 30]],
      ],
      { asked: 3, answered: 2, pending: 0, courteous: true },
    ],
    [
      'silent for 13 days says nothing',
      [[['MESSAGE_SENT', 13]]],
      { asked: 0, answered: 0, pending: 1, courteous: null },
    ],
    [
      'silent for 14 days is silence',
      [[['MESSAGE_SENT', 14]]],
      { asked: 1, answered: 0, pending: 0, courteous: null },
    ],
    [
      'a refusal is an answer, and not a courtesy',
      [
        [
          ['MESSAGE_SENT', 9],
          ['REPLY_RECEIVED', 8, 'REFUSAL'],
        ],
      ],
      { asked: 1, answered: 1, pending: 0, courteous: false },
    ],
    [
      'an absence answers nothing',
      [
        [
          ['MESSAGE_SENT', 20],
          ['AUTO_REPLY_RECEIVED', 20],
        ],
      ],
      { asked: 1, answered: 0, pending: 0, courteous: null },
    ],
  ] as [string, Brief[][], object][])('%s', (_, histories, expected) => {
    expect(readResponsiveness(read(...histories))).toEqual(expected);
  });
});

describe('readPressure', () => {
  it('counts touches of 60 days over all campaigns', () => {
    const reading = read(
      [
        ['MESSAGE_SENT', 61],
        ['MESSAGE_SENT', 11],
      ],
      [['MESSAGE_SENT', 3]],
    );
    expect(readPressure(reading, DEFAULT_POLICY)).toMatchObject({
      touches: 2,
      most: 4,
      since: now - 11 * DAY,
    });
  });

  it('begins again with each sign', () => {
    const reading = read(
      [
        ['MESSAGE_SENT', 11],
        ['REPLY_RECEIVED', 10],
      ],
      [['MESSAGE_SENT', 20]],
    );
    expect(readPressure(reading, DEFAULT_POLICY)).toMatchObject({ touches: 0, since: null });
  });
});
