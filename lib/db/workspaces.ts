import type { PolicyOverride } from '../domain/relances/policy.ts';
import { database } from './client.ts';
import { patiently } from './patience.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export type WorkspaceKind = 'DEMO' | 'LIVE';

/** Which workspaces stand on this installation, oldest first: nothing of what they hold. */
export async function listWorkspaces(tx?: Tx): Promise<{ id: string; kind: WorkspaceKind }[]> {
  const list = (by: Tx) =>
    by.$queryRaw<{ id: string; kind: WorkspaceKind }[]>`SELECT * FROM "list_workspaces"()`;
  return tx ? list(tx) : patiently(() => list(database()));
}

/** First runs take turns: whoever waits here sees what the one before made. Held to the end of the transaction. */
export async function lockFirstRun(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('relance first run'))`;
}

export interface WorkspaceSettings {
  readonly name: string;
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
  readonly locale: string;
}

export async function insertWorkspace(
  tx: Tx,
  scope: WorkspaceScope,
  workspace: WorkspaceSettings & { readonly kind: WorkspaceKind },
): Promise<void> {
  await tx.workspace.create({ data: { id: scope.workspaceId, ...workspace } });
}

export interface WorkspaceRow extends WorkspaceSettings {
  readonly kind: string;
  readonly policy: unknown;
}

export function getWorkspace(tx: Tx, scope: WorkspaceScope): Promise<WorkspaceRow> {
  return tx.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: {
      name: true,
      kind: true,
      country: true,
      region: true,
      timeZone: true,
      locale: true,
      policy: true,
    },
  });
}

export async function updateWorkspace(
  tx: Tx,
  scope: WorkspaceScope,
  change: Partial<WorkspaceSettings> & { readonly policy?: PolicyOverride },
): Promise<void> {
  await tx.workspace.update({ where: { id: scope.workspaceId }, data: change });
}

export async function insertTeam(tx: Tx, scope: WorkspaceScope, id: string, name: string): Promise<void> {
  await tx.team.create({ data: { workspaceId: scope.workspaceId, id, name } });
}

/** The team a new member joins: the oldest. */
export async function findFirstTeam(tx: Tx, scope: WorkspaceScope): Promise<string | null> {
  const team = await tx.team.findFirst({
    where: { workspaceId: scope.workspaceId },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return team?.id ?? null;
}

/** The address of the oldest active administrator. */
export async function findFirstAdminEmail(tx: Tx, scope: WorkspaceScope): Promise<string | null> {
  const admin = await tx.member.findFirst({
    where: { workspaceId: scope.workspaceId, role: 'ADMIN', deactivatedAt: null },
    select: { email: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return admin?.email ?? null;
}

/** The campaign of people kept in touch with: one in each workspace. */
export async function insertVivier(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  createdById: string,
): Promise<void> {
  await tx.campaign.create({
    data: { workspaceId: scope.workspaceId, id, name: 'Vivier', kind: 'VIVIER', createdById },
  });
}
