import { requireAbility, type Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { type CampaignListRow, listCampaignsWithCounts } from '../db/campaign-lists.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { addDays, mondayOf } from '../domain/time/calendar.ts';
import { calendarFor } from '../holidays/calendars.ts';

/** Every campaign, with its people by stage and the reader's relances due before the end of the week. */
export function loadCampaigns(actor: Actor): Promise<CampaignListRow[]> {
  requireAbility(actor, 'campaign.view');
  const now = currentInstant();
  return withScope(actor.scope, async (tx) => {
    const calendar = calendarFor(await getWorkspaceRules(tx, actor.scope), null);
    const dueBefore = calendar.at(addDays(mondayOf(calendar.dayOf(now)), 7), 0);
    return listCampaignsWithCounts(tx, actor.scope, { memberId: actor.memberId, dueBefore, now });
  });
}
