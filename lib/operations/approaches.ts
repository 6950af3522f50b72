import { type Actor, requireAbility } from '../auth/actor.ts';
import {
  type ChangedItem,
  type ChangeKind,
  type ChosenApproach,
  findApproachChange,
  findStanding,
  insertApproachChange,
  listChosen,
  markChangeUndone,
  setMany,
} from '../db/approach-changes.ts';
import { findApproach, insertApproaches, lockContactOf, updateApproach } from '../db/approaches.ts';
import { holdCampaign } from '../db/campaigns.ts';
import { holdMember } from '../db/hand-overs.ts';
import { findHookOwner, holdHooks } from '../db/hooks.ts';
import { insertInteractions, type NewInteraction, voidInteraction } from '../db/interactions.ts';
import { loadPeople, lockContacts } from '../db/persons.ts';
import { type Tx, withScope } from '../db/scope.ts';
import type { Stage } from '../domain/approaches/stage.ts';
import { isMove, type MoveRefused, moveOf } from '../domain/campaigns/moves.ts';
import { decide } from '../domain/relances/decide.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { recordIn } from './record.ts';
import { redecide } from './redecide.ts';
import { scoreFit } from './score-fit.ts';

export type ApproachCreated =
  | { readonly outcome: 'created'; readonly approachId: string; readonly next: Decision }
  /** The contact is in the campaign already. */
  | { readonly outcome: 'exists'; readonly approachId: string };

/**
 * Puts a contact in a campaign; the approach is the actor's.
 * @param wish.priority 1 is highest; 2 unless said.
 * @throws Refusal `not-found` for a contact or a campaign of elsewhere, `invalid` for a hook that is another person's, `forbidden`.
 */
export function createApproach(
  actor: Actor,
  wish: {
    readonly contactId: string;
    readonly campaignId: string;
    readonly priority?: number;
    readonly hook?: string | null;
  },
  now: Instant,
): Promise<ApproachCreated> {
  requireAbility(actor, 'approach.create');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    if (!(await holdCampaign(tx, scope, wish.campaignId)))
      throw new Refusal('not-found', 'No such campaign.');
    const [known] = await lockContacts(tx, scope, [wish.contactId]);
    if (!known) throw new Refusal('not-found', 'No such contact.');
    if (wish.hook) {
      await holdHooks(tx, scope, [wish.hook]);
      const owner = await findHookOwner(tx, scope, wish.hook, wish.contactId);
      if (owner)
        throw new Refusal('invalid', 'That hook is told to somebody else.', [
          { path: 'hook', message: `is already the hook of ${owner.name}` },
        ]);
    }
    const [made] = await insertApproaches(tx, scope, [{ ...wish, ownerId: memberId, createdAt: now }]);
    const { id: approachId, isNew } = made!;
    if (!isNew) return { outcome: 'exists', approachId };
    await scoreFit(tx, scope, { contactIds: [wish.contactId] });
    const { decisions } = await redecide(tx, scope, [wish.contactId], now);
    return { outcome: 'created', approachId, next: decisions.get(approachId)! };
  });
}

/**
 * « La personne que je cherche » : the star outranks every other criterion (003:43). @throws Refusal `not-found`, `forbidden`.
 * @returns whether it was turned over: a star that stood already is nobody's to take back.
 */
export function setStar(actor: Actor, approachId: string, starred: boolean, now: Instant) {
  requireAbility(actor, 'approach.rank');
  return changeApproach(actor, approachId, { starred }, now);
}

/** 1 is highest, 3 lowest. @throws Refusal `not-found`, `forbidden`. */
export function setPriority(actor: Actor, approachId: string, priority: 1 | 2 | 3, now: Instant) {
  requireAbility(actor, 'approach.rank');
  return changeApproach(actor, approachId, { priority }, now);
}

/** Changes an approach and ranks it again, in one transaction. */
function changeApproach(
  { scope }: Actor,
  approachId: string,
  change: { readonly starred: boolean } | { readonly priority: number },
  now: Instant,
): Promise<{ readonly isChanged: boolean; readonly next: Decision }> {
  return withScope(scope, async (tx) => {
    const contactId = await lockContactOf(tx, scope, approachId);
    const stood = contactId && (await findApproach(tx, scope, approachId));
    if (!stood) throw new Refusal('not-found', 'No such approach.');
    await updateApproach(tx, scope, approachId, change);
    const { decisions } = await redecide(tx, scope, [contactId], now);
    const isChanged =
      'starred' in change ? stood.starred !== change.starred : stood.priority !== change.priority;
    return { isChanged, next: decisions.get(approachId)! };
  });
}

