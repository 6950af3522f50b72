import type { Day, Instant } from '../domain/time/instant.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** An absence as stored: its days, both included, and a word for colleagues. */
export interface AbsenceRow {
  readonly id: string;
  readonly memberId: string;
  readonly fromOn: Day;
  readonly untilOn: Day;
  readonly note: string | null;
}

/** Absences that end on a day or after it, those that begin first at the top; of one member where one is named. */
export function listAbsences(
  tx: Tx,
  scope: WorkspaceScope,
  wish: { readonly from: Day; readonly memberId?: string },
): Promise<AbsenceRow[]> {
  const memberId = wish.memberId ?? null;
  return tx.$queryRaw<AbsenceRow[]>`
    SELECT "id", "memberId", "fromOn"::text AS "fromOn", "untilOn"::text AS "untilOn", "note" FROM "MemberAbsence"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND (${memberId}::uuid IS NULL OR "memberId" = ${memberId}::uuid)
      AND "untilOn" >= ${wish.from}::date
    ORDER BY "MemberAbsence"."fromOn", "MemberAbsence"."untilOn", "id"`;
}

/** An absence of this workspace, or null. */
export async function findAbsence(tx: Tx, scope: WorkspaceScope, id: string): Promise<AbsenceRow | null> {
  const rows = await tx.$queryRaw<AbsenceRow[]>`
    SELECT "id", "memberId", "fromOn"::text AS "fromOn", "untilOn"::text AS "untilOn", "note" FROM "MemberAbsence"
    WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Notes an absence. @returns its id, and false when the same days were noted before: that row stands. */
export async function insertAbsence(
  tx: Tx,
  scope: WorkspaceScope,
  absence: Omit<AbsenceRow, 'id'> & { readonly authorId: string; readonly at: Instant },
): Promise<{ id: string; isNew: boolean }> {
  const { memberId, fromOn, untilOn, note, authorId, at } = absence;
  const id = uuidv7();
  const added = await tx.$executeRaw`
    INSERT INTO "MemberAbsence" ("workspaceId", "id", "memberId", "fromOn", "untilOn", "note", "authorId", "createdAt")
    VALUES (${scope.workspaceId}::uuid, ${id}::uuid, ${memberId}::uuid, ${fromOn}::date, ${untilOn}::date, ${note}, ${authorId}::uuid,
      ${new Date(at)}::timestamptz)
    ON CONFLICT ("workspaceId", "memberId", "fromOn", "untilOn") DO NOTHING`;
  if (added === 1) return { id, isNew: true };
  const standing = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "MemberAbsence" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "memberId" = ${memberId}::uuid
      AND "fromOn" = ${fromOn}::date AND "untilOn" = ${untilOn}::date`;
  return { id: standing[0]!.id, isNew: false };
}

/** Forgets an absence. @returns false when it was forgotten before. */
export async function deleteAbsence(tx: Tx, scope: WorkspaceScope, id: string): Promise<boolean> {
  const gone = await tx.$executeRaw`
    DELETE FROM "MemberAbsence" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid`;
  return gone === 1;
}
