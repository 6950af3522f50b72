import { recordAudit } from '../db/audit.ts';
import { insertFeed } from '../db/calendar-feeds.ts';
import { findDigestReader } from '../db/digest-readers.ts';
import { revokeSecret, touchSecret } from '../db/hashed-secrets.ts';
import { uuidv7 } from '../db/ids.ts';
import { type WorkspaceScope, withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { WeekPlan } from '../domain/relances/week.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { type Instant, MINUTE } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { hashSecret, makeSecret } from './tokens.ts';
import { planMemberWeek, planWeekAfter } from './week.ts';

/** « Lue à … » is written at most this often, so that reading stays reading. */
const SEEN_EVERY = 5 * MINUTE;

/**
 * Makes a calendar address of a member's own list.
 * @returns what stands in the address: shown once, only its hash is kept
 */
export function createFeed(scope: WorkspaceScope, memberId: string): Promise<string> {
  const id = uuidv7();
  const secret = makeSecret();
  return withScope(scope, async (tx) => {
    await insertFeed(tx, scope, { id, memberId, tokenHash: hashSecret(secret) });
    await recordAudit(tx, scope, { action: 'calendar.create', memberId, subject: { kind: 'calendar', id } });
    return secret;
  });
}

/**
 * Revokes a member's own address: the next calendar that asks is answered as if it had never been.
 * @throws Refusal `not-found` when it is not theirs, or revoked already
 */
export function endFeed(scope: WorkspaceScope, memberId: string, id: string, now: Date): Promise<void> {
  return withScope(scope, async (tx) => {
    if (!(await revokeSecret(tx, scope, 'calendar', memberId, id, now)))
      throw new Refusal('not-found', 'No such calendar address.');
    await recordAudit(tx, scope, { action: 'calendar.revoke', memberId, subject: { kind: 'calendar', id } });
  });
}

/** Two weeks of a member's list, as their calendar shows it. */
export interface FeedContent {
  readonly memberId: string;
  readonly locale: 'fr' | 'en';
  /** The calendar of another zone: calls are laid on the hours of the person called. */
  readonly calendarIn: (timeZone: string) => Calendar;
  /** The week shown and the one after. */
  readonly weeks: readonly WeekPlan[];
}

/** Reads what an address gives, and notes that it was read. */
export function readFeed(
  scope: WorkspaceScope,
  feed: { readonly memberId: string; readonly feedId: string },
  now: Instant,
): Promise<FeedContent> {
  return withScope(scope, async (tx) => {
    const member = await findDigestReader(tx, scope, feed.memberId);
    if (!member) throw new Refusal('not-found', 'No such member.');
    await touchSecret(tx, scope, 'calendar', feed.feedId, new Date(now), new Date(now - SEEN_EVERY));
    const rules = await getWorkspaceRules(tx, scope);
    const wish = { member, now, calendar: calendarFor(rules, member.timeZone) };
    const shown = await planMemberWeek(tx, scope, wish);
    const after = await planWeekAfter(tx, scope, wish, shown);
    return {
      memberId: member.id,
      locale: member.locale,
      calendarIn: (timeZone) => calendarFor(rules, timeZone),
      weeks: [shown, after],
    };
  });
}
