import { type PolicyOverride, policyOverrideSchema } from '../domain/relances/policy.ts';
import type { WorkspaceTime } from '../holidays/calendars.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** What every decision of a workspace needs of it: its time and its policy. */
export interface WorkspaceRules extends WorkspaceTime {
  readonly name: string;
  readonly policy: PolicyOverride;
}

/** The rules of the workspace of a scope. Throws when it does not exist (a scope is minted for one that does). */
export async function getWorkspaceRules(tx: Tx, scope: WorkspaceScope): Promise<WorkspaceRules> {
  return readRules(await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } }));
}

/** The columns of a workspace that its rules are read from. */
export interface RulesRow extends WorkspaceTime {
  readonly name: string;
  readonly policy: unknown;
}

export function readRules(row: RulesRow): WorkspaceRules {
  return {
    name: row.name,
    country: row.country,
    region: row.region,
    timeZone: row.timeZone,
    locale: row.locale,
    policy: policyOverrideSchema.parse(row.policy),
  };
}
