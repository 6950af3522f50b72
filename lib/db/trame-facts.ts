import type { LifeEvent } from '../domain/interactions/interaction.ts';
import { type CampaignFacts, readCampaignFacts } from '../domain/messages/campaign-facts.ts';
import type { TrameFacts } from '../domain/messages/variable-values.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What a message to one person may name, without the calendars and the clock, which the caller knows. */
export type StoredTrameFacts = Omit<TrameFacts, 'theirCalendar' | 'ourCalendar' | 'now'> & {
  readonly contactId: string;
  readonly timeZone: string | null;
};

interface Row {
  readonly contactId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly timeZone: string | null;
  readonly skills: string[];
  readonly inCommon: string[];
  readonly mutualContact: string | null;
  readonly lookingFor: string | null;
  readonly hook: string | null;
  readonly isVivier: boolean;
  readonly name: string;
  readonly hiringCompany: string | null;
  readonly confidentialReason: string | null;
  readonly idealProfile: { readonly titles?: readonly string[]; readonly skills?: readonly string[] } | null;
  readonly facts: unknown;
  readonly myFirstName: string;
  readonly aboutMe: string | null;
  readonly lastMessageAt: Date | null;
  readonly lastCallAt: Date | null;
  readonly lastExchangeAt: Date | null;
  readonly appliedAt: Date | null;
  readonly lifeEvent: LifeEvent | null;
}

/** The facts a trame is filled with, for one approach and whoever writes; null for an approach of elsewhere. Voided rows never happened. */
export async function findTrameFacts(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
  memberId: string,
): Promise<StoredTrameFacts | null> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH told AS (
      SELECT i.* FROM "Interaction" i
      JOIN "Approach" o ON o."workspaceId" = i."workspaceId" AND o."contactId" = i."contactId" AND o."id" = ${approachId}::uuid
      WHERE i."workspaceId" = ${scope.workspaceId}::uuid
        AND NOT EXISTS (SELECT 1 FROM "InteractionVoid" x WHERE x."workspaceId" = i."workspaceId" AND x."interactionId" = i."id")
    )
    SELECT a."contactId", p."firstName", p."lastName", p."title", p."company", p."timeZone", p."skills", p."inCommon", p."mutualContact",
      p."lookingFor", a."hook", c."kind" = 'VIVIER' AS "isVivier", c."name", c."company" AS "hiringCompany", c."confidentialReason",
      c."idealProfile", c."facts", m."firstName" AS "myFirstName", m."aboutMe",
      (SELECT max("occurredAt") FROM told WHERE "kind" = 'MESSAGE_SENT') AS "lastMessageAt",
      (SELECT max("occurredAt") FROM told WHERE "kind" = 'CALL_ANSWERED') AS "lastCallAt",
      (SELECT max("occurredAt") FROM told WHERE "kind" IN ('REPLY_RECEIVED', 'CALL_ANSWERED', 'INTERVIEW_HELD', 'FEEDBACK_RECEIVED'))
        AS "lastExchangeAt",
      (SELECT max("occurredAt") FROM told WHERE "kind" = 'APPLICATION_RECEIVED') AS "appliedAt",
      (SELECT "event" FROM told WHERE "kind" = 'LIFE_EVENT' ORDER BY "occurredAt" DESC LIMIT 1) AS "lifeEvent"
    FROM "Approach" a
    JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
    JOIN "Member" m ON m."workspaceId" = a."workspaceId" AND m."id" = ${memberId}::uuid
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."id" = ${approachId}::uuid`;
  const [row] = rows;
  if (!row) return null;
  const { contactId, timeZone, firstName, lastName, title, company, skills, inCommon } = row;
  return {
    contactId,
    timeZone,
    person: {
      firstName,
      lastName,
      title,
      company,
      skills,
      inCommon,
      mutualContact: row.mutualContact,
      lookingFor: row.lookingFor,
    },
    hook: row.hook,
    campaign: row.isVivier
      ? null
      : {
          name: row.name,
          company: row.hiringCompany,
          confidentialReason: row.confidentialReason,
          titles: row.idealProfile?.titles ?? [],
          skills: row.idealProfile?.skills ?? [],
          facts: readCampaignFacts(row.facts),
        },
    me: { firstName: row.myFirstName, aboutMe: row.aboutMe },
    lastMessageAt: row.lastMessageAt?.getTime() ?? null,
    lastCallAt: row.lastCallAt?.getTime() ?? null,
    lastExchangeAt: row.lastExchangeAt?.getTime() ?? null,
    appliedAt: row.appliedAt?.getTime() ?? null,
    lifeEvent: row.lifeEvent,
  };
}

/** What a campaign says of itself to messages; null for one of elsewhere. */
export async function findCampaignFacts(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
): Promise<CampaignFacts | null> {
  const row = await tx.campaign.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: campaignId } },
    select: { facts: true },
  });
  return row && readCampaignFacts(row.facts);
}

export async function updateCampaignFacts(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
  facts: CampaignFacts,
): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { workspaceId: scope.workspaceId, id: campaignId },
    data: { facts: { ...facts } },
  });
  return count > 0;
}

/** The line a member says of themselves. */
export async function findAboutMe(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<string | null> {
  const row = await tx.member.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: memberId } },
    select: { aboutMe: true },
  });
  return row?.aboutMe ?? null;
}

export async function updateAboutMe(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  aboutMe: string | null,
): Promise<void> {
  await tx.member.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: memberId } },
    data: { aboutMe },
    select: { id: true },
  });
}
