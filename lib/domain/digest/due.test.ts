import { describe, expect, it } from 'vitest';
import { Calendar, DEFAULT_HOURS } from '../time/calendar.ts';
import { MINUTE } from '../time/instant.ts';
import { type BegunDigest, type DigestReader, digestsDue, mayTry, nextDigest } from './due.ts';

/** Easter Monday is 6 April; a made-up closure takes the whole week of Monday 21 December. */
const HOLIDAYS = new Map([
  ['2026-04-06', 'Lundi de Pâques'],
  ['2026-11-11', 'Armistice'],
  ...['21', '22', '23', '24', '25'].map((date) => [`2026-12-${date}`, 'Fermeture'] as const),
]);

function reader(
  timeZone: string,
  wish: { weekly?: boolean; daily?: boolean } = { weekly: true },
): DigestReader {
  const calendar = new Calendar({ ...DEFAULT_HOURS, timeZone, holidaysOf: () => HOLIDAYS });
  return { memberId: timeZone, weekly: wish.weekly ?? false, daily: wish.daily ?? false, calendar };
}
const at = (iso: string) => Date.parse(iso);
const kinds = (due: ReturnType<typeof digestsDue>) => due.map(({ kind, on }) => `${kind} ${on}`);

describe('the weekly digest', () => {
  it.each([
    ['Sunday evening', '2026-11-08T20:00:00Z', []],
    ['Monday 6:59 in Paris', '2026-11-09T05:59:59.999Z', []],
    ['Monday 7:00', '2026-11-09T06:00:00Z', ['WEEKLY 2026-11-09']],
    ['late, 11:59', '2026-11-09T10:59:59.999Z', ['WEEKLY 2026-11-09']],
    ['noon: given up', '2026-11-09T11:00:00Z', []],
    ['Tuesday 7:00', '2026-11-10T06:00:00Z', []],
    ['Easter Monday 7:00', '2026-04-06T05:00:00Z', []],
    ['the Tuesday after Easter', '2026-04-07T05:00:00Z', ['WEEKLY 2026-04-07']],
    ['the Wednesday after Easter', '2026-04-08T05:00:00Z', []],
    ['a week without open days', '2026-12-21T06:00:00Z', []],
    ['Saturday of that week', '2026-12-26T06:00:00Z', []],
    ['the Monday after', '2026-12-28T06:00:00Z', ['WEEKLY 2026-12-28']],
  ])('%s', (_, now, expected) => {
    expect(kinds(digestsDue([reader('Europe/Paris')], at(now)))).toEqual(expected);
  });

  it('keeps 7:00 on the wall through the changes of hour', () => {
    // Summer time begins Sunday 29 March 2026 and ends Sunday 25 October.
    for (const [before, first] of [
      ['2026-03-30T04:59:59Z', '2026-03-30T05:00:00Z'],
      ['2026-10-26T05:59:59Z', '2026-10-26T06:00:00Z'],
    ] as const) {
      expect(digestsDue([reader('Europe/Paris')], at(before))).toEqual([]);
      expect(digestsDue([reader('Europe/Paris')], at(first))).toHaveLength(1);
    }
  });

  it('follows each member’s own clock', () => {
    const team = ['Asia/Kathmandu', 'Europe/Paris', 'America/Montreal'].map((zone) => reader(zone));
    const dueAt = (now: string) => digestsDue(team, at(now)).map(({ memberId }) => memberId);
    // Kathmandu is 5 h 45 ahead: its Monday 7:00 is 1:15 UTC, given up at 6:15.
    expect(dueAt('2026-11-09T01:15:00Z')).toEqual(['Asia/Kathmandu']);
    expect(dueAt('2026-11-09T06:00:00Z')).toEqual(['Asia/Kathmandu', 'Europe/Paris']);
    expect(dueAt('2026-11-09T12:00:00Z')).toEqual(['America/Montreal']);
  });
});

