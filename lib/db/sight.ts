import type { Role } from '../domain/team/abilities.ts';
import { isInSight } from '../domain/team/team-in-sight.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/**
 * The members somebody may be told of, those who left included: what they did stays in the figures.
 * @returns `areAll` when nobody is out of sight.
 */
export async function listMembersInSight(
  tx: Tx,
  scope: WorkspaceScope,
  reader: { readonly memberId: string; readonly role: Role },
): Promise<{ readonly ids: readonly string[]; readonly areAll: boolean }> {
  const members = await tx.member.findMany({
    where: { workspaceId: scope.workspaceId },
    select: { id: true, teamId: true },
  });
  const me = members.find((member) => member.id === reader.memberId);
  const seen = members.filter((member) => me && isInSight({ ...me, role: reader.role }, member));
  return { ids: seen.map((member) => member.id), areAll: seen.length === members.length };
}
