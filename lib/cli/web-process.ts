/**
 * How the web server is started when others start it: sparing of memory. A page leaves much behind that dies at once. Node lets that pile up
 * to several times what lives (460 MB after a load of pages, on a machine that has them); a young generation of 4 MB and a heap looked at
 * each time it has grown by 40 % hold the same load at 260 MB, and no page is slower. Neither is a limit: a large import takes what it needs.
 * Two arenas keep together what threads leave in pieces. `npm run web` gives the first two by itself (package.json).
 */
export const WEB = {
  args: ['--max-semi-space-size=4', '--heap-growing-percent=40', 'lib/cli/web.ts'],
  env: { MALLOC_ARENA_MAX: '2' },
} as const;
