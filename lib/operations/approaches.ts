import { type Actor, requireAbility } from '../auth/actor.ts';
import { findApproach, insertApproaches, updateApproach } from '../db/approaches.ts';
import { holdCampaign } from '../db/campaigns.ts';
import { findMember } from '../db/members.ts';
import { loadPeople, lockContacts } from '../db/persons.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { decide } from '../domain/relances/decide.ts';
import type { Decision } from '../domain/relances/decision.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { redecide } from './redecide.ts';

export type ApproachCreated =
  | { readonly outcome: 'created'; readonly approachId: string; readonly next: Decision }
  /** The contact is in the campaign already. */
  | { readonly outcome: 'exists'; readonly approachId: string };

/**
 * Puts a contact in a campaign; the approach is the actor's.
 * @param wish.priority 1 is highest; 2 unless said.
 * @throws Refusal `not-found` for a contact or a campaign of elsewhere, `forbidden`.
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
    const [made] = await insertApproaches(tx, scope, [{ ...wish, ownerId: memberId, createdAt: now }]);
    const { id: approachId, isNew } = made!;
    if (!isNew) return { outcome: 'exists', approachId };
    const { decisions } = await redecide(tx, scope, [wish.contactId], now);
    return { outcome: 'created', approachId, next: decisions.get(approachId)! };
  });
}

/** « La personne que je cherche » : the star outranks every other criterion (003:43). @throws Refusal `not-found`, `forbidden`. */
export function setStar(actor: Actor, approachId: string, starred: boolean, now: Instant) {
  requireAbility(actor, 'approach.rank');
  return changeApproach(actor, approachId, { starred }, now);
}

/** 1 is highest, 3 lowest. @throws Refusal `not-found`, `forbidden`. */
export function setPriority(actor: Actor, approachId: string, priority: 1 | 2 | 3, now: Instant) {
  requireAbility(actor, 'approach.rank');
  return changeApproach(actor, approachId, { priority }, now);
}

/**
 * Gives an approach, with its open to-do, to a colleague. What was done stays whose it was.
 * @throws Refusal `not-found` for an approach or a member of elsewhere, or a member who left; `forbidden`.
 */
export async function handOver(actor: Actor, approachId: string, ownerId: string, now: Instant) {
  requireAbility(actor, 'approach.handOver');
  const owner = await withScope(actor.scope, (tx) => findMember(tx, actor.scope, ownerId));
  if (!owner || owner.deactivatedAt) throw new Refusal('not-found', 'No such member.');
  return changeApproach(actor, approachId, { ownerId }, now);
}

/** Changes an approach and ranks it again, in one transaction. */
function changeApproach(
  { scope }: Actor,
  approachId: string,
  change: Parameters<typeof updateApproach>[3],
  now: Instant,
): Promise<{ readonly outcome: 'updated'; readonly next: Decision }> {
  return withScope(scope, async (tx) => {
    const approach = await findApproach(tx, scope, approachId);
    if (!approach) throw new Refusal('not-found', 'No such approach.');
    await lockContacts(tx, scope, [approach.contactId]);
    await updateApproach(tx, scope, approachId, change);
    const { decisions } = await redecide(tx, scope, [approach.contactId], now);
    return { outcome: 'updated', next: decisions.get(approachId)! };
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
    const rules = await getWorkspaceRules(tx, scope);
    const [record] = await loadPeople(tx, scope, rules, [approach.contactId]);
    return decide(record!.person, approachId, calendarFor(rules, record!.timeZone), at);
  });
}
