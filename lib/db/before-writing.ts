import type { BeforeWritingView, JobFit } from '../domain/messages/before-writing.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What the checks before writing look at, for some approaches at once; those of elsewhere are left out. */
export async function listBeforeWriting(
  tx: Tx,
  scope: WorkspaceScope,
  approachIds: readonly string[],
): Promise<BeforeWritingView[]> {
  const rows = await tx.$queryRaw<
    (Omit<BeforeWritingView, 'titleCheckedAt' | 'ownProfileCheckedAt'> & {
      titleCheckedAt: Date | null;
      ownProfileCheckedAt: Date | null;
    })[]
  >`
    SELECT a."id" AS "approachId", a."contactId", a."campaignId", c."name" AS "campaignName", p."title", p."titleCheckedAt", p."company",
      p."lookingFor", c."kind" = 'VIVIER' AS "isVivier", c."company" AS "hiringCompany", c."confidentialReason",
      c."profileCheckedAt" AS "ownProfileCheckedAt", a."fit", a."fitReason", a."hook",
      -- A live conversation, in any campaign and with any colleague.
      EXISTS (
        SELECT 1 FROM "Interaction" i
        WHERE i."workspaceId" = a."workspaceId" AND i."contactId" = a."contactId" AND i."kind" IN ('CALL_ANSWERED', 'INTERVIEW_HELD')
          AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id")
      ) AS "mayAskReferral"
    FROM "Approach" a
    JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = ANY(${[...approachIds]}::uuid[])`;
  return rows.map((row) => ({
    ...row,
    titleCheckedAt: row.titleCheckedAt?.getTime() ?? null,
    ownProfileCheckedAt: row.ownProfileCheckedAt?.getTime() ?? null,
  }));
}

/** Writes whether the job fits somebody, and why to write all the same. */
export async function updateFit(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
  fit: { readonly fit: JobFit | null; readonly fitReason: string | null },
): Promise<boolean> {
  const { count } = await tx.approach.updateMany({
    where: { workspaceId: scope.workspaceId, id: approachId },
    data: fit,
  });
  return count > 0;
}

/** Notes that somebody looked their own profile over before this search. */
export async function updateOwnProfileChecked(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { workspaceId: scope.workspaceId, id: campaignId },
    data: { profileCheckedAt: at },
  });
  return count > 0;
}
