import { currentInstant } from '../clock.ts';
import { withScope } from '../db/scope.ts';
import { countWeek } from '../db/session-lists.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { may } from '../domain/team/abilities.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { boundsOfWeek, capacityShown } from '../operations/week.ts';
import { getCurrentMember } from './current-member.ts';

/** What the frame of the workspace says of the reader: who they are, what waits, how the week goes. Counted, not planned: it is on every page. */
export async function loadShell() {
  const { actor, ...member } = await getCurrentMember();
  const { scope, memberId } = actor;
  const now = currentInstant();
  const { owed, relances, done, capacity, hasDaysLeft } = await withScope(scope, async (tx) => {
    const calendar = calendarFor(await getWorkspaceRules(tx, scope), null);
    const wish = { member: { id: memberId, weeklyCapacity: member.weeklyCapacity }, now, calendar };
    return {
      ...(await countWeek(tx, scope, { memberId, now, ...boundsOfWeek(calendar, now) })),
      ...(await capacityShown(tx, scope, wish)),
    };
  });
  const room = hasDaysLeft ? Math.max(0, capacity - done) : 0;
  return {
    memberName: `${member.firstName} ${member.lastName}`,
    workspaceName: member.workspace.name,
    isDemo: member.workspace.isDemo,
    leadsTeam: may(member.role, 'team.view'),
    waiting: owed + Math.min(relances, room),
    done,
    capacity,
  };
}
