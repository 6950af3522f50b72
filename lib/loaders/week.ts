import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { countRelancesDoneFor, listCapacityShares } from '../db/campaign-lists.ts';
import { hasContacts } from '../db/contacts.ts';
import { findMember, listMembers } from '../db/members.ts';
import { withScope } from '../db/scope.ts';
import { countRelancesDone, listTodos } from '../db/todos.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { keepByShare } from '../domain/campaigns/capacity-share.ts';
import { resolvePolicy } from '../domain/relances/policy.ts';
import { planWeek, type WeekPlan } from '../domain/relances/week.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { addDays, type Calendar, isoWeekday, mondayOf } from '../domain/time/calendar.ts';
import type { Day, Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { findNotice, type Notice } from './notice.ts';

/** The list is cut at what a week holds; nobody reads past this many rows. */
const MOST_ROWS = 1000;

/** Ma semaine: what its page shows. */
export interface WeekScreen {
  readonly plan: WeekPlan;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: 'fr' | 'en';
  readonly maxRelances: number;
  readonly firstName: string;
  /** No contact was ever brought in. */
  readonly isFirstRun: boolean;
  /** What was just done, for browsers without scripts. */
  readonly notice: Notice | null;
  /** Names of members, for reasons that speak of a colleague. */
  readonly memberNames: Readonly<Record<string, string>>;
}

/** The week of the member asking: from Monday on, or the week to come once this one's days are over (Saturday, Sunday). */
export async function loadWeek(actor: Actor): Promise<WeekScreen> {
  requireAbility(actor, 'week.view');
  const now = currentInstant();
  const notice = await findNotice();
  return withScope(actor.scope, async (tx) => {
    const rules = await getWorkspaceRules(tx, actor.scope);
    const member = await findMember(tx, actor.scope, actor.memberId);
    if (!member) throw new Refusal('not-found', 'No such member.');
    const calendar = calendarFor(rules, null);
    const today = calendar.dayOf(now);
    const monday = mondayShown(today);
    const { from, dueBefore: weekEndsAt, owedBefore } = boundsOfWeek(calendar, now);
    const rows = await listTodos(tx, actor.scope, {
      ownerId: actor.memberId,
      dueBefore: weekEndsAt,
      owedBefore,
      now,
      limit: MOST_ROWS,
    });
    const doneOn = await countRelancesDone(tx, actor.scope, {
      memberId: actor.memberId,
      from,
      to: weekEndsAt,
      timeZone: calendar.timeZone,
    });
    const members = await listMembers(tx, actor.scope);
    const shares = await listCapacityShares(tx, actor.scope);
    const doneFor = await countRelancesDoneFor(tx, actor.scope, {
      memberId: actor.memberId,
      from,
      to: weekEndsAt,
    });
    const plan = planWeek({
      rows,
      keep: (relances, room) =>
        keepByShare({ rows: relances, room, capacity: member.weeklyCapacity, shares, doneFor }),
      week: shownDays(monday, calendar),
      today,
      capacity: member.weeklyCapacity,
      doneOn,
      dayOf: (at) => calendar.dayOf(at),
    });
    return {
      plan,
      now,
      timeZone: rules.timeZone,
      locale: member.locale === 'en' ? 'en' : 'fr',
      maxRelances: resolvePolicy(rules.policy).maxRelances,
      firstName: member.firstName,
      isFirstRun: rows.length === 0 && !(await hasContacts(tx, actor.scope)),
      notice,
      memberNames: Object.fromEntries(
        members.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
      ),
    };
  });
}

/**
 * The instants between which the week shown stands. Relances done are counted from `from` to `to` (Monday to Friday, with the weekend before), rows due until
 * `dueBefore`; who writes on Friday evening is due an answer on Monday, and is shown at once all the same (`owedBefore`).
 */
export function boundsOfWeek(calendar: Calendar, now: Instant) {
  const today = calendar.dayOf(now);
  const monday = mondayShown(today);
  // On Saturday and Sunday the week to come is shown, and what is done on those days counts for it.
  const saturday = addDays(mondayOf(today), 5);
  const dueBefore = calendar.at(addDays(monday, 7), 0);
  return {
    from: calendar.at(today < saturday ? monday : saturday, 0),
    to: calendar.at(addDays(monday, 5), 0),
    dueBefore,
    owedBefore: calendar.nextOpenMoment(dueBefore) + 1,
  };
}

function mondayShown(today: Day): Day {
  return isoWeekday(today) > 5 ? addDays(mondayOf(today), 7) : mondayOf(today);
}

/** Monday to Friday; closed days stay, named. */
function shownDays(monday: Day, calendar: Calendar) {
  return [0, 1, 2, 3, 4].map((offset) => {
    const on = addDays(monday, offset);
    return { on, isOpen: calendar.isOpenDay(on), holiday: calendar.holidayOn(on) };
  });
}
