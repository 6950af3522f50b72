import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { mintScope, type WorkspaceScope } from '../db/scope.ts';
import { DIGEST_KINDS, type DigestKind } from '../domain/digest/due.ts';
import { getEnv } from '../env.ts';

/** Whose digest a link stops, proven by the link itself. */
export interface DigestLinkHolder {
  readonly scope: WorkspaceScope;
  readonly memberId: string;
  readonly kind: DigestKind;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const LINK = new RegExp(`^(${UUID})\\.(${UUID})\\.(${DIGEST_KINDS.join('|')})\\.([\\w-]{43})$`);

/**
 * What stands in the link at the foot of a digest: whose, which, and a proof that only this installation makes. It stops that digest and opens
 * nothing else, so it works as long as mails are kept.
 */
export function signDigestLink(workspaceId: string, memberId: string, kind: DigestKind): string {
  const claim = `${workspaceId}.${memberId}.${kind}`;
  return `${claim}.${proofOf(claim).toString('base64url')}`;
}

/** Whose digest such a link stops; null when it was made up, cut or altered, or the installation's secret has changed. */
export function readDigestLink(token: string): DigestLinkHolder | null {
  const parts = LINK.exec(token);
  if (!parts) return null;
  const [, workspaceId = '', memberId = '', kind = '', proof = ''] = parts;
  const given = Buffer.from(proof, 'base64url');
  const expected = proofOf(`${workspaceId}.${memberId}.${kind}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { scope: mintScope(workspaceId), memberId, kind: kind as DigestKind };
}

function proofOf(claim: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', getEnv().AUTH_SECRET, '', 'relance: links of digests', 32));
  return createHmac('sha256', key).update(claim).digest();
}
