import { type Actor, requireAbility } from '../auth/actor.ts';
import { listBeforeWriting } from '../db/before-writing.ts';
import { withScope } from '../db/scope.ts';
import { findAboutMe, findCampaignFacts } from '../db/trame-facts.ts';
import type { BeforeWritingView } from '../domain/messages/before-writing.ts';
import type { CampaignFacts } from '../domain/messages/campaign-facts.ts';

/** What is settled before writing to somebody, and what is not, by approach id. */
export async function loadBeforeWriting(
  actor: Actor,
  approachIds: readonly string[],
): Promise<ReadonlyMap<string, BeforeWritingView>> {
  requireAbility(actor, 'contact.view');
  const views = await withScope(actor.scope, (tx) => listBeforeWriting(tx, actor.scope, approachIds));
  return new Map(views.map((view) => [view.approachId, view]));
}

/** The facts of a search that messages may name; null for one of elsewhere. */
export function loadCampaignFacts(actor: Actor, campaignId: string): Promise<CampaignFacts | null> {
  requireAbility(actor, 'campaign.view');
  return withScope(actor.scope, (tx) => findCampaignFacts(tx, actor.scope, campaignId));
}

/** The line the reader says of themselves in messages. */
export function loadAboutMe(actor: Actor): Promise<string | null> {
  requireAbility(actor, 'session.manageOwn');
  return withScope(actor.scope, (tx) => findAboutMe(tx, actor.scope, actor.memberId));
}
