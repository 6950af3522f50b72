import type { Actor } from '../auth/actor.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { calendarFor } from '../holidays/calendars.ts';

/** The calendar of the reader: the workspace's zone and holidays. */
export function calendarOf(actor: Actor): Promise<Calendar> {
  return withScope(actor.scope, async (tx) => calendarFor(await getWorkspaceRules(tx, actor.scope), null));
}
