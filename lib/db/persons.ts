import type { Connection, Degree } from '../domain/analytics/degree-then.ts';
import type { Interaction } from '../domain/interactions/interaction.ts';
import type { ApproachHistory, Person, Reach } from '../domain/relances/person.ts';
import { policyOverrideSchema, resolvePolicy } from '../domain/relances/policy.ts';
import type { Instant } from '../domain/time/instant.ts';
import {
  type AttemptRow,
  type ColumnsRow,
  readStanding,
  type Standing,
  type TodoRow,
  type TouchRow,
} from './projection-rows.ts';
import type { Tx, WorkspaceScope } from './scope.ts';
import { type RulesRow, readRules, type WorkspaceRules } from './workspace-time.ts';

/** What an approach holds beside its history. */
export interface Seat {
  readonly approachId: string;
  readonly campaignId: string;
  readonly ownerId: string;
  readonly starred: boolean;
  readonly priority: number;
  readonly fitScore: number;
  readonly isVivier: boolean;
  /** Its projection as stored, to write only what differs. */
  readonly stands: Standing;
}

/** A person with all their approaches and histories, as the decision wants them. */
export interface PersonRecord {
  readonly contactId: string;
  readonly timeZone: string | null;
  readonly person: Person;
  readonly connection: Connection;
  /** In the order of `person.approaches`. */
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
  const rows = await tx.$queryRaw<{ id: string }[]>`-- prepared
    SELECT "id" FROM "Contact" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ANY(${[...contactIds]}::uuid[])
      AND "mergedIntoId" IS NULL
    ORDER BY "id" FOR UPDATE`;
  return rows.map((row) => row.id);
}

/** People, and the rules of the workspace they are decided by. */
export interface LoadedPeople {
  readonly rules: WorkspaceRules;
  readonly people: readonly PersonRecord[];
}

/**
 * Loads people with everything the decision must know of them, and what stands of it already, in one trip: each row as JSON, instants as
 * ISO texts. Unknown ids are left out.
 */
export async function loadPeople(
  tx: Tx,
  scope: WorkspaceScope,
  contactIds: readonly string[],
): Promise<LoadedPeople> {
  const loaded = await queryPeople(tx, scope, [...contactIds]);
  const rules = readRules(loaded.rules);
  const approaches = groupBy(loaded.approaches ?? [], (row) => row.contactId);
  const interactions = groupBy(loaded.interactions ?? [], (row) => row.approachId);
  const touches = groupBy(loaded.touches ?? [], (row) => row.approachId);
  const attempts = groupBy(loaded.attempts ?? [], (row) => row.approachId);
  const todos = new Map(loaded.todos?.map((row) => [row.approachId, row]));

  const people = (loaded.contacts ?? []).map((contact) => {
    const own = (approaches.get(contact.id) ?? []).map((row) => ({
      row,
      rows: (interactions.get(row.id) ?? []).map(toInteraction),
      stands: readStanding(row, touches.get(row.id), attempts.get(row.id), todos.get(row.id)),
    }));
    return toPersonRecord(contact, own, rules);
  });
  return { rules, people };
}

/** An approach as stored, with its history and what stands of it. */
export interface SeatedHistory {
  readonly row: SeatRow;
  readonly rows: readonly Interaction[];
  readonly stands: Standing;
}

/** A person as the decision wants them, of what is stored, or will be. */
export function toPersonRecord(
  contact: ContactRow,
  approaches: readonly SeatedHistory[],
  rules: WorkspaceRules,
): PersonRecord {
  return {
    contactId: contact.id,
    timeZone: contact.timeZone,
    connection: { degree: contact.degree as Degree | null, connectedOn: contact.connectedOn },
    seats: approaches.map(({ row, stands }) => ({
      approachId: row.id,
      campaignId: row.campaignId,
      ownerId: row.ownerId,
      starred: row.starred,
      priority: row.priority,
      fitScore: row.fitScore,
      isVivier: row.campaignKind === 'VIVIER',
      stands,
    })),
    person: {
      approaches: approaches.map(({ row, rows }) => toHistory(row, rules, rows)),
      objectedAt: contact.objectedAt.map((at) => Date.parse(at)),
      isErased: contact.isErased,
      keepInTouch: contact.keepInTouch,
      rhythmDays: contact.rhythmDays,
      reach: toReach(contact),
    },
  };
}

