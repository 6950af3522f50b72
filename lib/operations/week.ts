import { listAbsences } from '../db/absences.ts';
import { listCapacityShares } from '../db/campaign-lists.ts';
import type { Tx, WorkspaceScope } from '../db/scope.ts';
import { listTodoPlaces, listTodos, type TodoFilter } from '../db/todos.ts';
import { getWeekFacts } from '../db/week-facts.ts';
import { keepByShare } from '../domain/campaigns/capacity-share.ts';
import { planWeek, type TodoPlace, type WeekPlan } from '../domain/relances/week.ts';
import { type Absence, capacityOf, closeDaysAway, isAwayToTheEnd } from '../domain/team/absence.ts';
import { addDays, type Calendar, isoWeekday, mondayOf } from '../domain/time/calendar.ts';
import type { Day, Instant } from '../domain/time/instant.ts';

/** The list is cut at what a week holds; nobody reads past this many rows. */
const MOST_ROWS = 1000;

/** Whose week, and as seen from where. */
export interface WeekWish {
  readonly member: { readonly id: string; readonly weeklyCapacity: number };
  readonly now: Instant;
  /** The calendar whose days the week is made of. */
  readonly calendar: Calendar;
}

/** The week of a member: from Monday on, or the week to come once this one's days are over (Saturday, Sunday). For its digest, its print. */
export function planMemberWeek(tx: Tx, scope: WorkspaceScope, wish: WeekWish): Promise<WeekPlan> {
  return planFrom(tx, scope, wish, (filter) => listTodos(tx, scope, filter));
}

/**
 * The same week without its people, who are asked for by `listTodosOf` where they are shown: a screen shows fifty of a thousand.
 * @param hasReasons whether each row says the reasons of its date; otherwise there are none.
 */
export function placeMemberWeek(
  tx: Tx,
  scope: WorkspaceScope,
  wish: WeekWish,
  hasReasons = false,
): Promise<WeekPlan<TodoPlace>> {
  return planFrom(tx, scope, wish, (filter) => listTodoPlaces(tx, scope, filter, hasReasons));
}

async function planFrom<Row extends TodoPlace>(
  tx: Tx,
  scope: WorkspaceScope,
  wish: WeekWish,
  list: (filter: TodoFilter) => Promise<Row[]>,
): Promise<WeekPlan<Row>> {
  const { member, now, calendar } = wish;
  const { from, dueBefore, owedBefore, monday } = boundsOfWeek(calendar, now);
  const rows = await list({ ownerId: member.id, dueBefore, owedBefore, now, limit: MOST_ROWS });
  const { doneOn, doneFor, shares, absences } = await getWeekFacts(tx, scope, {
    memberId: member.id,
    from,
    to: dueBefore,
    timeZone: calendar.timeZone,
    monday,
  });
  const today = calendar.dayOf(now);
  const { week, capacity } = openWeekOf(wish, monday, absences);
  return planWeek({
    rows,
    keep: (relances, room) => keepByShare({ rows: relances, room, capacity, shares, doneFor }),
    week,
    today,
    capacity,
    doneOn,
    dayOf: (at) => calendar.dayOf(at),
  });
}

/**
 * The week after the one shown, as it stands now: what falls due then, and what this week leaves aside. Whoever is relanced meanwhile leaves it.
 * @param shown the week shown, whose people are not planned twice
 */
export async function planWeekAfter(
  tx: Tx,
  scope: WorkspaceScope,
  wish: WeekWish,
  shown: WeekPlan,
): Promise<WeekPlan> {
  const { member, now, calendar } = wish;
  const monday = addDays(mondayShown(calendar.dayOf(now)), 7);
  const rows = await listTodos(tx, scope, {
    ownerId: member.id,
    dueBefore: calendar.at(addDays(monday, 7), 0),
    now,
    limit: MOST_ROWS,
  });
  const isShown = new Set([...shown.owed, ...shown.planned.map(({ row }) => row)].map((row) => row.todoId));
  const shares = await listCapacityShares(tx, scope);
  const absences = await listAbsences(tx, scope, { from: monday, memberId: member.id });
  const { week, capacity } = openWeekOf(wish, monday, absences);
  return planWeek({
    rows: rows.filter((row) => !isShown.has(row.todoId)),
    keep: (relances, room) => keepByShare({ rows: relances, room, capacity, shares, doneFor: new Map() }),
    week,
    today: monday,
    capacity,
    doneOn: new Map(),
    dayOf: (at) => calendar.dayOf(at),
  });
}

/** The days of a member's week, those away closed, and what it holds then. */
function openWeekOf({ member, calendar }: WeekWish, monday: Day, absences: readonly Absence[]) {
  const week = closeDaysAway(shownDays(monday, calendar), absences);
  return { week, capacity: capacityOf(member.weeklyCapacity, week) };
}

/** What the week shown holds for a member, these days away taken out, and whether they leave a day of it to write on. */
export function capacityShown(
  wish: WeekWish,
  absences: readonly Absence[],
): { capacity: number; hasDaysLeft: boolean } {
  const today = wish.calendar.dayOf(wish.now);
  const { week, capacity } = openWeekOf(wish, mondayShown(today), absences);
  return { capacity, hasDaysLeft: !isAwayToTheEnd(week, today) };
}

/**
 * The instants between which the week shown stands. Relances done are counted from `from` to `to` (Monday to Friday, with the weekend before), rows due until
 * `dueBefore`; who writes on Friday evening is due an answer on Monday, and is shown at once all the same (`owedBefore`).
 */
export function boundsOfWeek(calendar: Calendar, now: Instant) {
  const today = calendar.dayOf(now);
  const monday = mondayShown(today);
  const dueBefore = calendar.at(addDays(monday, 7), 0);
  return {
    monday,
    // What is done on a Saturday or a Sunday counts for the week it opens, on those days and on the days after.
    from: calendar.at(addDays(monday, -2), 0),
    to: calendar.at(addDays(monday, 5), 0),
    dueBefore,
    owedBefore: calendar.nextOpenMoment(dueBefore) + 1,
  };
}

/** The Monday of the week shown: on Saturday and Sunday, that of the week to come. */
export function mondayShown(today: Day): Day {
  return isoWeekday(today) > 5 ? addDays(mondayOf(today), 7) : mondayOf(today);
}

/** Monday to Friday; closed days stay, named. */
export function shownDays(monday: Day, calendar: Calendar) {
  return [0, 1, 2, 3, 4].map((offset) => {
    const on = addDays(monday, offset);
    return { on, isOpen: calendar.isOpenDay(on), holiday: calendar.holidayOn(on) };
  });
}
