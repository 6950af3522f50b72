import { findInvitation, findMember, type MemberRow } from '../db/members.ts';
import { mintScope, type WorkspaceScope, withScope } from '../db/scope.ts';
import { getWorkspace } from '../db/workspaces.ts';
import { hashSecret } from '../operations/tokens.ts';

export interface OpenInvitation {
  readonly scope: WorkspaceScope;
  readonly invitationId: string;
  readonly member: MemberRow;
  readonly workspaceName: string;
}

/** What a link opens, or null when it is unknown, used, too old, or its member is no longer active. Reading it uses nothing. */
export async function openInvitation(secret: string): Promise<OpenInvitation | null> {
  const row = await findInvitation(hashSecret(secret));
  if (!row) return null;
  const scope = mintScope(row.workspaceId);
  return withScope(scope, async (tx) => {
    const member = await findMember(tx, scope, row.memberId);
    if (!member || member.deactivatedAt) return null;
    const { name } = await getWorkspace(tx, scope);
    return { scope, invitationId: row.invitationId, member, workspaceName: name };
  });
}
