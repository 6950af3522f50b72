import type { ContactFacts, JobSeen } from '../domain/contacts/contact-view.ts';
import type { PersonAddress, PersonInteraction } from '../domain/contacts/person-view.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** Who a person is, apart from their history. */
export interface PersonCard {
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string | null;
    readonly titleCheckedAt: Instant | null;
    readonly company: string | null;
    readonly location: string | null;
    readonly degree: number | null;
    readonly linkedinSlug: string | null;
    readonly openProfile: boolean;
    readonly openToWork: boolean;
    readonly inCommon: readonly string[];
  };
  readonly addresses: readonly PersonAddress[];
  readonly approaches: readonly {
    readonly id: string;
    readonly ownerName: string;
    readonly todoId: string | null;
    readonly hook: string | null;
  }[];
}

export async function findPersonCard(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
): Promise<PersonCard | null> {
  const { workspaceId } = scope;
  const row = await tx.contact.findUnique({
    where: { workspaceId_id: { workspaceId, id: contactId } },
    select: {
      firstName: true,
      lastName: true,
      title: true,
      titleCheckedAt: true,
      company: true,
      location: true,
      degree: true,
      linkedinSlug: true,
      openProfile: true,
      openToWork: true,
      inCommon: true,
      addresses: {
        orderBy: [{ kind: 'asc' }, { createdAt: 'desc' }],
        select: { kind: true, value: true, bouncedAt: true },
      },
      approaches: {
        select: {
          id: true,
          hook: true,
          owner: { select: { firstName: true, lastName: true } },
          todos: { where: { closedAt: null }, select: { id: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { addresses, approaches, titleCheckedAt, ...contact } = row;
  return {
    contact: { ...contact, titleCheckedAt: titleCheckedAt?.getTime() ?? null },
    addresses: addresses.map(({ kind, value, bouncedAt }) => ({
      kind: kind as PersonAddress['kind'],
      value,
      bouncedAt: bouncedAt?.getTime() ?? null,
    })),
    approaches: approaches.map(({ id, hook, owner, todos }) => ({
      id,
      hook,
      ownerName: `${owner.firstName} ${owner.lastName}`,
      todoId: todos[0]?.id ?? null,
    })),
  };
}

/** A person's whole history with its texts, oldest first: all campaigns and colleagues together, voided rows marked. */
export async function listTimeline(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
): Promise<PersonInteraction[]> {
  const rows = await tx.$queryRaw<(Record<string, unknown> & { occurredAt: Date; until: Date | null })[]>`
    SELECT i."id", i."approachId", c."name" AS "campaignName", i."kind", i."channel", i."occurredAt", m."id" AS "authorId",
      CASE WHEN m."id" IS NULL THEN NULL ELSE m."firstName" || ' ' || m."lastName" END AS "authorName",
      b."subject", nullif(b."body", '') AS "body", i."sentiment", i."outcome", i."by", i."until", i."what", i."event", i."reason",
      v."interactionId" IS NOT NULL AS "voided"
    FROM "Interaction" i
    JOIN "Approach" a ON a."workspaceId" = i."workspaceId" AND a."id" = i."approachId"
    JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
    LEFT JOIN "Member" m ON m."workspaceId" = i."workspaceId" AND m."id" = i."authorId"
      -- Who noted that somebody answered or accepted is not its author.
      AND i."kind" NOT IN ('REPLY_RECEIVED', 'APPLICATION_RECEIVED', 'FEEDBACK_RECEIVED', 'INVITATION_ACCEPTED', 'AUTO_REPLY_RECEIVED', 'BOUNCED')
    LEFT JOIN "InteractionBody" b ON b."workspaceId" = i."workspaceId" AND b."interactionId" = i."id"
    LEFT JOIN "InteractionVoid" v ON v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id"
    WHERE i."workspaceId" = ${scope.workspaceId}::uuid AND i."contactId" = ${contactId}::uuid
    ORDER BY i."occurredAt", i."recordedAt", i."id"`;
  return rows.map((row) => ({
    ...row,
    occurredAt: row.occurredAt.getTime(),
    until: row.until?.getTime() ?? null,
  })) as unknown as PersonInteraction[];
}

/** What is known of somebody beside their name, and the posts they were seen in: with two open at once the latest begun is theirs (004:65-66). */
export async function findFacts(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
): Promise<{ facts: ContactFacts; jobs: JobSeen[] } | null> {
  const row = await tx.contact.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: contactId } },
    select: {
      degree: true,
      openProfile: true,
      openToWork: true,
      seniority: true,
      skills: true,
      inCommon: true,
      lookingFor: true,
      mutualContact: true,
      cvUrl: true,
      jobs: {
        select: { title: true, company: true, startedOn: true, seenAt: true },
        orderBy: [{ startedOn: { sort: 'desc', nulls: 'last' } }, { seenAt: 'desc' }],
      },
    },
  });
  if (!row) return null;
  const { jobs, ...facts } = row;
  return { facts, jobs };
}

/** Changes what is known of somebody. */
export async function updateFacts(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
  facts: Partial<ContactFacts>,
): Promise<void> {
  const { skills, inCommon, ...rest } = facts;
  await tx.contact.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: contactId } },
    data: { ...rest, ...(skills && { skills: [...skills] }), ...(inCommon && { inCommon: [...inCommon] }) },
    select: { id: true },
  });
}
