import type { Channel } from '../domain/interactions/interaction.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** The angle each message to somebody took, where it was noted, by interaction id. */
export async function listAngles(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
): Promise<Record<string, string>> {
  const rows = await tx.interaction.findMany({
    where: { workspaceId: scope.workspaceId, contactId, angle: { not: null }, void: null },
    select: { id: true, angle: true },
  });
  return Object.fromEntries(rows.flatMap(({ id, angle }) => (angle ? [[id, angle]] : [])));
}

/** What the lint must know of an approach beside its history and its texts. */
export interface LintSubject {
  readonly contactId: string;
  readonly campaignId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly titleCheckedAt: Instant | null;
  readonly company: string | null;
  readonly inCommon: readonly string[];
  readonly hook: string | null;
  readonly fit: string | null;
  readonly fitReason: string | null;
  readonly campaignName: string;
  readonly isVivier: boolean;
  readonly hiringCompany: string | null;
  readonly confidentialReason: string | null;
  readonly idealProfile: unknown;
  /** What the workspace changes of the lexicons. */
  readonly lexicon: unknown;
  /** A call of ours or theirs was answered, in any campaign. */
  readonly hasLiveCall: boolean;
}

export async function findLintSubject(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
): Promise<LintSubject | null> {
  const rows = await tx.$queryRaw<
    (Omit<LintSubject, 'titleCheckedAt'> & { readonly titleCheckedAt: Date | null })[]
  >`-- prepared
    SELECT a."contactId", a."campaignId", p."firstName", p."lastName", p."title", p."titleCheckedAt", p."company", p."inCommon", a."hook", a."fit",
      a."fitReason", c."name" AS "campaignName", c."kind" = 'VIVIER' AS "isVivier", c."company" AS "hiringCompany", c."confidentialReason",
      c."idealProfile", w."lexicon",
      EXISTS (
        SELECT 1 FROM "Interaction" i
        WHERE i."workspaceId" = a."workspaceId" AND i."contactId" = a."contactId" AND i."kind" = 'CALL_ANSWERED'
          AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" v WHERE v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id")
      ) AS "hasLiveCall"
    FROM "Approach" a
    JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
    JOIN "Workspace" w ON w."id" = a."workspaceId"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = ${approachId}::uuid`;
  const [row] = rows;
  return row ? { ...row, titleCheckedAt: row.titleCheckedAt?.getTime() ?? null } : null;
}

/** Something written to a person, whoever wrote it and by whatever channel: what a draft must not say again. */
export interface SentText {
  readonly id: string;
  readonly at: Instant;
  readonly kind: 'MESSAGE_SENT' | 'INVITATION_SENT';
  readonly channel: Channel | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly text: string;
}

/** Everything written to a person that we have the words of, oldest first; what was voided was not sent. */
export async function listSentTexts(tx: Tx, scope: WorkspaceScope, contactId: string): Promise<SentText[]> {
  const rows = await tx.$queryRaw<(Omit<SentText, 'at'> & { readonly at: Date })[]>`-- prepared
    SELECT i."id", i."occurredAt" AS "at", i."kind", i."channel", i."authorId", b."body" AS "text",
      CASE WHEN m."id" IS NULL THEN NULL ELSE btrim(m."firstName" || ' ' || m."lastName") END AS "authorName"
    FROM "Interaction" i
    JOIN "InteractionBody" b ON b."workspaceId" = i."workspaceId" AND b."interactionId" = i."id"
    LEFT JOIN "Member" m ON m."workspaceId" = i."workspaceId" AND m."id" = i."authorId"
    LEFT JOIN "InteractionVoid" v ON v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id"
    WHERE i."workspaceId" = ${scope.workspaceId}::uuid AND i."contactId" = ${contactId}::uuid
      AND i."kind" IN ('MESSAGE_SENT', 'INVITATION_SENT') AND v."interactionId" IS NULL AND btrim(b."body") <> ''
    ORDER BY i."occurredAt", i."recordedAt", i."id"`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

/** A message of a campaign, with the names that change nothing to what it says. */
export interface CampaignText {
  readonly contactId: string;
  readonly text: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** As many messages as are compared with a draft: the latest tell what one writes today. */
const MOST_COMPARED = 600;

/** What was written in a campaign, the latest first. */
export function listCampaignTexts(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
): Promise<CampaignText[]> {
  return tx.$queryRaw<CampaignText[]>`
    SELECT a."contactId", b."body" AS "text", p."firstName", p."lastName"
    FROM "Approach" a
    JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    JOIN "Interaction" i ON i."workspaceId" = a."workspaceId" AND i."approachId" = a."id"
    JOIN "InteractionBody" b ON b."workspaceId" = i."workspaceId" AND b."interactionId" = i."id"
    LEFT JOIN "InteractionVoid" v ON v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."campaignId" = ${campaignId}::uuid
      AND i."kind" IN ('MESSAGE_SENT', 'INVITATION_SENT') AND v."interactionId" IS NULL AND btrim(b."body") <> ''
    ORDER BY i."occurredAt" DESC, i."id" LIMIT ${MOST_COMPARED}`;
}

/**
 * What tells whether the texts of a campaign changed, or whose they are: how many rows, the latest, what was taken back, merges and their undoing.
 * One index scan, where reading the texts is hundreds.
 */
export async function stampOfCampaign(tx: Tx, scope: WorkspaceScope, campaignId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ stamp: string }[]>`-- prepared
    SELECT count(*) || ' ' || coalesce(max(i."recordedAt")::text, '') || ' '
        || (SELECT count(*) FROM "InteractionVoid" v WHERE v."workspaceId" = ${scope.workspaceId}::uuid) || ' '
        || (SELECT count(*) || ' ' || count(w."undoneAt") FROM "ContactMerge" w WHERE w."workspaceId" = ${scope.workspaceId}::uuid) AS "stamp"
    FROM "Approach" a JOIN "Interaction" i ON i."workspaceId" = a."workspaceId" AND i."approachId" = a."id"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."campaignId" = ${campaignId}::uuid
      AND i."kind" IN ('MESSAGE_SENT', 'INVITATION_SENT')`;
  return rows[0]!.stamp;
}

/** The hooks of other people of a campaign: told to somebody else, each is a reason of nobody. */
export async function listOtherHooks(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
  exceptContactId: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ hook: string }[]>`
    SELECT "hook" FROM "Approach" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "campaignId" = ${campaignId}::uuid
      AND "contactId" <> ${exceptContactId}::uuid AND "hook" IS NOT NULL ORDER BY "id" LIMIT 500`;
  return rows.map((row) => row.hook);
}

/** A text of ours as it was recorded, to be written again; null where no words were kept. */
export async function findWrittenText(
  tx: Tx,
  scope: WorkspaceScope,
  interactionId: string,
): Promise<{
  readonly approachId: string;
  readonly contactId: string;
  readonly authorId: string | null;
  readonly channel: Channel;
  readonly subject: string | null;
  readonly body: string;
  readonly trameVersionId: string | null;
  readonly angle: string | null;
} | null> {
  const row = await tx.interaction.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: interactionId } },
    select: {
      kind: true,
      approachId: true,
      contactId: true,
      authorId: true,
      channel: true,
      trameVersionId: true,
      angle: true,
      body: { select: { subject: true, body: true } },
    },
  });
  if (!row?.body?.body || !row.channel || (row.kind !== 'MESSAGE_SENT' && row.kind !== 'CALL_MADE'))
    return null;
  const { kind: _, body, ...rest } = row;
  return { ...rest, channel: row.channel as Channel, ...body };
}