/**
 * What is, was or will be next in an approach at an instant, computed from its history: rows that happened later do not count.
 * @throws Refusal `not-found`, `forbidden`.
 */
export function decideAt(actor: Actor, approachId: string, at: Instant): Promise<Decision> {
  requireAbility(actor, 'week.view');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const approach = await findApproach(tx, scope, approachId);
    if (!approach) throw new Refusal('not-found', 'No such approach.');
    const { rules, people } = await loadPeople(tx, scope, [approach.contactId]);
    const { person, timeZone } = people[0]!;
    return decide(person, approachId, calendarFor(rules, timeZone), at);
  });
}

/** The most that one gesture changes: a page of the table, and room to spare. */
const MOST_AT_ONCE = 500;

/** What a change of several approaches gave: how many it reached, and the change that takes it back (null when it reached nobody). */
export interface ManyChanged {
  readonly count: number;
  readonly changeId: string | null;
}

/** Stars several approaches, or takes their stars back. @throws Refusal `not-found` when none is of this workspace, `forbidden`. */
export function starMany(actor: Actor, ids: readonly string[], starred: boolean, now: Instant) {
  requireAbility(actor, 'approach.rank');
  return setValues(actor, ids, 'STAR', starred, now);
}

/** Gives several approaches one priority. @throws Refusal as starMany. */
export function prioritiseMany(actor: Actor, ids: readonly string[], priority: 1 | 2 | 3, now: Instant) {
  requireAbility(actor, 'approach.rank');
  return setValues(actor, ids, 'PRIORITY', priority, now);
}

/**
 * Gives several approaches, with their open to-dos, to a colleague. What was done stays whose it was, and the hand-over itself is kept.
 * @throws Refusal as starMany; `not-found` for a member of elsewhere, or one who left.
 */
export async function handOverMany(actor: Actor, ids: readonly string[], ownerId: string, now: Instant) {
  requireAbility(actor, 'approach.handOver');
  return setValues(actor, ids, 'OWNER', ownerId, now, async (tx) => {
    const owner = await holdMember(tx, actor.scope, ownerId);
    if (!owner?.isActive) throw new Refusal('not-found', 'No such member.');
  });
}

/** Ends the follow-up of several approaches; those that ended before stay as they are. @throws Refusal as starMany. */
export function closeMany(actor: Actor, ids: readonly string[], reason: string | null, now: Instant) {
  requireAbility(actor, 'approach.close');
  const isOpen = ({ stage }: ChosenApproach) => stage !== 'CLOSED' && stage !== 'PLACED';
  return recordMany(actor, ids, 'CLOSE', isOpen, { kind: 'CLOSED', reason, occurredAt: now }, now);
}

/** Puts off what is to do with several people until an instant; those with nothing to do stay as they are. @throws Refusal as starMany. */
export function postponeMany(actor: Actor, ids: readonly string[], until: Instant, now: Instant) {
  requireAbility(actor, 'approach.record');
  const hasTodo = ({ todoId }: ChosenApproach) => todoId !== null;
  return recordMany(actor, ids, 'LATER', hasTodo, { kind: 'SNOOZED', until, occurredAt: now }, now);
}

/**
 * Takes back a change of several approaches, all of it: rows of the history are voided, values go back to what they were. A value that somebody
 * changed since stays theirs.
 * @throws Refusal `not-found`; `forbidden` for who could not have made the change.
 * @returns false when it was taken back before.
 */
export function undoChange(actor: Actor, changeId: string, now: Instant): Promise<boolean> {
  requireAbility(actor, 'interaction.void');
  const { scope } = actor;
  return withScope(
    scope,
    async (tx) => {
      const change = await findApproachChange(tx, scope, changeId);
      if (!change) throw new Refusal('not-found', 'No such change.');
      if (change.kind === 'OWNER') requireAbility(actor, 'approach.handOver');
      const chosen = await lockChosen(
        tx,
        actor,
        change.items.map((item) => item.approachId),
      );
      if (!(await markChangeUndone(tx, scope, changeId, now))) return false;
      const column = COLUMNS[change.kind];
      if (column) {
        const stands = new Map(chosen.map((approach) => [approach.id, approach[column]]));
        const back = change.items.flatMap((item) =>
          'before' in item && stands.get(item.approachId) === item.after
            ? [{ approachId: item.approachId, value: item.before }]
            : [],
        );
        await setMany(tx, scope, column, back);
      }
      for (const item of change.items) {
        if (!('interactionId' in item)) continue;
        const { interactionId } = item;
        await voidInteraction(tx, scope, { interactionId, authorId: actor.memberId, at: now, why: 'UNDONE' });
      }
      await redecide(tx, scope, peopleOf(chosen), now);
      return true;
    },
    60_000,
  );
}

