import { listContactIds } from '../db/contacts.ts';
import { lockContacts } from '../db/persons.ts';
import { type WorkspaceScope, withScope } from '../db/scope.ts';
import type { Instant } from '../domain/time/instant.ts';
import { redecide } from './redecide.ts';

const BATCH = 500;

/** What a sweep found. */
export interface Swept {
  readonly people: number;
  readonly approaches: number;
  /** Approaches whose rows time had outdated, or a change had marked: the clock would have come by within a minute. */
  readonly byTime: number;
  /** Approaches whose rows differed for no reason that was announced. Must be none: their ids, so that somebody can look. */
  readonly otherwise: readonly string[];
}

/**
 * Computes every projection of a workspace from its history, a batch of people per transaction, and compares it with what stands.
 * @param options.isCheck compares only; otherwise what differs is repaired.
 */
export async function sweep(
  scope: WorkspaceScope,
  now: Instant,
  options: { readonly isCheck: boolean },
): Promise<Swept> {
  let people = 0;
  let approaches = 0;
  let byTime = 0;
  const otherwise: string[] = [];
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await withScope(scope, (tx) => listContactIds(tx, scope, { after, limit: BATCH }));
    if (ids.length === 0) return { people, approaches, byTime, otherwise };
    const { decisions, changes } = await withScope(
      scope,
      async (tx) => redecide(tx, scope, await lockContacts(tx, scope, ids), now, { dryRun: options.isCheck }),
      120_000,
    );
    people += ids.length;
    approaches += decisions.size;
    for (const change of changes) {
      if (change.byTime) byTime += 1;
      else otherwise.push(change.approachId);
    }
    after = ids.at(-1)!;
  }
}
