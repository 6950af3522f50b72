import { type Actor, requireAbility } from '../auth/actor.ts';
import { lockContactOf } from '../db/approaches.ts';
import { listBeforeWriting } from '../db/before-writing.ts';
import { deleteDraft, findDraft, type StoredDraft } from '../db/drafts.ts';
import { findInteraction, type NewInteraction } from '../db/interactions.ts';
import { loadPeople } from '../db/persons.ts';
import { type Tx, withScope } from '../db/scope.ts';
import { findOpenTodo } from '../db/todos.ts';
import type { Channel, Sentiment } from '../domain/interactions/interaction.ts';
import { saysHook } from '../domain/messages/hook.ts';
import type { Draft } from '../domain/messages/lint/draft.ts';
import type { Finding } from '../domain/messages/lint/finding.ts';
import { decideReading } from '../domain/relances/decide.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { readPerson } from '../domain/relances/person.ts';
import { findNotNow, type NotNow } from '../domain/relances/writable.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { type Instant, MINUTE } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { blockingIn, lintForApproach } from './lint-message.ts';
import { type Recorded, record, recordIn } from './record.ts';

/** A message written here, ready to be said sent. */
export interface MessageWritten {
  readonly approachId: string;
  /** The to-do the screen showed; null when it showed none. Whatever differs now, nothing is recorded. */
  readonly todoId: string | null;
  readonly channel: Exclude<Channel, 'PHONE'>;
  readonly subject: string | null;
  readonly body: string;
  readonly trameVersionId: string | null;
  readonly angle: string | null;
  /** The revision of the draft that the screen showed; null when it showed none. */
  readonly base: number | null;
}

/** What writing gave. Only `recorded` changed anything. */
export type Wrote =
  | {
      readonly outcome: 'recorded';
      readonly interactionId: string;
      readonly contactId: string;
      readonly next: Decision;
    }
  /** The lint blocks it: what it found, blocking or not. */
  | { readonly outcome: 'blocked'; readonly findings: readonly Finding[] }
  /** The rules forbid it at this instant. */
  | { readonly outcome: 'not-now'; readonly notNow: NotNow }
  /** The history moved since the screen was drawn: a reply, a colleague. */
  | { readonly outcome: 'changed-meanwhile' }
  /** Another tab wrote to the draft: what stands there, null when it was sent or given up. */
  | { readonly outcome: 'draft-changed'; readonly theirs: StoredDraft | null };

/**
 * Records a message written here as sent, with its text, what it was written from and the angle it took, and empties its draft: one transaction under
 * the lock of the person.
 *
 * This is a door for what leaves now: it is held to the delays and caps of relance-rules, to the fit, and to the lint, whose blocking findings close
 * it. What was sent elsewhere is a fact and goes by `record`, which refuses nothing.
 *
 * @throws Refusal `not-found` for an approach of elsewhere, `invalid` for an empty text, `forbidden`.
 */
export async function writeMessage(actor: Actor, written: MessageWritten, now: Instant): Promise<Wrote> {
  requireAbility(actor, 'approach.record');
  if (written.body.trim() === '')
    throw new Refusal('invalid', 'A message says something.', [{ path: 'body', message: 'bodyMissing' }]);
  const { scope, memberId } = actor;
  const { approachId, channel, subject, body } = written;
  return withScope(scope, async (tx): Promise<Wrote> => {
    const contactId = await lockContactOf(tx, scope, approachId);
    if (!contactId) throw new Refusal('not-found', 'No such approach.');
    if (!(await isAsShown(tx, actor, written))) return { outcome: 'changed-meanwhile' };
    const draft = await findDraft(tx, scope, { approachId, memberId });
    if ((draft?.revision ?? null) !== written.base) return { outcome: 'draft-changed', theirs: draft };

    const notNow = await findWhyNot(tx, actor, { approachId, contactId, channel }, now);
    if (notNow) return { outcome: 'not-now', notNow };
    const findings = await lintForApproach(tx, actor, approachId, { channel, subject, text: body }, now);
    if (blockingIn(findings).length > 0) return { outcome: 'blocked', findings };

    const [before] = await listBeforeWriting(tx, scope, [approachId]);
    const hook = before?.hook ?? null;
    const fact: NewInteraction = {
      kind: 'MESSAGE_SENT',
      channel,
      occurredAt: now,
      subject,
      body,
      trameVersionId: written.trameVersionId,
      angle: written.angle,
      hookUsed: hook === null ? null : saysHook(body, hook),
    };
    return store(tx, actor, approachId, fact, now);
  });
}

/** A message dated within these last minutes is leaving now; an older one is a fact. */
const LEAVING_FOR = 5 * MINUTE;

/**
 * Records what a program reports. A message that is leaving now (dated within the last five minutes, with its words) is held to the lint, as one written
 * on a screen is: what blocks is given back and nothing is recorded. What left already by another way says so, is older, or was known by its external id:
 * a fact, which nothing refuses.
 *
 * @throws Refusal as `record`.
 */
