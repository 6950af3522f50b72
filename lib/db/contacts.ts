import type { Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What is written of a person, by hand or by the API. */
export interface ContactFields {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly timeZone: string | null;
  readonly linkedinSlug: string | null;
  readonly notes: string | null;
  readonly source: string | null;
  readonly keepInTouch: boolean;
  readonly rhythmDays: number | null;
  readonly titleCheckedAt: Date | null;
}

export type AddressKind = 'EMAIL' | 'PHONE';

/** A way to reach somebody, checked and normalised. */
export interface Address {
  readonly kind: AddressKind;
  readonly value: string;
}

/** Makes a contact. Null when another one has the LinkedIn slug already. */
export async function insertContact(
  tx: Tx,
  scope: WorkspaceScope,
  fields: Pick<ContactFields, 'firstName' | 'lastName'> & Partial<ContactFields>,
  now: Instant,
): Promise<string | null> {
  const id = uuidv7();
  const row = { workspaceId: scope.workspaceId, id, ...fields, createdAt: new Date(now) };
  // ON CONFLICT rather than a caught error: a failed statement would end the transaction.
  const { count } = await tx.contact.createMany({ data: [row], skipDuplicates: true });
  return count === 1 ? id : null;
}

/** Who has this LinkedIn slug, or had it before. */
export async function findContactBySlug(tx: Tx, scope: WorkspaceScope, slug: string): Promise<string | null> {
  const where = { workspaceId: scope.workspaceId, linkedinSlug: slug };
  const contact = await tx.contact.findFirst({ where, select: { id: true } });
  if (contact) return contact.id;
  const alias = await tx.contactAlias.findFirst({ where, select: { contactId: true } });
  return alias?.contactId ?? null;
}

/** Changes what is written of a contact. A slug that is replaced stays known as an alias. */
export async function updateContact(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  change: Partial<ContactFields>,
): Promise<void> {
  await tx.contact.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    data: change,
    select: { id: true },
  });
}

/** Remembers a slug that a person had before; nothing when it is remembered already. */
export async function insertAlias(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
  slug: string,
): Promise<void> {
  const row = { workspaceId: scope.workspaceId, linkedinSlug: slug, contactId };
  await tx.contactAlias.createMany({ data: [row], skipDuplicates: true });
}

export interface ContactRow extends ContactFields {
  readonly id: string;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
  readonly addresses: readonly (Address & { readonly id: string; readonly bouncedAt: Date | null })[];
  /** Objections that stand, oldest first. */
  readonly objections: readonly { readonly id: string; readonly at: Date }[];
}

/** A contact with their addresses and objections, or null. */
export async function findContact(tx: Tx, scope: WorkspaceScope, id: string): Promise<ContactRow | null> {
  const row = await tx.contact.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      title: true,
      titleCheckedAt: true,
      company: true,
      location: true,
      timeZone: true,
      linkedinSlug: true,
      notes: true,
      source: true,
      keepInTouch: true,
      rhythmDays: true,
      createdAt: true,
      erasedAt: true,
      addresses: { select: { id: true, kind: true, value: true, bouncedAt: true }, orderBy: { id: 'asc' } },
      objections: { where: { withdrawnAt: null }, select: { id: true, at: true }, orderBy: { at: 'asc' } },
    },
  });
  return row as ContactRow | null;
}

export interface ListedContact {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
}

/** Contacts whose names, company, title, place or notes hold every word, best first; without words, the latest. */
export function listContacts(
  tx: Tx,
  scope: WorkspaceScope,
  { words, limit }: { readonly words: string | null; readonly limit: number },
): Promise<ListedContact[]> {
  if (!words) {
    return tx.contact.findMany({
      where: { workspaceId: scope.workspaceId, erasedAt: null, mergedIntoId: null },
      select: { id: true, firstName: true, lastName: true, title: true, company: true },
      orderBy: { id: 'desc' },
      take: limit,
    });
  }
  return tx.$queryRaw<ListedContact[]>`
    SELECT c."id", c."firstName", c."lastName", c."title", c."company"
    FROM "search_contacts"(${words}, ${limit}) WITH ORDINALITY AS s("contactId", "place")
    JOIN "Contact" c ON c."workspaceId" = ${scope.workspaceId}::uuid AND c."id" = s."contactId" ORDER BY s."place"`;
}

