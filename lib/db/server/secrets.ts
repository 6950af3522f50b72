// What the embedded server's passwords are and where its data lives: made once, kept in the data folder, private.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const secrets = z.object({
  superuserPassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
  /** Where the data is, when it could not be in the data folder. */
  home: z.string().optional(),
  /** The port of last time, kept when it is free. */
  port: z.number().optional(),
  /** Roles and database exist. */
  isFurnished: z.boolean().default(false),
});

export type Secrets = z.infer<typeof secrets>;

/** Reads the secrets of a data folder, or makes new ones (not yet stored). */
export function readSecrets(dataFolder: string): Secrets {
  const file = fileOf(dataFolder);
  if (existsSync(file)) return secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { superuserPassword: word(), ownerPassword: word(), appPassword: word(), isFurnished: false };
}

/** Stores them whole or not at all. */
export function storeSecrets(dataFolder: string, values: Secrets): void {
  const file = fileOf(dataFolder);
  writeFileSync(`${file}.partial`, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.partial`, file);
}

/** A password no person types: 32 characters that need no escaping in a URL. */
export function word(): string {
  return randomBytes(24).toString('base64url');
}

function fileOf(dataFolder: string): string {
  return join(dataFolder, 'database.json');
}
