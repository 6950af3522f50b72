import type { Instant } from '../domain/time/instant.ts';
import { textArray } from './array-text.ts';
import { groupBy } from './persons.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What a file knows people by. Names as "First Last", folded by the database. */
export interface MatchKeys {
  readonly slugs: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly names: readonly string[];
}

/** Contacts that any of these keys might mean; which one is decided by lib/operations/imports/known-people.ts. */
export async function findCandidates(tx: Tx, scope: WorkspaceScope, keys: MatchKeys): Promise<string[]> {
  const ws = scope.workspaceId;
  const slugs = textArray(keys.slugs);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Contact" WHERE "workspaceId" = ${ws}::uuid AND "linkedinSlug" = ANY(${slugs}::text[])
    UNION SELECT "contactId" FROM "ContactAlias" WHERE "workspaceId" = ${ws}::uuid AND "linkedinSlug" = ANY(${slugs}::text[])
    UNION SELECT "contactId" FROM "ContactAddress"
      WHERE "workspaceId" = ${ws}::uuid AND "kind" = 'EMAIL' AND "value" = ANY(${textArray(keys.emails)}::text[])
    UNION SELECT "contactId" FROM "ContactAddress"
      WHERE "workspaceId" = ${ws}::uuid AND "kind" = 'PHONE' AND "value" = ANY(${textArray(keys.phones)}::text[])`;
  const ids = new Set(rows.map((row) => row.id));
  // No index serves a folded name, so this reads every contact: only for the rows that say nothing better.
  if (keys.names.length > 0) {
    const named = await tx.$queryRaw<{ id: string }[]>`
      WITH wanted AS (
        SELECT DISTINCT btrim(regexp_replace("fold_text"(n), '[^[:alnum:]]+', ' ', 'g')) AS "name" FROM unnest(${[...keys.names]}::text[]) AS n)
      SELECT c."id" FROM "Contact" c
      JOIN wanted w ON w."name" = btrim(regexp_replace("fold_text"(c."firstName" || ' ' || c."lastName"), '[^[:alnum:]]+', ' ', 'g'))
      WHERE c."workspaceId" = ${ws}::uuid AND c."mergedIntoId" IS NULL`;
    for (const row of named) ids.add(row.id);
  }
  return [...ids].sort();
}

export interface KnownApproach {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly ownerId: string;
  readonly isVivier: boolean;
  /** Its latest row that an import brought or that passed by LinkedIn. */
  linkedinAt: Instant | null;
}

/** A post as LinkedIn showed it once. */
export interface KnownJob {
  readonly title: string | null;
  readonly company: string | null;
}

/** A contact as an import must know them: what is blank, where they can be found, which posts were seen, where their history stands. */
export interface KnownContact {
  readonly id: string;
  firstName: string;
  lastName: string;
  title: string | null;
  titleCheckedAt: Instant | null;
  company: string | null;
  location: string | null;
  notes: string | null;
  source: string | null;
  skills: string[];
  linkedinSlug: string | null;
  degree: number | null;
  connectedOn: string | null;
  readonly isErased: boolean;
  readonly isObjected: boolean;
  aliases: string[];
  emails: string[];
  phones: string[];
  /** Oldest first. */
  jobs: KnownJob[];
  approaches: KnownApproach[];
}

/** Everything an import compares with, for these contacts. Seven queries, whatever the number. */
export async function loadKnownContacts(
  tx: Tx,
  scope: WorkspaceScope,
  ids: readonly string[],
): Promise<KnownContact[]> {
  if (ids.length === 0) return [];
  const ws = scope.workspaceId;
  const list = [...ids];
  const contacts = await tx.$queryRaw<ContactRow[]>`
    SELECT c."id", c."firstName", c."lastName", c."title", c."titleCheckedAt", c."company", c."location", c."notes", c."source", c."skills",
      c."linkedinSlug", c."degree", to_char(c."connectedOn", 'YYYY-MM-DD') AS "connectedOn", c."erasedAt" IS NOT NULL AS "isErased",
      (EXISTS (SELECT 1 FROM "Objection" o WHERE o."workspaceId" = c."workspaceId" AND o."contactId" = c."id" AND o."withdrawnAt" IS NULL)
        OR EXISTS (SELECT 1 FROM "Interaction" i LEFT JOIN "InteractionVoid" v ON v."workspaceId" = i."workspaceId" AND v."interactionId" = i."id"
          WHERE i."workspaceId" = c."workspaceId" AND i."contactId" = c."id" AND i."sentiment" = 'DO_NOT_CONTACT' AND v."interactionId" IS NULL)
      ) AS "isObjected"
    FROM "Contact" c WHERE c."workspaceId" = ${ws}::uuid AND c."id" = ANY(${list}::uuid[]) ORDER BY c."id"`;
  const aliases = groupBy(
    await tx.$queryRaw<{ contactId: string; linkedinSlug: string }[]>`
      SELECT "contactId", "linkedinSlug" FROM "ContactAlias" WHERE "workspaceId" = ${ws}::uuid AND "contactId" = ANY(${list}::uuid[])`,
    (row) => row.contactId,
  );
  const addresses = groupBy(
    await tx.$queryRaw<{ contactId: string; kind: string; value: string }[]>`
      SELECT "contactId", "kind", "value" FROM "ContactAddress" WHERE "workspaceId" = ${ws}::uuid AND "contactId" = ANY(${list}::uuid[])`,
    (row) => row.contactId,
  );
  const jobs = groupBy(
    await tx.$queryRaw<({ contactId: string } & KnownJob)[]>`
      SELECT "contactId", "title", "company" FROM "ContactJob" WHERE "workspaceId" = ${ws}::uuid AND "contactId" = ANY(${list}::uuid[])
      ORDER BY "seenAt", "id"`,
    (row) => row.contactId,
  );
  const approaches = groupBy(await listKnownApproaches(tx, scope, list), (row) => row.contactId);
  return contacts.map((row) => {
    const found = addresses.get(row.id) ?? [];
    return {
      ...row,
      titleCheckedAt: row.titleCheckedAt?.getTime() ?? null,
      aliases: (aliases.get(row.id) ?? []).map((alias) => alias.linkedinSlug),
      emails: found.filter((address) => address.kind === 'EMAIL').map((address) => address.value),
      phones: found.filter((address) => address.kind === 'PHONE').map((address) => address.value),
      jobs: jobs.get(row.id) ?? [],
      approaches: (approaches.get(row.id) ?? []).map(({ contactId: _, linkedinAt, ...approach }) => ({
        ...approach,
        linkedinAt: linkedinAt?.getTime() ?? null,
      })),
    };
  });
}

interface ContactRow
  extends Omit<KnownContact, 'titleCheckedAt' | 'aliases' | 'emails' | 'phones' | 'jobs' | 'approaches'> {
  readonly titleCheckedAt: Date | null;
}

interface ApproachRow extends Omit<KnownApproach, 'linkedinAt'> {
  readonly contactId: string;
  readonly linkedinAt: Date | null;
}

function listKnownApproaches(tx: Tx, scope: WorkspaceScope, contactIds: string[]): Promise<ApproachRow[]> {
  return tx.$queryRaw<ApproachRow[]>`
    SELECT a."contactId", a."id", a."campaignId", c."name" AS "campaignName", a."ownerId", c."kind" = 'VIVIER' AS "isVivier",
      (SELECT max(i."occurredAt") FROM "Interaction" i WHERE i."workspaceId" = a."workspaceId" AND i."approachId" = a."id"
        AND (i."source" = 'IMPORT' OR i."channel" IN ('LINKEDIN', 'INMAIL'))) AS "linkedinAt"
    FROM "Approach" a JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."contactId" = ANY(${contactIds}::uuid[])
    ORDER BY a."createdAt", a."id"`;
}

/** Which of these facts are recorded already, wherever they stand. */
export async function listKnownExternalIds(
  tx: Tx,
  scope: WorkspaceScope,
  externalIds: readonly string[],
): Promise<Set<string>> {
  if (externalIds.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ externalId: string }[]>`
    SELECT "externalId" FROM "Interaction"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "externalId" = ANY(${textArray(externalIds)}::text[])`;
  return new Set(rows.map((row) => row.externalId));
}
