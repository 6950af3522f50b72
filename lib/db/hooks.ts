import { foldHook } from '../domain/messages/hook.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** Whom a hook was already told to. */
export interface HookOwner {
  readonly contactId: string;
  readonly name: string;
}

/**
 * Takes turns on hooks until the transaction ends: of two people writing the same one at once, the second waits, and then sees the first's.
 * Contacts, where they are locked at all, are locked before.
 */
export async function holdHooks(tx: Tx, scope: WorkspaceScope, hooks: readonly string[]): Promise<void> {
  const keys = [...new Set(hooks.map(foldHook))].filter((key) => key !== null).sort();
  for (const key of keys)
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`hook ${scope.workspaceId} ${key}`}, 0))`;
}

/** Another person to whom the same hook is told, or null. */
export async function findHookOwner(
  tx: Tx,
  scope: WorkspaceScope,
  hook: string,
  exceptContactId: string,
): Promise<HookOwner | null> {
  const rows = await tx.$queryRaw<HookOwner[]>`
    SELECT p."id" AS "contactId", btrim(p."firstName" || ' ' || p."lastName") AS "name"
    FROM "Approach" a JOIN "Contact" p ON p."workspaceId" = a."workspaceId" AND p."id" = a."contactId"
    WHERE a."workspaceId" = ${scope.workspaceId}::uuid AND a."hookKey" = "fold_hook"(${hook}) AND a."contactId" <> ${exceptContactId}::uuid
    ORDER BY a."createdAt", a."id" LIMIT 1`;
  return rows[0] ?? null;
}

/** Writes « pourquoi vous » of an approach, or empties it. */
export async function updateHook(
  tx: Tx,
  scope: WorkspaceScope,
  approachId: string,
  hook: string | null,
): Promise<void> {
  await tx.approach.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: approachId } },
    data: { hook },
    select: { id: true },
  });
}
