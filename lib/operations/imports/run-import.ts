import { type Actor, requireAbility } from '../../auth/actor.ts';
import { deletePlanRows, findRun, moveRun } from '../../db/imports.ts';
import { withScope } from '../../db/scope.ts';
import { Refusal } from '../../domain/team/refusal.ts';
import type { Instant } from '../../domain/time/instant.ts';

/**
 * Asks that a plan be applied. The worker does it, or `applyImport` in the same process.
 * @returns `already` when somebody asked before.
 * @throws Refusal `not-found`; `conflict` (`importNotPlanned`) when it was cancelled or its columns are still to be chosen.
 */
export function queueImport(actor: Actor, runId: string): Promise<'queued' | 'already'> {
  requireAbility(actor, 'import.run');
  return withScope(actor.scope, async (tx) => {
    if (await moveRun(tx, actor.scope, runId, { from: ['PLANNED'], to: 'QUEUED' })) return 'queued';
    const run = await findRun(tx, actor.scope, runId);
    if (!run) throw new Refusal('not-found', 'No such import.');
    if (['QUEUED', 'RUNNING', 'DONE'].includes(run.state)) return 'already';
    throw new Refusal('conflict', 'importNotPlanned');
  });
}

/**
 * Gives up a plan nobody began to apply; its rows are forgotten, its line in the history stays.
 * @throws Refusal `not-found`; `conflict` (`importBegun`) once it began.
 */
export function cancelImport(actor: Actor, runId: string, now: Instant): Promise<void> {
  requireAbility(actor, 'import.run');
  return withScope(actor.scope, async (tx) => {
    const isCancelled = await moveRun(tx, actor.scope, runId, {
      from: ['MAPPING', 'PLANNED'],
      to: 'CANCELLED',
      finishedAt: now,
    });
    if (isCancelled) return deletePlanRows(tx, actor.scope, runId);
    const run = await findRun(tx, actor.scope, runId);
    if (!run) throw new Refusal('not-found', 'No such import.');
    if (run.state !== 'CANCELLED') throw new Refusal('conflict', 'importBegun');
  });
}
