// The demo: a week that is never empty, whatever the day it is planted, and a history whose shares are those planted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '../../lib/db/client.ts';
import { withScope } from '../../lib/db/scope.ts';
import { countRelancesDone, listTodos } from '../../lib/db/todos.ts';
import { CATEGORIES } from '../../lib/domain/relances/policy.ts';
import { addDays } from '../../lib/domain/time/calendar.ts';
import { DAY } from '../../lib/domain/time/instant.ts';
import { sweep } from '../../lib/operations/rebuild.ts';
import { seedDemo, tellStories } from '../../prisma/seed/demo.ts';
import { PLANTED_TRUTH } from '../../prisma/seed/truth.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const DAYS = {
  'a Sunday': '2026-11-22T10:00:00Z',
  'a Monday at 08:00': '2026-11-23T07:00:00Z',
  'a Friday at 17:00': '2026-11-27T16:00:00Z',
  '1 January, a Friday': '2027-01-01T10:00:00Z',
  '11 November, a Wednesday': '2026-11-11T10:00:00Z',
  'a Tuesday of July': '2026-07-14T21:30:00Z',
  'a Thursday of spring': '2027-04-08T09:00:00Z',
} as const;

/** The list as stories alone foretell it: no database, so every weekday can be looked at. */
function foretell(today: number) {
  const world = tellStories(today);
  const monday = world.hours.calendar.at(world.monday, 0);
  const mine = world.stories.flatMap((story) =>
    [...story.project()].flatMap(([campaign, projection]) => {
      const seat = story.seats.find((one) => one.campaign === campaign);
      return (seat?.owner ?? story.seats[0]!.owner) === 'camille' ? [{ seat, projection }] : [];
    }),
  );
  const todos = mine.flatMap(({ seat, projection: { todo } }) =>
    todo && todo.dueAt < world.weekEndsAt ? [{ ...todo, starred: seat?.starred ?? false }] : [],
  );
  const done = mine.flatMap(({ projection }) =>
    projection.touches.filter((touch) => touch.rank > 0 && touch.at >= monday),
  );
  return {
    world,
    relances: todos.filter((one) => one.kind === 'RELANCE'),
    owed: todos.filter((one) => one.kind === 'COURTESY'),
    done,
  };
}

describe.each(Object.entries(DAYS))('planted on %s', (_, iso) => {
  const today = Date.parse(iso);
  const { world, relances, owed, done } = foretell(today);

  test('Camille has more to do than her week holds, in all five categories', () => {
    expect(relances.length).toBeGreaterThanOrEqual(45);
    expect(relances.length).toBeLessThanOrEqual(70);
    expect(new Set(relances.map((one) => one.category))).toEqual(new Set(CATEGORIES));
    const stars = relances.filter((one) => one.starred).length;
    expect(stars).toBeGreaterThanOrEqual(4);
    expect(stars).toBeLessThanOrEqual(6);
    expect(relances.some((one) => one.channel === 'PHONE' && one.slot)).toBe(true);
  });

  test('three to six people are owed a word, the week begun has relances done', () => {
    expect(owed.length).toBeGreaterThanOrEqual(3);
    expect(owed.length).toBeLessThanOrEqual(6);
    expect(done.length).toBeLessThanOrEqual(22);
    const openDays = [0, 1, 2, 3, 4].filter((offset) => {
      const on = addDays(world.monday, offset);
      return world.hours.calendar.isOpenDay(on) && world.hours.calendar.at(on, 18) <= today;
    });
    if (openDays.length >= 2) expect(done.length).toBeGreaterThanOrEqual(8);
  });

  test('nothing lies ahead, what we send goes out in office hours, nobody is written to beyond the caps', () => {
    for (const story of world.stories) {
      for (const seat of story.seats) {
        for (const fact of seat.facts) {
          expect(fact.occurredAt).toBeLessThanOrEqual(today);
          const isOurs =
            fact.kind === 'MESSAGE_SENT' || fact.kind === 'CALL_MADE' || fact.kind === 'INVITATION_SENT';
          if (isOurs)
            expect(
              world.hours.calendar.isOpen(fact.occurredAt - 30 * 60_000) ||
                world.hours.calendar.isOpen(fact.occurredAt),
            ).toBe(true);
        }
      }
      for (const [campaign, { touches }] of story.project()) {
        if (campaign !== 'vivier')
          expect(Math.max(0, ...touches.map((touch) => touch.rank))).toBeLessThanOrEqual(3);
      }
    }
  });

  test('the planted truth comes out', () => {
    const rates = ratesOf(world, today);
    for (const [rank, { tried, answered }] of rates.entries()) {
      expect(answered / tried, `rank ${rank}: ${answered} of ${tried}`).toBeCloseTo(
        PLANTED_TRUTH.answeredAtRank[rank]!,
        1,
      );
    }
    let silence = 1;
    for (const [rank, { tried, answered }] of rates.entries()) {
      silence *= 1 - answered / tried;
      expect(Math.abs(1 - silence - PLANTED_TRUTH.cumulated[rank]!)).toBeLessThan(0.035);
    }
  });
});

