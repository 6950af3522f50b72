import { type Actor, requireAbility } from '../auth/actor.ts';
import { isDemoAdmin } from '../auth/installation.ts';
import { listMembers } from '../db/members.ts';
import { withScope } from '../db/scope.ts';
import { listOpenSessions, type OpenSession } from '../db/sessions.ts';
import { listTokens, type TokenRow } from '../db/tokens.ts';
import { getWorkspace, listWorkspaces, type WorkspaceSettings } from '../db/workspaces.ts';
import { type Policy, policyOverrideSchema, resolvePolicy } from '../domain/relances/policy.ts';
import type { Role } from '../domain/team/abilities.ts';
import { maySetUp } from '../operations/workspaces.ts';

/** One's own open sessions, last seen first. */
export function loadSessions(actor: Actor): Promise<OpenSession[]> {
  requireAbility(actor, 'session.manageOwn');
  return withScope(actor.scope, (tx) => listOpenSessions(tx, actor.scope, actor.memberId, new Date()));
}

/** One's own API keys, working ones first. */
export function loadTokens(actor: Actor): Promise<TokenRow[]> {
  requireAbility(actor, 'token.manageOwn');
  return withScope(actor.scope, (tx) => listTokens(tx, actor.scope, actor.memberId));
}

export interface ListedMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isActive: boolean;
  /** False while the invitation waits. */
  readonly hasJoined: boolean;
  readonly lastSeenAt: Date | null;
}

/** The team, active members first. */
export async function loadMembers(actor: Actor): Promise<ListedMember[]> {
  requireAbility(actor, 'member.view');
  const rows = await withScope(actor.scope, (tx) => listMembers(tx, actor.scope));
  return rows.map((row) => ({
    id: row.id,
    name: `${row.firstName} ${row.lastName}`,
    email: row.email,
    role: row.role as Role,
    isActive: row.deactivatedAt === null,
    hasJoined: row.hasJoined,
    lastSeenAt: row.lastSeenAt,
  }));
}

export interface WorkspaceScreen extends WorkspaceSettings {
  readonly policy: Policy;
  /** Whether « Commencer avec mon équipe » is offered: to an administrator of a demo that stands alone. */
  readonly canStartTeam: boolean;
}

/** The workspace and its policy as it holds, defaults included. */
export async function loadWorkspace(actor: Actor): Promise<WorkspaceScreen> {
  requireAbility(actor, 'policy.edit');
  const {
    kind: _kind,
    policy,
    ...settings
  } = await withScope(actor.scope, (tx) => getWorkspace(tx, actor.scope));
  const standing = await listWorkspaces();
  const isAsked = isDemoAdmin(actor, standing);
  return {
    ...settings,
    policy: resolvePolicy(policyOverrideSchema.parse(policy)),
    canStartTeam: isAsked && maySetUp(standing, isAsked),
  };
}