/** Everybody, in id order, a page at a time: for the sweep. */
export async function listContactIds(
  tx: Tx,
  scope: WorkspaceScope,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const rows = await tx.contact.findMany({
    where: { workspaceId: scope.workspaceId, ...(after ? { id: { gt: after } } : {}) },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map((row) => row.id);
}

/** Adds addresses; those that stand stay as they are. Returns the ids in the order given, null where the address stood. */
export async function insertAddresses(
  tx: Tx,
  scope: WorkspaceScope,
  contactId: string,
  addresses: readonly Address[],
  now: Instant,
): Promise<(string | null)[]> {
  if (addresses.length === 0) return [];
  const rows = addresses.map((address) => ({
    workspaceId: scope.workspaceId,
    id: uuidv7(),
    contactId,
    ...address,
    createdAt: new Date(now),
  }));
  await tx.contactAddress.createMany({ data: rows, skipDuplicates: true });
  const stored = await tx.contactAddress.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: rows.map((row) => row.id) } },
    select: { id: true },
  });
  const ids = new Set(stored.map((row) => row.id));
  return rows.map((row) => (ids.has(row.id) ? row.id : null));
}

/** Whose an address is, or null. */
export function findAddress(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
): Promise<{ contactId: string } | null> {
  return tx.contactAddress.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: { contactId: true },
  });
}

/** Removes an address. @returns what stood, or null when it was removed before. */
export async function deleteAddress(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
): Promise<RemovedAddress | null> {
  const rows = await tx.$queryRaw<RemovedAddress[]>`
    DELETE FROM "ContactAddress" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid
    RETURNING "contactId", "kind", "value", "bouncedAt", "createdAt"`;
  return rows[0] ?? null;
}

/** An address that was removed: what it takes to put it back as it was. */
export interface RemovedAddress extends Address {
  readonly contactId: string;
  readonly bouncedAt: Date | null;
  readonly createdAt: Date;
}

/** Puts back an address, with its age and its bounce. @returns false when the person has it again already. */
export async function restoreAddress(
  tx: Tx,
  scope: WorkspaceScope,
  removed: RemovedAddress,
): Promise<boolean> {
  const row = { workspaceId: scope.workspaceId, id: uuidv7(), ...removed };
  const { count } = await tx.contactAddress.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Adds "leave me alone" to what is on record. */
export async function insertObjection(
  tx: Tx,
  scope: WorkspaceScope,
  input: { contactId: string; at: Instant; recordedAt: Instant; authorId: string; note: string | null },
): Promise<string> {
  const id = uuidv7();
  const { at, recordedAt, ...rest } = input;
  await tx.objection.create({
    data: {
      workspaceId: scope.workspaceId,
      id,
      ...rest,
      at: new Date(at),
      recordedAt: new Date(recordedAt),
    },
  });
  return id;
}

/** Whose an objection is, or null. */
export function findObjection(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
): Promise<{ contactId: string; withdrawnAt: Date | null } | null> {
  return tx.objection.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: { contactId: true, withdrawnAt: true },
  });
}

/** Says that an objection was noted by mistake. The row stays. */
export async function withdrawObjection(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  now: Instant,
): Promise<void> {
  await tx.objection.updateMany({
    where: { workspaceId: scope.workspaceId, id, withdrawnAt: null },
    data: { withdrawnAt: new Date(now) },
  });
}

/** Whether anybody was ever brought in. */
export async function hasContacts(tx: Tx, scope: WorkspaceScope): Promise<boolean> {
  const rows = await tx.$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Contact" WHERE "workspaceId" = ${scope.workspaceId}::uuid) AS "exists"`;
  return rows[0]?.exists ?? false;
}
