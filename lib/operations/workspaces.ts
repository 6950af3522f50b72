import { randomUUID } from 'node:crypto';
import { recordAudit } from '../db/audit.ts';
import { uuidv7 } from '../db/ids.ts';
import { insertMember } from '../db/members.ts';
import { mintScope, type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import * as workspaces from '../db/workspaces.ts';
import type { PolicyOverride } from '../domain/relances/policy.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Instant } from '../domain/time/instant.ts';
import { askToRedecideWorkspace } from './re-decide-workspace.ts';
import { completeStarterSet } from './trames.ts';

export interface NewWorkspace extends workspaces.WorkspaceSettings {
  readonly kind: workspaces.WorkspaceKind;
  /** Since when its trames stand; now, unless a demo has a past. */
  readonly tramesSince?: Instant;
  readonly admin: {
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    /** From lib/auth/password.ts `hashPassword`. */
    readonly passwordHash: string;
  };
}

export interface CreatedWorkspace {
  readonly scope: WorkspaceScope;
  readonly workspaceId: string;
  readonly adminId: string;
  /** The campaign of people kept in touch with. */
  readonly vivierId: string;
}

/**
 * Makes a workspace with its team, its first administrator and its vivier, in one transaction. Any number may stand on an installation: the
 * demo's seed and the tests call this; a first run calls `setUpWorkspace`.
 * @throws Refusal `conflict` (`memberExists`) when the address is somebody's already.
 */
export function createWorkspace(wish: NewWorkspace): Promise<CreatedWorkspace> {
  const scope = mintScope(randomUUID());
  return withScope(scope, (tx) => insertAll(tx, scope, wish));
}

/**
 * The first run: makes the team's own workspace, once. Of two people at the same moment, one succeeds.
 * @param asDemoAdmin « Commencer avec mon équipe », asked by a signed-in administrator of the demo: allowed beside the demo alone
 * @throws Refusal `forbidden` when a workspace stands already; `conflict` (`memberExists`).
 */
export function setUpWorkspace(
  wish: Omit<NewWorkspace, 'kind'>,
  asDemoAdmin: boolean,
): Promise<CreatedWorkspace> {
  const scope = mintScope(randomUUID());
  return withScope(scope, async (tx) => {
    await workspaces.lockFirstRun(tx);
    if (!maySetUp(await workspaces.listWorkspaces(tx), asDemoAdmin))
      throw new Refusal('forbidden', 'setUpAlready');
    return insertAll(tx, scope, { ...wish, kind: 'LIVE' });
  });
}

/** Whether a first run is still to be made: on an empty installation, or beside the demo when its administrator asks. */
export function maySetUp(
  standing: readonly { readonly kind: workspaces.WorkspaceKind }[],
  asDemoAdmin: boolean,
): boolean {
  return standing.length === 0 || (asDemoAdmin && standing.every((one) => one.kind === 'DEMO'));
}

async function insertAll(tx: Tx, scope: WorkspaceScope, wish: NewWorkspace): Promise<CreatedWorkspace> {
  const { admin, ...settings } = wish;
  const adminId = uuidv7();
  const vivierId = uuidv7();
  const teamId = uuidv7();
  const { name, kind, country, region, timeZone, locale } = settings;
  await workspaces.insertWorkspace(tx, scope, { name, kind, country, region, timeZone, locale });
  await workspaces.insertTeam(tx, scope, teamId, name);
  const isNew = await insertMember(tx, scope, { id: adminId, teamId, ...admin, role: 'ADMIN', locale });
  if (!isNew) throw new Refusal('conflict', 'memberExists', [{ path: 'email', message: 'memberExists' }]);
  await workspaces.insertVivier(tx, scope, vivierId, adminId);
  await completeStarterSet(tx, scope, wish.tramesSince ?? null);
  await recordAudit(tx, scope, {
    action: 'workspace.create',
    memberId: adminId,
    subject: { kind: 'workspace', id: scope.workspaceId },
    details: { kind },
  });
  return { scope, workspaceId: scope.workspaceId, adminId, vivierId };
}

/**
 * Changes the workspace's name, place, zone and language. When open moments move, every decision is made anew by the clock; lists show what
 * stood meanwhile.
 */
export async function editWorkspace(
  scope: WorkspaceScope,
  by: string,
  { name, country, region, timeZone, locale }: workspaces.WorkspaceSettings,
  now: Instant,
): Promise<void> {
  await withScope(scope, async (tx) => {
    const before = await workspaces.getWorkspace(tx, scope);
    await workspaces.updateWorkspace(tx, scope, { name, country, region, timeZone, locale });
    const isMoved = before.country !== country || before.region !== region || before.timeZone !== timeZone;
    if (isMoved) await askToRedecideWorkspace(tx, scope, now);
    await recordAudit(tx, scope, {
      action: 'workspace.edit',
      memberId: by,
      subject: { kind: 'workspace', id: scope.workspaceId },
    });
  });
}

/** Changes the policy of the whole workspace; every decision is made anew by the clock. Campaigns with a policy of their own keep it. */
export async function editPolicy(
  scope: WorkspaceScope,
  by: string,
  policy: PolicyOverride,
  now: Instant,
): Promise<void> {
  await withScope(scope, async (tx) => {
    await workspaces.updateWorkspace(tx, scope, { policy });
    await askToRedecideWorkspace(tx, scope, now);
    await recordAudit(tx, scope, {
      action: 'policy.edit',
      memberId: by,
      subject: { kind: 'workspace', id: scope.workspaceId },
    });
  });
}
