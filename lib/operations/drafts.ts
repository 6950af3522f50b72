import { type Actor, requireAbility } from '../auth/actor.ts';
import { findApproach } from '../db/approaches.ts';
import { type DraftText, findDraft, type StoredDraft, saveDraft } from '../db/drafts.ts';
import { withScope } from '../db/scope.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';

/** What keeping a draft gave. */
export type Kept =
  | { readonly outcome: 'kept'; readonly revision: number | null }
  /** Another tab wrote meanwhile: nothing was written over. `theirs` is what stands, null when it was sent or given up there. */
  | { readonly outcome: 'changed-elsewhere'; readonly theirs: StoredDraft | null };

/**
 * Keeps what is being written: one draft per person and author, unseen by colleagues.
 *
 * The same text kept twice is kept once: a browser that never heard the answer asks again. Nothing typed yet keeps nothing.
 *
 * @param base the revision this text was written over; null when there was none.
 * @throws Refusal `not-found` for an approach of elsewhere, `forbidden`.
 */
export function keepDraft(
  actor: Actor,
  approachId: string,
  text: DraftText,
  base: number | null,
  now: Instant,
): Promise<Kept> {
  requireAbility(actor, 'approach.record');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    const approach = await findApproach(tx, scope, approachId);
    if (!approach) throw new Refusal('not-found', 'No such approach.');
    if (base === null && isBlank(text)) return { outcome: 'kept', revision: null };
    const key = { approachId, memberId, contactId: approach.contactId };
    const revision = await saveDraft(tx, scope, key, text, base, now);
    if (revision !== null) return { outcome: 'kept', revision };
    const theirs = await findDraft(tx, scope, { approachId, memberId });
    if (theirs && isSame(theirs, text)) return { outcome: 'kept', revision: theirs.revision };
    return { outcome: 'changed-elsewhere', theirs };
  });
}

function isBlank(text: DraftText): boolean {
  return text.body.trim() === '' && !text.subject?.trim();
}

function isSame(one: DraftText, other: DraftText): boolean {
  return (
    one.body === other.body && (one.subject ?? '') === (other.subject ?? '') && one.channel === other.channel
  );
}