/** Mature attempts by rank in first episodes of campaigns for a role, and those answered, read from the rows as analytics will. */
function ratesOf(world: ReturnType<typeof tellStories>, today: number) {
  const rates = [0, 1, 2, 3].map(() => ({ tried: 0, answered: 0 }));
  for (const story of world.stories) {
    const projections = story.project();
    for (const seat of story.seats) {
      if (seat.campaign === 'vivier') continue;
      const signs = seat.facts.filter((fact) => ['REPLY_RECEIVED', 'CALL_ANSWERED'].includes(fact.kind));
      const isApplicant = seat.facts.some((fact) => fact.kind === 'APPLICATION_RECEIVED');
      const first = isApplicant ? 1 : 0;
      const touches = projections
        .get(seat.campaign)!
        .touches.filter((touch) => touch.episode === first && touch.kind === 'TOUCH');
      for (const touch of touches) {
        if (touch.at > today - 14 * DAY || touch.rank > 3) continue;
        const next = touches.find((other) => other.at > touch.at)?.at ?? Number.POSITIVE_INFINITY;
        const sign = signs.find((one) => one.occurredAt >= touch.at && one.occurredAt < next);
        rates[touch.rank]!.tried += 1;
        if (sign && !(sign.kind === 'CALL_ANSWERED' && sign.by === 'US')) rates[touch.rank]!.answered += 1;
      }
      const call = signs[0];
      if (call?.kind === 'CALL_ANSWERED' && call.by === 'US' && call.occurredAt <= today - 14 * DAY) {
        const rank = touches.length;
        if (rank <= 3) {
          rates[rank]!.tried += 1;
          rates[rank]!.answered += 1;
        }
      }
    }
  }
  return rates;
}

describe('written down', () => {
  const today = Date.parse(DAYS['a Friday at 17:00']);
  let database: TestDatabase;
  let seeded: Awaited<ReturnType<typeof seedDemo>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    process.env.DATABASE_URL = database.appUrl;
    seeded = await seedDemo({ today, passwordHash: 'none' });
  });
  afterAll(async () => {
    await closeDatabase();
    await database.drop();
  });

  test('the list read from the tables is the list foretold', async () => {
    const { world, relances, owed } = foretell(today);
    const { scope, cast } = seeded;
    const rows = await withScope(scope, (tx) =>
      listTodos(tx, scope, {
        ownerId: cast.members.camille.id,
        dueBefore: world.weekEndsAt,
        now: today,
        limit: 1000,
      }),
    );
    expect(rows.filter((row) => row.kind === 'COURTESY')).toHaveLength(owed.length);
    expect(rows.filter((row) => row.kind === 'RELANCE')).toHaveLength(relances.length);
    const from = world.hours.calendar.at(world.monday, 0);
    const done = await withScope(scope, (tx) =>
      countRelancesDone(tx, scope, {
        memberId: cast.members.camille.id,
        from,
        to: world.weekEndsAt,
        timeZone: 'Europe/Paris',
      }),
    );
    const total = [...done.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(8);
    expect(total).toBeLessThanOrEqual(22);
  });

  test('rebuilding every projection changes nothing', async () => {
    const swept = await sweep(seeded.scope, today, { isCheck: true });
    expect(swept.people).toBeGreaterThan(400);
    expect(swept.byTime).toBe(0);
    expect(swept.otherwise).toEqual([]);
  });
});
