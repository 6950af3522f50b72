import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { findMember } from '../db/members.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { Reader } from '../locale/dates.ts';
import { localeOf } from '../locale/locales.ts';

/** What a notice needs to say what was done: whose approach it is, and how the reader reads dates. Null for an approach of elsewhere. */
export function findTold(actor: Actor, approachId: string): Promise<{ name: string; reader: Reader } | null> {
  const { workspaceId } = actor.scope;
  return withScope(actor.scope, async (tx) => {
    const row = await tx.approach.findUnique({
      where: { workspaceId_id: { workspaceId, id: approachId } },
      select: { contact: { select: { firstName: true, lastName: true } } },
    });
    if (!row) return null;
    const { timeZone } = await getWorkspaceRules(tx, actor.scope);
    const member = await findMember(tx, actor.scope, actor.memberId);
    return {
      name: `${row.contact.firstName} ${row.contact.lastName}`.trim(),
      reader: { timeZone, locale: localeOf(member?.locale), now: currentInstant() },
    };
  });
}

/** Whose approach a to-do is, open or not; null for one of elsewhere, or for what is no to-do. */
export async function findApproachOfTodo(actor: Actor, todoId: FormDataEntryValue): Promise<string | null> {
  const id = z.uuid().safeParse(todoId);
  if (!id.success) return null;
  const { workspaceId } = actor.scope;
  const row = await withScope(actor.scope, (tx) =>
    tx.todo.findFirst({ where: { workspaceId, id: id.data }, select: { approachId: true } }),
  );
  return row?.approachId ?? null;
}
