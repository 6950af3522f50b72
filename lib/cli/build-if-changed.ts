// The pages are built once, and again when something they are made of changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../db/server/lock.ts';
import { getEnv, makeDataFolder, SetupFault } from '../env.ts';

// Not tsconfig.json: the build writes in it.
const sources = ['app', 'components', 'lib', 'public', 'prisma/schema', 'package-lock.json'];
const settings = ['next.config.js', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts'];
const stamp = join('.next', 'relance-stamp');

/**
 * Builds when needed; two callers at once take turns.
 * @param onStart called when there is something to build
 * @throws SetupFault with what the build said when it fails
 */
export async function buildIfChanged(onStart: () => void = () => {}): Promise<void> {
  if (isBuilt(fingerprint())) return;
  const { dataFolder } = getEnv();
  makeDataFolder(dataFolder);
  await withLock(
    join(dataFolder, 'build.lock'),
    async () => {
      const wanted = fingerprint();
      if (isBuilt(wanted)) return;
      onStart();
      rmSync(stamp, { force: true });
      const { code, output } = await runBuild();
      if (code !== 0) throw buildFault(output);
      writeFileSync(stamp, wanted);
    },
    600_000,
  );
}

function isBuilt(wanted: string): boolean {
  return existsSync(join('.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** A hash of all that the pages are made of: contents, not dates, so that a fresh copy of the same files is the same. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of [...sources, ...settings]) {
    for (const file of listFiles(path))
      hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  // The generated client follows from the schema; tests and commands are no part of the pages.
  if (path === join('lib', 'db', 'generated') || path === join('lib', 'cli')) return [];
  const names = readdirSync(path).filter((name) => !/\.test\.tsx?$/.test(name));
  return names.sort().flatMap((name) => listFiles(join(path, name)));
}

function runBuild(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-30_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = () => child.kill();
    process.once('exit', end);
    child.on('close', (code) => {
      process.off('exit', end);
      resolve({ code, output });
    });
  });
}

function buildFault(output: string): SetupFault {
  if (/ENOSPC|no space left/i.test(output)) {
    return new SetupFault(
      'Le disque est plein\u202f: les pages n\u2019ont pas pu être construites.',
      'The disk is full: the pages could not be built.',
    );
  }
  if (/EACCES|EROFS/.test(output)) {
    return new SetupFault(
      'Relance ne peut pas écrire dans son dossier .next\u202f: ouvrez-le en écriture.',
      'Relance cannot write to its .next folder: make it writable.',
    );
  }
  return new SetupFault(
    'Les pages n\u2019ont pas pu être construites\u202f:',
    `The pages could not be built:\n${output.trim()}`,
  );
}
