import { findSecretOwner, touchSecret } from '../db/hashed-secrets.ts';
import { findMember } from '../db/members.ts';
import { mintScope, withScope } from '../db/scope.ts';
import type { Role } from '../domain/team/abilities.ts';
import { MINUTE } from '../domain/time/instant.ts';
import { hashSecret, TOKEN_PREFIX } from '../operations/tokens.ts';
import type { Actor } from './actor.ts';

/** « Utilisée à … » is written at most once a minute. */
const SEEN_EVERY = MINUTE;

/**
 * Who asks by the HTTP API: the member whose key stands in `Authorization: Bearer rel_…`.
 * @returns null (the route answers 401) without a key, with one unknown, revoked or expired, or whose member is no longer active
 */
export async function actorFromToken(request: Request, now = new Date()): Promise<Actor | null> {
  const [scheme, token, ...rest] = (request.headers.get('authorization') ?? '').trim().split(/ +/);
  if (scheme?.toLowerCase() !== 'bearer' || !token?.startsWith(TOKEN_PREFIX) || rest.length > 0) return null;
  const owner = await findSecretOwner('key', hashSecret(token));
  if (!owner) return null;
  const scope = mintScope(owner.workspaceId);
  return withScope(scope, async (tx) => {
    const member = await findMember(tx, scope, owner.memberId);
    if (!member || member.deactivatedAt) return null;
    await touchSecret(tx, scope, 'key', owner.id, now, new Date(now.getTime() - SEEN_EVERY));
    return { scope, memberId: member.id, role: member.role as Role };
  });
}
