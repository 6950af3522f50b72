// The environment, parsed once. `.env.example` explains each variable to people; nothing needs setting to begin.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/**
 * A fault of the installation, not of the product: told in one sentence, French then English, and the program ends.
 * `message` is the French sentence; `sentence` both.
 */
export class SetupFault extends Error {
  readonly sentence: string;
  constructor(french: string, english: string) {
    super(french);
    this.name = 'SetupFault';
    this.sentence = `${french}\n${english}`;
  }
}

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/[^/]+\/[^/?]+/, 'postgresql://nom:motdepasse@serveur:5432/base');

const schema = z.object({
  PORT: z.coerce.number('3000').int('3000').min(1, '3000').max(65535, '3000').default(3000),
  HOST: z.string().min(1, '127.0.0.1').default('127.0.0.1'),
  PUBLIC_URL: z.url('https://relance.exemple.fr').optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  AUTH_SECRET: z.string().min(32, '32 caractères ou plus').optional(),
  RELANCE_DATA: z.string().min(1, '.data').default('.data'),
  LOG: z.enum(['quiet', 'normal', 'verbose'], 'quiet, normal ou verbose').default('normal'),
});

type Parsed = z.infer<typeof schema>;

export type Env = Omit<Parsed, 'AUTH_SECRET' | 'PUBLIC_URL'> & {
  /** Signs sessions; from the environment, else made for this installation and kept in the data folder. */
  AUTH_SECRET: string;
  /** The address people type, without a final slash. */
  PUBLIC_URL: string;
  /** Absolute path of the data folder. */
  dataFolder: string;
  /** False when other machines can reach the web server. */
  isLoopback: boolean;
};

let parsed: Env | undefined;
let isFileRead = false;

/**
 * The environment as the program sees it. Reads `.env` the first time (what is already set wins).
 * @throws SetupFault naming the first variable that cannot be understood, with an example of a good value
 */
export function getEnv(): Env {
  parsed ??= parseEnv(withDotEnv(process.env));
  return parsed;
}

/**
 * Sets variables for this process and its children; later `getEnv()` calls see them. To hide one, set it to '':
 * a variable that is merely absent could come back from the `.env` file.
 */
export function publishEnv(values: Record<string, string>): void {
  getEnv();
  Object.assign(process.env, values);
  parsed = undefined;
}

/** Parses without remembering. Empty values count as absent, as `.env.example` leaves them. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(filled);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    const name = String(issue.path[0]);
    throw new SetupFault(
      `La variable ${name} n'a pas une valeur comprise\u202f; exemple\u202f: ${issue.message}`,
      `The variable ${name} has a value Relance does not understand; example: ${issue.message}`,
    );
  }
  const env = result.data;
  const dataFolder = resolve(env.RELANCE_DATA);
  const isLoopback = /^(localhost|127(\.\d+){3}|::1)$/.test(env.HOST);
  return {
    ...env,
    AUTH_SECRET: env.AUTH_SECRET ?? keptSecret(dataFolder),
    PUBLIC_URL: (env.PUBLIC_URL ?? `http://${nameOf(env.HOST, isLoopback)}:${env.PORT}`).replace(/\/+$/, ''),
    dataFolder,
    isLoopback,
  };
}

/** Makes the data folder; its files are private, the folder itself can be crossed by the database's own user. */
export function makeDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'win32') chmodSync(folder, isRoot ? 0o711 : 0o700);
}

/** What to type in a browser to reach a listening address. */
function nameOf(host: string, isLoopback: boolean): string {
  if (isLoopback) return 'localhost';
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host;
  const outside = Object.values(networkInterfaces()).flat();
  return outside.find((address) => address?.family === 'IPv4' && !address.internal)?.address ?? hostname();
}

function withDotEnv(source: Record<string, string | undefined>) {
  // Once: what we removed or changed since must not come back from the file.
  if (!isFileRead && existsSync('.env')) process.loadEnvFile('.env');
  isFileRead = true;
  return source;
}

function keptSecret(folder: string): string {
  const file = join(folder, 'auth-secret');
  if (!existsSync(file)) {
    makeDataFolder(folder);
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process of ours may have made it a moment ago: theirs is as good.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}
