import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchCalendar } from '../../../tests/support/calendars.ts';
import { HISTORIES_NOW, personArbitrary, ZONES } from '../../../tests/support/random-histories.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { type Person, readPerson } from '../relances/person.ts';
import { DEFAULT_POLICY } from '../relances/policy.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { type Attempt, attemptsOf } from './attempts.ts';
import type { Connection } from './degree-then.ts';

const UNKNOWN: Connection = { degree: null, connectedOn: null };
const now = Date.parse('2026-12-18T11:00:00Z'); // Friday

/** What happened, and when: "11-06 17:00" is an hour of Paris in November 2026, an hour ahead of UTC. */
type Brief = [at: string, kind: Interaction['kind'], more?: Partial<Interaction>];

const at = (text: string) => Date.parse(`2026-${text.replace(' ', 'T')}:00+01:00`);

function person(histories: readonly Brief[][], vivier: number | null = null): Person {
  return {
    approaches: histories.map((briefs, seat) => ({
      id: `a${seat}`,
      campaignName: 'Java',
      isVivier: seat === vivier,
      campaignState: 'OPEN',
      policy: DEFAULT_POLICY,
      rows: briefs.map(([when, kind, more], index) => ({
        id: `${seat}-${String(index).padStart(2, '0')}`,
        kind,
        occurredAt: at(when),
        recordedAt: at(when),
        ...more,
      })),
    })),
    objectedAt: [],
    isErased: false,
    keepInTouch: false,
    rhythmDays: null,
    reach: {
      emailSince: null,
      phoneSince: null,
      hasLinkedinProfile: true,
      isConnection: false,
      openProfile: false,
      inmailCredits: null,
      refused: [],
    },
  };
}

function attempts(
  who: Person,
  seat = 0,
  { when = now, zone = null as string | null, relation = UNKNOWN } = {},
) {
  const reading = readPerson(who, frenchCalendar(zone), when);
  return attemptsOf(reading, reading.approaches[seat]!, relation);
}

const MAIL = { channel: 'EMAIL' } as const;
const SMS = { channel: 'SMS' } as const;
const mail = (when: string): Brief => [when, 'MESSAGE_SENT', MAIL];
const call = (when: string): Brief => [when, 'CALL_MADE', { channel: 'PHONE', outcome: 'VOICEMAIL' }];
const reply = (when: string, sentiment: Interaction['sentiment'] = 'POSITIVE'): Brief => [
  when,
  'REPLY_RECEIVED',
  { ...MAIL, sentiment },
];
const taken = (when: string, more: Partial<Interaction> = {}): Brief => [
  when,
  'CALL_ANSWERED',
  { channel: 'PHONE', by: 'US', sentiment: 'POSITIVE', ...more },
];

/** One attempt in short: rank and how it ended. `!` answered, `-` closed by us, `…` open. */
function short({ episode, rank, answeredAt, endsAt }: Attempt): string {
  return `${episode}.${rank}${answeredAt !== null ? '!' : endsAt !== null ? '-' : '…'}`;
}

