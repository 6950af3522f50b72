// `npm run relance -- demo`: the demonstration, in an empty database. `npm start` calls `seedDemoIfEmpty` on its first run.
import { randomInt } from 'node:crypto';
import { DEMO_EMAIL, seedDemo } from '../../../prisma/seed/demo.ts';
import { hashPassword } from '../../auth/password.ts';
import { currentInstant } from '../../clock.ts';
import { closeDatabase } from '../../db/client.ts';
import { listWorkspaces } from '../../db/workspaces.ts';

export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
}

/** Easy to read aloud and to copy: no letter that looks like another. 16 of 31 signs are 79 bits. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Plants the demo when no workspace stands. Its password is made for this installation and kept nowhere but as a hash: the caller prints it.
 * @returns how to sign in; null when a workspace of any kind stands already.
 */
export async function seedDemoIfEmpty({
  appUrl,
}: {
  ownerUrl: string;
  appUrl: string;
}): Promise<DemoSignIn | null> {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = appUrl;
  try {
    if ((await listWorkspaces()).length > 0) return null;
    const password = makePassword();
    await seedDemo({ today: currentInstant(), passwordHash: await hashPassword(password) });
    return { email: DEMO_EMAIL, password };
  } finally {
    await closeDatabase();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
}

/** The command. `DATABASE_URL` is set by the launcher. @returns the exit code. */
export async function run(_args: readonly string[] = []): Promise<number> {
  const appUrl = process.env.DATABASE_URL ?? '';
  const made = await seedDemoIfEmpty({ ownerUrl: process.env.DATABASE_OWNER_URL ?? appUrl, appUrl });
  if (!made) {
    console.error(
      'Un espace existe déjà dans cette base\u202f: la démonstration ne se plante que dans une base vide.',
    );
    return 1;
  }
  console.log(`Démonstration prête\u202f:\n  adresse       ${made.email}\n  mot de passe  ${made.password}`);
  return 0;
}

function makePassword(): string {
  const sign = () => SIGNS[randomInt(SIGNS.length)]!;
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, sign).join('')).join('-');
}
