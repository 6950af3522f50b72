import type { ContactsFilter } from '../domain/contacts/contacts-query.ts';
import type { StoredDecision } from './campaign-lists.ts';
import { Prisma } from './generated/client.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export interface ContactFilter {
  /** Only these, in this order: what a search found. Null: everybody, by name. */
  readonly ids: readonly string[] | null;
  readonly keepInTouch: boolean;
  /** In at least one campaign beside the vivier, in none, or either. */
  readonly campaign: 'with' | 'without' | null;
  readonly degree?: number | null;
  readonly openToWork?: boolean;
}

/** A contact in the list: who they are, when we last exchanged, what comes next and where. */
export interface ContactListRow extends StoredDecision {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly keepInTouch: boolean;
  readonly lastExchangeAt: Date | null;
  /** Null when the contact is in no campaign. */
  readonly campaignName: string | null;
  readonly campaignState: 'OPEN' | 'PAUSED' | 'CLOSED' | null;
}

/** A page of contacts. What comes next is the most pressing of their to-dos; without any, what their latest approach waits for. */
export async function listContactRows(
  tx: Tx,
  scope: WorkspaceScope,
  filter: ContactFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<ContactListRow[]> {
  const order = filter.ids
    ? Prisma.sql`array_position(${[...filter.ids]}::uuid[], p."id")`
    : Prisma.sql`p."lastName", p."firstName", p."id"`;
  return tx.$queryRaw<ContactListRow[]>`
    SELECT p.*, x."lastExchangeAt", n.*
    FROM (
      SELECT p."workspaceId", p."id", p."firstName", p."lastName", p."title", p."company", p."location", p."keepInTouch",
        row_number() OVER (ORDER BY ${order}) AS "place"
      FROM "Contact" p WHERE ${conditionOf(scope, filter)} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}
    ) p
    LEFT JOIN LATERAL (
      SELECT greatest(max(a."lastTouchAt"), max(a."lastSignAt")) AS "lastExchangeAt" FROM "Approach" a
      WHERE a."workspaceId" = p."workspaceId" AND a."contactId" = p."id"
    ) x ON true
    LEFT JOIN LATERAL (
      SELECT c."name" AS "campaignName", c."state" AS "campaignState", a."decision", a."decisionCode", a."waitUntil",
        t."id" AS "todoId", t."category", t."courtesy", t."step", t."lastChance", t."dueAt", t."channel", t."slot", t."reasons"
      FROM "Approach" a
      JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
      LEFT JOIN "Todo" t ON t."workspaceId" = a."workspaceId" AND t."approachId" = a."id" AND t."closedAt" IS NULL
      WHERE a."workspaceId" = p."workspaceId" AND a."contactId" = p."id"
      ORDER BY t."id" IS NULL, t."kind" IS DISTINCT FROM 'COURTESY', t."dueAt", a."decision" = 'stop', c."kind" = 'VIVIER', a."createdAt" DESC
      LIMIT 1
    ) n ON true
    ORDER BY p."place"`;
}

/** How many contacts a filter keeps. */
export async function countContacts(tx: Tx, scope: WorkspaceScope, filter: ContactFilter): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Contact" p WHERE ${conditionOf(scope, filter)}`;
  return rows[0]!.count;
}

function conditionOf(scope: WorkspaceScope, filter: ContactFilter): Prisma.Sql {
  const inCampaign = Prisma.sql`EXISTS (
    SELECT 1 FROM "Approach" a JOIN "Campaign" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."campaignId"
    WHERE a."workspaceId" = p."workspaceId" AND a."contactId" = p."id" AND c."kind" = 'ROLE')`;
  const parts = [
    Prisma.sql`p."workspaceId" = ${scope.workspaceId}::uuid`,
    Prisma.sql`p."erasedAt" IS NULL AND p."mergedIntoId" IS NULL`,
    ...(filter.ids ? [Prisma.sql`p."id" = ANY(${[...filter.ids]}::uuid[])`] : []),
    ...(filter.keepInTouch ? [Prisma.sql`p."keepInTouch"`] : []),
    ...(filter.openToWork ? [Prisma.sql`p."openToWork"`] : []),
    ...(filter.degree ? [Prisma.sql`p."degree" = ${filter.degree}`] : []),
    ...(filter.campaign === 'with' ? [inCampaign] : []),
    ...(filter.campaign === 'without' ? [Prisma.sql`NOT ${inCampaign}`] : []),
  ];
  return Prisma.join(parts, ' AND ');
}

/** Whose folded names, company, title, place or notes hold every word, best first. */
export async function searchContactIds(tx: Tx, words: string, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { contactId: string }[]
  >`SELECT "contactId" FROM "search_contacts"(${words}, ${most}::int)`;
  return rows.map((row) => row.contactId);
}

