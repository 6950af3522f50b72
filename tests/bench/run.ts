// The bench: fills a database of its own, measures each thing beside its floor, and says which bars hold. Started by lib/cli/bench.ts.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { closeDatabase } from '../../lib/db/client.ts';
import { openBenchDatabase } from './database.ts';
import { measureDecisions } from './decisions.ts';
import { type Figure, holds, type QueryPlan, ratioOf, report } from './figures.ts';
import { measureImport } from './import.ts';
import { measureRecord, measureSearch, measureWeek } from './list-and-record.ts';
import { measurePages } from './pages.ts';
import { seed } from './seed.ts';
import { measureStart } from './start.ts';

const { values: asked } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    cold: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});
const isAsked = (part: string) => !asked.only || asked.only.split(',').includes(part);
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)}  ${line}`);

const now = Date.now();
const people = asked.large ? 1_000_000 : 100_000;
const figures: Figure[] = [];
const plans: QueryPlan[] = [];
const keep = ([more, seen]: readonly [Figure[], QueryPlan[]]) => {
  figures.push(...more);
  plans.push(...seen);
};

const database = await openBenchDatabase();
process.env.DATABASE_URL = database.appUrl;
try {
  say(`filling: ${people} people`);
  const seeded = await seed(database.ownerUrl, people, now);
  say(JSON.stringify(seeded.counts));
  const { rebuild } = seeded;
  figures.push({ name: 'full rebuild', value: rebuild.people / rebuild.seconds, unit: 'people/s' });
  if (isAsked('week')) keep(await measureWeek(database, seeded, now));
  if (isAsked('search')) keep(await measureSearch(database, seeded));
  if (isAsked('record')) figures.push(...(await measureRecord(database, seeded, now)));
  if (isAsked('decisions')) figures.push(...(await measureDecisions(seeded, now)));
  if (isAsked('pages')) {
    say('pages');
    figures.push(...(await measurePages(database, seeded)));
  }
  if (isAsked('import')) figures.push(...(await measureImport(database, seeded, now)));
} finally {
  await closeDatabase();
  await database.stop();
}
if (isAsked('start')) {
  say('start');
  figures.push(...(await measureStart(asked.cold)));
}

console.log(report(figures, plans));
if (asked.json) {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), node: process.version };
  const told = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), holds: holds(figure) }));
  writeFileSync(asked.json, `${JSON.stringify({ people, machine, figures: told, plans }, null, 2)}\n`);
}
process.exit(0);
