import { database } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { patiently } from './patience.ts';

declare const minted: unique symbol;

/** Which workspace a query may see. Every query takes one first; only `lib/auth` and the clock mint it (an architecture test holds it). */
export interface WorkspaceScope {
  readonly workspaceId: string;
  readonly [minted]: true;
}

/** Mints a scope. Called by `lib/auth` once a session or token is proven, by the clock for each workspace in turn, and by tests. */
export function mintScope(workspaceId: string): WorkspaceScope {
  return { workspaceId } as WorkspaceScope;
}

/** A transaction in a workspace's context. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs one transaction that sees one workspace: row-level security reads the context set here, so that a query that forgets its condition
 * still reads nothing of others. Open one per loader or operation, and pass `tx` on.
 *
 * A transaction that could not even begin is begun again for some seconds: nothing of it was done. One that is cut off later is not.
 *
 * @param work must await everything it starts; throwing rolls back.
 * @throws Refusal `unavailable` while the database is away.
 */
export async function withScope<T>(
  scope: WorkspaceScope,
  work: (tx: Tx) => Promise<T>,
  timeoutMs = 30_000,
): Promise<T> {
  let hasBegun = false;
  return patiently(
    () =>
      database().$transaction(
        async (tx) => {
          // Compiling a query takes PostgreSQL longer than any of ours takes to run.
          await tx.$executeRaw`SELECT set_config('relance.workspace_id', ${scope.workspaceId}, true), set_config('jit', 'off', true)`;
          hasBegun = true;
          return work(tx);
        },
        { maxWait: 10_000, timeout: timeoutMs },
      ),
    () => !hasBegun,
  );
}
