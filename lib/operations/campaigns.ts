import { type Actor, requireAbility } from '../auth/actor.ts';
import * as campaigns from '../db/campaigns.ts';
import { updateAim } from '../db/fit-scores.ts';
import { lockContacts } from '../db/persons.ts';
import { withScope } from '../db/scope.ts';
import type { IdealProfile, Weights } from '../domain/campaigns/fit-score.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { redecideCampaign } from './re-decide-workspace.ts';
import { scoreFit } from './score-fit.ts';

/** A campaign as it now stands; `waiting` people are still to be decided again by the clock, within a minute or so. */
export interface CampaignChanged {
  readonly outcome: 'updated';
  readonly campaign: campaigns.CampaignRow;
  readonly waiting: number;
}

/** Makes a campaign for a role. @throws Refusal `forbidden`. */
export function createCampaign(
  actor: Actor,
  wish: Pick<campaigns.CampaignFields, 'name'> & Partial<campaigns.CampaignFields>,
  now: Instant,
): Promise<{ readonly outcome: 'created'; readonly campaignId: string }> {
  requireAbility(actor, 'campaign.create');
  return withScope(actor.scope, async (tx) => {
    const campaignId = await campaigns.insertCampaign(tx, actor.scope, wish, actor.memberId, now);
    return { outcome: 'created', campaignId };
  });
}

/**
 * Changes a campaign. A change of state or of policy decides again everybody in it: before this answers when they are few, else by the
 * clock. What is done stays done.
 *
 * @throws Refusal `not-found`; `conflict` when the vivier would be paused or closed: keeping in touch has no end; `forbidden`.
 */
export function updateCampaign(
  actor: Actor,
  campaignId: string,
  change: Partial<campaigns.CampaignFields>,
  now: Instant,
): Promise<CampaignChanged> {
  requireAbility(actor, 'campaign.edit');
  const { scope } = actor;
  return withScope(
    scope,
    async (tx) => {
      const before = await campaigns.findCampaign(tx, scope, campaignId);
      if (!before) throw new Refusal('not-found', 'No such campaign.');
      if (before.kind === 'VIVIER' && change.state && change.state !== 'OPEN') {
        throw new Refusal('conflict', 'The vivier cannot be paused or closed.');
      }
      // The campaign first, its people after: whoever makes an approach takes them in the same order.
      await campaigns.updateCampaign(tx, scope, campaignId, change);
      const isDecisive =
        change.state !== undefined || change.policy !== undefined || change.name !== undefined;
      const waiting = isDecisive ? await redecideCampaign(tx, scope, campaignId, now) : 0;
      const campaign = (await campaigns.findCampaign(tx, scope, campaignId))!;
      return { outcome: 'updated', campaign, waiting };
    },
    60_000,
  );
}

/** Opens, pauses or closes a campaign. Its relances leave the lists in the same instant. @throws Refusal as updateCampaign. */
export function setCampaignState(
  actor: Actor,
  campaignId: string,
  state: campaigns.CampaignState,
  now: Instant,
): Promise<CampaignChanged> {
  return updateCampaign(actor, campaignId, { state }, now);
}

/**
 * Changes whom a campaign looks for, or what each criterion weighs, and ranks everybody in it again before this answers.
 * @throws Refusal `not-found`, `forbidden`.
 */
export function changeAim(
  actor: Actor,
  campaignId: string,
  change: { readonly idealProfile?: IdealProfile; readonly weights?: Weights },
): Promise<{ readonly outcome: 'updated'; readonly moved: number }> {
  requireAbility(actor, 'campaign.edit');
  const { scope } = actor;
  return withScope(
    scope,
    async (tx) => {
      if (!(await campaigns.findCampaign(tx, scope, campaignId)))
        throw new Refusal('not-found', 'No such campaign.');
      // The campaign first, its people after: as everybody does.
      await updateAim(tx, scope, campaignId, change);
      await lockContacts(tx, scope, await campaigns.listContactIdsOfCampaign(tx, scope, campaignId));
      return { outcome: 'updated', moved: await scoreFit(tx, scope, { campaignId }) };
    },
    60_000,
  );
}

/**
 * Gives a campaign a share of each recruiter's week, in percent of their capacity; null takes it back.
 * @throws Refusal `not-found`; `invalid` outside 1 to 100; `forbidden`.
 */
export async function setCapacityShare(
  actor: Actor,
  campaignId: string,
  capacityShare: number | null,
): Promise<{ readonly outcome: 'updated' }> {
  requireAbility(actor, 'campaign.edit');
  if (
    capacityShare !== null &&
    !(Number.isInteger(capacityShare) && capacityShare >= 1 && capacityShare <= 100)
  ) {
    throw new Refusal('invalid', 'A share is 1 to 100 percent.', [
      { path: 'capacityShare', message: 'must be 1 to 100' },
    ]);
  }
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    if (!(await campaigns.findCampaign(tx, scope, campaignId)))
      throw new Refusal('not-found', 'No such campaign.');
    await updateAim(tx, scope, campaignId, { capacityShare });
    return { outcome: 'updated' };
  });
}
