import { type Actor, requireAbility } from '../auth/actor.ts';
import { deleteMarkedDate, keepMarkedDate, type MarkedDateRow } from '../db/marked-dates.ts';
import { withScope } from '../db/scope.ts';
import type { Day } from '../domain/time/instant.ts';

/** Marks a day for the whole workspace, so that rates are shown before and after it. Marked twice, the last words stand. */
export async function markDay(
  actor: Actor,
  mark: { readonly on: Day; readonly label: string },
): Promise<void> {
  requireAbility(actor, 'rate.mark');
  await withScope(actor.scope, (tx) =>
    keepMarkedDate(tx, actor.scope, { ...mark, authorId: actor.memberId }),
  );
}

/** @returns what stood, to mark it again; null when it was gone before. */
export async function unmarkDay(actor: Actor, id: string): Promise<MarkedDateRow | null> {
  requireAbility(actor, 'rate.mark');
  return withScope(actor.scope, (tx) => deleteMarkedDate(tx, actor.scope, id));
}