describe('what is an attempt, and what answers it', () => {
  it.each<[string, Brief[], string[]]>([
    ['nothing sent', [['11-06 17:00', 'CV_FOUND']], []],
    ['a message, silence', [mail('11-06 17:00')], ['0.0…']],
    [
      'a message and two relances',
      [mail('11-06 17:00'), mail('11-09 09:00'), mail('11-13 09:00')],
      ['0.0-', '0.1-', '0.2…'],
    ],
    [
      'a yes to the relance',
      [mail('11-06 17:00'), mail('11-09 09:00'), reply('11-10 09:00')],
      ['0.0-', '0.1!'],
    ],
    ['a no counts', [mail('11-06 17:00'), reply('11-07 10:00', 'REFUSAL')], ['0.0!']],
    ['« laissez-moi » counts', [mail('11-06 17:00'), reply('11-07 10:00', 'DO_NOT_CONTACT')], ['0.0!']],
    ['an answer nobody classified counts', [mail('11-06 17:00'), reply('11-07 10:00', null)], ['0.0!']],
    [
      'our answer is no attempt, nor what follows it',
      [mail('11-06 17:00'), reply('11-07 10:00'), mail('11-09 09:00'), mail('11-12 09:00')],
      ['0.0!'],
    ],
    [
      'a second reply answers nothing more',
      [mail('11-06 17:00'), reply('11-07 10:00'), reply('11-08 10:00')],
      ['0.0!'],
    ],
    ['they call back', [mail('11-06 17:00'), taken('11-07 10:00', { by: 'THEM' })], ['0.0!']],
    ['they call us first: nothing asked', [taken('11-06 17:00', { by: 'THEM' })], []],
    ['our call, taken', [taken('11-06 17:00')], ['0.0!']],
    ['our call, taken, nobody said by whom', [taken('11-06 17:00', { by: null })], ['0.0!']],
    [
      'a call taken as relance 1: the message before it was not answered',
      [mail('11-06 17:00'), taken('11-09 10:00')],
      ['0.0-', '0.1!'],
    ],
    ['a second call, taken within 4 h: one attempt', [call('11-06 10:00'), taken('11-06 13:59')], ['0.0!']],
    ['and after 4 h: two', [call('11-06 10:00'), taken('11-06 14:00')], ['0.0-', '0.1!']],
    [
      'a call and the SMS that doubles it are one',
      [call('11-06 17:00'), ['11-06 17:10', 'MESSAGE_SENT', SMS]],
      ['0.0…'],
    ],
    [
      'a call taken after a conversation asks for nothing',
      [mail('11-06 17:00'), reply('11-07 10:00'), taken('11-12 10:00')],
      ['0.0!'],
    ],
    [
      'an application begins attempts; acknowledging it and calling again are ours',
      [['11-05 10:00', 'APPLICATION_RECEIVED'], call('11-05 15:00'), call('11-09 10:00')],
      ['1.0-', '1.1…'],
    ],
    [
      'an applicant who takes the call',
      [['11-05 10:00', 'APPLICATION_RECEIVED'], taken('11-05 15:00')],
      ['1.0!'],
    ],
    [
      'an application is no answer, what they write after it is',
      [mail('11-02 10:00'), ['11-05 10:00', 'APPLICATION_RECEIVED'], reply('11-05 10:05')],
      ['0.0!'],
    ],
    [
      'an application is no answer, and our call closes the window',
      [
        mail('11-02 10:00'),
        ['11-05 10:00', 'APPLICATION_RECEIVED'],
        call('11-05 15:00'),
        reply('11-06 10:00'),
      ],
      ['0.0-', '1.0!'],
    ],
    [
      'whoever came to an interview answered',
      [mail('11-02 10:00'), ['11-05 10:00', 'INTERVIEW_HELD']],
      ['0.0!'],
    ],
    [
      'after an interview or a feedback we ask for nothing',
      [
        ['11-02 10:00', 'INTERVIEW_HELD'],
        mail('11-05 10:00'),
        ['11-06 10:00', 'FEEDBACK_RECEIVED'],
        mail('11-09 10:00'),
      ],
      [],
    ],
    [
      'an acceptance is no answer',
      [
        ['11-02 10:00', 'INVITATION_SENT'],
        ['11-03 10:00', 'INVITATION_ACCEPTED'],
      ],
      ['0.0…'],
    ],
    [
      'an invitation, accepted, a message, a reply',
      [
        ['11-02 10:00', 'INVITATION_SENT'],
        ['11-03 10:00', 'INVITATION_ACCEPTED'],
        mail('11-05 10:00'),
        reply('11-06 10:00'),
      ],
      ['0.0-', '0.1!'],
    ],
    [
      'an acceptance without its invitation stands for it',
      [['11-03 10:00', 'INVITATION_ACCEPTED'], mail('11-05 10:00')],
      ['0.0-', '0.1…'],
    ],
    [
      'an automatic reply is no answer',
      [mail('11-02 10:00'), ['11-02 10:01', 'AUTO_REPLY_RECEIVED', MAIL]],
      ['0.0…'],
    ],
    [
      'a message that bounced hard is no attempt, the next one is the first contact',
      [
        ['11-02 10:00', 'MESSAGE_SENT', { ...MAIL, id: 'm' }],
        ['11-02 10:01', 'BOUNCED', { about: 'm', hard: true }],
        mail('11-04 10:00'),
      ],
      ['0.0…'],
    ],
    [
      'a full mailbox is no hard bounce',
      [
        ['11-02 10:00', 'MESSAGE_SENT', { ...MAIL, id: 'm' }],
        ['11-02 10:01', 'BOUNCED', { about: 'm', hard: false }],
      ],
      ['0.0…'],
    ],
    [
      'a skipped relance keeps its number',
      [
        mail('11-02 10:00'),
        ['11-05 10:00', 'SKIPPED', { what: 'RELANCE' }],
        mail('11-09 10:00'),
        reply('11-10 10:00'),
      ],
      ['0.0-', '0.2!'],
    ],
    [
      'a skip made between two messages of the first contact leaves it the first',
      [
        mail('11-02 10:00'),
        ['11-02 10:30', 'SKIPPED', { what: 'RELANCE' }],
        mail('11-02 11:00'),
        mail('11-09 10:00'),
      ],
      ['0.0-', '0.2…'],
    ],
    [
      'a skipped courtesy, a snooze and a closing change nothing',
      [
        mail('11-02 10:00'),
        ['11-03 10:00', 'SKIPPED', { what: 'DOUBLE_THE_CALL' }],
        ['11-04 10:00', 'SNOOZED', { until: at('11-09 10:00') }],
        ['11-04 10:01', 'CLOSED'],
        mail('11-09 10:00'),
      ],
      ['0.0-', '0.1…'],
    ],
    [
      'a fourth relance made elsewhere is a fact',
      ['11-02 10:00', '11-05 10:00', '11-09 10:00', '11-16 10:00', '11-24 10:00'].map(mail),
      ['0.0-', '0.1-', '0.2-', '0.3-', '0.4…'],
    ],
  ])('%s', (_, history, expected) => {
    expect(attempts(person([history])).map(short)).toEqual(expected);
  });

  it('counts nothing voided and nothing ahead', () => {
    const history = [mail('11-06 17:00'), mail('11-09 09:00'), reply('11-10 09:00')];
    const voided = (index: number) =>
      history.map(
        (brief, place): Brief =>
          place === index ? [brief[0], brief[1], { ...brief[2], voided: true }] : brief,
      );
    expect(attempts(person([voided(2)])).map(short)).toEqual(['0.0-', '0.1…']);
    expect(attempts(person([voided(1)])).map(short)).toEqual(['0.0!']);
    expect(attempts(person([history]), 0, { when: at('11-09 10:00') }).map(short)).toEqual(['0.0-', '0.1…']);
    expect(attempts(person([history]), 0, { when: at('11-06 16:59') })).toEqual([]);
  });

  it('takes a reply elsewhere for an answer there alone', () => {
    const who = person([[mail('11-06 17:00')], [mail('11-05 17:00'), reply('11-09 10:00')]]);
    expect(attempts(who, 0).map(short)).toEqual(['0.0…']);
    expect(attempts(who, 1).map(short)).toEqual(['0.0!']);
  });
});

