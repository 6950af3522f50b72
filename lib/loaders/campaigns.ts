import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { listCampaignsWithCounts } from '../db/campaign-lists.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { CampaignListRow } from '../domain/campaigns/campaign-view.ts';
import { addDays, isoWeekday, mondayOf } from '../domain/time/calendar.ts';
import { calendarFor } from '../holidays/calendars.ts';

/** Every campaign, with its people by stage and the reader's relances due before the end of the week. */
export function loadCampaigns(actor: Actor): Promise<CampaignListRow[]> {
  requireAbility(actor, 'campaign.view');
  const now = currentInstant();
  return withScope(actor.scope, async (tx) => {
    const calendar = calendarFor(await getWorkspaceRules(tx, actor.scope), null);
    const today = calendar.dayOf(now);
    // On Saturday and Sunday the week shown is the one to come, as on « Ma semaine ».
    const monday = isoWeekday(today) > 5 ? addDays(mondayOf(today), 7) : mondayOf(today);
    const dueBefore = calendar.at(addDays(monday, 7), 0);
    return listCampaignsWithCounts(tx, actor.scope, { memberId: actor.memberId, dueBefore, now });
  });
}
