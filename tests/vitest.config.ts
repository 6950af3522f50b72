import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Three kinds of tests, each beside what it guards. Only the database ones start a server.
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // A zone with an odd offset and no summer time: a forgotten zone shows at once.
    env: { TZ: 'Asia/Kathmandu' },
    projects: [
      { extends: true, test: { name: 'domain', include: ['lib/**/*.test.ts', 'components/**/*.test.ts'] } },
      { extends: true, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
