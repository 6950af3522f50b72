import { type Actor, requireAbility } from '../auth/actor.ts';
import { lockContactOf } from '../db/approaches.ts';
import {
  findInteraction,
  type InteractionSource,
  insertInteractions,
  type NewInteraction,
  voidInteraction,
} from '../db/interactions.ts';
import { lockContacts } from '../db/persons.ts';
import { type Tx, withScope } from '../db/scope.ts';
import { findOpenTodo } from '../db/todos.ts';
import { AHEAD_ALLOWED } from '../domain/interactions/new-interaction.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { redecide } from './redecide.ts';

/** What recording gave. */
export type Recorded =
  | {
      readonly outcome: 'recorded';
      readonly interactionId: string;
      readonly contactId: string;
      readonly next: Decision;
      /** Rows recorded with it, to be taken back with it. */
      readonly alsoRecorded?: readonly string[];
    }
  /** The external id was known: nothing changed. `approachId` is where the row stands. */
  | {
      readonly outcome: 'known';
      readonly interactionId: string;
      readonly approachId: string;
      readonly next: Decision;
      readonly alsoRecorded?: undefined;
    }
  /** The screen was older than the history: somebody acted meanwhile. Nothing was recorded. */
  | { readonly outcome: 'changed-meanwhile'; readonly next: Decision };

export interface RecordOptions {
  readonly now: Instant;
  readonly source: InteractionSource;
  /** The to-do the person acting was looking at. When it no longer stands, nothing is recorded. */
  readonly expectedTodoId?: string;
}

/**
 * Records that something happened in an approach, and decides again all approaches of the person, in one transaction.
 * Facts may come in any order and from any past: they are never refused for being unlikely, nor for being beyond the cap.
 *
 * @throws Refusal `not-found` for an approach of elsewhere, `invalid` for a fact more than five minutes ahead, `forbidden`.
 */
export async function record(
  actor: Actor,
  approachId: string,
  fact: NewInteraction,
  options: RecordOptions,
): Promise<Recorded> {
  requireAbility(actor, 'approach.record');
  refuseAhead(fact, options.now);
  return withScope(actor.scope, (tx) => recordIn(tx, actor, approachId, fact, options));
}

/** `record` inside a transaction of the caller. */
export async function recordIn(
  tx: Tx,
  actor: Actor,
  approachId: string,
  fact: NewInteraction,
  { now, source, expectedTodoId }: RecordOptions,
): Promise<Recorded> {
  const { scope } = actor;
  const contactId = await lockContactOf(tx, scope, approachId);
  if (!contactId) throw new Refusal('not-found', 'No such approach.');
  if (expectedTodoId && (await findOpenTodo(tx, scope, approachId))?.id !== expectedTodoId) {
    const { decisions } = await redecide(tx, scope, [contactId], now);
    return { outcome: 'changed-meanwhile', next: decisions.get(approachId)! };
  }
  const [interactionId] = await insertInteractions(tx, scope, [
    { approachId, contactId, authorId: actor.memberId, source, recordedAt: now, fact },
  ]);
  if (!interactionId) {
    const standing = await findInteraction(tx, scope, { externalId: fact.externalId! });
    if (!standing)
      throw new Refusal('conflict', 'That external id is being recorded by somebody else: try again.');
    if (standing.contactId !== contactId) await lockContacts(tx, scope, [standing.contactId]);
    const { decisions } = await redecide(tx, scope, [standing.contactId], now);
    return {
      outcome: 'known',
      interactionId: standing.id,
      approachId: standing.approachId,
      next: decisions.get(standing.approachId)!,
    };
  }
  const { decisions } = await redecide(tx, scope, [contactId], now);
  return {
    outcome: 'recorded',
    interactionId,
    contactId,
    next: decisions.get(approachId)!,
  };
}

/**
 * Says that a row counts for nothing, with a reason, and decides again. Nothing is edited: the row stays, struck through.
 * @throws Refusal `not-found`.
 * @returns `void` when it now is, `void-already` when it was.
 */
export async function voidRow(
  actor: Actor,
  interactionId: string,
  why: string,
  now: Instant,
): Promise<{ outcome: 'void' | 'void-already'; approachId: string; next: Decision }> {
  requireAbility(actor, 'interaction.void');
  return withScope(actor.scope, async (tx) => {
    const row = await findInteraction(tx, actor.scope, { id: interactionId });
    if (!row) throw new Refusal('not-found', 'No such interaction.');
    await lockContacts(tx, actor.scope, [row.contactId]);
    const isNew = await voidInteraction(tx, actor.scope, {
      interactionId,
      authorId: actor.memberId,
      at: now,
      why,
    });
    const { decisions } = await redecide(tx, actor.scope, [row.contactId], now);
    return {
      outcome: isNew ? 'void' : 'void-already',
      approachId: row.approachId,
      next: decisions.get(row.approachId)!,
    };
  });
}

function refuseAhead(fact: NewInteraction, now: Instant): void {
  if (fact.occurredAt > now + AHEAD_ALLOWED) {
    const fault = {
      path: 'occurredAt',
      message: 'is more than five minutes ahead: only what happened is recorded',
    };
    throw new Refusal('invalid', 'A fact of the future cannot be recorded.', [fault]);
  }
}