const COLUMNS: Readonly<Partial<Record<ChangeKind, 'starred' | 'priority' | 'ownerId'>>> = {
  STAR: 'starred',
  PRIORITY: 'priority',
  OWNER: 'ownerId',
};

function setValues(
  actor: Actor,
  ids: readonly string[],
  kind: 'STAR' | 'PRIORITY' | 'OWNER',
  value: boolean | number | string,
  now: Instant,
  check: (tx: Tx) => Promise<void> = async () => {},
): Promise<ManyChanged> {
  const column = COLUMNS[kind]!;
  return changeChosen(actor, ids, kind, now, async (tx, chosen) => {
    await check(tx);
    const differing = chosen.filter((approach) => approach[column] !== value);
    await setMany(
      tx,
      actor.scope,
      column,
      differing.map(({ id }) => ({ approachId: id, value })),
    );
    return differing.map((approach) => ({ approachId: approach.id, before: approach[column], after: value }));
  });
}

function recordMany(
  actor: Actor,
  ids: readonly string[],
  kind: 'CLOSE' | 'LATER',
  isMeant: (approach: ChosenApproach) => boolean,
  fact: NewInteraction,
  now: Instant,
): Promise<ManyChanged> {
  return changeChosen(actor, ids, kind, now, async (tx, chosen) => {
    const meant = chosen.filter(isMeant);
    const rows = await insertInteractions(
      tx,
      actor.scope,
      meant.map(({ id, contactId }) => ({
        approachId: id,
        contactId,
        authorId: actor.memberId,
        source: 'HAND' as const,
        recordedAt: now,
        fact,
      })),
    );
    return meant.map(({ id }, index) => ({ approachId: id, interactionId: rows[index]! }));
  });
}

/** Locks the people of some approaches, changes them, keeps the change and decides again: one transaction, all or nothing. */
function changeChosen(
  actor: Actor,
  ids: readonly string[],
  kind: ChangeKind,
  now: Instant,
  change: (tx: Tx, chosen: readonly ChosenApproach[]) => Promise<ChangedItem[]>,
): Promise<ManyChanged> {
  const { scope, memberId } = actor;
  return withScope(
    scope,
    async (tx) => {
      const chosen = await lockChosen(tx, actor, ids.slice(0, MOST_AT_ONCE));
      if (chosen.length === 0) throw new Refusal('not-found', 'No such approach.');
      const items = await change(tx, chosen);
      if (items.length === 0) return { count: 0, changeId: null };
      const changeId = await insertApproachChange(tx, scope, { memberId, at: now, kind, items });
      const reached = new Set(items.map((item) => item.approachId));
      await redecide(tx, scope, peopleOf(chosen.filter(({ id }) => reached.has(id))), now);
      return { count: items.length, changeId };
    },
    60_000,
  );
}

/** Approaches as they stand once their people are locked. */
async function lockChosen(tx: Tx, { scope }: Actor, ids: readonly string[]): Promise<ChosenApproach[]> {
  await lockContacts(tx, scope, peopleOf(await listChosen(tx, scope, ids)));
  return listChosen(tx, scope, ids);
}

function peopleOf(chosen: readonly ChosenApproach[]): string[] {
  return [...new Set(chosen.map(({ contactId }) => contactId))];
}

export type Moved =
  | { readonly outcome: 'moved'; readonly interactionId: string; readonly stage: Stage }
  | { readonly outcome: 'impossible'; readonly why: MoveRefused };

/**
 * Moves a card of the board to another stage by recording what that stage means: an interview held now, an end, a new beginning. The stage itself
 * is never written: it follows from the history, and `stage` says where the card landed.
 * @throws Refusal `not-found`, `forbidden`.
 */
export function moveApproach(actor: Actor, approachId: string, to: Stage, now: Instant): Promise<Moved> {
  requireAbility(actor, 'approach.record');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const known = await findApproach(tx, scope, approachId);
    if (!known) throw new Refusal('not-found', 'No such approach.');
    await lockContacts(tx, scope, [known.contactId]);
    const from = await findStanding(tx, scope, approachId);
    const move = moveOf(from, to);
    if (!isMove(move)) return { outcome: 'impossible', why: move };
    const options = { now, source: 'HAND' as const };
    const recorded = await recordIn(tx, actor, approachId, { kind: move, occurredAt: now }, options);
    if (recorded.outcome !== 'recorded') throw new Refusal('conflict', 'That approach changed meanwhile.');
    const { stage } = await findStanding(tx, scope, approachId);
    return { outcome: 'moved', interactionId: recorded.interactionId, stage };
  });
}
