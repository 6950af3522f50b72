import { currentInstant } from '../clock.ts';
import { withScope } from '../db/scope.ts';
import { countWeek } from '../db/session-lists.ts';
import { may } from '../domain/team/abilities.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { boundsOfWeek, capacityShown } from '../operations/week.ts';
import { getCurrentMember } from './current-member.ts';

/** What the frame of the workspace says of the reader: who they are, what waits, how the week goes. Counted, not planned: it is on every page. */
export async function loadShell() {
  const { actor, ...member } = await getCurrentMember();
  const { scope, memberId } = actor;
  const now = currentInstant();
  const calendar = calendarFor(member.workspace, null);
  const { owed, relances, done, absences } = await withScope(scope, (tx) =>
    countWeek(tx, scope, { memberId, now, ...boundsOfWeek(calendar, now) }),
  );
  const wish = { member: { id: memberId, weeklyCapacity: member.weeklyCapacity }, now, calendar };
  const { capacity, hasDaysLeft } = capacityShown(wish, absences);
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