describe('what is kept of an attempt', () => {
  it('its hours, its answer as classified since, and the end of its window', () => {
    const who = person([
      [
        [
          '11-06 17:00',
          'MESSAGE_SENT',
          { ...MAIL, authorId: 'camille', trameVersionId: 'v1', hookUsed: true },
        ],
        ['11-09 09:00', 'MESSAGE_SENT', { ...SMS, authorId: 'benoit', hookUsed: false }],
        ['11-10 09:00', 'REPLY_RECEIVED', { ...MAIL, id: 'r', sentiment: 'NEUTRAL' }],
        ['11-11 09:00', 'REPLY_CLASSIFIED', { about: 'r', sentiment: 'NOT_NOW' }],
      ],
    ]);
    expect(attempts(who)).toEqual([
      {
        episode: 0,
        rank: 0,
        category: 'AFTER_FIRST_MESSAGE',
        channel: 'EMAIL',
        authorId: 'camille',
        at: at('11-06 17:00'),
        weekday: 5,
        halfDay: 'AFTERNOON',
        trameVersionId: 'v1',
        hookUsed: true,
        degree: null,
        answeredAt: null,
        answerSentiment: null,
        endsAt: at('11-09 09:00'),
      },
      {
        episode: 0,
        rank: 1,
        category: 'AFTER_FIRST_MESSAGE',
        channel: 'SMS',
        authorId: 'benoit',
        at: at('11-09 09:00'),
        weekday: 1,
        halfDay: 'MORNING',
        trameVersionId: null,
        hookUsed: false,
        degree: null,
        answeredAt: at('11-10 09:00'),
        answerSentiment: 'NOT_NOW',
        endsAt: at('11-10 09:00'),
      },
    ]);
  });

  it('a call of Friday evening doubled on Monday is a call, of Friday, complete on Monday', () => {
    const [attempt] = attempts(
      person([
        [
          call('11-06 17:50'),
          ['11-09 09:10', 'MESSAGE_SENT', { ...SMS, trameVersionId: 'v2', hookUsed: true }],
        ],
      ]),
    );
    expect(attempt).toMatchObject({
      channel: 'PHONE',
      weekday: 5,
      halfDay: 'AFTERNOON',
      at: at('11-09 09:10'),
      trameVersionId: 'v2',
      hookUsed: true,
    });
  });

  it('said once in two messages of a touch, « pourquoi vous » was said', () => {
    const said = (when: string, hookUsed: boolean | null): Brief => [
      when,
      'MESSAGE_SENT',
      { ...MAIL, hookUsed },
    ];
    const hookOf = (...rows: Brief[]) => attempts(person([rows]))[0]!.hookUsed;
    expect(hookOf(said('11-06 10:00', true), said('11-06 11:00', false))).toBe(true);
    expect(hookOf(said('11-06 10:00', null), said('11-06 11:00', false))).toBe(false);
    expect(hookOf(said('11-06 10:00', null))).toBeNull();
  });

  it.each([
    ['Friday 11:59 in Paris', null, '11-06 11:59', 5, 'MORNING'],
    ['Friday noon in Paris', null, '11-06 12:00', 5, 'AFTERNOON'],
    ['Friday 17:00 in Paris is Friday 11:00 in Montréal', 'America/Montreal', '11-06 17:00', 5, 'MORNING'],
    ['Friday 17:00 in Paris is Saturday 05:00 in Auckland', 'Pacific/Auckland', '11-06 17:00', 6, 'MORNING'],
    ['Sunday 23:30 in Paris is Monday 02:30 on La Réunion', 'Indian/Reunion', '11-08 23:30', 1, 'MORNING'],
  ])('the slot is on the contact’s clock: %s', (_, zone, when, weekday, halfDay) => {
    expect(attempts(person([[mail(when)]]), 0, { zone })[0]).toMatchObject({ weekday, halfDay });
  });

  it.each<[string, Brief[], string[]]>([
    [
      'a message, then relances',
      [mail('11-02 10:00'), mail('11-05 10:00')],
      ['AFTER_FIRST_MESSAGE', 'AFTER_FIRST_MESSAGE'],
    ],
    [
      'an invitation accepted, then messages',
      [
        ['11-02 10:00', 'INVITATION_SENT'],
        ['11-03 10:00', 'INVITATION_ACCEPTED'],
        mail('11-05 10:00'),
        mail('11-09 10:00'),
      ],
      ['AFTER_INVITATION', 'AFTER_INVITATION', 'AFTER_FIRST_MESSAGE'],
    ],
    ['an invitation nobody accepted', [['11-02 10:00', 'INVITATION_SENT']], ['AFTER_INVITATION']],
    [
      'an invitation taken back and sent again',
      [
        ['11-02 10:00', 'INVITATION_SENT'],
        ['11-24 10:00', 'INVITATION_SENT'],
      ],
      ['AFTER_INVITATION', 'AFTER_INVITATION'],
    ],
    [
      'an invitation as the relance of a message',
      [mail('11-02 10:00'), ['11-05 10:00', 'INVITATION_SENT']],
      ['AFTER_FIRST_MESSAGE', 'AFTER_FIRST_MESSAGE'],
    ],
    [
      'accepted only after the mail',
      [['11-02 10:00', 'INVITATION_SENT'], mail('11-05 10:00'), ['11-06 10:00', 'INVITATION_ACCEPTED']],
      ['AFTER_INVITATION', 'AFTER_FIRST_MESSAGE'],
    ],
    [
      'a hit in a CV database',
      [['11-02 09:00', 'CV_FOUND'], call('11-02 10:00'), ['11-05 10:00', 'MESSAGE_SENT', SMS]],
      ['AFTER_CV_DATABASE_HIT', 'AFTER_CV_DATABASE_HIT'],
    ],
    [
      'a hit, and the call is taken',
      [['11-02 09:00', 'CV_FOUND'], taken('11-02 10:00')],
      ['AFTER_CV_DATABASE_HIT'],
    ],
    [
      'a hit found after we wrote is no beginning',
      [mail('11-02 08:00'), ['11-02 09:00', 'CV_FOUND']],
      ['AFTER_FIRST_MESSAGE'],
    ],
    [
      'an application',
      [['11-02 09:00', 'APPLICATION_RECEIVED'], call('11-02 10:00'), mail('11-04 10:00')],
      ['AFTER_APPLICATION', 'AFTER_APPLICATION'],
    ],
  ])('the category as it stood then: %s', (_, history, expected) => {
    expect(attempts(person([history])).map((attempt) => attempt.category)).toEqual(expected);
  });

  it('everything in the vivier is keeping in touch', () => {
    const who = person([[mail('11-02 10:00'), mail('12-02 10:00')]], 0);
    expect(attempts(who).map((attempt) => attempt.category)).toEqual([
      'KEEPING_IN_TOUCH',
      'KEEPING_IN_TOUCH',
    ]);
  });

  it.each<[string, Connection, Brief[], (number | null)[]]>([
    ['unknown', UNKNOWN, [mail('11-02 10:00')], [null]],
    ['known as it is today', { degree: 3, connectedOn: null }, [mail('11-02 10:00')], [3]],
    ['connected the day before', { degree: 1, connectedOn: '2026-11-01' }, [mail('11-02 10:00')], [1]],
    ['connected that day', { degree: 1, connectedOn: '2026-11-02' }, [mail('11-02 10:00')], [1]],
    [
      'connected the day after: 2nd then',
      { degree: 1, connectedOn: '2026-11-03' },
      [mail('11-02 10:00')],
      [2],
    ],
    ['connected, nobody knows since when', { degree: 1, connectedOn: null }, [mail('11-02 10:00')], [null]],
    [
      'a LINKEDIN message only passes between connections',
      { degree: 1, connectedOn: null },
      [mail('11-02 10:00'), ['11-05 10:00', 'MESSAGE_SENT', { channel: 'LINKEDIN' }], mail('11-09 10:00')],
      [null, 1, 1],
    ],
    [
      'invited, accepted the same day, written to',
      { degree: 1, connectedOn: '2026-11-02' },
      [['11-02 10:00', 'INVITATION_SENT'], ['11-02 18:00', 'INVITATION_ACCEPTED'], mail('11-05 10:00')],
      [2, 1],
    ],
    [
      'a LINKEDIN message that bounced proves nothing',
      UNKNOWN,
      [
        ['11-02 10:00', 'MESSAGE_SENT', { channel: 'LINKEDIN', id: 'm' }],
        ['11-02 10:01', 'BOUNCED', { about: 'm', hard: true }],
        mail('11-05 10:00'),
      ],
      [null],
    ],
    ['a 3rd degree invited', { degree: 3, connectedOn: null }, [['11-02 10:00', 'INVITATION_SENT']], [3]],
  ])('the degree on that day: %s', (_, relation, history, expected) => {
    expect(attempts(person([history]), 0, { relation }).map((attempt) => attempt.degree)).toEqual(expected);
  });

  it('an acceptance in another campaign connects here too', () => {
    const who = person([
      [mail('11-02 10:00'), mail('11-06 10:00')],
      [
        ['11-01 10:00', 'INVITATION_SENT'],
        ['11-04 10:00', 'INVITATION_ACCEPTED'],
      ],
    ]);
    expect(attempts(who).map((attempt) => attempt.degree)).toEqual([2, 1]);
  });
});

