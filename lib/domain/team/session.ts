import { DAY, type Instant, MINUTE } from '../time/instant.ts';

/** A sign-in lasts at most this long, however busy. */
export const SESSION_LASTS = 30 * DAY;
/** Unseen this long, it ends by itself. */
export const SESSION_SLEEPS = 7 * DAY;
/** « Vue à … » is written at most once a minute, so that reading pages stays reading. */
export const SESSION_SEEN_EVERY = MINUTE;

export interface SessionFacts {
  readonly version: number;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
  readonly memberVersion: number;
  readonly memberDeactivatedAt: Instant | null;
}

/**
 * Whether a sign-in still opens the door: not ended, not expired, not asleep for a week, no newer password or role since, and the member still active.
 * When in doubt it does not: signing in again costs ten seconds.
 */
export function isSessionOpen(session: SessionFacts, now: Instant): boolean {
  return (
    session.endedAt === null &&
    session.memberDeactivatedAt === null &&
    session.version === session.memberVersion &&
    now < session.expiresAt &&
    now - session.lastSeenAt < SESSION_SLEEPS
  );
}
