import { getVivierId, insertApproaches } from '../db/approaches.ts';
import { loadPeople, type PersonRecord } from '../db/persons.ts';
import type { Projected } from '../db/projection-rows.ts';
import { type StoredChange, storeProjections } from '../db/projections.ts';
import type { Tx, WorkspaceScope } from '../db/scope.ts';
import type { WorkspaceRules } from '../db/workspace-time.ts';
import { attemptsOf } from '../domain/analytics/attempts.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { belongsInVivier } from '../domain/relances/keeping-in-touch.ts';
import { readPerson } from '../domain/relances/person.ts';
import { projectReading } from '../domain/relances/projection.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';

/** What re-deciding gave. */
export interface Redecided {
  /** By approach id. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly changes: readonly StoredChange[];
}

/**
 * Decides again every approach of these people and stores what changed. Part of every write about a person: the contacts must be locked by
 * the same transaction (lockContacts), and what happened recorded before.
 *
 * Somebody who belongs in the vivier and is not there yet enters it, with the owner of their latest approach.
 */
export async function redecide(
  tx: Tx,
  scope: WorkspaceScope,
  contactIds: readonly string[],
  now: Instant,
  options: { readonly dryRun?: boolean; readonly fallbackOwnerId?: string } = {},
): Promise<Redecided> {
  let { rules, people } = await loadPeople(tx, scope, contactIds);
  if (!options.dryRun && (await enterVivier(tx, scope, people, now, options.fallbackOwnerId))) {
    ({ rules, people } = await loadPeople(tx, scope, contactIds));
  }
  const items = people.flatMap((record) => projectRecord(record, rules, now));
  const changes = await storeProjections(tx, scope, items, now, options.dryRun);
  return {
    decisions: new Map(items.map(({ projection }) => [projection.approachId, projection.decision])),
    changes,
  };
}

/** What should stand of a person's approaches. */
export function projectRecord(record: PersonRecord, rules: WorkspaceRules, now: Instant): Projected[] {
  const reading = readPerson(record.person, calendarFor(rules, record.timeZone), now);
  return projectReading(reading).map((projection, index) => ({
    contactId: record.contactId,
    seat: record.seats[index]!,
    projection,
    attempts: attemptsOf(reading, reading.approaches[index]!, record.connection),
  }));
}

async function enterVivier(
  tx: Tx,
  scope: WorkspaceScope,
  people: readonly PersonRecord[],
  now: Instant,
  fallbackOwnerId: string | undefined,
): Promise<boolean> {
  const entering = people.flatMap((record) => {
    const isThere = record.seats.some((seat) => seat.isVivier);
    const ownerId = record.seats.at(-1)?.ownerId ?? fallbackOwnerId;
    return !isThere && ownerId && belongsInVivier(record.person)
      ? [{ contactId: record.contactId, ownerId, createdAt: now }]
      : [];
  });
  if (entering.length === 0) return false;
  const campaignId = await getVivierId(tx, scope);
  await insertApproaches(
    tx,
    scope,
    entering.map((one) => ({ ...one, campaignId })),
  );
  return true;
}
