import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { listReportCampaigns } from '../db/reports/campaign-choices.ts';
import { withScope } from '../db/scope.ts';
import { listMembersInSight } from '../db/sight.ts';
import { REPORT_PARTS, type ReplyRates, type ReportPart } from '../domain/analytics/reply-rates.ts';
import type { ReportFilter } from '../domain/analytics/report-filter.ts';
import type { ReaderView } from '../domain/contacts/reader-view.ts';
import { may } from '../domain/team/abilities.ts';
import { readReplyRates } from '../operations/reply-rates.ts';
import { loadReader } from './reader.ts';

/** A choice of a filter. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Taux de réponse: what its page shows. */
export interface RatesScreen {
  readonly report: ReplyRates;
  readonly reader: ReaderView;
  readonly today: string;
  readonly campaigns: readonly Choice[];
  /** Empty for who reads their own rates alone. */
  readonly members: readonly Choice[];
  /** Whether colleagues are among those read. */
  readonly leadsTeam: boolean;
  readonly isAdmin: boolean;
}

/** Every view of the page. @throws Refusal `not-found` for what lies out of sight. */
export async function loadReplyRates(actor: Actor, filter: ReportFilter): Promise<RatesScreen> {
  requireAbility(actor, 'rate.view');
  const now = currentInstant();
  const leadsTeam = may(actor.role, 'team.view');
  const parts = REPORT_PARTS.filter((part) => part !== 'member' || leadsTeam);
  const [report, rest] = await Promise.all([
    readReplyRates(actor, filter, parts, now),
    withScope(actor.scope, async (tx) => {
      const reader = await loadReader(tx, actor.scope, actor.memberId, now);
      const { ids } = leadsTeam ? await listMembersInSight(tx, actor.scope, actor) : { ids: [] };
      return { reader, ids, campaigns: await listReportCampaigns(tx, actor.scope) };
    }),
  ]);
  const { reader, ids, campaigns } = rest;
  const members = ids.map((id) => ({ id, name: reader.memberNames[id] ?? '' }));
  return {
    report,
    reader,
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: reader.timeZone }).format(now),
    campaigns,
    members: members.sort((a, b) => a.name.localeCompare(b.name, reader.locale)),
    leadsTeam,
    isAdmin: actor.role === 'ADMIN',
  };
}

/** One view, for its file. @throws Refusal `not-found`. */
export async function loadRatesOf(
  actor: Actor,
  filter: ReportFilter,
  part: ReportPart,
): Promise<{ readonly report: ReplyRates; readonly reader: ReaderView }> {
  requireAbility(actor, 'rate.view');
  const now = currentInstant();
  const report = await readReplyRates(actor, filter, [part], now);
  const reader = await withScope(actor.scope, (tx) => loadReader(tx, actor.scope, actor.memberId, now));
  return { report, reader };
}
