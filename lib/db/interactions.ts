import type { Channel, Interaction } from '../domain/interactions/interaction.ts';
import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export type InteractionSource = 'HAND' | 'API' | 'IMPORT' | 'DEMO';

/** A fact to record: what happened, without what recording adds. */
export interface NewInteraction extends Omit<Interaction, 'id' | 'recordedAt' | 'authorId' | 'voided'> {
  readonly reason?: string | null;
  readonly subject?: string | null;
  readonly body?: string | null;
}

/** A fact with its place in the history. */
export interface PlacedInteraction {
  readonly approachId: string;
  readonly contactId: string;
  readonly authorId: string | null;
  readonly source: InteractionSource;
  readonly recordedAt: Instant;
  readonly fact: NewInteraction;
}

/**
 * Adds rows to the history, bodies apart. A row whose external id is known already changes nothing.
 * @returns the ids added, in the order given; null where the external id stood.
 */
export async function insertInteractions(
  tx: Tx,
  scope: WorkspaceScope,
  items: readonly PlacedInteraction[],
): Promise<(string | null)[]> {
  if (items.length === 0) return [];
  const iso = (at: Instant | null | undefined) => (at == null ? null : new Date(at).toISOString());
  const rows = items.map(({ fact, ...place }) => ({
    ...place,
    id: uuidv7(),
    recordedAt: iso(place.recordedAt),
    kind: fact.kind,
    channel: fact.channel ?? null,
    occurredAt: iso(fact.occurredAt),
    sentiment: fact.sentiment ?? null,
    outcome: fact.outcome ?? null,
    by: fact.by ?? null,
    until: iso(fact.until),
    what: fact.what ?? null,
    about: fact.about ?? null,
    hard: fact.hard ?? null,
    reason: fact.reason ?? null,
    event: fact.event ?? null,
    externalId: fact.externalId ?? null,
    trameVersionId: fact.trameVersionId ?? null,
    angle: fact.angle ?? null,
    hookUsed: fact.hookUsed ?? null,
    subject: fact.subject ?? null,
    body: fact.body ?? null,
  }));
  const ws = scope.workspaceId;
  const added = await tx.$queryRaw<{ id: string }[]>`-- prepared
    WITH given AS MATERIALIZED (SELECT ${JSON.stringify(rows)}::jsonb AS "rows"),
    added AS (
      INSERT INTO "Interaction" ("workspaceId", "id", "approachId", "contactId", "kind", "channel", "occurredAt", "recordedAt", "authorId",
        "sentiment", "outcome", "by", "until", "what", "about", "hard", "reason", "event", "trameVersionId", "angle", "hookUsed", "externalId", "source")
      SELECT ${ws}::uuid, x.* FROM given, jsonb_to_recordset("rows") AS x("id" uuid, "approachId" uuid, "contactId" uuid, "kind" text,
        "channel" text, "occurredAt" timestamptz, "recordedAt" timestamptz, "authorId" uuid, "sentiment" text, "outcome" text, "by" text,
        "until" timestamptz, "what" text, "about" text, "hard" boolean, "reason" text, "event" text, "trameVersionId" uuid, "angle" text,
        "hookUsed" boolean, "externalId" text, "source" text)
      ON CONFLICT ("workspaceId", "externalId") DO NOTHING
      RETURNING "id"),
    bodies AS (
      INSERT INTO "InteractionBody" ("workspaceId", "interactionId", "subject", "body")
      SELECT ${ws}::uuid, x."id", x."subject", coalesce(x."body", '')
      FROM given, jsonb_to_recordset("rows") AS x("id" uuid, "subject" text, "body" text) JOIN added USING ("id")
      WHERE x."body" IS NOT NULL OR x."subject" IS NOT NULL)
    SELECT "id" FROM added`;
  const ids = new Set(added.map((row) => row.id));
  return rows.map((row) => (ids.has(row.id) ? row.id : null));
}

/** A row of the history by its id or its external id, or null. */
export async function findInteraction(
  tx: Tx,
  scope: WorkspaceScope,
  by: { readonly id: string } | { readonly externalId: string },
): Promise<{
  id: string;
  approachId: string;
  contactId: string;
  kind: string;
  authorId: string | null;
  isVoided: boolean;
} | null> {
  const row = await tx.interaction.findFirst({
    where: { workspaceId: scope.workspaceId, ...by },
    select: {
      id: true,
      approachId: true,
      contactId: true,
      kind: true,
      authorId: true,
      void: { select: { at: true } },
    },
  });
  if (!row) return null;
  const { void: voided, ...rest } = row;
  return { ...rest, isVoided: voided !== null };
}

/** The channel of the latest row of an approach that has one and was not voided, or null. */
export async function findLastChannel(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
): Promise<Channel | null> {
  const row = await tx.interaction.findFirst({
    where: { workspaceId: scope.workspaceId, approachId, channel: { not: null }, void: null },
    orderBy: { occurredAt: 'desc' },
    select: { channel: true },
  });
  return (row?.channel ?? null) as Channel | null;
}

/** Says that a row counts for nothing. A row voided before stays so; the first who and why stand. */
export async function voidInteraction(
  tx: Tx,
  scope: WorkspaceScope,
  input: { interactionId: string; authorId: string | null; at: Instant; why: string },
): Promise<boolean> {
  const added = await tx.$executeRaw`
    INSERT INTO "InteractionVoid" ("workspaceId", "interactionId", "at", "authorId", "why")
    VALUES (${scope.workspaceId}::uuid, ${input.interactionId}::uuid, ${new Date(input.at)}::timestamptz, ${input.authorId}::uuid, ${input.why})
    ON CONFLICT DO NOTHING`;
  return added > 0;
}
