import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { listMembers } from '../db/members.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { WeekPlan } from '../domain/relances/week.ts';
import { Refusal } from '../domain/team/refusal.ts';
import type { Day } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import type { Reader } from '../locale/dates.ts';
import { localeOf } from '../locale/locales.ts';
import { planMemberWeek } from '../operations/week.ts';

/** The week as it is carried away from the screen: printed, or in a file. */
export interface WeekToCarry {
  readonly plan: WeekPlan;
  readonly today: Day;
  readonly reader: Reader & { readonly memberName: (id: string) => string | null };
  /** Whose it is. */
  readonly name: string;
}

/** All of the reader's week, without what only a screen needs. */
export async function loadWeekToCarry(actor: Actor): Promise<WeekToCarry> {
  requireAbility(actor, 'week.view');
  const now = currentInstant();
  return withScope(actor.scope, async (tx) => {
    const members = await listMembers(tx, actor.scope);
    const member = members.find(({ id }) => id === actor.memberId);
    if (!member) throw new Refusal('not-found', 'No such member.');
    const calendar = calendarFor(await getWorkspaceRules(tx, actor.scope), null);
    const names = new Map(members.map((one) => [one.id, `${one.firstName} ${one.lastName}`]));
    return {
      plan: await planMemberWeek(tx, actor.scope, { member, now, calendar }),
      today: calendar.dayOf(now),
      name: `${member.firstName} ${member.lastName}`,
      reader: {
        locale: localeOf(member.locale),
        timeZone: calendar.timeZone,
        now,
        memberName: (id) => names.get(id) ?? null,
      },
    };
  });
}
