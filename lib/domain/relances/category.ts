import type { Touch } from '../interactions/episodes.ts';
import type { SettledRow } from '../interactions/history.ts';
import { isAfter } from '../interactions/history.ts';
import type { ApproachReading } from './person.ts';
import type { ClockedCategory } from './policy.ts';

/**
 * The first acceptance of the invitation that an episode's latest touch is, or null when it is no lone invitation or still pending.
 * An acceptance that stands for its own invitation accepts it.
 */
export function acceptanceOf(approach: ApproachReading, touch: Touch): SettledRow | null {
  if (!touch.isInvitationAlone) return null;
  return (
    approach.rows.find(
      (row) => row.kind === 'INVITATION_ACCEPTED' && (row === touch.last || isAfter(row, touch.last)),
    ) ?? null
  );
}

/** The category of the next relance of an approach, first that fits (relance-rules section 2). */
export function categoryOf(approach: ApproachReading, touch: Touch): ClockedCategory {
  if (acceptanceOf(approach, touch)) return 'AFTER_INVITATION';
  if (approach.episode.sign?.kind === 'APPLICATION_RECEIVED') return 'AFTER_APPLICATION';
  const hasSpoken = approach.signs.some(
    (sign) => sign.kind === 'REPLY_RECEIVED' || sign.kind === 'CALL_ANSWERED',
  );
  if (approach.rows[0]?.kind === 'CV_FOUND' && !hasSpoken) return 'AFTER_CV_DATABASE_HIT';
  return 'AFTER_FIRST_MESSAGE';
}