/** What tells that two contacts may be one person. */
export interface Marks {
  readonly linkedinSlug?: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export interface Twin {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string | null;
  /** What they share, as we know it. */
  readonly by: 'LINKEDIN' | 'EMAIL' | 'PHONE';
  readonly value: string;
}

/** Contacts that share a LinkedIn profile (today's or a former one), an e-mail or a phone with these marks. */
export async function listTwins(tx: Tx, scope: WorkspaceScope, marks: Marks): Promise<Twin[]> {
  const slug = marks.linkedinSlug ?? '';
  return tx.$queryRaw<Twin[]>`
    SELECT DISTINCT ON (p."id") p."id", p."firstName", p."lastName", p."company", f."by", f."value"
    FROM (
      SELECT s."id" AS "contactId", 'LINKEDIN' AS "by", s."linkedinSlug" AS "value", 1 AS "place" FROM "Contact" s
      WHERE s."workspaceId" = ${scope.workspaceId}::uuid AND s."linkedinSlug" = ${slug}
      UNION ALL
      SELECT l."contactId", 'LINKEDIN', l."linkedinSlug", 1 FROM "ContactAlias" l
      WHERE l."workspaceId" = ${scope.workspaceId}::uuid AND l."linkedinSlug" = ${slug}
      UNION ALL
      SELECT e."contactId", e."kind", e."value", 2 FROM "ContactAddress" e
      WHERE e."workspaceId" = ${scope.workspaceId}::uuid AND e."kind" = 'EMAIL' AND e."value" = ANY(${[...marks.emails]}::text[])
      UNION ALL
      SELECT e."contactId", e."kind", e."value", 3 FROM "ContactAddress" e
      WHERE e."workspaceId" = ${scope.workspaceId}::uuid AND e."kind" = 'PHONE' AND e."value" = ANY(${[...marks.phones]}::text[])
    ) f
    JOIN "Contact" p ON p."workspaceId" = ${scope.workspaceId}::uuid AND p."id" = f."contactId" AND p."erasedAt" IS NULL
      AND p."mergedIntoId" IS NULL
    ORDER BY p."id", f."place"`;
}

/** Somebody who may be the same person as a contact: what they share, and how surely it tells. */
export interface TwinOf {
  readonly id: string;
  readonly name: string;
  readonly by: 'LINKEDIN' | 'EMAIL' | 'PHONE' | 'NAME';
  readonly value: string;
}

/**
 * Who may be the same person as a contact, the surest first: the pairs that `listPairs` finds, from one of the two. Asked of their own marks,
 * so that it costs the same in a small workspace and in a large one.
 */
export function listTwinsOf(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
  limit: number,
): Promise<TwinOf[]> {
  const ws = scope.workspaceId;
  return tx.$queryRaw<TwinOf[]>`
    WITH me AS MATERIALIZED (SELECT * FROM "Contact" WHERE "workspaceId" = ${ws}::uuid AND "id" = ${contactId}::uuid),
    alike AS (
      SELECT l."contactId" AS "id", 'LINKEDIN' AS "by", l."linkedinSlug" AS "value", 1 AS "place"
      FROM me JOIN "ContactAlias" l ON l."workspaceId" = ${ws}::uuid AND l."linkedinSlug" = me."linkedinSlug"
      UNION ALL
      SELECT c."id", 'LINKEDIN', l."linkedinSlug", 1
      FROM "ContactAlias" l JOIN "Contact" c ON c."workspaceId" = ${ws}::uuid AND c."linkedinSlug" = l."linkedinSlug"
      WHERE l."workspaceId" = ${ws}::uuid AND l."contactId" = ${contactId}::uuid
      UNION ALL
      SELECT y."contactId", y."kind", y."value", CASE y."kind" WHEN 'EMAIL' THEN 2 ELSE 3 END
      FROM "ContactAddress" x JOIN "ContactAddress" y ON y."workspaceId" = ${ws}::uuid AND y."kind" = x."kind" AND y."value" = x."value"
      WHERE x."workspaceId" = ${ws}::uuid AND x."contactId" = ${contactId}::uuid
      UNION ALL
      SELECT y."id", 'NAME', CASE WHEN me."id" < y."id" THEN me."company" ELSE y."company" END, 4
      FROM me JOIN "Contact" y ON y."workspaceId" = ${ws}::uuid AND y."nameKey" = me."nameKey"
      WHERE "fold_text"(btrim(me."company")) = "fold_text"(btrim(y."company")) AND btrim(coalesce(me."company", '')) <> ''
        AND (me."linkedinSlug" IS NULL OR y."linkedinSlug" IS NULL)
    ), twins AS (
      SELECT DISTINCT ON ("id") * FROM alike WHERE "id" <> ${contactId}::uuid ORDER BY "id", "place"
    )
    SELECT p."id", btrim(p."firstName" || ' ' || p."lastName") AS "name", t."by", t."value" FROM twins t
    JOIN "Contact" p ON p."workspaceId" = ${ws}::uuid AND p."id" = t."id" AND p."mergedIntoId" IS NULL AND p."erasedAt" IS NULL
    WHERE NOT EXISTS (
      SELECT 1 FROM "ContactApart" n WHERE n."workspaceId" = ${ws}::uuid
        AND n."oneId" = least(t."id", ${contactId}::uuid) AND n."otherId" = greatest(t."id", ${contactId}::uuid))
    ORDER BY t."place", lower(p."lastName"), t."id" LIMIT ${limit}`;
}

/** People one of whose numbers begins so, in the order of the numbers. Number order is that of bytes, whatever the server's language. */
export async function listIdsByPhone(
  tx: Tx,
  scope: WorkspaceScope,
  prefix: string,
  limit: number,
): Promise<string[]> {
  // « : » comes right after the digits: whatever stands between begins with the prefix.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM (
      SELECT e."contactId", min(e."value" COLLATE "C") AS "value" FROM "ContactAddress" e
      WHERE e."workspaceId" = ${scope.workspaceId}::uuid AND e."kind" = 'PHONE'
        AND e."value" COLLATE "C" >= ${prefix} AND e."value" COLLATE "C" < ${`${prefix}:`}
      GROUP BY e."contactId" ORDER BY 2 LIMIT ${limit}
    ) f JOIN "Contact" p ON p."workspaceId" = ${scope.workspaceId}::uuid AND p."id" = f."contactId" AND p."erasedAt" IS NULL
      AND p."mergedIntoId" IS NULL
    ORDER BY f."value"`;
  return rows.map((row) => row.id);
}

/** A contact as a file gives them: what an import reads again. */
export interface ExportedContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly linkedinSlug: string | null;
  readonly skills: readonly string[];
  readonly source: string | null;
  readonly notes: string | null;
  readonly cvUrl: string | null;
}

/** Everybody a filter keeps, in its order, to be written to a file. */
export function listContactsToExport(
  tx: Tx,
  scope: WorkspaceScope,
  filter: ContactFilter,
): Promise<ExportedContact[]> {
  const order = filter.ids
    ? Prisma.sql`array_position(${[...filter.ids]}::uuid[], p."id")`
    : Prisma.sql`p."lastName", p."firstName", p."id"`;
  const addresses = (kind: 'EMAIL' | 'PHONE') => Prisma.sql`ARRAY(SELECT e."value" FROM "ContactAddress" e
    WHERE e."workspaceId" = p."workspaceId" AND e."contactId" = p."id" AND e."kind" = ${kind} ORDER BY e."bouncedAt" IS NOT NULL, e."id")`;
  return tx.$queryRaw<ExportedContact[]>`
    SELECT p."firstName", p."lastName", p."title", p."company", p."location", p."linkedinSlug", p."skills", p."source", p."notes", p."cvUrl",
      ${addresses('EMAIL')} AS "emails", ${addresses('PHONE')} AS "phones"
    FROM "Contact" p WHERE ${conditionOf(scope, filter)} ORDER BY ${order}`;
}

export interface ViewRow {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly filters: unknown;
  readonly isShared: boolean;
}

/** The views a member may open: their own, and those the team shares. */
export function listViews(tx: Tx, scope: WorkspaceScope, memberId: string): Promise<ViewRow[]> {
  return tx.savedView.findMany({
    where: { workspaceId: scope.workspaceId, OR: [{ memberId }, { isShared: true }] },
    select: { id: true, memberId: true, name: true, filters: true, isShared: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** Keeps a view under a name; the member's view of that name is written over. */
export async function keepView(
  tx: Tx,
  scope: WorkspaceScope,
  view: { memberId: string; name: string; filters: ContactsFilter; isShared: boolean },
): Promise<void> {
  const { workspaceId } = scope;
  const { memberId, name, filters, isShared } = view;
  await tx.savedView.upsert({
    where: { workspaceId_memberId_name: { workspaceId, memberId, name } },
    create: { workspaceId, id: uuidv7(), memberId, name, filters, isShared },
    update: { filters, isShared },
    select: { id: true },
  });
}

/** Removes a member's own view, and gives it back so that it can be put back; null when it is not theirs. */
export async function deleteView(
  tx: Tx,
  scope: WorkspaceScope,
  memberId: string,
  id: string,
): Promise<ViewRow | null> {
  const where = { workspaceId: scope.workspaceId, id, memberId };
  const view = await tx.savedView.findFirst({
    where,
    select: { id: true, memberId: true, name: true, filters: true, isShared: true },
  });
  if (view) await tx.savedView.deleteMany({ where });
  return view;
}
