// The stages of `npm test`. Each shows what its tool says and answers how many passed and failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfChanged } from './build-if-changed.ts';
import { tellFault } from './tell-fault.ts';

export type Tally = { passed: number; failed: number };

/** The format and the habits of the code: counts as one test. */
export async function checkFormat(): Promise<Tally> {
  return one((await run(tool('@biomejs/biome', 'bin/biome'), ['check', '--colors=off', '.'])) === 0);
}

/** The types of the routes, then of everything: counts as one test. */
export async function checkTypes(): Promise<Tally> {
  const routes = await run(tool('next', 'dist/bin/next'), ['typegen']);
  return one(routes === 0 && (await run(tool('typescript', 'bin/tsc'), ['--noEmit'])) === 0);
}

/** Domain, property, architecture and database tests. */
export function runTests(filters: string[]): Promise<Tally> {
  return withReport(async (report) => {
    const args = [
      'run',
      '-c',
      'tests/vitest.config.ts',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
    ];
    const code = await run(tool('vitest', 'vitest.mjs'), [
      ...args,
      `--outputFile.json=${report}`,
      ...filters,
    ]);
    if (!existsSync(report)) return one(false);
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as VitestReport;
    // A file that could not even be read holds no test that failed, and an error outside any test counts nowhere.
    const unread = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + unread;
    return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
  });
}

/** The journeys in a real browser, on the production build. */
export async function runBrowserTests(): Promise<Tally> {
  const config = join('tests', 'playwright.config.ts');
  if (!existsSync(config)) return { passed: 0, failed: 0 };
  try {
    await buildIfChanged(() => console.log('Construction des pages…'));
  } catch (error) {
    tellFault(error);
    return one(false);
  }
  return withReport(async (report) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const code = await run(tool('playwright', 'cli.js'), ['test', '-c', config, '--reporter=line,json'], env);
    if (!existsSync(report)) return one(false);
    const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
    const failed = stats.unexpected + errors.length;
    return { passed: stats.expected + stats.flaky, failed: code !== 0 && failed === 0 ? 1 : failed };
  });
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

function one(isGood: boolean): Tally {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function withReport(work: (report: string) => Promise<Tally>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tool(name: string, path: string): string {
  return join('node_modules', name, path);
}

/** Runs a JavaScript tool on this Node, in our terminal; ends it when we end. */
function run(file: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const end = () => child.kill('SIGTERM');
    process.once('exit', end);
    child.on('exit', (code) => {
      process.off('exit', end);
      resolve(code ?? 1);
    });
  });
}
