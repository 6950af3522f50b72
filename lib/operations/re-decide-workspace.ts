import { countOutdated, markOutdated } from '../db/approaches.ts';
import { listContactIdsOfCampaign } from '../db/campaigns.ts';
import { listContactIds } from '../db/contacts.ts';
import { lockContacts } from '../db/persons.ts';
import type { Tx, WorkspaceScope } from '../db/scope.ts';
import { withScope } from '../db/scope.ts';
import { listOutdatedContacts } from '../db/todos.ts';
import type { Instant } from '../domain/time/instant.ts';
import { redecide } from './redecide.ts';

/** People whose approaches are decided again before a change of their campaign is answered; more are left to the clock. */
const MOST_AT_ONCE = 500;
/** People decided again in one transaction of the clock. */
const BATCH = 200;

/**
 * After a campaign changed, in the transaction of the change: decides again everybody in it, or asks the clock to when they are many.
 * @returns how many people wait for the clock; 0 when all is decided.
 */
export async function redecideCampaign(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
  now: Instant,
): Promise<number> {
  const ids = await lockContacts(tx, scope, await listContactIdsOfCampaign(tx, scope, campaignId));
  if (ids.length > MOST_AT_ONCE) {
    await markOutdated(tx, scope, campaignId, now);
    return ids.length;
  }
  await redecide(tx, scope, ids, now);
  return 0;
}

/**
 * After the policy or the calendar of a workspace changed, in the transaction of the change: asks the clock to decide everybody again. The
 * request is a mark on the rows themselves: it stands or falls with the change, and no crash loses it. Lists show what stood meanwhile.
 */
export async function askToRedecideWorkspace(tx: Tx, scope: WorkspaceScope, now: Instant): Promise<number> {
  await lockContacts(tx, scope, await listContactIds(tx, scope, { after: null, limit: 10_000_000 }));
  return markOutdated(tx, scope, null, now);
}

/** How far the clock is: approaches that still wait, of how many. */
export function getRedecideProgress(
  scope: WorkspaceScope,
  now: Instant,
): Promise<{ waiting: number; total: number }> {
  return withScope(scope, (tx) => countOutdated(tx, scope, now));
}

/**
 * Decides again whatever time or a change has outdated, a batch per transaction, until nothing is left. Running twice at once, or being
 * killed in between, costs nothing: each batch takes what still is outdated.
 *
 * @param onFault told of a person who could not be decided; the others go on.
 * @returns how many people were decided.
 */
export async function redecideOutdated(
  scope: WorkspaceScope,
  now: Instant,
  onFault: (contactId: string, error: unknown) => void,
): Promise<number> {
  const seen = new Set<string>();
  for (;;) {
    const ids = await withScope(scope, (tx) => listOutdatedContacts(tx, scope, now, BATCH));
    // Somebody who could not be decided comes back: when there is nobody else, the work is over.
    const fresh = ids.filter((id) => !seen.has(id));
    if (fresh.length === 0) return seen.size;
    for (const id of fresh) seen.add(id);
    try {
      await redecideLocked(scope, fresh, now);
    } catch {
      for (const id of fresh) await redecideLocked(scope, [id], now).catch((error) => onFault(id, error));
    }
  }
}

function redecideLocked(scope: WorkspaceScope, ids: readonly string[], now: Instant): Promise<unknown> {
  return withScope(scope, async (tx) => redecide(tx, scope, await lockContacts(tx, scope, ids), now));
}