/** Tables as JSON; null for one without rows. */
interface PeopleRow {
  readonly rules: RulesRow;
  readonly contacts: ContactRow[] | null;
  readonly approaches: ApproachRow[] | null;
  readonly interactions: InteractionRow[] | null;
  readonly touches: TouchRow[] | null;
  readonly attempts: AttemptRow[] | null;
  readonly todos: TodoRow[] | null;
}

/**
 * The ids go through a list of their own so that PostgreSQL expects as many whatever they are: only then does it keep the plan of a prepared
 * query, and planning this one takes four times as long as running it.
 */
async function queryPeople(tx: Tx, scope: WorkspaceScope, contactIds: string[]): Promise<PeopleRow> {
  const ws = scope.workspaceId;
  const rows = await tx.$queryRaw<PeopleRow[]>`-- prepared
    WITH who AS MATERIALIZED (SELECT unnest(${contactIds}::uuid[]) AS "id"),
    own AS MATERIALIZED (
      SELECT a.* FROM "Approach" a WHERE a."workspaceId" = ${ws}::uuid AND a."contactId" = ANY(ARRAY(SELECT "id" FROM who)))
    SELECT
      (SELECT to_json(x) FROM (
        SELECT "name", "country", "region", "timeZone", "locale", "policy" FROM "Workspace" WHERE "id" = ${ws}::uuid) x) AS "rules",
      (SELECT json_agg(x) FROM (
        SELECT p."id", p."timeZone", p."linkedinSlug" IS NOT NULL AS "hasProfile", p."degree", p."connectedOn", p."openProfile", p."keepInTouch",
          p."rhythmDays", p."erasedAt" IS NOT NULL AS "isErased",
          (SELECT max(e."createdAt") FROM "ContactAddress" e WHERE e."workspaceId" = p."workspaceId" AND e."contactId" = p."id"
            AND e."kind" = 'EMAIL' AND e."bouncedAt" IS NULL) AS "emailSince",
          (SELECT max(e."createdAt") FROM "ContactAddress" e WHERE e."workspaceId" = p."workspaceId" AND e."contactId" = p."id"
            AND e."kind" = 'PHONE' AND e."bouncedAt" IS NULL) AS "phoneSince",
          ARRAY(SELECT o."at" FROM "Objection" o WHERE o."workspaceId" = p."workspaceId" AND o."contactId" = p."id"
            AND o."withdrawnAt" IS NULL ORDER BY o."at") AS "objectedAt"
        FROM "Contact" p WHERE p."workspaceId" = ${ws}::uuid AND p."id" = ANY(ARRAY(SELECT "id" FROM who)) ORDER BY p."id") x) AS "contacts",
      (SELECT json_agg(x) FROM (
        SELECT a."id", a."contactId", a."campaignId", a."ownerId", a."starred", a."priority", a."fitScore", a."stage",
          a."decision", a."decisionCode", a."waitUntil", a."changesAt", a."lastTouchAt", a."lastSignAt", a."relancesDone",
          c."name" AS "campaignName", c."kind" AS "campaignKind", c."state" AS "campaignState", c."policy" AS "campaignPolicy"
        FROM own a JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId" ORDER BY a."id") x) AS "approaches",
      (SELECT json_agg(x) FROM (
        SELECT i."id", i."approachId", i."kind", i."channel", i."occurredAt", i."recordedAt", i."authorId", i."sentiment", i."outcome", i."by",
          i."until", i."what", i."about", i."hard", i."event", i."externalId", i."trameVersionId", i."angle", i."hookUsed",
          v."interactionId" IS NOT NULL AS "voided"
        FROM "Interaction" i LEFT JOIN "InteractionVoid" v ON v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id"
        WHERE i."workspaceId" = ${ws}::uuid AND i."contactId" = ANY(ARRAY(SELECT "id" FROM who))) x) AS "interactions",
      (SELECT json_agg(x) FROM (
        SELECT "approachId", "episode", "rank", "contactId", "memberId", "kind", "at", "channel", "beyondCap"
        FROM "Touch" WHERE "workspaceId" = ${ws}::uuid AND "approachId" = ANY(ARRAY(SELECT "id" FROM own))) x) AS "touches",
      (SELECT json_agg(x) FROM (
        SELECT "approachId", "episode", "rank", "contactId", "campaignId", "memberId", "category", "channel", "at", "weekday", "halfDay",
          "trameVersionId", "hookUsed", "degree", "answeredAt", "answerSentiment", "endsAt", "begunAt", "begunMemberId", "begunCategory", "begunChannel"
        FROM "Attempt" WHERE "workspaceId" = ${ws}::uuid AND "approachId" = ANY(ARRAY(SELECT "id" FROM own))) x) AS "attempts",
      (SELECT json_agg(x) FROM (
        SELECT "id", "approachId", "contactId", "campaignId", "ownerId", "kind", "category", "courtesy", "episode", "step", "lastChance",
          "dueAt", "changesAt", "rank", "channel", "slot", "reasons"
        FROM "Todo" WHERE "workspaceId" = ${ws}::uuid AND "approachId" = ANY(ARRAY(SELECT "id" FROM own)) AND "closedAt" IS NULL) x) AS "todos"`;
  return rows[0]!;
}

