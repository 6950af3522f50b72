import type { Actor } from '../auth/actor.ts';
import { withScope } from '../db/scope.ts';

/** Whose approach this is: first and last name, or null. */
export function findApproachName(actor: Actor, approachId: string): Promise<string | null> {
  const { workspaceId } = actor.scope;
  return withScope(actor.scope, async (tx) => {
    const row = await tx.approach.findUnique({
      where: { workspaceId_id: { workspaceId, id: approachId } },
      select: { contact: { select: { firstName: true, lastName: true } } },
    });
    return row ? `${row.contact.firstName} ${row.contact.lastName}`.trim() : null;
  });
}
