import { type Actor, requireAbility } from '../auth/actor.ts';
import { findApproach } from '../db/approaches.ts';
import { updateFit, updateOwnProfileChecked } from '../db/before-writing.ts';
import { findHookOwner, type HookOwner, holdHooks, updateHook } from '../db/hooks.ts';
import { withScope } from '../db/scope.ts';
import { updateAboutMe, updateCampaignFacts } from '../db/trame-facts.ts';
import type { JobFit } from '../domain/messages/before-writing.ts';
import type { CampaignFacts } from '../domain/messages/campaign-facts.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { updateContact } from './contacts.ts';

export type HookWritten =
  | { readonly outcome: 'written' }
  /** The same reason stands for somebody else: then it is the reason of neither (A3). Nothing was written. */
  | { readonly outcome: 'same-hook'; readonly owner: HookOwner };

/**
 * Notes « pourquoi vous » : the reason to write to this person in this campaign. Null empties it. Two people may not share one, in any spelling,
 * in any campaign; whoever writes it second is told whose it is, even when both write at once.
 * @throws Refusal `not-found`, `forbidden`.
 */
export function writeHook(actor: Actor, approachId: string, hook: string | null): Promise<HookWritten> {
  requireAbility(actor, 'approach.rank');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const approach = await findApproach(tx, scope, approachId);
    if (!approach) throw new Refusal('not-found', 'No such approach.');
    if (hook) {
      await holdHooks(tx, scope, [hook]);
      const owner = await findHookOwner(tx, scope, hook, approach.contactId);
      if (owner) return { outcome: 'same-hook', owner };
    }
    await updateHook(tx, scope, approachId, hook);
    return { outcome: 'written' };
  });
}

/**
 * Says whether the job is for this person (000:31-32). `NEITHER` without a reason blocks writing until one is given; with another answer the
 * reason falls.
 * @throws Refusal `not-found`, `forbidden`.
 */
export async function setFit(
  actor: Actor,
  approachId: string,
  answer: { readonly fit: JobFit | null; readonly reason: string | null },
): Promise<void> {
  requireAbility(actor, 'approach.rank');
  const { fit, reason } = answer;
  const wasFound = await withScope(actor.scope, (tx) =>
    updateFit(tx, actor.scope, approachId, { fit, fitReason: fit === 'NEITHER' ? reason : null }),
  );
  if (!wasFound) throw new Refusal('not-found', 'No such approach.');
}

/** « Vérifié aujourd'hui » : somebody looked that the title is still theirs (000:29). @throws Refusal `not-found`, `forbidden`. */
export async function markTitleChecked(actor: Actor, contactId: string, now: Instant): Promise<void> {
  await updateContact(actor, contactId, { titleCheckedAt: new Date(now) }, now);
}

/** Notes that one's own profile is up to date before a search: whoever is written to will look at it (004:86). @throws Refusal `not-found`, `forbidden`. */
export async function markOwnProfileChecked(actor: Actor, campaignId: string, now: Instant): Promise<void> {
  requireAbility(actor, 'campaign.edit');
  const wasFound = await withScope(actor.scope, (tx) =>
    updateOwnProfileChecked(tx, actor.scope, campaignId, new Date(now)),
  );
  if (!wasFound) throw new Refusal('not-found', 'No such campaign.');
}

/** Writes the facts of a search that messages may name. @throws Refusal `not-found`, `forbidden`. */
export async function setCampaignFacts(
  actor: Actor,
  campaignId: string,
  facts: CampaignFacts,
): Promise<void> {
  requireAbility(actor, 'campaign.edit');
  const wasFound = await withScope(actor.scope, (tx) =>
    updateCampaignFacts(tx, actor.scope, campaignId, facts),
  );
  if (!wasFound) throw new Refusal('not-found', 'No such campaign.');
}

/** Writes the line one says of oneself in messages (004:100). */
export function setAboutMe(actor: Actor, aboutMe: string | null): Promise<void> {
  requireAbility(actor, 'session.manageOwn');
  return withScope(actor.scope, (tx) => updateAboutMe(tx, actor.scope, actor.memberId, aboutMe));
}
