// The bench: fills a database of its own, measures each thing beside its floor, and says which bars hold. Started by lib/cli/bench.ts.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { closeDatabase } from '../../lib/db/client.ts';
import { openBenchDatabase } from './database.ts';
import { measureDecisions } from './decisions.ts';
import { type Figure, holds, type QueryPlan, ratioOf, report } from './figures.ts';
import { measureImport } from './import.ts';
import { measureLint } from './lint.ts';
import { measureRecord, measureSearch, measureWeek } from './list-and-record.ts';
import { measurePages } from './pages.ts';
import { measureReports } from './reports.ts';
import { type Seeded, seed } from './seed.ts';
import { measureStart } from './start.ts';

const { values: asked } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    cold: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)}  ${line}`);

const now = Date.now();
const people = asked.large ? 1_000_000 : 100_000;
const figures: Figure[] = [];
const plans: QueryPlan[] = [];
const failed: string[] = [];

function isAsked(part: string): boolean {
  return !asked.only || asked.only.split(',').includes(part);
}

/** Measures one part when it was asked for. One that fails is told, and the others go on. */
async function measure(part: string, work: () => Promise<Figure[] | [Figure[], QueryPlan[]]>): Promise<void> {
  if (!isAsked(part)) return;
  say(`${part}; the machine's load is ${loadavg()[0]!.toFixed(1)}`);
  try {
    const found = await work();
    const [more, seen] = isWithPlans(found) ? found : [found, []];
    figures.push(...more);
    plans.push(...seen);
  } catch (error) {
    failed.push(part);
    console.error(error);
  }
}

function isWithPlans(found: Figure[] | [Figure[], QueryPlan[]]): found is [Figure[], QueryPlan[]] {
  return Array.isArray(found[0]);
}

const database = await openBenchDatabase();
process.env.DATABASE_URL = database.appUrl;
try {
  if (['week', 'search', 'record', 'decisions', 'pages', 'import'].some(isAsked)) {
    say(`filling: ${people} people`);
    const seeded: Seeded = await seed(database.ownerUrl, people, now);
    say(JSON.stringify(seeded.counts));
    const { rebuild } = seeded;
    figures.push({ name: 'full rebuild', value: rebuild.people / rebuild.seconds, unit: 'people/s' });
    await measure('week', () => measureWeek(database, seeded, now));
    await measure('search', () => measureSearch(database, seeded));
    await measure('record', () => measureRecord(database, seeded, now));
    await measure('decisions', () => measureDecisions(seeded, now));
    await measure('pages', () => measurePages(database, seeded));
    await measure('import', () => measureImport(database, seeded, now));
  }
  await measure('lint', () => measureLint());
  await measure('reports', () => measureReports(database, now));
} finally {
  await closeDatabase();
  await database.stop();
}
await measure('start', () => measureStart(asked.cold));

console.log(report(figures, plans));
if (failed.length > 0) console.log(`\nnot measured, for a fault told above: ${failed.join(', ')}`);
if (asked.json) {
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memory: totalmem(),
    load: loadavg(),
    node: process.version,
  };
  const told = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), holds: holds(figure) }));
  const all = { people, machine, failed, figures: told, plans };
  writeFileSync(asked.json, `${JSON.stringify(all, null, 2)}\n`);
}
process.exit(failed.length > 0 ? 1 : 0);
