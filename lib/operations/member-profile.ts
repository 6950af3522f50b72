import { findMember, type MemberChange, updateMember } from '../db/members.ts';
import { type WorkspaceScope, withScope } from '../db/scope.ts';
import { getWorkspace } from '../db/workspaces.ts';

/** Changes what a member says of themselves. */
export function changeProfile(scope: WorkspaceScope, memberId: string, change: MemberChange): Promise<void> {
  return withScope(scope, (tx) => updateMember(tx, scope, memberId, change));
}

/** The words a guesser would try first on a member's password: their names, their address, their workspace. */
export function getOwnNames(scope: WorkspaceScope, memberId: string): Promise<string[]> {
  return withScope(scope, async (tx) => {
    const member = await findMember(tx, scope, memberId);
    const { name } = await getWorkspace(tx, scope);
    return member ? [member.firstName, member.lastName, member.email, name] : [name];
  });
}
