import { findSecretOwner } from '../db/hashed-secrets.ts';
import { mintScope, type WorkspaceScope } from '../db/scope.ts';
import { hashSecret } from '../operations/tokens.ts';
import { Throttle } from './throttle.ts';

/** Whose list a calendar address gives, proven by the address itself. It reads that list and nothing else. */
interface CalendarReader {
  readonly scope: WorkspaceScope;
  readonly memberId: string;
  readonly feedId: string;
}

export type CalendarAdmission =
  | { readonly outcome: 'admitted'; readonly reader: CalendarReader }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'throttled'; readonly waitSeconds: number };

/** Two brakes: on addresses that nobody gave, by where they come from; and on one address read again and again. */
const holder = globalThis as typeof globalThis & {
  relanceCalendars?: { readonly guesses: Throttle; readonly reads: Throttle };
};

/**
 * Who reads by a calendar address. Calendars ask every quarter of an hour or less often; eight at once, then one a minute, is let through.
 * @param secret what stands in the address
 * @param from where the request comes from, as `factsOf` reads it
 */
export async function admitCalendar(secret: string, from: string, now: number): Promise<CalendarAdmission> {
  holder.relanceCalendars ??= { guesses: new Throttle(), reads: new Throttle() };
  const { guesses, reads } = holder.relanceCalendars;
  const hash = hashSecret(secret);
  const guess = guesses.admit(hash, from, now);
  if (!guess.admitted) return { outcome: 'throttled', waitSeconds: guess.waitSeconds };
  const owner = await findSecretOwner('calendar', hash);
  if (!owner) return { outcome: 'unknown' };
  guess.succeed();
  const read = reads.admit(owner.id, owner.id, now);
  if (!read.admitted) return { outcome: 'throttled', waitSeconds: read.waitSeconds };
  const { workspaceId, memberId, id: feedId } = owner;
  return { outcome: 'admitted', reader: { scope: mintScope(workspaceId), memberId, feedId } };
}
