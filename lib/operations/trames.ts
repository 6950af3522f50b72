import { type Actor, requireAbility } from '../auth/actor.ts';
import { recordAudit } from '../db/audit.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import * as trames from '../db/trames.ts';
import { unknownVariables } from '../domain/messages/fill.ts';
import { STARTER_SET } from '../domain/messages/starter/starter-set.ts';
import type { TrameFor, TrameText } from '../domain/messages/trame.ts';
import { mayEditTrame } from '../domain/messages/trame-rights.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';

/** A trame as somebody writes it. */
export type TrameWish = TrameFor & TrameText & { readonly name: string };

/**
 * Makes a trame, the actor's own: they share it when it has proved itself.
 * @throws Refusal `invalid` for a variable that is none of ours, naming it; `forbidden`.
 */
export async function createTrame(actor: Actor, wish: TrameWish, now: Instant): Promise<string> {
  requireAbility(actor, 'trame.write');
  const trame = checked(wish);
  const by = { ownerId: actor.memberId, authorId: actor.memberId, at: now };
  return withScope(actor.scope, (tx) => trames.insertTrame(tx, actor.scope, trame, by));
}

/** What a change gave: the number of the version that stands. */
export interface TrameEdited {
  readonly version: number;
  readonly isNewVersion: boolean;
}

/**
 * Changes a trame. New words make a new version, dated and signed: what was sent keeps the version it was written from. A change of what it is for
 * makes none.
 * @throws Refusal `not-found`, `invalid` for a variable that is none of ours, `forbidden` for who may not change it.
 */
export function editTrame(
  actor: Actor,
  trameId: string,
  wish: TrameWish,
  now: Instant,
): Promise<TrameEdited> {
  return changeTrame(actor, trameId, async (tx, stands) => {
    const { subject, body, ...rest } = checked(wish);
    await trames.updateTrame(tx, actor.scope, trameId, rest);
    const isNewVersion = stands.body !== body || stands.subject !== subject;
    const number = stands.version + 1;
    if (!isNewVersion) return { version: stands.version, isNewVersion };
    const version = { number, subject, body, authorId: actor.memberId, at: now };
    await trames.insertVersion(tx, actor.scope, trameId, version);
    return { version: number, isNewVersion };
  });
}

/** Puts a trame away, or takes it out again: nothing that was sent changes. @throws Refusal as editTrame. */
export function archiveTrame(
  actor: Actor,
  trameId: string,
  isArchived: boolean,
  now: Instant,
): Promise<void> {
  return changeTrame(actor, trameId, (tx) =>
    trames.updateTrame(tx, actor.scope, trameId, { archivedAt: isArchived ? new Date(now) : null }),
  );
}

/**
 * Gives a trame to the whole workspace: from then on only leads change it.
 * @throws Refusal as editTrame.
 */
export function shareTrame(actor: Actor, trameId: string): Promise<void> {
  return changeTrame(actor, trameId, async (tx) => {
    await trames.updateTrame(tx, actor.scope, trameId, { ownerId: null });
    await recordAudit(tx, actor.scope, {
      action: 'trame.share',
      memberId: actor.memberId,
      subject: { kind: 'trame', id: trameId },
    });
  });
}

/**
 * Makes a copy that is the actor's own, to bend a shared one to one's voice. It begins at version 1, without the uses of the other.
 * @param name of the copy.
 * @throws Refusal `not-found` for one of elsewhere or a colleague's own, `forbidden`.
 */
export function duplicateTrame(actor: Actor, trameId: string, name: string, now: Instant): Promise<string> {
  requireAbility(actor, 'trame.write');
  return withScope(actor.scope, async (tx) => {
    const found = await trames.holdTrame(tx, actor.scope, trameId);
    if (!found || (found.ownerId !== null && found.ownerId !== actor.memberId)) throw notFound();
    const by = { ownerId: actor.memberId, authorId: actor.memberId, at: now };
    return trames.insertTrame(tx, actor.scope, { ...found, name }, by);
  });
}

/**
 * Puts what the workspace never had of the starter set: in the transaction that makes a workspace, and at a first visit for one that stood before a
 * trame was added to the set. Does nothing once it has had them all; what somebody changed or put away stays so.
 * @param since the date they bear; null: the database's own now.
 * @returns how many were put.
 */
export async function completeStarterSet(
  tx: Tx,
  scope: WorkspaceScope,
  since: Instant | null,
): Promise<number> {
  if ((await trames.countStarters(tx, scope)) >= STARTER_SET.length) return 0;
  return trames.insertStarters(tx, scope, STARTER_SET, since);
}

async function changeTrame<T>(
  actor: Actor,
  trameId: string,
  change: (tx: Tx, stands: NonNullable<Awaited<ReturnType<typeof trames.holdTrame>>>) => Promise<T>,
): Promise<T> {
  requireAbility(actor, 'trame.write');
  return withScope(actor.scope, async (tx) => {
    const found = await trames.holdTrame(tx, actor.scope, trameId);
    // A colleague's own is as one of elsewhere.
    if (!found || (found.ownerId !== null && found.ownerId !== actor.memberId)) throw notFound();
    if (!mayEditTrame(actor, found)) throw new Refusal('forbidden', 'trameShared');
    return change(tx, found);
  });
}

function notFound(): Refusal {
  return new Refusal('not-found', 'No such trame.');
}

/** A courtesy has neither category nor rank, English neither tu nor vous; words without a variable nobody knows. */
function checked(wish: TrameWish): TrameWish {
  const unknown = unknownVariables(wish);
  if (unknown.length > 0)
    throw new Refusal('invalid', `Unknown variables: ${unknown.join(', ')}.`, [
      { path: 'body', message: 'variableUnknown' },
    ]);
  const { name, channel, language, angle, courtesy, subject, body } = wish;
  return {
    name,
    channel,
    language,
    angle,
    courtesy,
    subject,
    body,
    category: wish.courtesy ? null : wish.category,
    rank: wish.courtesy ? null : wish.rank,
    silence: wish.courtesy ? null : wish.silence,
    address: wish.language === 'fr' ? (wish.address ?? 'VOUS') : null,
  };
}
