import { createHash } from 'node:crypto';
import type { Day, Instant } from '../../domain/time/instant.ts';
import type { DirectedMessage } from './conversations.ts';

/**
 * Names of LinkedIn facts, the same in every export that holds them.
 */

/**
 * A message: its conversation, second, direction and words. The direction and not the sender's slug, which changes
 * when a person renames their profile; nor the generation of the file, since entities are already decoded. White
 * space counts for nothing: spreadsheets rewrite line endings.
 */
export function messageId({ row, isOurs }: DirectedMessage): string {
  const words = [row.subject ?? '', row.body ?? ''].join(' ').replace(/\s+/g, ' ').trim();
  const parts = [
    row.conversation,
    new Date(row.sentAt).toISOString().slice(0, 19),
    isOurs ? 'us' : 'them',
    words,
  ];
  // 32 hexadecimal digits are 128 bits: no two messages of one workspace will ever share them.
  return `linkedin:message:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;
}

/** An invitation, by person and minute: "linkedin:invitation:zoe-lefevre:2026-10-28T14:31". */
export function invitationId(slug: string, sentAt: Instant): string {
  return `linkedin:invitation:${slug}:${new Date(sentAt).toISOString().slice(0, 16)}`;
}

/** An acceptance: "linkedin:accepted:zoe-lefevre:2026-10-29". */
export function acceptanceId(slug: string, connectedOn: Day): string {
  return `linkedin:accepted:${slug}:${connectedOn}`;
}