/** `npm run check` draws twenty times as many. */
const RUNS = process.env.RELANCE_LONG ? 10_000 : 500;
const somebody = fc.record({ person: personArbitrary(), zone: fc.constantFrom(...ZONES) });

function all(who: Person, zone: string, when = HISTORIES_NOW): Attempt[][] {
  const reading = readPerson(who, frenchCalendar(zone), when);
  return reading.approaches.map((approach) => attemptsOf(reading, approach, UNKNOWN));
}

function withRows(
  who: Person,
  change: (rows: readonly Interaction[], seat: number) => readonly Interaction[],
): Person {
  return {
    ...who,
    approaches: who.approaches.map((approach, seat) => ({ ...approach, rows: change(approach.rows, seat) })),
  };
}

describe('for any history', () => {
  const check = (judge: (who: Person, zone: string) => void) =>
    fc.assert(
      fc.property(somebody, ({ person: who, zone }) => void judge(who, zone)),
      { numRuns: RUNS },
    );
  const anyTime = [-150, -40, -3, 0].map((days) => HISTORIES_NOW + days * DAY);

  it('the order of reading changes nothing', () => {
    check((who, zone) =>
      expect(
        all(
          withRows(who, (rows) => rows.toReversed()),
          zone,
        ),
      ).toEqual(all(who, zone)),
    );
  });

  it('voided rows change nothing: without them, or with more of them', () => {
    check((who, zone) => {
      expect(
        all(
          withRows(who, (rows) => rows.filter((row) => !row.voided)),
          zone,
        ),
      ).toEqual(all(who, zone));
      const doubled = withRows(who, (rows) => [
        ...rows,
        ...rows.map((row) => ({
          ...row,
          id: `${row.id}-v`,
          externalId: null,
          occurredAt: row.occurredAt + HOUR,
          voided: true,
        })),
      ]);
      expect(all(doubled, zone)).toEqual(all(who, zone));
    });
  });

  it('automatic replies and rows delivered twice change nothing', () => {
    check((who, zone) => {
      const noisy = withRows(who, (rows) => [
        ...rows,
        ...rows
          .filter((row) => row.externalId && !row.voided)
          .map((row) => ({ ...row, id: `${row.id}-zz`, recordedAt: row.recordedAt + 1 })),
        // After every first row: before it, one would hide that a hit in a CV database came first.
        ...rows
          .filter((row) => !row.voided)
          .map(
            (row): Interaction => ({
              id: `${row.id}-auto`,
              kind: 'AUTO_REPLY_RECEIVED',
              channel: 'EMAIL',
              occurredAt: row.occurredAt,
              recordedAt: HISTORIES_NOW + 1,
            }),
          ),
      ]);
      expect(all(noisy, zone)).toEqual(all(who, zone));
    });
  });

  it('rows ahead change nothing, and time alone changes nothing', () => {
    check((who, zone) => {
      for (const when of anyTime) {
        const past = withRows(who, (rows) => rows.filter((row) => row.occurredAt <= when));
        expect(all(who, zone, when)).toEqual(all(past, zone, when));
        expect(all(past, zone, when + 400 * DAY)).toEqual(all(past, zone, when));
      }
    });
  });

  it('our own messages answer nothing: one more, later than all, leaves every attempt its answer', () => {
    check((who, zone) => {
      const before = all(who, zone);
      const sent = withRows(who, (rows, seat) =>
        seat === 0
          ? [
              ...rows,
              {
                id: 'zzz',
                kind: 'MESSAGE_SENT',
                channel: 'EMAIL',
                occurredAt: HISTORIES_NOW + 9 * DAY,
                recordedAt: HISTORIES_NOW + 9 * DAY,
              },
            ]
          : rows,
      );
      const after = all(sent, zone, HISTORIES_NOW + 9 * DAY);
      const answers = (list: Attempt[]) =>
        list.map(({ answeredAt, answerSentiment }) => ({ answeredAt, answerSentiment }));
      expect(answers(after[0]!.slice(0, before[0]!.length))).toEqual(answers(before[0]!));
      expect(after.slice(1)).toEqual(before.slice(1));
    });
  });

  it('ranks rise within an episode, windows follow each other, and each answer is of one attempt', () => {
    check((who, zone) => {
      for (const list of all(who, zone)) {
        expect(new Set(list.map(({ episode, rank }) => `${episode}.${rank}`)).size).toBe(list.length);
        list.forEach((attempt, index) => {
          const next = list[index + 1];
          if (attempt.answeredAt !== null) {
            expect(attempt.endsAt).toBe(attempt.answeredAt);
            expect(attempt.answeredAt).toBeGreaterThanOrEqual(attempt.at);
            if (next) expect(next.episode).toBeGreaterThan(attempt.episode);
          }
          if (!next) return;
          expect(attempt.endsAt).not.toBeNull();
          expect(next.at).toBeGreaterThanOrEqual(attempt.endsAt!);
          if (next.episode === attempt.episode) expect(next.rank).toBeGreaterThan(attempt.rank);
        });
      }
    });
  });
});
