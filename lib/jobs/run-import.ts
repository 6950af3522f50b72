import { z } from 'zod';
import { currentInstant } from '../clock.ts';
import { listUnfinishedRuns } from '../db/imports.ts';
import { mintScope, withScope } from '../db/scope.ts';
import { listWorkspaces } from '../db/workspaces.ts';
import { applyImport } from '../operations/imports/apply-import.ts';

/** The queue of imports asked for from a page. */
export const RUN_IMPORT = 'run-import';

const payloadSchema = z.object({ workspaceId: z.uuid(), runId: z.uuid() });
export type RunImportPayload = z.infer<typeof payloadSchema>;

/** When asked: applies a plan. Asked twice, the second finds nothing left to do. */
export async function runImport(payload: unknown): Promise<void> {
  const { workspaceId, runId } = payloadSchema.parse(payload);
  await applyImport(mintScope(workspaceId), runId, currentInstant);
}

/** Each minute: takes up what a stopped worker left half-way, or a page could not ask for. */
export async function resumeImports(): Promise<void> {
  for (const { id } of await listWorkspaces()) {
    const scope = mintScope(id);
    for (const runId of await withScope(scope, (tx) => listUnfinishedRuns(tx, scope))) {
      await applyImport(scope, runId, currentInstant);
    }
  }
}
