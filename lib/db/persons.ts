import type { Channel, Interaction } from '../domain/interactions/interaction.ts';
import type { ApproachHistory, Person, Reach } from '../domain/relances/person.ts';
import { policyOverrideSchema, resolvePolicy } from '../domain/relances/policy.ts';
import type { Tx, WorkspaceScope } from './scope.ts';
import type { WorkspaceRules } from './workspace-time.ts';

/** What an approach holds beside its history. */
export interface Seat {
  readonly approachId: string;
  readonly campaignId: string;
  readonly ownerId: string;
  readonly starred: boolean;
  readonly priority: number;
  readonly fitScore: number;
  readonly isVivier: boolean;
  /** The projection's columns as they stand, to write only what differs. */
  readonly stands: ProjectedColumns;
}

/** The columns of an approach that are projected from its history; instants as ISO texts, so that they compare as they are stored. */
export interface ProjectedColumns {
  readonly stage: string;
  readonly decision: string;
  readonly decisionCode: string;
  readonly waitUntil: string | null;
  readonly changesAt: string | null;
  readonly lastTouchAt: string | null;
  readonly lastSignAt: string | null;
  readonly relancesDone: number;
}

/** A person with all their approaches and histories, as the decision wants them. */
export interface PersonRecord {
  readonly contactId: string;
  readonly timeZone: string | null;
  readonly person: Person;
  readonly seats: readonly Seat[];
}

/**
 * Locks people for the length of the transaction: every write about a person begins with this, so that two colleagues, an import and the
 * clock take turns. Always in id order, so that two batches cannot wait for each other.
 * @returns the ids that exist in the workspace; who was merged into another is no longer there.
 */
