import { listDaysThatDiffer, listDaysToPack, packAttemptDay } from '../db/reports/attempt-days.ts';
import { type WorkspaceScope, withScope } from '../db/scope.ts';
import type { Instant } from '../domain/time/instant.ts';

/**
 * Packs every day whose attempts were written since it was packed, a day per transaction, the oldest first. Reports say the same before and
 * after: they only get there sooner.
 * @returns days packed
 */
export async function packAttempts(scope: WorkspaceScope): Promise<number> {
  const days = await withScope(scope, (tx) => listDaysToPack(tx, scope));
  await packDays(scope, days);
  return days.length;
}

/**
 * Compares every packed day with its attempts, and packs anew those that differ. Must find none.
 * @param options.isCheck compares only.
 * @returns the days that differed
 */
export async function sweepPackedDays(
  scope: WorkspaceScope,
  options: { readonly isCheck: boolean },
): Promise<readonly Instant[]> {
  const days = await withScope(scope, (tx) => listDaysThatDiffer(tx, scope), 120_000);
  if (!options.isCheck) {
    await packDays(scope, days);
    await packAttempts(scope);
  }
  return days;
}

async function packDays(scope: WorkspaceScope, days: readonly Instant[]): Promise<void> {
  for (const day of days) await withScope(scope, (tx) => packAttemptDay(tx, scope, day));
}
