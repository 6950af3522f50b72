import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { listCampaignsWithCounts, listWeekTodos } from '../db/campaign-lists.ts';
import { getPageFacts, type PageFacts } from '../db/page-facts.ts';
import { type Tx, withScope } from '../db/scope.ts';
import { getWeekFacts } from '../db/week-facts.ts';
import type { CampaignListRow, WeekPart } from '../domain/campaigns/campaign-view.ts';
import { keepByShare } from '../domain/campaigns/capacity-share.ts';
import { addDays, isoWeekday, mondayOf } from '../domain/time/calendar.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { capacityShown } from '../operations/week.ts';

/** Every campaign, with its people by stage and what it asks of the reader's week. */
export function loadCampaigns(actor: Actor): Promise<CampaignListRow[]> {
  requireAbility(actor, 'campaign.view');
  return withScope(actor.scope, async (tx) => {
    const rows = await listCampaignsWithCounts(tx, actor.scope);
    const partOf = await readWeek(tx, actor, await getPageFacts(tx, actor.scope, actor.memberId));
    return rows.map((row) => {
      const week = partOf(row.id);
      return { ...row, week, dueMine: week.due };
    });
  });
}

/** What each campaign asks of the reader's week, cut as « Ma semaine » cuts it. */
export async function readWeek(
  tx: Tx,
  { scope, memberId }: Actor,
  facts: PageFacts,
): Promise<(campaignId: string) => WeekPart> {
  const now = currentInstant();
  const { rules, member } = facts;
  const calendar = calendarFor(rules, null);
  const today = calendar.dayOf(now);
  // On Saturday and Sunday the week shown is the one to come, as on « Ma semaine ».
  const monday = isoWeekday(today) > 5 ? addDays(mondayOf(today), 7) : mondayOf(today);
  const week = { memberId, from: calendar.at(monday, 0), to: calendar.at(addDays(monday, 7), 0) };
  const { timeZone } = calendar;
  const { doneFor, shares, absences } = await getWeekFacts(tx, scope, { ...week, timeZone, monday });
  const wish = { member: { id: memberId, weeklyCapacity: member?.weeklyCapacity ?? 0 }, now, calendar };
  const { capacity, hasDaysLeft } = capacityShown(wish, absences);
  const todos = await listWeekTodos(tx, scope, { memberId, dueBefore: week.to, now });
  const done = [...doneFor.values()].reduce((sum, count) => sum + count, 0);
  const relances = todos.filter((todo) => todo.kind === 'RELANCE');
  const kept = keepByShare({
    rows: relances,
    room: hasDaysLeft ? Math.max(0, capacity - done) : 0,
    capacity,
    shares,
    doneFor,
  });
  const countIn = (rows: readonly { campaignId: string }[], campaignId: string) =>
    rows.filter((row) => row.campaignId === campaignId).length;
  const owed = todos.filter((todo) => todo.kind === 'COURTESY');
  return (campaignId) => ({
    planned: countIn(kept, campaignId),
    due: countIn(relances, campaignId),
    owed: countIn(owed, campaignId),
    capacity,
  });
}
