import type { WorkspaceScope } from '../db/scope.ts';
import { type Ability, may, type Role } from '../domain/team/abilities.ts';
import { Refusal } from '../domain/team/refusal.ts';

/** Who asks, proven by a session or a token: the scope of their workspace, who they are and what they may. */
export interface Actor {
  readonly scope: WorkspaceScope;
  readonly memberId: string;
  readonly role: Role;
}

/**
 * Refuses unless the actor may do this.
 * @throws Refusal `forbidden`.
 */
export function requireAbility(actor: Actor, ability: Ability): void {
  if (!may(actor.role, ability)) throw new Refusal('forbidden', `A ${actor.role} may not ${ability}.`);
}
