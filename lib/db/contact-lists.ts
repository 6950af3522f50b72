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