/** What the decision must know of a contact's own row. */
export interface ContactRow {
  readonly id: string;
  readonly timeZone: string | null;
  readonly hasProfile: boolean;
  readonly degree: number | null;
  readonly connectedOn: string | null;
  readonly openProfile: boolean;
  readonly keepInTouch: boolean;
  readonly rhythmDays: number | null;
  readonly isErased: boolean;
  readonly emailSince: string | null;
  readonly phoneSince: string | null;
  readonly objectedAt: readonly string[];
}

interface ApproachRow extends ColumnsRow, SeatRow {
  readonly contactId: string;
}

/** What the decision must know of an approach's own row and its campaign. */
interface SeatRow {
  readonly id: string;
  readonly campaignId: string;
  readonly ownerId: string;
  readonly starred: boolean;
  readonly priority: number;
  readonly fitScore: number;
  readonly campaignName: string;
  readonly campaignKind: string;
  readonly campaignState: string;
  readonly campaignPolicy: unknown;
}

/** A row of the history. Closed sets are held by check constraints, so they are trusted here. */
interface InteractionRow extends Omit<Interaction, 'occurredAt' | 'recordedAt' | 'until'> {
  readonly approachId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly until: string | null;
}

function toHistory(row: SeatRow, rules: WorkspaceRules, rows: readonly Interaction[]): ApproachHistory {
  const override = row.campaignPolicy === null ? null : policyOverrideSchema.parse(row.campaignPolicy);
  return {
    id: row.id,
    campaignName: row.campaignName,
    isVivier: row.campaignKind === 'VIVIER',
    campaignState: row.campaignState as ApproachHistory['campaignState'],
    policy: resolvePolicy(rules.policy, override),
    rows,
  };
}

function toInteraction({ approachId: _, ...row }: InteractionRow): Interaction {
  return {
    ...row,
    occurredAt: Date.parse(row.occurredAt),
    recordedAt: Date.parse(row.recordedAt),
    until: instant(row.until),
  };
}

function toReach(contact: ContactRow): Reach {
  return {
    emailSince: instant(contact.emailSince),
    phoneSince: instant(contact.phoneSince),
    hasLinkedinProfile: contact.hasProfile,
    isConnection: contact.degree === 1,
    openProfile: contact.openProfile,
    // The ledger of InMail credits comes with the mailbox; without one InMail counts as usable.
    inmailCredits: null,
    refused: [],
  };
}

function instant(text: string | null): Instant | null {
  return text === null ? null : Date.parse(text);
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
