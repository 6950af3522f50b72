// No door without a guard: each action and each route of the HTTP API proves who asks and asks the table of abilities, and a workspace scope
// is minted only where somebody was proven. Read from the files, so that a new one is held to it without being told.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALL_ABILITIES } from '../../lib/domain/team/abilities.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Actions that anybody may call, each with the reason. They reach nothing of a workspace before proving something themselves. */
const OPEN_ACTIONS: Record<string, string> = {
  'sign-in.ts signIn': 'proves the password itself',
  'sign-in.ts signOut': 'ends the session that asks, and only that one',
  'setup.ts setUp': 'asks canSetUp, and the operation again under a lock',
  'setup.ts join': 'proves the link itself',
  'appearance.ts setTheme': 'writes a cookie and reads nothing',
};

/** Where a scope may be minted. */
const MINTS = [
  /^lib\/auth\//,
  /^lib\/jobs\//,
  /^lib\/cli\//,
  /^lib\/operations\/workspaces\.ts$/,
  /^lib\/db\/scope\.ts$/,
  /^tests\//,
];

function filesUnder(folder: string, wanted: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => wanted.test(file) && !/(^|\/)(node_modules|generated|\.next)\//.test(file))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Comments and the insides of strings could hold any word: only code counts. Strings stay, for the names of abilities. */
function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

interface Exported {
  readonly name: string;
  readonly body: string;
}

/** The exported functions of a file, each with its whole text: formatted code ends a top-level function with `}` at the margin. */
function exportedFunctions(source: string): Exported[] {
  return [...codeOf(source).matchAll(/^export async function (\w+)[\s\S]*?^\}/gm)].map((match) => ({
    name: match[1]!,
    body: match[0],
  }));
}

/** Exports other than async functions and types: they would slip past the reading above. */
function otherExports(source: string): string[] {
  return [...codeOf(source).matchAll(/^export (?!async function |type |interface ).*$/gm)].map(
    (match) => match[0],
  );
}

const abilities = ALL_ABILITIES.map((ability) => ability.replace('.', '\\.')).join('|');
/** The helper comes first: nothing is done before it. */
const throughHelper = new RegExp(
  `\\): Promise<.*> \\{\\s+(?:let \\w+[^;]* = null;\\s+)?(?:return|const \\w+ = await) as(?:Form)?Actor\\(\\s*'(?:${abilities})'`,
);
const byHand = [
  /\bawait (?:getActor|getCurrent)\(\)/,
  new RegExp(`\\brequireAbility\\(\\s*\\w+,\\s*'(?:${abilities})'`),
];

/** Whether a function's own text proves who asks and names what for. */
function isGuarded(body: string): boolean {
  return throughHelper.test(body) || byHand.every((sign) => sign.test(body));
}

