/**
 * Brakes on guessing passwords. Three buckets of tries, each refilled with time, so that nobody is ever locked out: at worst one waits a minute.
 *
 * - one account from one address: where most honest mistakes and most guesses happen;
 * - one account from anywhere: what a guesser with many addresses meets. Whoever signed in from an address before does not pass through
 *   it there, so that a stranger who empties it stops strangers and not its owner;
 * - one address to any account: one password tried on everybody.
 *
 * Kept in memory and not in the database: no trace of who tried what is stored, a flood of guesses writes nothing, and each web process
 * counting for itself lets through a few tries more, never many. A try is taken before the password is looked at and given back when it was
 * right, so that tries at the same moment count; when the memory is full the answer is no.
 */
interface Brake {
  readonly tries: number;
  /** One try comes back in this time. */
  readonly refillMs: number;
}

const PAIR: Brake = { tries: 8, refillMs: 60_000 };
const ACCOUNT: Brake = { tries: 30, refillMs: 60_000 };
const ADDRESS: Brake = { tries: 60, refillMs: 15_000 };
/** 50,000 buckets are a few megabytes; full ones that have refilled make room first. */
const MOST_BUCKETS = 50_000;
/** An address that signed in is known this long. */
const KNOWN_FOR_MS = 30 * 24 * 3_600_000;

interface Bucket {
  left: number;
  at: number;
  readonly brake: Brake;
}

export type Admission =
  | { readonly admitted: true /** The password was right: gives the tries back. */; succeed(): void }
  | { readonly admitted: false; readonly waitSeconds: number };

export class Throttle {
  readonly #buckets = new Map<string, Bucket>();
  readonly #known = new Map<string, number>();

  /** Takes one try for this account from this address, or says how long to wait. */
  admit(account: string, address: string, now: number): Admission {
    const pair = `${account}\n${address}`;
    const isKnown = (this.#known.get(pair) ?? 0) > now - KNOWN_FOR_MS;
    const wanted: [string, Brake][] = [
      [`pair\n${pair}`, PAIR],
      [`address\n${address}`, ADDRESS],
    ];
    if (!isKnown) wanted.push([`account\n${account}`, ACCOUNT]);

    const buckets: Bucket[] = [];
    for (const [key, brake] of wanted) {
      const bucket = this.#bucketOf(key, brake, now);
      if (!bucket) return { admitted: false, waitSeconds: 60 };
      if (bucket.left < 1)
        return { admitted: false, waitSeconds: Math.ceil(((1 - bucket.left) * brake.refillMs) / 1000) };
      buckets.push(bucket);
    }
    for (const bucket of buckets) bucket.left -= 1;
    return {
      admitted: true,
      succeed: () => {
        for (const bucket of buckets) bucket.left = Math.min(bucket.brake.tries, bucket.left + 1);
        if (this.#known.size < MOST_BUCKETS) this.#known.set(pair, now);
      },
    };
  }

  #bucketOf(key: string, brake: Brake, now: number): Bucket | null {
    const found = this.#buckets.get(key);
    if (found) {
      found.left = Math.min(brake.tries, found.left + Math.max(0, now - found.at) / brake.refillMs);
      found.at = now;
      return found;
    }
    if (this.#buckets.size >= MOST_BUCKETS) this.#forgetRefilled(now);
    if (this.#buckets.size >= MOST_BUCKETS) return null;
    const bucket = { left: brake.tries, at: now, brake };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #forgetRefilled(now: number): void {
    for (const [key, { left, at, brake }] of this.#buckets) {
      if (left + (now - at) / brake.refillMs >= brake.tries) this.#buckets.delete(key);
    }
  }
}

const holder = globalThis as typeof globalThis & { relanceThrottle?: Throttle };

/** The one of this process: Next may load this module several times. */
export function signInThrottle(): Throttle {
  holder.relanceThrottle ??= new Throttle();
  return holder.relanceThrottle;
}
