import { describe, expect, it } from 'vitest';
import { type CaseRow, RELANCE_CASES, type RelanceCase } from '../../../tests/fixtures/relance-cases.ts';
import { frenchCalendar } from '../../../tests/support/calendars.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { decide } from './decide.ts';
import type { ApproachHistory, Person, Reach } from './person.ts';
import { resolvePolicy } from './policy.ts';

const REACHABLE: Reach = {
  emailSince: 0,
  phoneSince: 0,
  hasLinkedinProfile: true,
  isConnection: true,
  openProfile: false,
  inmailCredits: null,
  refused: [],
};

describe('worked cases, to the millisecond', () => {
  it.each(RELANCE_CASES.map((each) => [each.name, each] as const))('%s', (_, worked) => {
    const decision = decide(
      toPerson(worked),
      'here',
      frenchCalendar(worked.timeZone),
      Date.parse(worked.now),
    );
    expect(asWorked(decision)).toMatchObject(worked.expect);
  });
});

describe('beside the worked cases', () => {
  const decideRows = (history: CaseRow[], now: string, person: Partial<Person> = {}) =>
    decide({ ...toPerson({ history }), ...person }, 'here', frenchCalendar(), Date.parse(now));

  it('an acceptance without an invitation answers nothing: the application before it is still owed an answer', () => {
    const decision = decideRows(
      [
        { kind: 'APPLICATION_RECEIVED', at: '2026-11-09T09:00:00Z' }, // Monday 10:00
        { kind: 'INVITATION_ACCEPTED', at: '2026-11-10T09:00:00Z', channel: 'LINKEDIN' },
      ],
      '2026-11-10T12:00:00Z',
    );
    expect(decision).toMatchObject({ do: 'courtesy', courtesy: 'ACKNOWLEDGE_APPLICATION' });
  });

  it('a message at 17:59:59 doubles the call of the day before, one at 18:00 is a touch of its own', () => {
    const call: CaseRow = {
      kind: 'CALL_MADE',
      at: '2026-11-05T11:00:00Z',
      channel: 'PHONE',
      outcome: 'VOICEMAIL',
    }; // Thursday
    const withMessage = (at: string) =>
      decideRows([call, { kind: 'MESSAGE_SENT', at, channel: 'SMS' }], '2026-11-06T18:00:00Z');
    expect(withMessage('2026-11-06T16:59:59Z')).toMatchObject({ do: 'relance', step: 1 });
    expect(withMessage('2026-11-06T17:00:00Z')).toMatchObject({ do: 'relance', step: 2 });
  });

  it('a second message within four hours is the same touch; at four hours to the millisecond it is another', () => {
    const first: CaseRow = { kind: 'MESSAGE_SENT', at: '2026-11-03T09:00:00Z', channel: 'EMAIL' };
    const with_ = (at: string) =>
      decideRows([first, { kind: 'MESSAGE_SENT', at, channel: 'EMAIL' }], '2026-11-03T14:00:00Z');
    expect(with_('2026-11-03T12:59:59.999Z')).toMatchObject({ step: 1 });
    expect(with_('2026-11-03T13:00:00.000Z')).toMatchObject({ step: 2 });
  });

  it('announces when time alone changes it: the day after ninety', () => {
    const decision = decideRows(
      [{ kind: 'MESSAGE_SENT', at: '2026-11-02T09:00:00Z', channel: 'EMAIL' }],
      '2026-11-03T09:00:00Z',
    );
    expect(new Date(decision.changesAt!).toISOString()).toBe('2027-01-31T09:00:00.001Z');
  });

  it('proposes the channel of the first message, then another one', () => {
    const first: CaseRow = { kind: 'MESSAGE_SENT', at: '2026-11-02T09:00:00Z', channel: 'EMAIL' };
    const second: CaseRow = { kind: 'MESSAGE_SENT', at: '2026-11-05T09:00:00Z', channel: 'EMAIL' };
    expect(decideRows([first], '2026-11-03T09:00:00Z')).toMatchObject({ channel: 'EMAIL' });
    expect(decideRows([first, second], '2026-11-05T10:00:00Z')).toMatchObject({ channel: 'LINKEDIN' });
  });

  it('says that nobody can be reached when no channel is left', () => {
    const unreachable = {
      reach: {
        ...REACHABLE,
        emailSince: null,
        phoneSince: null,
        isConnection: false,
        hasLinkedinProfile: false,
      },
    };
    const decision = decideRows(
      [{ kind: 'MESSAGE_SENT', at: '2026-11-02T09:00:00Z', channel: 'EMAIL' }],
      '2026-11-03T09:00:00Z',
      unreachable,
    );
    expect(decision).toMatchObject({ do: 'relance', channel: null });
    expect(decision.because).toContainEqual({ code: 'NO_CHANNEL' });
  });

  it('proposes lunch for a first call, then the end of the day', () => {
    const applied: CaseRow = { kind: 'APPLICATION_RECEIVED', at: '2026-11-02T09:00:00Z' };
    const call = (at: string): CaseRow => ({ kind: 'CALL_MADE', at, channel: 'PHONE', outcome: 'NO_ANSWER' });
    expect(decideRows([applied, call('2026-11-02T10:00:00Z')], '2026-11-02T12:00:00Z')).toMatchObject({
      channel: 'PHONE',
      slot: 'LUNCH',
    });
    expect(decideRows([applied, call('2026-11-02T11:30:00Z')], '2026-11-02T12:00:00Z')).toMatchObject({
      channel: 'PHONE',
      slot: 'END_OF_DAY',
    });
  });
});

/** Histories read in reverse: the order in which rows are read changes nothing. */
function toPerson({
  history,
  others = [],
  campaign,
  maxRelances,
  objectedAt,
}: Partial<RelanceCase> & Pick<RelanceCase, 'history'>): Person {
  let recorded = 0;
  const toRows = (rows: readonly CaseRow[]): Interaction[] =>
    rows
      .map(({ at, until, id, ...row }): Interaction => {
        recorded += 1;
        return {
          ...row,
          id: id ?? `row-${String(recorded).padStart(3, '0')}`,
          occurredAt: Date.parse(at),
          recordedAt: recorded,
          until: until ? Date.parse(until) : null,
        };
      })
      .toReversed();
  const approach = (id: string, rows: readonly CaseRow[]): ApproachHistory => ({
    id,
    campaignName: id,
    isVivier: false,
    campaignState: 'OPEN',
    policy: resolvePolicy(maxRelances === undefined ? null : { maxRelances }),
    rows: toRows(rows),
  });
  return {
    approaches: [
      { ...approach('here', history), campaignState: campaign ?? 'OPEN' },
      ...others.map((rows, index) => approach(`other-${index}`, rows)),
    ],
    objectedAt: objectedAt ? [Date.parse(objectedAt)] : [],
    isErased: false,
    keepInTouch: false,
    rhythmDays: null,
    reach: REACHABLE,
  };
}

function asWorked(decision: ReturnType<typeof decide>) {
  const dueAt = decision.do === 'stop' ? null : decision.dueAt;
  return { ...decision, dueAt: dueAt === null ? null : new Date(dueAt).toISOString() };
}
