// The pure decision on one core: histories as the seed makes them, and the long, twisted ones of the property tests.
import fc from 'fast-check';
import { loadPeople } from '../../lib/db/persons.ts';
import { withScope } from '../../lib/db/scope.ts';
import { decideAll } from '../../lib/domain/relances/decide.ts';
import { type Person, readPerson } from '../../lib/domain/relances/person.ts';
import { frenchCalendar } from '../support/calendars.ts';
import { HISTORIES_NOW, personArbitrary } from '../support/random-histories.ts';
import type { Figure } from './figures.ts';
import { listPeople, type Seeded } from './seed.ts';

export async function measureDecisions(seeded: Seeded, now: number): Promise<Figure[]> {
  const { scope } = seeded;
  const ids = await listPeople(seeded, 3000);
  const { people: records } = await withScope(scope, (tx) => loadPeople(tx, scope, ids));
  const twisted = fc.sample(personArbitrary(), { numRuns: 3000, seed: 1 });
  return [
    {
      name: 'decisions on one core, seeded histories',
      value: bestSpeed(
        records.map((record) => record.person),
        now,
      ),
      unit: '/s',
      bar: { least: 100_000 },
    },
    { name: 'decisions on one core, random histories', value: bestSpeed(twisted, HISTORIES_NOW), unit: '/s' },
  ];
}

/** The best of a few rounds: a colleague on the same core is no cost of ours. */
function bestSpeed(people: readonly Person[], now: number): number {
  const calendar = frenchCalendar();
  let best = 0;
  for (const endsAt = performance.now() + 3000; performance.now() < endsAt; ) {
    const startedAt = performance.now();
    let decided = 0;
    for (const person of people) decided += decideAll(readPerson(person, calendar, now)).size;
    best = Math.max(best, decided / ((performance.now() - startedAt) / 1000));
  }
  return best;
}
