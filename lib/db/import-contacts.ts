import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { KnownContact, KnownJob } from './import-matching.ts';
import { jsonText } from './imports.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

function toRow(contact: KnownContact) {
  const {
    id,
    firstName,
    lastName,
    title,
    company,
    location,
    notes,
    source,
    skills,
    linkedinSlug,
    degree,
    connectedOn,
  } = contact;
  const titleCheckedAt =
    contact.titleCheckedAt === null ? null : new Date(contact.titleCheckedAt).toISOString();
  return {
    id,
    firstName,
    lastName,
    title,
    titleCheckedAt,
    company,
    location,
    notes,
    source,
    skills,
    linkedinSlug,
    degree,
    connectedOn,
  };
}

/**
 * Makes contacts.
 * @returns false when somebody made one of the same LinkedIn address meanwhile: the transaction must begin again.
 */
export async function insertContacts(
  tx: Tx,
  scope: WorkspaceScope,
  contacts: readonly KnownContact[],
  now: Instant,
): Promise<boolean> {
  if (contacts.length === 0) return true;
  const added = await tx.$executeRaw`
    INSERT INTO "Contact" ("workspaceId", "id", "firstName", "lastName", "title", "titleCheckedAt", "company", "location", "notes", "source",
      "skills", "linkedinSlug", "degree", "connectedOn", "createdAt", "updatedAt")
    SELECT ${scope.workspaceId}::uuid, x."id", x."firstName", x."lastName", x."title", x."titleCheckedAt", x."company", x."location", x."notes",
      x."source", x."skills", x."linkedinSlug", x."degree", x."connectedOn", ${new Date(now)}::timestamptz, ${new Date(now)}::timestamptz
    FROM jsonb_to_recordset(${jsonText(contacts.map(toRow))}::jsonb) AS x("id" uuid, "firstName" text, "lastName" text, "title" text,
      "titleCheckedAt" timestamptz, "company" text, "location" text, "notes" text, "source" text, "skills" text[], "linkedinSlug" text,
      "degree" int, "connectedOn" date)
    ON CONFLICT ("workspaceId", "linkedinSlug") DO NOTHING`;
  return added === contacts.length;
}

/** Brings contacts to what they are in memory. They must be locked, and were loaded after the lock. */
export async function updateContacts(
  tx: Tx,
  scope: WorkspaceScope,
  contacts: readonly KnownContact[],
  now: Instant,
): Promise<void> {
  if (contacts.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Contact" c SET "firstName" = x."firstName", "lastName" = x."lastName", "title" = x."title", "titleCheckedAt" = x."titleCheckedAt",
      "company" = x."company", "location" = x."location", "notes" = x."notes", "source" = x."source", "skills" = x."skills",
      "linkedinSlug" = x."linkedinSlug", "degree" = x."degree", "connectedOn" = x."connectedOn", "updatedAt" = ${new Date(now)}::timestamptz
    FROM jsonb_to_recordset(${jsonText(contacts.map(toRow))}::jsonb) AS x("id" uuid, "firstName" text, "lastName" text, "title" text,
      "titleCheckedAt" timestamptz, "company" text, "location" text, "notes" text, "source" text, "skills" text[], "linkedinSlug" text,
      "degree" int, "connectedOn" date)
    WHERE c."workspaceId" = ${scope.workspaceId}::uuid AND c."id" = x."id"`;
}

/** Notes when LinkedIn last said that these titles still stand; nothing else of the contacts changes. */
export async function touchTitles(
  tx: Tx,
  scope: WorkspaceScope,
  contactIds: readonly string[],
  checkedAt: Instant,
): Promise<void> {
  if (contactIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Contact" SET "titleCheckedAt" = ${new Date(checkedAt)}::timestamptz
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ANY(${[...contactIds]}::uuid[])
      AND ("titleCheckedAt" IS NULL OR "titleCheckedAt" < ${new Date(checkedAt)}::timestamptz)`;
}

/** What belongs to a contact beside its own row. */
export interface NewBelongings {
  readonly addresses: readonly {
    readonly contactId: string;
    readonly kind: 'EMAIL' | 'PHONE';
    readonly value: string;
  }[];
  readonly aliases: readonly { readonly contactId: string; readonly linkedinSlug: string }[];
  readonly jobs: readonly ({ readonly contactId: string; readonly seenAt: Instant } & KnownJob)[];
}

export async function insertBelongings(
  tx: Tx,
  scope: WorkspaceScope,
  items: NewBelongings,
  now: Instant,
): Promise<void> {
  const { workspaceId } = scope;
  if (items.addresses.length > 0) {
    const rows = items.addresses.map((row) => ({ ...row, id: uuidv7() }));
    await tx.$executeRaw`
      INSERT INTO "ContactAddress" ("workspaceId", "id", "contactId", "kind", "value", "createdAt")
      SELECT ${workspaceId}::uuid, x."id", x."contactId", x."kind", x."value", ${new Date(now)}::timestamptz
      FROM jsonb_to_recordset(${jsonText(rows)}::jsonb) AS x("id" uuid, "contactId" uuid, "kind" text, "value" text)
      ON CONFLICT DO NOTHING`;
  }
  if (items.aliases.length > 0) {
    await tx.$executeRaw`
      INSERT INTO "ContactAlias" ("workspaceId", "linkedinSlug", "contactId", "createdAt")
      SELECT ${workspaceId}::uuid, x."linkedinSlug", x."contactId", ${new Date(now)}::timestamptz
      FROM jsonb_to_recordset(${jsonText(items.aliases)}::jsonb) AS x("linkedinSlug" text, "contactId" uuid)
      ON CONFLICT DO NOTHING`;
  }
  if (items.jobs.length > 0) {
    const rows = items.jobs.map((row) => ({
      ...row,
      id: uuidv7(),
      seenAt: new Date(row.seenAt).toISOString(),
    }));
    await tx.$executeRaw`
      INSERT INTO "ContactJob" ("workspaceId", "id", "contactId", "title", "company", "seenAt")
      SELECT ${workspaceId}::uuid, x."id", x."contactId", x."title", x."company", x."seenAt"
      FROM jsonb_to_recordset(${jsonText(rows)}::jsonb) AS x("id" uuid, "contactId" uuid, "title" text, "company" text, "seenAt" timestamptz)`;
  }
}
