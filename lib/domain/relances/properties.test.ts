import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchCalendar } from '../../../tests/support/calendars.ts';
import { HISTORIES_NOW, personArbitrary, ZONES } from '../../../tests/support/random-histories.ts';
import { isOutbound, isSign, settle } from '../interactions/history.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { Calendar } from '../time/calendar.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { capOf, relancesDone } from './caps.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { type ApproachHistory, type Person, readPerson } from './person.ts';
import { MOST_RELANCES } from './policy.ts';

/** The properties of relance-rules section 9, over histories nobody would think of. `npm run check` draws twenty times as many. */
const RUNS = process.env.RELANCE_LONG ? 10_000 : 500;

const somebody = fc.record({ person: personArbitrary(), zone: fc.constantFrom(...ZONES) });
const someNow = fc.integer({ min: -60 * DAY, max: 200 * DAY }).map((after) => HISTORIES_NOW + after);

function everyDecision(person: Person, calendar: Calendar, now: Instant): [ApproachHistory, Decision][] {
  return person.approaches.map((approach) => [approach, decide(person, approach.id, calendar, now)]);
}

function check(property: fc.IProperty<[{ person: Person; zone: string }, Instant]>) {
  fc.assert(property, { numRuns: RUNS });
}

describe('for any history', () => {
  it('1. no relance beyond the caps, after an unanswered sign, or to a person who objected', () => {
    check(
      fc.property(somebody, someNow, ({ person, zone }, now) => {
        const calendar = frenchCalendar(zone);
        const reading = readPerson(person, calendar, now);
        const rows = settle(
          person.approaches.map((approach) => approach.rows),
          now,
        );
        const hasObjected =
          person.objectedAt.some((at) => at <= now) ||
          rows.flat().some((row) => isSign(row) && row.sentiment === 'DO_NOT_CONTACT');
        everyDecision(person, calendar, now).forEach(([approach, decision], index) => {
          if (decision.do !== 'relance') return;
          expect(hasObjected).toBe(false);
          expect(decision.step).toBeLessThanOrEqual(MOST_RELANCES);
          const own = rows[index]!;
          const sign = own.findLastIndex(isSign);
          const since = own.slice(sign + 1);
          if (sign >= 0) expect(since.some((row) => isOutbound(row) || row.kind === 'SKIPPED')).toBe(true);
          if (approach.isVivier) return;
          expect(relancesDone(reading.approaches[index]!)).toBeLessThan(capOf(reading.approaches[index]!));
          expect(decision.step).toBeLessThanOrEqual(approach.policy.maxRelances);
        });
      }),
    );
  });

  it('2. a relance is never due before the start of its clock + the delay, and always at an open moment', () => {
    check(
      fc.property(somebody, someNow, ({ person, zone }, now) => {
        const calendar = frenchCalendar(zone);
        for (const [approach, decision] of everyDecision(person, calendar, now)) {
          if (decision.do !== 'relance') continue;
          expect(calendar.isOpen(decision.dueAt)).toBe(true);
          if (decision.category === 'KEEPING_IN_TOUCH') continue;
          const hours = approach.policy.delays[decision.category][decision.step - 1]!;
          const settled = settle(
            person.approaches.map((each) => each.rows),
            now,
          )[person.approaches.indexOf(approach)]!;
          const lastSent = settled.findLast(isOutbound);
          if (lastSent) expect(decision.dueAt).toBeGreaterThanOrEqual(lastSent.occurredAt + hours * HOUR);
        }
      }),
    );
  });

  it('3. the order of reading, rows delivered twice and voided rows change nothing', () => {
    check(
      fc.property(somebody, someNow, ({ person, zone }, now) => {
        const calendar = frenchCalendar(zone);
        const disturbed: Person = {
          ...person,
          approaches: person.approaches.map((approach) => ({
            ...approach,
            rows: disturb(approach.rows),
          })),
        };
        expect(everyDecision(disturbed, calendar, now).map(([, decision]) => decision)).toEqual(
          everyDecision(person, calendar, now).map(([, decision]) => decision),
        );
      }),
    );
  });

  it('4. a reply later than every row removes every relance', () => {
    check(
      fc.property(somebody, someNow, ({ person, zone }, now) => {
        const calendar = frenchCalendar(zone);
        const later = latestInstant(person, now) + 1;
        const replied = add(person, 0, { kind: 'REPLY_RECEIVED', channel: 'EMAIL', sentiment: null }, later);
        for (const [, decision] of everyDecision(replied, calendar, later))
          expect(decision.do).not.toBe('relance');
      }),
    );
  });

  it('4. a touch later than every row, with no hold standing, never brings a relance forward', () => {
    check(
      fc.property(somebody, someNow, ({ person, zone }, now) => {
        const calendar = frenchCalendar(zone);
        const later = latestInstant(person, now) + 1;
        const before = decide(person, person.approaches[0]!.id, calendar, later);
        if (before.do !== 'relance' || isHeld(before) || !delaysGrow(person.approaches[0]!)) return;
        const touched = add(person, 0, { kind: 'MESSAGE_SENT', channel: 'EMAIL' }, later);
        const after = decide(touched, person.approaches[0]!.id, calendar, later);
        if (after.do === 'relance' && after.category === before.category) {
          expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt);
        }
      }),
    );
  });

  it('5. without rows between, a decision stands until its changesAt', () => {
    check(
      fc.property(somebody, someNow, ({ person, zone }, now) => {
        const calendar = frenchCalendar(zone);
        const settledPast = {
          ...person,
          approaches: person.approaches.map((a) => ({
            ...a,
            rows: a.rows.filter((row) => row.occurredAt <= now),
          })),
        };
        const past = { ...settledPast, objectedAt: person.objectedAt.filter((at) => at <= now) };
        for (const [approach, decision] of everyDecision(past, calendar, now)) {
          const end = decision.changesAt ?? now + 400 * DAY;
          expect(end).toBeGreaterThan(now);
          for (const later of [now + 1, Math.floor((now + end) / 2), end - 1]) {
            if (later <= now) continue;
            expect(decide(past, approach.id, calendar, later)).toEqual(decision);
          }
          if (decision.changesAt !== null) {
            expect(decide(past, approach.id, calendar, decision.changesAt)).not.toEqual(decision);
          }
        }
      }),
    );
  });
});

