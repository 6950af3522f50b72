import { cache } from 'react';
import { getCurrentMember } from './current-member.ts';
import { loadWeek } from './week.ts';

/** The week, read once a request: the frame counts it, its page shows it. */
export const loadWeekOnce = cache(loadWeek);

/** What the frame of the workspace says of the reader: who they are, what waits, how the week goes. */
export async function loadShell() {
  const member = await getCurrentMember();
  const { plan } = await loadWeekOnce(member.actor);
  return {
    memberName: `${member.firstName} ${member.lastName}`,
    workspaceName: member.workspace.name,
    isDemo: member.workspace.isDemo,
    waiting: plan.owed.length + plan.planned.length,
    done: plan.done,
    capacity: plan.capacity,
  };
}
