// The demo workspace of this installation: made on the first run, for this machine only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Urls } from '../db/server/roles.ts';
import { type Env, SetupFault } from '../env.ts';

const signIn = z.object({ email: z.string(), password: z.string() });
export type SignIn = z.infer<typeof signIn>;

const seeder = join('lib', 'cli', 'commands', 'demo.ts');

/** @throws SetupFault beyond loopback when this installation has a demo, whose password stood in a terminal */
export function refuseDemoBeyondLoopback(env: Env): void {
  if (env.isLoopback || !existsSync(fileOf(env))) return;
  throw new SetupFault(
    `La démonstration ne se montre pas au-delà de cette machine\u202f: pour HOST=${env.HOST}, partez d\u2019un dossier neuf, par exemple RELANCE_DATA=.data-equipe.`,
    `The demo is not shown beyond this machine: for HOST=${env.HOST}, begin with a new folder, for instance RELANCE_DATA=.data-team.`,
  );
}

/**
 * On this machine only: seeds an empty database with the demo and returns how to sign in, on later starts too. Null
 * beyond loopback, and when the database holds somebody's own work.
 */
export async function findDemo(env: Env, database: Urls, onStart: () => void): Promise<SignIn | null> {
  if (!env.isLoopback) return null;
  const file = fileOf(env);
  if (existsSync(file)) return signIn.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (!existsSync(seeder)) return null;
  onStart();
  const module = (await import(pathToFileURL(seeder).href)) as {
    seedDemoIfEmpty(urls: Urls): Promise<SignIn | null>;
  };
  const made = await module.seedDemoIfEmpty({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  if (made) writeFileSync(file, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  return made;
}

function fileOf(env: Env): string {
  return join(env.dataFolder, 'demo.json');
}
