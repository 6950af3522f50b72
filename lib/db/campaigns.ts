import { type PolicyOverride, policyOverrideSchema } from '../domain/relances/policy.ts';
import type { Instant } from '../domain/time/instant.ts';
import { Prisma } from './generated/client.ts';
import { uuidv7 } from './ids.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

export type CampaignKind = 'ROLE' | 'VIVIER';
export type CampaignState = 'OPEN' | 'PAUSED' | 'CLOSED';

export interface CampaignFields {
  readonly name: string;
  readonly company: string | null;
  readonly confidentialReason: string | null;
  /** Null: the workspace's policy holds. */
  readonly policy: PolicyOverride | null;
  readonly state: CampaignState;
}

export interface CampaignRow extends CampaignFields {
  readonly id: string;
  readonly kind: CampaignKind;
}

/** Makes a campaign for a role. */
export async function insertCampaign(
  tx: Tx,
  scope: WorkspaceScope,
  fields: Pick<CampaignFields, 'name'> & Partial<CampaignFields>,
  createdById: string,
  now: Instant,
): Promise<string> {
  const id = uuidv7();
  await tx.campaign.create({
    data: { workspaceId: scope.workspaceId, id, createdById, createdAt: new Date(now), ...toData(fields) },
    select: { id: true },
  });
  return id;
}

/** A campaign, or null when it is not of this workspace. */
export async function findCampaign(tx: Tx, scope: WorkspaceScope, id: string): Promise<CampaignRow | null> {
  const row = await tx.campaign.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: {
      id: true,
      name: true,
      kind: true,
      company: true,
      confidentialReason: true,
      policy: true,
      state: true,
    },
  });
  if (!row) return null;
  const policy = row.policy === null ? null : policyOverrideSchema.parse(row.policy);
  return { ...row, policy } as CampaignRow;
}

/**
 * Holds a campaign as it is until the transaction ends. Asked before a contact is locked, never after: pausing locks in the same order.
 * @returns false when it is not of this workspace.
 */
export async function holdCampaign(tx: Tx, scope: WorkspaceScope, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Campaign" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND "id" = ${id}::uuid FOR SHARE`;
  return rows.length > 0;
}

export async function updateCampaign(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  change: Partial<CampaignFields>,
): Promise<void> {
  await tx.campaign.update({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    data: toData(change),
    select: { id: true },
  });
}

/** Who is approached in a campaign. */
export async function listContactIdsOfCampaign(
  tx: Tx,
  scope: WorkspaceScope,
  campaignId: string,
): Promise<string[]> {
  const rows = await tx.approach.findMany({
    where: { workspaceId: scope.workspaceId, campaignId },
    select: { contactId: true },
  });
  return rows.map((row) => row.contactId);
}

/** A null in a JSON column is said in a word of its own. */
function toData<T extends Partial<CampaignFields>>({ policy, ...rest }: T) {
  return { ...rest, ...(policy === undefined ? {} : { policy: policy ?? Prisma.DbNull }) };
}
