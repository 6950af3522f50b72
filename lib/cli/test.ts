// `npm test`: everything that guards a change, one stage after the other, all of them even when one fails.
// `npm run check` adds the long ones (--long). While working: --only=format, types, tests or browser, and whatever
// follows goes to the test runner: npm test -- --only=tests lib/domain/relances
import { delimiter, join } from 'node:path';
import { runProgram } from './tell-fault.ts';
import { checkFormat, checkTypes, runBrowserTests, runTests, type Tally } from './test-stages.ts';
import { untilStopped } from './until-stopped.ts';

const stages: [name: string, title: string, run: (rest: string[]) => Promise<Tally>][] = [
  ['format', 'Format', checkFormat],
  ['types', 'Types', checkTypes],
  ['tests', 'Tests', runTests],
  ['browser', 'Navigateur', runBrowserTests],
];

runProgram(async () => {
  untilStopped().then(() => process.exit(130));
  const args = process.argv.slice(2);
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const rest = args.filter((arg) => arg !== '--long' && !arg.startsWith('--only='));
  if (args.includes('--long')) process.env.RELANCE_LONG = '1';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  // What the tests start runs on this Node too, whatever the machine calls `node`.
  process.env.PATH = join(process.cwd(), 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '');

  const chosen = stages.filter(([name]) => !only || name === only);
  if (chosen.length === 0) throw new Error(`--only takes one of ${stages.map(([name]) => name).join(', ')}`);
  const lines: string[] = [];
  const sum: Tally = { passed: 0, failed: 0 };
  for (const [, title, run] of chosen) {
    const startedAt = performance.now();
    console.log(`\n— ${title}`);
    const tally = await run(rest);
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',');
    const failures = tally.failed > 0 ? `, ${tally.failed} en échec` : '';
    lines.push(
      `  ${tally.failed > 0 ? '✗' : '✓'} ${title.padEnd(12)} ${tally.passed} passés${failures} (${seconds}\u202fs)`,
    );
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
});