describe('the daily digest', () => {
  const daily = { daily: true };
  it.each([
    ['an open day', '2026-11-10T06:00:00Z', ['DAILY 2026-11-10']],
    ['a public holiday', '2026-11-11T06:00:00Z', []],
    ['Saturday', '2026-11-14T06:00:00Z', []],
    ['Monday', '2026-11-09T06:00:00Z', ['DAILY 2026-11-09']],
  ])('%s', (_, now, expected) => {
    expect(kinds(digestsDue([reader('Europe/Paris', daily)], at(now)))).toEqual(expected);
  });

  it('gives way to the weekly one', () => {
    const both = reader('Europe/Paris', { weekly: true, daily: true });
    expect(kinds(digestsDue([both], at('2026-11-09T06:00:00Z')))).toEqual(['WEEKLY 2026-11-09']);
    expect(kinds(digestsDue([both], at('2026-11-10T06:00:00Z')))).toEqual(['DAILY 2026-11-10']);
  });

  it('is not sent to who asked for none', () => {
    expect(digestsDue([reader('Europe/Paris', {})], at('2026-11-10T06:00:00Z'))).toEqual([]);
  });
});

describe('days away', () => {
  const away = (fromOn: string, untilOn: string, wish = { weekly: true, daily: true }) => ({
    ...reader('Europe/Paris', wish),
    absences: [{ fromOn, untilOn }],
  });
  it.each([
    ['nothing on the first', away('2026-11-09', '2026-11-10'), '2026-11-09T06:00:00Z', []],
    ['nor on the last, nor on the feast after', away('2026-11-09', '2026-11-10'), '2026-11-11T06:00:00Z', []],
    [
      'the week, back on Thursday',
      away('2026-11-09', '2026-11-10'),
      '2026-11-12T06:00:00Z',
      ['WEEKLY 2026-11-12'],
    ],
    [
      'the day, the day after',
      away('2026-11-09', '2026-11-10'),
      '2026-11-13T06:00:00Z',
      ['DAILY 2026-11-13'],
    ],
    [
      'the week on Monday, away from Tuesday on',
      away('2026-11-10', '2026-11-13'),
      '2026-11-09T06:00:00Z',
      ['WEEKLY 2026-11-09'],
    ],
    [
      'no second week for who was away in the middle',
      away('2026-11-10', '2026-11-10'),
      '2026-11-12T06:00:00Z',
      ['DAILY 2026-11-12'],
    ],
  ])('%s', (_, member, now, expected) => {
    expect(kinds(digestsDue([member], at(now)))).toEqual(expected);
  });
});

describe('the next digest', () => {
  it.each([
    ['on Sunday, tomorrow’s', '2026-11-08T12:00:00Z', 'WEEKLY', '2026-11-09T06:00:00.000Z'],
    ['on Monday at 7:00 sharp, next week’s', '2026-11-09T06:00:00Z', 'WEEKLY', '2026-11-16T06:00:00.000Z'],
    ['before Easter, Tuesday’s', '2026-04-04T12:00:00Z', 'WEEKLY', '2026-04-07T05:00:00.000Z'],
    ['before a closed week, the one after', '2026-12-15T12:00:00Z', 'WEEKLY', '2026-12-28T06:00:00.000Z'],
  ])('%s', (_, now, kind, leavesAt) => {
    const next = nextDigest(reader('Europe/Paris'), at(now));
    expect([next?.kind, new Date(next?.at ?? 0).toISOString()]).toEqual([kind, leavesAt]);
  });

  it('is none for who asked for none', () => {
    expect(nextDigest(reader('Europe/Paris', {}), at('2026-11-08T12:00:00Z'))).toBeNull();
  });
});

describe('a digest begun', () => {
  const claimedAt = at('2026-11-09T06:00:00Z');
  const begun = (state: BegunDigest['state'], attempts = 1): BegunDigest => ({ state, attempts, claimedAt });
  it.each([
    ['never begun', null, 0, true],
    ['sent', begun('SENT'), 600, false],
    ['with nothing to say', begun('EMPTY'), 600, false],
    ['claimed and never settled: it may have left', begun('CLAIMED'), 600, false],
    ['failed nine minutes ago', begun('FAILED'), 9, false],
    ['failed ten minutes ago', begun('FAILED'), 10, true],
    ['failed twice, 19 minutes ago', begun('FAILED', 2), 19, false],
    ['failed twice, 20 minutes ago', begun('FAILED', 2), 20, true],
    ['failed three times', begun('FAILED', 3), 600, false],
  ])('%s', (_, known, minutes, may) => {
    expect(mayTry(known, claimedAt + minutes * MINUTE)).toBe(may);
  });
});
