// People an import makes, written with all that is theirs. Plainly: nobody else can know these ids, and what another transaction took
// meanwhile (a LinkedIn address, an external id) is a unique violation, on which the caller begins again and looks closer. `ON CONFLICT`
// would make PostgreSQL insert each row twice over, half a word at a time: a third of the cost of an import.
import type { Instant } from '../domain/time/instant.ts';
import { bareArray, textArray } from './array-text.ts';
import { uuidv7 } from './ids.ts';
import type { NewBelongings } from './import-contacts.ts';
import type { KnownContact } from './import-matching.ts';
import type { PlacedInteraction } from './interactions.ts';
import type { ColumnsRow } from './projection-rows.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** An approach, with what is projected of its history. */
export interface NewcomerApproach {
  readonly id: string;
  readonly contactId: string;
  readonly campaignId: string;
  readonly ownerId: string;
  readonly fitScore: number;
  readonly columns: ColumnsRow;
}

/** A row of history whose id the projection may already name. */
export interface NewcomerInteraction extends PlacedInteraction {
  readonly id: string;
}

/**
 * Writes contacts with their addresses, aliases and posts.
 * @throws a unique violation (23505) when somebody took a LinkedIn address meanwhile.
 */
export async function insertNewcomers(
  tx: Tx,
  scope: WorkspaceScope,
  contacts: readonly KnownContact[],
  theirs: NewBelongings,
  now: Instant,
): Promise<void> {
  await insertPersons(tx, scope, contacts, now);
  await insertTheirs(tx, scope, theirs, now);
}

/**
 * Writes their approaches and histories.
 * @throws a unique violation (23505) when somebody recorded one of these facts meanwhile.
 */
export async function insertNewHistories(
  tx: Tx,
  scope: WorkspaceScope,
  approaches: readonly NewcomerApproach[],
  interactions: readonly NewcomerInteraction[],
  now: Instant,
): Promise<void> {
  await insertSeats(tx, scope, approaches, now);
  await insertHistory(tx, scope, interactions);
}

/** What approaches in a campaign are decided and ranked by. */
export interface CampaignTerms {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly policy: unknown;
  readonly idealProfile: unknown;
  readonly weights: unknown;
}

export function listCampaignTerms(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  ids: readonly string[],
): Promise<CampaignTerms[]> {
  return tx.$queryRaw<CampaignTerms[]>`
    SELECT "id", "name", "kind", "state", "policy", "idealProfile", "weights" FROM "Campaign"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ANY(${bareArray(ids)}::uuid[])`;
}

async function insertPersons(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  rows: readonly KnownContact[],
  now: Instant,
): Promise<void> {
  const bare = columnsOf(rows, bareArray);
  const text = columnsOf(rows, textArray);
  const at = new Date(now);
  await tx.$executeRaw`-- prepared
    INSERT INTO "Contact" ("workspaceId", "createdAt", "updatedAt", "id", "firstName", "lastName", "title", "titleCheckedAt", "company", "location",
      "notes", "source", "skills", "linkedinSlug", "degree", "connectedOn")
    SELECT ${workspaceId}::uuid, ${at}::timestamptz, ${at}::timestamptz, x."id", x."firstName", x."lastName", x."title", x."titleCheckedAt",
      x."company", x."location", x."notes", x."source", x."skills"::text[], x."linkedinSlug", x."degree", x."connectedOn"
    FROM unnest(${bare((row) => row.id)}::uuid[], ${text((row) => row.firstName)}::text[], ${text((row) => row.lastName)}::text[],
      ${text((row) => row.title)}::text[], ${bare((row) => iso(row.titleCheckedAt))}::timestamptz[], ${text((row) => row.company)}::text[],
      ${text((row) => row.location)}::text[], ${text((row) => row.notes)}::text[], ${text((row) => row.source)}::text[],
      ${text((row) => textArray(row.skills))}::text[], ${text((row) => row.linkedinSlug)}::text[], ${bare((row) => row.degree)}::int[],
      ${bare((row) => row.connectedOn)}::date[])
      AS x("id", "firstName", "lastName", "title", "titleCheckedAt", "company", "location", "notes", "source", "skills", "linkedinSlug",
        "degree", "connectedOn")`;
}

