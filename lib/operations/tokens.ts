import { createHash, randomBytes } from 'node:crypto';
import { recordAudit } from '../db/audit.ts';
import { revokeSecret } from '../db/hashed-secrets.ts';
import { uuidv7 } from '../db/ids.ts';
import { type WorkspaceScope, withScope } from '../db/scope.ts';
import { insertToken } from '../db/tokens.ts';
import { Refusal } from '../domain/team/refusal.ts';

/** Begins every key, so that a leaked one is recognised by people and by scanners. */
export const TOKEN_PREFIX = 'rel_';

/** What is kept of a key or of a link: 256 random bits need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A secret of 256 bits that fits in an address. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

export interface CreatedToken {
  readonly id: string;
  /** Shown once: only its hash is kept. */
  readonly token: string;
}

/**
 * Creates a key for the HTTP API, which acts as this member.
 * @param expiresAt null: until it is revoked.
 */
export function createToken(
  scope: WorkspaceScope,
  memberId: string,
  wish: { readonly name: string; readonly expiresAt: Date | null },
): Promise<CreatedToken> {
  const id = uuidv7();
  const token = TOKEN_PREFIX + makeSecret();
  return withScope(scope, async (tx) => {
    await insertToken(tx, scope, {
      id,
      memberId,
      name: wish.name,
      expiresAt: wish.expiresAt,
      prefix: token.slice(0, 8),
      hash: hashSecret(token),
    });
    await recordAudit(tx, scope, { action: 'token.create', memberId, subject: { kind: 'token', id } });
    return { id, token };
  });
}

/**
 * Revokes a member's own key: the next request that carries it is refused.
 * @throws Refusal `not-found` when it is not theirs, or revoked already.
 */
export async function revokeToken(
  scope: WorkspaceScope,
  memberId: string,
  id: string,
  now: Date,
): Promise<void> {
  await withScope(scope, async (tx) => {
    if (!(await revokeSecret(tx, scope, 'key', memberId, id, now)))
      throw new Refusal('not-found', 'No such key.');
    await recordAudit(tx, scope, { action: 'token.revoke', memberId, subject: { kind: 'token', id } });
  });
}
