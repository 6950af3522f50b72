import { type Actor, requireAbility } from '../auth/actor.ts';
import { signDigestLink } from '../auth/digest-link.ts';
import { currentInstant } from '../clock.ts';
import { type FeedRow, listFeeds } from '../db/calendar-feeds.ts';
import { type DigestReaderRow, findDigestReader } from '../db/digest-readers.ts';
import { listDigestRuns } from '../db/digest-runs.ts';
import { findMailSetting } from '../db/mail-settings.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { type DigestKind, nextDigest } from '../domain/digest/due.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { getEnv } from '../env.ts';
import { calendarFor } from '../holidays/calendars.ts';
import type { WrittenMail } from '../mail/digest-mail.ts';
import { previewDigest } from '../operations/digest.ts';
import type { ListedRun } from './mail.ts';

export interface DigestsScreen {
  readonly member: DigestReaderRow;
  /** The member's zone, or the workspace's. */
  readonly timeZone: string;
  readonly workspaceZone: string;
  readonly now: Instant;
  /** False: nothing leaves, whatever is asked. */
  readonly hasServer: boolean;
  readonly nextAt: Instant | null;
  /** The member's own, the latest first. */
  readonly runs: readonly ListedRun[];
  /** Calendar addresses that work. */
  readonly feeds: readonly FeedRow[];
}

/** What one receives, and when next. */
export function loadDigests(actor: Actor): Promise<DigestsScreen> {
  requireAbility(actor, 'digest.manageOwn');
  const { scope, memberId } = actor;
  const now = currentInstant();
  return withScope(scope, async (tx) => {
    const member = await findDigestReader(tx, scope, memberId);
    if (!member) throw new Refusal('not-found', 'No such member.');
    const rules = await getWorkspaceRules(tx, scope);
    const calendar = calendarFor(rules, member.timeZone);
    const wish = { memberId, weekly: member.weeklyDigest, daily: member.dailyDigest, calendar };
    return {
      member,
      timeZone: calendar.timeZone,
      workspaceZone: rules.timeZone,
      now,
      hasServer: (await findMailSetting(tx, scope)) !== null,
      nextAt: nextDigest(wish, now)?.at ?? null,
      runs: await listDigestRuns(tx, scope, { memberId, limit: 8 }),
      feeds: await listFeeds(tx, scope, memberId),
    };
  });
}

/** The digest one would receive now; null when there is nobody to write to. */
export function loadDigestPreview(actor: Actor, kind: DigestKind): Promise<WrittenMail | null> {
  requireAbility(actor, 'digest.manageOwn');
  const origin = getEnv().PUBLIC_URL;
  return previewDigest(actor.scope, actor.memberId, kind, currentInstant(), {
    linksFor: (workspaceId, memberId, of) => ({
      origin,
      unsubscribe: `${origin}/api/unsubscribe/${signDigestLink(workspaceId, memberId, of)}`,
    }),
  });
}
