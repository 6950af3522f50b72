import { mintScope } from '../db/scope.ts';
import { listWorkspaces } from '../db/workspaces.ts';
import { packAttempts } from '../operations/pack-attempts.ts';

/** Each minute: packs the days whose attempts were written in the minute before, in every workspace, so that reports over years stay quick. */
export async function packAttemptsEverywhere(): Promise<void> {
  for (const { id } of await listWorkspaces()) await packAttempts(mintScope(id));
}