/** Reversed, with every row of an external id delivered once more, and a voided reply among them. */
function disturb(rows: readonly Interaction[]): Interaction[] {
  const twice = rows
    .filter((row) => row.externalId && !row.voided)
    .map((row) => ({ ...row, id: `${row.id}-zz`, recordedAt: row.recordedAt + 1 }));
  const voided: Interaction = {
    id: 'voided-reply',
    kind: 'REPLY_RECEIVED',
    channel: 'EMAIL',
    occurredAt: HISTORIES_NOW - 90 * DAY,
    recordedAt: HISTORIES_NOW - 90 * DAY,
    voided: true,
  };
  return [...twice, ...rows, voided].toReversed();
}

function latestInstant(person: Person, now: Instant): Instant {
  const rows = person.approaches.flatMap((approach) => approach.rows.map((row) => row.occurredAt));
  return Math.max(now, ...rows, ...person.objectedAt);
}

function add(
  person: Person,
  index: number,
  row: Partial<Interaction> & Pick<Interaction, 'kind'>,
  at: Instant,
): Person {
  const added: Interaction = { ...row, id: 'zzz-added', occurredAt: at, recordedAt: at };
  return {
    ...person,
    approaches: person.approaches.map((approach, place) =>
      place === index ? { ...approach, rows: [...approach.rows, added] } : approach,
    ),
  };
}

const HOLDS: ReadonlySet<string> = new Set(['SNOOZED', 'ABSENT', 'MEETING', 'COLLEAGUE_TOUCHED']);

function isHeld(decision: Decision): boolean {
  return decision.because.some((reason) => HOLDS.has(reason.code));
}

/** A policy whose second delay is shorter than its first brings the second relance nearer: that is what it says. */
function delaysGrow(approach: ApproachHistory): boolean {
  return Object.values(approach.policy.delays).every(
    ([first, second, third]) => first <= second && second <= third,
  );
}
