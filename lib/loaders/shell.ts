import { currentInstant } from '../clock.ts';
import { withScope } from '../db/scope.ts';
import { countWeek } from '../db/session-lists.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { getCurrentMember } from './current-member.ts';
import { boundsOfWeek } from './week.ts';

/** What the frame of the workspace says of the reader: who they are, what waits, how the week goes. Counted, not planned: it is on every page. */
export async function loadShell() {
  const { actor, ...member } = await getCurrentMember();
  const { scope, memberId } = actor;
  const now = currentInstant();
  const { owed, relances, done } = await withScope(scope, async (tx) => {
    const calendar = calendarFor(await getWorkspaceRules(tx, scope), null);
    return countWeek(tx, scope, { memberId, now, ...boundsOfWeek(calendar, now) });
  });
  const capacity = member.weeklyCapacity;
  return {
    memberName: `${member.firstName} ${member.lastName}`,
    workspaceName: member.workspace.name,
    isDemo: member.workspace.isDemo,
    waiting: owed + Math.min(relances, Math.max(0, capacity - done)),
    done,
    capacity,
  };
}
