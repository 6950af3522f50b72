import type { Tx, WorkspaceScope } from '../scope.ts';

/** Campaigns a report may be narrowed to: all but the vivier, those closed included, by name. */
export function listReportCampaigns(tx: Tx, scope: WorkspaceScope): Promise<{ id: string; name: string }[]> {
  return tx.campaign.findMany({
    where: { workspaceId: scope.workspaceId, kind: 'ROLE' },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
