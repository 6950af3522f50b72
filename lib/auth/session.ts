import { mintScope, withScope } from '../db/scope.ts';
import { findSession, type SessionFace, touchSession } from '../db/sessions.ts';
import type { Role } from '../domain/team/abilities.ts';
import { isSessionOpen, SESSION_SEEN_EVERY } from '../domain/team/session.ts';
import type { Actor } from './actor.ts';
import type { SessionClaims } from './session-cookie.ts';

export interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly face: SessionFace;
}

/**
 * Who stands behind a cookie's claims, asked of the database each time: null as soon as the session has ended or slept, the password or the
 * role has changed since, or the member has been deactivated.
 */
export async function findSignedIn(claims: SessionClaims | null, now = new Date()): Promise<SignedIn | null> {
  if (!claims) return null;
  const scope = mintScope(claims.wid);
  return withScope(scope, async (tx) => {
    const session = await findSession(tx, scope, claims.sid);
    if (!session || !isSessionOpen(session, now.getTime())) return null;
    if (now.getTime() - session.lastSeenAt >= SESSION_SEEN_EVERY)
      await touchSession(tx, scope, claims.sid, now);
    return {
      actor: { scope, memberId: session.memberId, role: session.role as Role },
      sessionId: claims.sid,
      face: session.face,
    };
  });
}
