import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Which room may lean on which. `all` marks rooms that everybody may lean on. An import that is not listed is a bent arrow.
 * `auth` is leaned on by operations for the actor alone: who asks. `locale` by the database for the set of languages, by the demo for its
 * typography. Components name the shapes that loaders give them: a type bends nothing.
 */
const MAY_LEAN_ON: Record<string, readonly string[]> = {
  app: [
    'components',
    'lib/loaders',
    'lib/actions',
    'lib/locale',
    'lib/auth',
    'lib/domain',
    'lib/operations',
    'lib/imports',
    'lib/exports',
    'lib/db',
    'lib/clock',
    'lib/holidays',
    'lib/env',
  ],
  components: ['lib/actions', 'lib/domain', 'lib/locale', 'lib/imports', 'lib/holidays'],
  'lib/actions': [
    'lib/operations',
    'lib/mail',
    'lib/imports',
    'lib/exports',
    'lib/auth',
    'lib/loaders',
    'lib/locale',
    'lib/db',
    'lib/holidays',
    'lib/jobs',
    'lib/env',
  ],
  'lib/loaders': [
    'lib/operations',
    'lib/mail',
    'lib/imports',
    'lib/exports',
    'lib/auth',
    'lib/db',
    'lib/holidays',
    'lib/locale',
    'lib/env',
  ],
  'lib/jobs': ['lib/operations', 'lib/imports', 'lib/auth', 'lib/db', 'lib/env'],
  'lib/mail': ['lib/locale'],
  'lib/cli': [
    'lib/operations',
    'lib/imports',
    'lib/auth',
    'lib/db',
    'lib/jobs',
    'lib/env',
    'lib/locale',
    'prisma',
  ],
  'lib/operations': ['lib/db', 'lib/auth', 'lib/holidays', 'lib/imports', 'lib/mail'],
  'lib/auth': ['lib/db', 'lib/operations', 'lib/env'],
  'lib/imports': [],
  'lib/exports': ['lib/imports', 'lib/locale'],
  'lib/db': ['lib/holidays', 'lib/env', 'lib/locale'],
  'lib/holidays': [],
  'lib/locale': ['lib/auth'],
  'lib/domain': [],
  'lib/clock': [],
  'lib/env': [],
  prisma: ['lib/db', 'lib/operations', 'lib/auth', 'lib/holidays', 'lib/locale'],
};
const EVERYBODY_MAY: readonly string[] = ['lib/domain', 'lib/clock'];
/** Plain Node runs these: no framework there. */
const PLAIN = [
  'lib/operations',
  'lib/db',
  'lib/jobs',
  'lib/imports',
  'lib/mail',
  'lib/cli',
  'lib/exports',
  'lib/holidays',
  'lib/domain',
  'prisma',
];
const FRAMEWORK = /^(next(\/|$)|next-intl|server-only|react)/;
const DOMAIN_PACKAGES = /^(date-fns(\/|$)|@date-fns\/|zod$)/;

interface Arrow {
  readonly file: string;
  readonly target: string;
  /** `import type`: gone once compiled. */
  readonly isTypeOnly: boolean;
}

const files = ['app', 'components', 'lib', 'prisma'].flatMap(listSources);
const arrows = files.flatMap(readArrows);

describe('the house', () => {
  it('reads its own imports', () => {
    expect(arrows.length).toBeGreaterThan(200);
  });

  it('bends no arrow between rooms', () => {
    const bent = arrows.flatMap(({ file, target, isTypeOnly }) => {
      const path = pathOf(file, target);
      if (path === null) return [];
      const from = roomOf(file);
      if (from === 'components' && isTypeOnly) return [];
      const to = roomOf(path);
      const isAllowed =
        from === to || EVERYBODY_MAY.includes(to)
          ? from !== 'lib/domain' || to === 'lib/domain'
          : MAY_LEAN_ON[from]?.includes(to);
      return isAllowed ? [] : [`${file} -> ${path}`];
    });
    expect(bent).toEqual([]);
  });

  it('keeps the framework out of what plain Node runs, and asks for relative .ts imports there', () => {
    const bent = arrows.filter(({ file, target }) => {
      if (!PLAIN.includes(roomOf(file))) return false;
      return FRAMEWORK.test(target)
        ? !file.endsWith('lib/cli/web.ts') && !file.includes('lib/cli/dev')
        : target.startsWith('@/');
    });
    expect(bent).toEqual([]);
  });

  it('lets the domain lean on date-fns and zod alone', () => {
    const bent = arrows.filter(
      ({ file, target }) =>
        roomOf(file) === 'lib/domain' && !target.startsWith('.') && !DOMAIN_PACKAGES.test(target),
    );
    expect(bent).toEqual([]);
  });

  it('looks at the clock in one place only, below pages', () => {
    const looking = files.filter(
      (file) =>
        /^lib\/(domain|operations|db|imports|mail|exports|holidays|locale)\//.test(file) &&
        /\bDate\.now\(\)|new Date\(\)/.test(withoutComments(file)),
    );
    expect(
      looking.filter((file) => !KNOWS_THE_TIME.includes(file) && !file.startsWith('lib/db/server/')),
    ).toEqual([]);
  });

  it('has no drawer for leftovers', () => {
    expect(files.filter((file) => /(^|\/)(utils|helpers|common|misc)(\/|\.)/.test(file))).toEqual([]);
  });
});

/** Every operation is told what time it is. An id only begins with the instant it was made at, and nothing is decided by it. */
const KNOWS_THE_TIME: readonly string[] = ['lib/db/ids.ts'];

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('lib/db/generated/'));
}

function readArrows(file: string): Arrow[] {
  const text = withoutComments(file);
  const imports = text.matchAll(/(?:(import|export)\s+(type\s)?[^;']*?from\s+|import\s+|import\()'([^']+)'/g);
  return [...imports].map((match) => ({ file, target: match[3]!, isTypeOnly: match[2] !== undefined }));
}

function withoutComments(file: string): string {
  return readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** Where an import of ours leads, from the root; null for a package. */
function pathOf(file: string, target: string): string | null {
  if (target.startsWith('@/')) return target.slice(2);
  return target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : null;
}

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'lib' ? `lib/${second.replace(/\.ts$/, '')}` : first;
}
