import type { Counts } from '../../domain/analytics/rate.ts';
import type { Tx, WorkspaceScope } from '../scope.ts';
import { type AttemptsWish, attemptCounts, attemptsWhere } from './attempts.ts';

export interface CampaignCounts extends Counts {
  readonly campaignId: string;
  /** Null for the vivier, whose name belongs to the reader's language. */
  readonly name: string | null;
}

/** Attempts by campaign, by name; the vivier comes last. */
export async function countByCampaign(
  tx: Tx,
  scope: WorkspaceScope,
  wish: AttemptsWish,
): Promise<CampaignCounts[]> {
  return tx.$queryRaw<CampaignCounts[]>`
    SELECT counted.*, CASE WHEN c."kind" <> 'VIVIER' THEN c."name" END AS "name" FROM (
      SELECT "campaignId", ${attemptCounts(wish)} FROM "Attempt" WHERE ${attemptsWhere(scope, wish)} GROUP BY 1
    ) counted
    LEFT JOIN "Campaign" c ON c."workspaceId" = ${scope.workspaceId}::uuid AND c."id" = counted."campaignId"
    ORDER BY c."kind" = 'VIVIER', lower(c."name"), counted."campaignId"`;
}