const actionFiles = filesUnder('lib/actions', /\.ts$/).filter((file) =>
  /^['"]use server['"]/.test(read(file).trimStart()),
);
const actions = actionFiles.flatMap((file) =>
  exportedFunctions(read(file)).map((action) => ({
    ...action,
    at: `${file.slice('lib/actions/'.length)} ${action.name}`,
  })),
);

describe('actions', () => {
  it('are found', () => {
    expect(actions.length).toBeGreaterThan(10);
  });

  it.each(actionFiles)('%s exports async functions and types, nothing else', (file) => {
    expect(otherExports(read(file))).toEqual([]);
  });

  it.each(actions.map((action) => [action.at, action] as const))(
    '%s proves who asks, and what for',
    (at, action) => {
      expect(isGuarded(action.body) || at in OPEN_ACTIONS).toBe(true);
    },
  );

  it('open to anybody are those of the list, and no longer there means no longer listed', () => {
    const open = actions.filter((action) => !isGuarded(action.body)).map((action) => action.at);
    expect(open.sort()).toEqual(Object.keys(OPEN_ACTIONS).sort());
  });

  it('are in no other file', () => {
    const strays = [
      ...filesUnder('app', /\.tsx?$/),
      ...filesUnder('components', /\.tsx?$/),
      ...filesUnder('lib', /\.tsx?$/),
    ]
      .filter((file) => /['"]use server['"]/.test(codeOf(read(file))))
      .filter((file) => !actionFiles.includes(file));
    expect(strays).toEqual([]);
  });

  it('the helpers prove before they work', () => {
    const helpers = codeOf(read('lib/actions/as-actor.ts'));
    for (const [helper] of helpers.matchAll(/^export function as(?:Form)?Actor[\s\S]*?^\}/gm)) {
      const order = ['await getActor()', 'requireAbility(actor, ability)', 'work(actor'].map((sign) =>
        helper.indexOf(sign),
      );
      expect(order.every((at) => at > 0)).toBe(true);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });
});

/** Addresses of the API that answer nothing of a workspace. */
const OPEN_ROUTES: Record<string, string> = {
  'app/api/v1/openapi.json/route.ts': 'describes the API itself',
  'app/api/v1/[...path]/route.ts': 'answers not-found, whatever is asked',
};

/** Every function at the margin of the rooms that decide, with its text. */
const deciding = new Map(
  ['lib/operations', 'lib/loaders'].flatMap((room) =>
    filesUnder(room, /(?<!\.test)\.ts$/).flatMap((file) =>
      [...codeOf(read(file)).matchAll(/^(?:export )?(?:async )?function (\w+)[\s\S]*?^\}/gm)].map(
        (match) => [match[1]!, match[0]] as const,
      ),
    ),
  ),
);

const asksItself = new RegExp(`\\brequireAbility\\(\\s*actor,\\s*'(?:${abilities})'`);

/** Those that ask the table themselves, or hand the actor to one that does. */
function findAsking(): Set<string> {
  const asking = new Set([...deciding].filter(([, body]) => asksItself.test(body)).map(([name]) => name));
  for (let before = -1; before !== asking.size; ) {
    before = asking.size;
    for (const [name, body] of deciding) if (handsTo(asking, body.slice(body.indexOf('{')))) asking.add(name);
  }
  return asking;
}

function handsTo(asking: ReadonlySet<string>, body: string): boolean {
  return [...body.matchAll(/\b(\w+)\(\s*actor\b(?!\.)/g)].some((call) => asking.has(call[1]!));
}

describe('routes of the HTTP API', () => {
  const routes = filesUnder('app/api/v1', /(^|\/)route\.tsx?$/);
  const guarded = routes.filter((file) => !(file in OPEN_ROUTES));
  const asking = findAsking();

  it('are found', () => {
    expect(guarded.length).toBeGreaterThan(3);
  });

  it.each(guarded)('%s asks the key, and the table for each method', (file) => {
    const source = codeOf(read(file));
    expect(source).toMatch(/^export const \{ GET, POST, PUT, PATCH, DELETE \} = answer\(\{$/m);
    expect(source.match(/^export /gm)).toHaveLength(1);
    const handlers = source
      .slice(source.indexOf('= answer('))
      .split(/^ {2}(?=(?:GET|POST|PUT|PATCH|DELETE)\b)/m)
      .slice(1);
    expect(handlers.length).toBeGreaterThan(0);
    for (const handler of handlers) expect(asksItself.test(handler) || handsTo(asking, handler)).toBe(true);
  });

  it('answer only once the key is proven', () => {
    const source = codeOf(read('app/api/v1/answer.ts'));
    const order = ['await actorFromToken(', 'if (!actor)', 'problem(401', 'await handler('].map((sign) =>
      source.indexOf(sign),
    );
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });
});

describe('a workspace scope', () => {
  it('is minted only where somebody was proven', () => {
    const minting = [
      ...filesUnder('app', /\.tsx?$/),
      ...filesUnder('components', /\.tsx?$/),
      ...filesUnder('lib', /\.tsx?$/),
    ]
      .filter((file) => /\bmintScope\b|\bas WorkspaceScope\b/.test(codeOf(read(file))))
      .filter((file) => !MINTS.some((place) => place.test(file)) && !file.endsWith('.test.ts'));
    expect(minting).toEqual([]);
  });
});
