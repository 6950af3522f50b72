import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id, 39 ms on a small machine. Raising it rehashes each password at its next sign-in. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** `Algorithm.Argon2id`: the package's const enum cannot be imported by plain Node. */
const ARGON2ID = 2;

/** The hash of a password nobody has, so that an unknown address costs the same work as a known one. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$7IyLwJgd5cA6USnxj1eqUA$74ycAzIYJ0GVamjiw3pQcgjiqgJ/6J/WLSoYF0t7bS8';

/** The same characters typed on two keyboards are the same password. */
function normalise(password: string): string {
  return password.normalize('NFKC');
}

/** argon2id, ready to store. The password is used whole, never cut. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), { ...COST, algorithm: ARGON2ID });
}

/**
 * Whether a password is the one behind a hash. Without a hash (unknown account, or no password chosen yet) the same work is done and the answer is no.
 * A hash that cannot be read matches nothing.
 */
export async function matchesPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? NOBODYS, normalise(password)).catch(() => false);
  return matches && stored !== null;
}

/** Whether a stored hash was made with less work than today's. */
export function isWeakHash(stored: string): boolean {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored);
  if (!parts) return true;
  return Number(parts[1]) < COST.memoryCost || Number(parts[2]) < COST.timeCost;
}
