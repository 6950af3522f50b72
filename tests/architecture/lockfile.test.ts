// Versions below these have published security faults that touch what we do with them: an update may never go back.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const oldest: Record<string, string> = {
  next: '16.3.3',
  'next-auth': '4.24.15',
  nodemailer: '10.0.1',
  mailparser: '3.9.3',
  papaparse: '5.4.0',
  yauzl: '3.0.0',
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
};

/** Every copy of a package in the tree, nested ones included. */
function listVersions(name: string): string[] {
  return Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, entry]) => entry.version ?? '0.0.0');
}

function isAtLeast(version: string, minimum: string): boolean {
  const [a, b] = [version, minimum].map((text) => text.split('-')[0]!.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    if (a![place] !== b![place]) return a![place]! > b![place]!;
  }
  // A pre-release comes before its release.
  return !version.includes('-');
}

test.each(Object.entries(oldest))('%s is at %s or newer, everywhere in the lock file', (name, minimum) => {
  for (const version of listVersions(name)) {
    expect(isAtLeast(version, minimum), `${name} ${version}, oldest allowed ${minimum}`).toBe(true);
  }
});

test('the lock file names next, which the sessions and pages stand on', () => {
  expect(listVersions('next')).not.toEqual([]);
});

// A registry that lacks a system's package leaves it out of the lock file, and `npm ci` then refuses the whole file.
test('the lock file has an entry for every optional package it names', () => {
  const present = Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1));
  const named = Object.values(lock.packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  );
  const missing = named.filter((name) => !present.includes(name));
  expect(missing, 'run: node scripts/complete-lock.mjs').toEqual([]);
});

test.each([
  ['16.3.2', false],
  ['16.3.3', true],
  ['16.10.0', true],
  ['16.3.3-canary.1', false],
  ['17.0.0', true],
])('%s against 16.3.3', (version, enough) => {
  expect(isAtLeast(version, '16.3.3')).toBe(enough);
});