async function insertTheirs(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  { addresses, aliases, jobs }: NewBelongings,
  now: Instant,
): Promise<void> {
  const at = new Date(now);
  if (addresses.length > 0) {
    const bare = columnsOf(addresses, bareArray);
    const text = columnsOf(addresses, textArray);
    await tx.$executeRaw`-- prepared
      INSERT INTO "ContactAddress" ("workspaceId", "createdAt", "id", "contactId", "kind", "value")
      SELECT ${workspaceId}::uuid, ${at}::timestamptz, x.*
      FROM unnest(${bare(() => uuidv7())}::uuid[], ${bare((row) => row.contactId)}::uuid[], ${bare((row) => row.kind)}::text[],
        ${text((row) => row.value)}::text[]) AS x`;
  }
  if (aliases.length > 0) {
    const bare = columnsOf(aliases, bareArray);
    const text = columnsOf(aliases, textArray);
    await tx.$executeRaw`-- prepared
      INSERT INTO "ContactAlias" ("workspaceId", "createdAt", "contactId", "linkedinSlug")
      SELECT ${workspaceId}::uuid, ${at}::timestamptz, x.*
      FROM unnest(${bare((row) => row.contactId)}::uuid[], ${text((row) => row.linkedinSlug)}::text[]) AS x`;
  }
  if (jobs.length > 0) {
    const bare = columnsOf(jobs, bareArray);
    const text = columnsOf(jobs, textArray);
    await tx.$executeRaw`-- prepared
      INSERT INTO "ContactJob" ("workspaceId", "id", "contactId", "seenAt", "title", "company")
      SELECT ${workspaceId}::uuid, x.*
      FROM unnest(${bare(() => uuidv7())}::uuid[], ${bare((row) => row.contactId)}::uuid[], ${bare((row) => iso(row.seenAt))}::timestamptz[],
        ${text((row) => row.title)}::text[], ${text((row) => row.company)}::text[]) AS x`;
  }
}

async function insertSeats(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  rows: readonly NewcomerApproach[],
  now: Instant,
): Promise<void> {
  if (rows.length === 0) return;
  const bare = columnsOf(rows, bareArray);
  await tx.$executeRaw`-- prepared
    INSERT INTO "Approach" ("workspaceId", "createdAt", "id", "contactId", "campaignId", "ownerId", "fitScore", "stage", "decision", "decisionCode",
      "waitUntil", "changesAt", "lastTouchAt", "lastSignAt", "relancesDone")
    SELECT ${workspaceId}::uuid, ${new Date(now)}::timestamptz, x.*
    FROM unnest(${bare((row) => row.id)}::uuid[], ${bare((row) => row.contactId)}::uuid[], ${bare((row) => row.campaignId)}::uuid[],
      ${bare((row) => row.ownerId)}::uuid[], ${bare((row) => row.fitScore)}::int[], ${bare((row) => row.columns.stage)}::text[],
      ${bare((row) => row.columns.decision)}::text[], ${bare((row) => row.columns.decisionCode)}::text[],
      ${bare((row) => row.columns.waitUntil)}::timestamptz[], ${bare((row) => row.columns.changesAt)}::timestamptz[],
      ${bare((row) => row.columns.lastTouchAt)}::timestamptz[], ${bare((row) => row.columns.lastSignAt)}::timestamptz[],
      ${bare((row) => row.columns.relancesDone)}::int[]) AS x`;
}

async function insertHistory(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  rows: readonly NewcomerInteraction[],
): Promise<void> {
  if (rows.length === 0) return;
  const bare = columnsOf(rows, bareArray);
  const text = columnsOf(rows, textArray);
  await tx.$executeRaw`-- prepared
    INSERT INTO "Interaction" ("workspaceId", "id", "approachId", "contactId", "kind", "channel", "occurredAt", "recordedAt", "authorId", "source",
      "sentiment", "outcome", "by", "until", "what", "about", "hard", "event", "externalId")
    SELECT ${workspaceId}::uuid, x.*
    FROM unnest(${bare((row) => row.id)}::uuid[], ${bare((row) => row.approachId)}::uuid[], ${bare((row) => row.contactId)}::uuid[],
      ${bare((row) => row.fact.kind)}::text[], ${bare((row) => row.fact.channel)}::text[], ${bare((row) => iso(row.fact.occurredAt))}::timestamptz[],
      ${bare((row) => iso(row.recordedAt))}::timestamptz[], ${bare((row) => row.authorId)}::uuid[], ${bare((row) => row.source)}::text[],
      ${bare((row) => row.fact.sentiment)}::text[], ${bare((row) => row.fact.outcome)}::text[], ${bare((row) => row.fact.by)}::text[],
      ${bare((row) => iso(row.fact.until))}::timestamptz[], ${bare((row) => row.fact.what)}::text[], ${text((row) => row.fact.about)}::text[],
      ${bare((row) => row.fact.hard)}::boolean[], ${bare((row) => row.fact.event)}::text[], ${text((row) => row.fact.externalId)}::text[]) AS x`;
  const said = rows.filter(({ fact }) => fact.subject != null || fact.body != null);
  if (said.length === 0) return;
  await tx.$executeRaw`-- prepared
    INSERT INTO "InteractionBody" ("workspaceId", "interactionId", "subject", "body")
    SELECT ${workspaceId}::uuid, x.*
    FROM unnest(${bareArray(said.map((row) => row.id))}::uuid[], ${textArray(said.map((row) => row.fact.subject))}::text[],
      ${textArray(said.map((row) => row.fact.body ?? ''))}::text[]) AS x`;
}

/** A column of these rows, spelled as an array. */
function columnsOf<Row, Value>(rows: readonly Row[], spell: (values: Value[]) => string) {
  return (pick: (row: Row) => Value) => spell(rows.map(pick));
}

function iso(at: Instant | null | undefined): string | null {
  return at == null ? null : new Date(at).toISOString();
}
