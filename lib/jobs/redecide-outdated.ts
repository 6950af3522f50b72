import { currentInstant } from '../clock.ts';
import { mintScope } from '../db/scope.ts';
import { listWorkspaces } from '../db/workspaces.ts';
import { redecideOutdated } from '../operations/re-decide-workspace.ts';

/**
 * Each minute: decides again, in every workspace, whatever time has outdated, and whatever a change of policy, calendar or campaign has
 * marked as outdated. Lists leave out what is outdated, so that nobody acts on it meanwhile.
 */
export async function redecideOutdatedEverywhere(): Promise<void> {
  for (const { id } of await listWorkspaces()) {
    await redecideOutdated(mintScope(id), currentInstant(), (contactId, error) => {
      console.error(`Le contact ${contactId} n'a pas pu être recalculé\u202f: ${(error as Error).name}`);
    });
  }
}
