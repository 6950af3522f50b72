import { type Actor, requireAbility } from '../auth/actor.ts';
import { lockContactOf } from '../db/approaches.ts';
import { findLastChannel, type NewInteraction } from '../db/interactions.ts';
import { withScope } from '../db/scope.ts';
import { findOpenTodo } from '../db/todos.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { Channel, Sentiment, Skippable } from '../domain/interactions/interaction.ts';
import type { Category } from '../domain/relances/policy.ts';
import { resolvePolicy } from '../domain/relances/policy.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { DAY, type Instant } from '../domain/time/instant.ts';
import { type Recorded, record, recordIn } from './record.ts';

/** The to-do a person acts on, as their screen showed it. */
export interface ShownTodo {
  readonly approachId: string;
  readonly todoId: string;
}

/** How what was written or tried went out. A call that was answered is a reply of theirs, not this. */
export interface Done {
  readonly channel: Channel;
  readonly outcome?: 'NO_ANSWER' | 'VOICEMAIL' | null;
  readonly body?: string | null;
}

/** Marks a relance or a courtesy done: what was sent enters the history, the next step is decided. */
export function markDone(actor: Actor, shown: ShownTodo, done: Done, now: Instant): Promise<Recorded> {
  const fact: NewInteraction =
    done.channel === 'PHONE'
      ? { kind: 'CALL_MADE', channel: 'PHONE', outcome: done.outcome ?? 'NO_ANSWER', occurredAt: now }
      : { kind: 'MESSAGE_SENT', channel: done.channel, body: done.body ?? null, occurredAt: now };
  return record(actor, shown.approachId, fact, { now, source: 'HAND', expectedTodoId: shown.todoId });
}

/** Puts a relance or a courtesy off until an instant. */
export function snooze(actor: Actor, shown: ShownTodo, until: Instant, now: Instant): Promise<Recorded> {
  return record(
    actor,
    shown.approachId,
    { kind: 'SNOOZED', until, occurredAt: now },
    {
      now,
      source: 'HAND',
      expectedTodoId: shown.todoId,
    },
  );
}

/**
 * Passes over what is proposed. A relance skipped counts as one, and its clock restarts (relance-rules section 2).
 *
 * Skipping in the vivier also names the next date, one rhythm away: a named date or a life event would otherwise propose the same again at once.
 */
export function skip(actor: Actor, shown: ShownTodo, now: Instant): Promise<Recorded> {
  requireAbility(actor, 'approach.record');
  const { scope } = actor;
  const { approachId, todoId: expectedTodoId } = shown;
  const options = { now, source: 'HAND' as const };
  return withScope(scope, async (tx) => {
    if (!(await lockContactOf(tx, scope, approachId))) throw new Refusal('not-found', 'No such approach.');
    const todo = await findOpenTodo(tx, scope, approachId);
    const what = (todo?.courtesy ?? 'RELANCE') as Skippable;
    const fact: NewInteraction = { kind: 'SKIPPED', what, occurredAt: now };
    const skipped = await recordIn(tx, actor, approachId, fact, { ...options, expectedTodoId });
    const isNews = (todo?.category as Category | null) === 'KEEPING_IN_TOUCH';
    if (skipped.outcome !== 'recorded' || !isNews || skipped.next.do !== 'relance') return skipped;
    const { keepingInTouchDays } = resolvePolicy((await getWorkspaceRules(tx, scope)).policy);
    const until = now + keepingInTouchDays * DAY;
    const later: NewInteraction = { kind: 'SNOOZED', until, occurredAt: now };
    const snoozed = await recordIn(tx, actor, approachId, later, options);
    const alsoRecorded = snoozed.outcome === 'recorded' ? [snoozed.interactionId] : [];
    return { ...skipped, next: snoozed.next, alsoRecorded };
  });
}

/** They answered: every relance to them falls at once, in every campaign, and the answer goes on top of the list. */
export function recordReply(
  actor: Actor,
  approachId: string,
  reply: { channel: Channel; sentiment?: Sentiment | null; until?: Instant | null; body?: string | null },
  now: Instant,
): Promise<Recorded> {
  const fact: NewInteraction =
    reply.channel === 'PHONE'
      ? { kind: 'CALL_ANSWERED', ...reply, occurredAt: now }
      : { kind: 'REPLY_RECEIVED', ...reply, occurredAt: now };
  return record(actor, approachId, fact, { now, source: 'HAND' });
}

/** The channel of the last message of an approach in either direction: where an answer is most likely to pass when nobody says. */
export async function lastChannel(actor: Actor, approachId: string): Promise<Channel> {
  const channel = await withScope(actor.scope, (tx) => findLastChannel(tx, actor.scope, approachId));
  return channel ?? 'EMAIL';
}

/** Says what a reply meant. The latest classification stands; the reply itself is never edited. */
export function classifyReply(
  actor: Actor,
  approachId: string,
  reply: { interactionId: string; sentiment: Sentiment },
  now: Instant,
): Promise<Recorded> {
  const fact: NewInteraction = {
    kind: 'REPLY_CLASSIFIED',
    about: reply.interactionId,
    sentiment: reply.sentiment,
    occurredAt: now,
  };
  return record(actor, approachId, fact, { now, source: 'HAND' });
}

/** Stops following up an approach, with its reason. A sign of theirs, or `reopen`, opens it again. */
export function closeApproach(
  actor: Actor,
  approachId: string,
  reason: string | null,
  now: Instant,
): Promise<Recorded> {
  return record(actor, approachId, { kind: 'CLOSED', reason, occurredAt: now }, { now, source: 'HAND' });
}

export function reopenApproach(actor: Actor, approachId: string, now: Instant): Promise<Recorded> {
  return record(actor, approachId, { kind: 'REOPENED', occurredAt: now }, { now, source: 'HAND' });
}