export async function recordReported(
  actor: Actor,
  approachId: string,
  fact: NewInteraction,
  { alreadySent, now }: { readonly alreadySent: boolean; readonly now: Instant },
): Promise<Recorded | { readonly outcome: 'blocked'; readonly findings: readonly Finding[] }> {
  requireAbility(actor, 'approach.record');
  const { scope } = actor;
  const draft = alreadySent ? null : leavingDraft(fact, now);
  if (!draft) return record(actor, approachId, fact, { now, source: 'API' });
  return withScope(scope, async (tx) => {
    if (!(await lockContactOf(tx, scope, approachId))) throw new Refusal('not-found', 'No such approach.');
    const { externalId } = fact;
    const isKnown = externalId ? (await findInteraction(tx, scope, { externalId })) !== null : false;
    const findings = isKnown ? [] : await lintForApproach(tx, actor, approachId, draft, now);
    if (blockingIn(findings).length > 0) return { outcome: 'blocked' as const, findings };
    return recordIn(tx, actor, approachId, fact, { now, source: 'API' });
  });
}

function leavingDraft(
  { kind, channel, occurredAt, subject, body }: NewInteraction,
  now: Instant,
): Draft | null {
  const isMessage = kind === 'MESSAGE_SENT' || kind === 'INVITATION_SENT';
  if (!isMessage || !channel || !body?.trim() || Math.abs(occurredAt - now) > LEAVING_FOR) return null;
  const form = kind === 'INVITATION_SENT' ? 'INVITATION_NOTE' : 'MESSAGE';
  return { text: body, channel, subject: subject ?? null, form };
}

/** A call, as it went. */
export interface CallNoted {
  readonly approachId: string;
  readonly todoId: string | null;
  readonly outcome: 'NO_ANSWER' | 'VOICEMAIL' | 'ANSWERED';
  /** Once answered: how it sounded, if already known. */
  readonly sentiment: Sentiment | null;
  readonly notes: string;
  readonly trameVersionId: string | null;
  readonly angle: string | null;
}

/**
 * Records how a call went, with what was noted. It happened: nothing forbids saying so but a history that moved since the screen was drawn.
 * @throws Refusal `not-found` for an approach of elsewhere, `forbidden`.
 */
export async function noteCall(
  actor: Actor,
  noted: CallNoted,
  now: Instant,
): Promise<Extract<Wrote, { outcome: 'recorded' | 'changed-meanwhile' }>> {
  requireAbility(actor, 'approach.record');
  const { approachId, outcome, sentiment, trameVersionId, angle } = noted;
  const body = noted.notes.trim() || null;
  const fact: NewInteraction =
    outcome === 'ANSWERED'
      ? { kind: 'CALL_ANSWERED', channel: 'PHONE', by: 'US', sentiment, body, occurredAt: now }
      : { kind: 'CALL_MADE', channel: 'PHONE', outcome, body, trameVersionId, angle, occurredAt: now };
  return withScope(actor.scope, async (tx) => {
    if (!(await lockContactOf(tx, actor.scope, approachId)))
      throw new Refusal('not-found', 'No such approach.');
    if (!(await isAsShown(tx, actor, noted))) return { outcome: 'changed-meanwhile' as const };
    return store(tx, actor, approachId, fact, now);
  });
}

async function isAsShown(
  tx: Tx,
  actor: Actor,
  shown: { readonly approachId: string; readonly todoId: string | null },
): Promise<boolean> {
  const todo = await findOpenTodo(tx, actor.scope, shown.approachId);
  return (todo?.id ?? null) === shown.todoId;
}

async function findWhyNot(
  tx: Tx,
  { scope }: Actor,
  asked: { readonly approachId: string; readonly contactId: string; readonly channel: Channel },
  now: Instant,
): Promise<NotNow | null> {
  const { rules, people } = await loadPeople(tx, scope, [asked.contactId]);
  const [record] = people;
  if (!record) throw new Refusal('not-found', 'No such person.');
  const reading = readPerson(record.person, calendarFor(rules, record.timeZone), now);
  const approach = reading.approaches.find((one) => one.history.id === asked.approachId);
  if (!approach) throw new Refusal('not-found', 'No such approach.');
  return findNotNow(reading, approach, decideReading(reading, approach), asked.channel);
}

async function store(
  tx: Tx,
  actor: Actor,
  approachId: string,
  fact: NewInteraction,
  now: Instant,
): Promise<Extract<Wrote, { outcome: 'recorded' }>> {
  const recorded = await recordIn(tx, actor, approachId, fact, { now, source: 'HAND' });
  if (recorded.outcome !== 'recorded') throw new Error(`a row without external id was ${recorded.outcome}`);
  await deleteDraft(tx, actor.scope, { approachId, memberId: actor.memberId });
  const { interactionId, contactId, next } = recorded;
  return { outcome: 'recorded', interactionId, contactId, next };
}