export async function lockContacts(
  tx: Tx,
  scope: WorkspaceScope,
  contactIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Contact" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ANY(${[...contactIds]}::uuid[])
      AND "mergedIntoId" IS NULL
    ORDER BY "id" FOR UPDATE`;
  return rows.map((row) => row.id);
}

/** Loads people with everything the decision must know of them. Unknown ids are left out. */
export async function loadPeople(
  tx: Tx,
  scope: WorkspaceScope,
  rules: WorkspaceRules,
  contactIds: readonly string[],
): Promise<PersonRecord[]> {
  const ids = [...contactIds];
  const contacts = await listContactRows(tx, scope, ids);
  const approaches = groupBy(await listApproachRows(tx, scope, ids), (row) => row.contactId);
  const interactions = groupBy(await listInteractionRows(tx, scope, ids), (row) => row.approachId);

  return contacts.map((contact) => {
    const own = approaches.get(contact.id) ?? [];
    return {
      contactId: contact.id,
      timeZone: contact.timeZone,
      seats: own.map((row) => ({
        approachId: row.id,
        campaignId: row.campaignId,
        ownerId: row.ownerId,
        starred: row.starred,
        priority: row.priority,
        fitScore: row.fitScore,
        isVivier: row.campaignKind === 'VIVIER',
        stands: {
          stage: row.stage,
          decision: row.decision,
          decisionCode: row.decisionCode,
          waitUntil: iso(row.waitUntil),
          changesAt: iso(row.changesAt),
          lastTouchAt: iso(row.lastTouchAt),
          lastSignAt: iso(row.lastSignAt),
          relancesDone: row.relancesDone,
        },
      })),
      person: {
        approaches: own.map((row) => toHistory(row, rules, interactions.get(row.id) ?? [])),
        objectedAt: contact.objectedAt.map((at) => at.getTime()),
        isErased: contact.isErased,
        keepInTouch: contact.keepInTouch,
        rhythmDays: contact.rhythmDays,
        reach: toReach(contact),
      },
    };
  });
}

interface ContactRow {
  id: string;
  timeZone: string | null;
  hasProfile: boolean;
  degree: number | null;
  openProfile: boolean;
  keepInTouch: boolean;
  rhythmDays: number | null;
  isErased: boolean;
  emailSince: Date | null;
  phoneSince: Date | null;
  objectedAt: Date[];
}

function listContactRows(tx: Tx, scope: WorkspaceScope, contactIds: string[]): Promise<ContactRow[]> {
  return tx.$queryRaw<ContactRow[]>`
    SELECT p."id", p."timeZone", p."linkedinSlug" IS NOT NULL AS "hasProfile", p."degree", p."openProfile", p."keepInTouch", p."rhythmDays",
      p."erasedAt" IS NOT NULL AS "isErased",
      (SELECT max(e."createdAt") FROM "ContactAddress" e WHERE e."workspaceId" = p."workspaceId" AND e."contactId" = p."id"
        AND e."kind" = 'EMAIL' AND e."bouncedAt" IS NULL) AS "emailSince",
      (SELECT max(e."createdAt") FROM "ContactAddress" e WHERE e."workspaceId" = p."workspaceId" AND e."contactId" = p."id"
        AND e."kind" = 'PHONE' AND e."bouncedAt" IS NULL) AS "phoneSince",
      ARRAY(SELECT o."at" FROM "Objection" o WHERE o."workspaceId" = p."workspaceId" AND o."contactId" = p."id"
        AND o."withdrawnAt" IS NULL ORDER BY o."at") AS "objectedAt"
    FROM "Contact" p WHERE p."workspaceId" = ${scope.workspaceId}::uuid AND p."id" = ANY(${contactIds}::uuid[])
    ORDER BY p."id"`;
}

interface ApproachRow {
  id: string;
  contactId: string;
  campaignId: string;
  ownerId: string;
  starred: boolean;
  priority: number;
  fitScore: number;
  stage: string;
  decision: string;
  decisionCode: string;
  waitUntil: Date | null;
  changesAt: Date | null;
  lastTouchAt: Date | null;
  lastSignAt: Date | null;
  relancesDone: number;
  campaignName: string;
  campaignKind: string;
  campaignState: string;
  campaignPolicy: unknown;
}

function listApproachRows(tx: Tx, scope: WorkspaceScope, contactIds: string[]): Promise<ApproachRow[]> {
  return tx.$queryRaw<ApproachRow[]>`
    SELECT a."id", a."contactId", a."campaignId", a."ownerId", a."starred", a."priority", a."fitScore", a."stage",
      a."decision", a."decisionCode", a."waitUntil", a."changesAt", a."lastTouchAt", a."lastSignAt", a."relancesDone",
      c."name" AS "campaignName", c."kind" AS "campaignKind", c."state" AS "campaignState", c."policy" AS "campaignPolicy"
    FROM "Approach" a JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."contactId" = ANY(${contactIds}::uuid[])
    ORDER BY a."id"`;
}

interface InteractionRow {
  id: string;
  approachId: string;
  kind: string;
  channel: string | null;
  occurredAt: Date;
  recordedAt: Date;
  authorId: string | null;
  sentiment: string | null;
  outcome: string | null;
  by: string | null;
  until: Date | null;
  what: string | null;
  about: string | null;
  hard: boolean | null;
  event: string | null;
  externalId: string | null;
  voided: boolean;
}

function listInteractionRows(tx: Tx, scope: WorkspaceScope, contactIds: string[]): Promise<InteractionRow[]> {
  return tx.$queryRaw<InteractionRow[]>`
    SELECT i."id", i."approachId", i."kind", i."channel", i."occurredAt", i."recordedAt", i."authorId", i."sentiment", i."outcome",
      i."by", i."until", i."what", i."about", i."hard", i."event", i."externalId", v."interactionId" IS NOT NULL AS "voided"
    FROM "Interaction" i
    LEFT JOIN "InteractionVoid" v ON v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id"
    WHERE i."workspaceId" = ${scope.workspaceId}::uuid AND i."contactId" = ANY(${contactIds}::uuid[])
    ORDER BY i."contactId", i."occurredAt"`;
}

function toHistory(
  row: ApproachRow,
  rules: WorkspaceRules,
  rows: readonly InteractionRow[],
): ApproachHistory {
  const override = row.campaignPolicy === null ? null : policyOverrideSchema.parse(row.campaignPolicy);
  return {
    id: row.id,
    campaignName: row.campaignName,
    isVivier: row.campaignKind === 'VIVIER',
    campaignState: row.campaignState as ApproachHistory['campaignState'],
    policy: resolvePolicy(rules.policy, override),
    rows: rows.map(toInteraction),
  };
}

/** A stored row as the domain knows it. Closed sets are held by check constraints, so they are trusted here. */
export function toInteraction(row: InteractionRow): Interaction {
  return {
    id: row.id,
    kind: row.kind as Interaction['kind'],
    occurredAt: row.occurredAt.getTime(),
    recordedAt: row.recordedAt.getTime(),
    channel: row.channel as Channel | null,
    sentiment: row.sentiment as Interaction['sentiment'],
    outcome: row.outcome as Interaction['outcome'],
    by: row.by as Interaction['by'],
    until: row.until?.getTime() ?? null,
    what: row.what as Interaction['what'],
    about: row.about,
    hard: row.hard,
    event: row.event as Interaction['event'],
    externalId: row.externalId,
    authorId: row.authorId,
    voided: row.voided,
  };
}

function toReach(contact: ContactRow): Reach {
  return {
    emailSince: contact.emailSince?.getTime() ?? null,
    phoneSince: contact.phoneSince?.getTime() ?? null,
    hasLinkedinProfile: contact.hasProfile,
    isConnection: contact.degree === 1,
    openProfile: contact.openProfile,
    // The ledger of InMail credits comes with the mailbox; without one InMail counts as usable.
    inmailCredits: null,
    refused: [],
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

/** Rows by a key, in the order they came. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
