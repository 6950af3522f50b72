import type { Episode } from '../interactions/episodes.ts';
import { isAfter, type SettledRow } from '../interactions/history.ts';
import { acceptanceOf } from '../relances/category.ts';
import type { ApproachReading } from '../relances/person.ts';
import type { Category } from '../relances/policy.ts';

/**
 * The category an attempt belongs to, as things stood when it was made (relance-rules section 2): for a relance the one it was proposed
 * under, for a first contact the one its relances would fall under. An invitation belongs to AFTER_INVITATION whether or not it was accepted
 * since: else that category would hold those who accepted alone. In the vivier everything is KEEPING_IN_TOUCH.
 *
 * @param rows what the attempt is made of, in order.
 * @example invitation, accepted, message, message: AFTER_INVITATION, AFTER_INVITATION, AFTER_FIRST_MESSAGE
 */
export function attemptCategory(
  approach: ApproachReading,
  episode: Episode,
  rows: readonly SettledRow[],
): Category {
  if (approach.history.isVivier) return 'KEEPING_IN_TOUCH';
  const first = rows[0]!;
  const before = episode.touches.filter((touch) => isAfter(first, touch.last));
  const previous = before.at(-1);
  const acceptance = previous ? acceptanceOf(approach, previous) : null;
  if (acceptance && isAfter(first, acceptance)) return 'AFTER_INVITATION';
  if (episode.sign?.kind === 'APPLICATION_RECEIVED') return 'AFTER_APPLICATION';
  // Episodes begun by a reply or a call hold no attempts: nobody has spoken yet.
  if (approach.rows[0]?.kind === 'CV_FOUND') return 'AFTER_CV_DATABASE_HIT';
  const invitesAlone = isInvitation(rows) && before.every((touch) => touch.isInvitationAlone);
  return invitesAlone ? 'AFTER_INVITATION' : 'AFTER_FIRST_MESSAGE';
}

/** Whether an attempt is an invitation and nothing more; an acceptance stands for one that was never recorded. */
export function isInvitation(rows: readonly SettledRow[]): boolean {
  return rows.every((row) => row.kind === 'INVITATION_SENT' || row.kind === 'INVITATION_ACCEPTED');
}
