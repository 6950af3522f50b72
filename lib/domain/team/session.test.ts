import { describe, expect, it } from 'vitest';
import { DAY } from '../time/instant.ts';
import { isSessionOpen, SESSION_LASTS, SESSION_SLEEPS } from './session.ts';

const openedAt = Date.UTC(2026, 10, 2, 8);
const session = {
  version: 1,
  lastSeenAt: openedAt,
  expiresAt: openedAt + SESSION_LASTS,
  endedAt: null,
  memberVersion: 1,
  memberDeactivatedAt: null,
};

describe('isSessionOpen', () => {
  it.each([
    ['just opened', {}, openedAt, true],
    ['seen a week ago but for a millisecond', {}, openedAt + SESSION_SLEEPS - 1, true],
    ['unseen for a week', {}, openedAt + SESSION_SLEEPS, false],
    [
      'busy until its last millisecond',
      { lastSeenAt: openedAt + 29 * DAY },
      openedAt + SESSION_LASTS - 1,
      true,
    ],
    ['thirty days old, however busy', { lastSeenAt: openedAt + 29 * DAY }, openedAt + SESSION_LASTS, false],
    ['ended', { endedAt: openedAt }, openedAt, false],
    ['older than the password', { memberVersion: 2 }, openedAt, false],
    ['of a deactivated member', { memberDeactivatedAt: openedAt }, openedAt, false],
  ])('%s: %o', (_, change, now, isOpen) => {
    expect(isSessionOpen({ ...session, ...change }, now)).toBe(isOpen);
  });
});
