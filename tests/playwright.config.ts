import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

// Workers read this file again: the first to read it chooses the port, the others inherit it.
process.env.RELANCE_E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000));
const port = process.env.RELANCE_E2E_PORT;
const root = fileURLToPath(new URL('..', import.meta.url));

/** Journeys in a real Chromium, against the built product with its worker, on a PostgreSQL of their own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // The journeys of a workspace follow each other; two cores serve one browser well.
  workers: 1,
  // A busy machine is late, not wrong.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Without its film, which costs a browser that paints without a graphics card a third of its time.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: await launchOptions(),
  },
  webServer: {
    command: `"${process.execPath}" tests/support/serve.ts`,
    cwd: root,
    url: `http://127.0.0.1:${port}/sign-in`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
    env: { ...(process.env as Record<string, string>), PORT: port },
  },
});
