import { recordAudit } from '../db/audit.ts';
import { uuidv7 } from '../db/ids.ts';
import { findMember } from '../db/members.ts';
import { type WorkspaceScope, withScope } from '../db/scope.ts';
import * as sessions from '../db/sessions.ts';
import { Refusal } from '../domain/team/refusal.ts';

export interface NewSignIn {
  readonly memberId: string;
  /** The sessionVersion the proof was made against: a password changed meanwhile makes the session born ended. */
  readonly version: number;
  readonly userAgent: string | null;
  readonly from: string;
  readonly now: Date;
}

/** Opens a session for a member who has proven who they are. Returns its id and the member's language. */
export function openSession(
  scope: WorkspaceScope,
  signIn: NewSignIn,
): Promise<{ sessionId: string; locale: string }> {
  return withScope(scope, async (tx) => {
    const { memberId, version, userAgent, from, now } = signIn;
    const sessionId = uuidv7();
    await sessions.insertSession(tx, scope, { id: sessionId, memberId, version, userAgent, now });
    await recordAudit(tx, scope, {
      action: 'session.open',
      memberId,
      subject: { kind: 'session', id: sessionId },
      details: { from },
    });
    const member = await findMember(tx, scope, memberId);
    return { sessionId, locale: member?.locale ?? 'fr' };
  });
}

/** Writes down that somebody failed to sign in as a member. */
export function recordRefusedSignIn(scope: WorkspaceScope, memberId: string, from: string): Promise<void> {
  return withScope(scope, (tx) =>
    recordAudit(tx, scope, {
      action: 'session.refuse',
      memberId: null,
      subject: { kind: 'member', id: memberId },
      details: { from },
    }),
  );
}

/**
 * Ends one of a member's own sessions.
 * @throws Refusal `not-found` when it is not theirs, or ended already.
 */
export async function endSession(
  scope: WorkspaceScope,
  memberId: string,
  sessionId: string,
  now: Date,
): Promise<void> {
  await withScope(scope, async (tx) => {
    if (!(await sessions.endSession(tx, scope, memberId, sessionId, now)))
      throw new Refusal('not-found', 'No such open session.');
    await recordAudit(tx, scope, {
      action: 'session.end',
      memberId,
      subject: { kind: 'session', id: sessionId },
    });
  });
}

/** Ends a member's sessions but the one that asks. Returns how many. */
export function endOtherSessions(
  scope: WorkspaceScope,
  memberId: string,
  sessionId: string,
  now: Date,
): Promise<number> {
  return withScope(scope, async (tx) => {
    const count = await sessions.endSessionsOf(tx, scope, memberId, now, sessionId);
    await recordAudit(tx, scope, { action: 'session.endOthers', memberId, details: { count } });
    return count;
  });
}
