import type { Channel, Courtesy } from '../interactions/interaction.ts';
import { isAwayToTheEnd } from '../team/absence.ts';
import type { Day, Instant } from '../time/instant.ts';
import type { Reason, Slot } from './decision.ts';
import type { Category } from './policy.ts';

/** A to-do as the week shows it: whom, why them, which relance of how many, on which channel, when, and the arithmetic of the date. */
export interface WeekRow {
  readonly todoId: string;
  readonly approachId: string;
  readonly contactId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly kind: 'RELANCE' | 'COURTESY';
  readonly category: Category | null;
  readonly courtesy: Courtesy | null;
  readonly step: number | null;
  readonly lastChance: boolean;
  readonly dueAt: Instant;
  readonly channel: Channel | null;
  readonly slot: Slot | null;
  readonly reasons: readonly Reason[];
  readonly starred: boolean;
  readonly priority: number;
  readonly fitScore: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly linkedinSlug: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The contact's zone, or the workspace's. */
  readonly timeZone: string;
  /** For a courtesy: the beginning of what they last wrote, when we have it. */
  readonly lastWords: string | null;
}

/** As much of a to-do as its place in the week rests on, without the person's face. */
export type TodoPlace = Pick<
  WeekRow,
  'todoId' | 'approachId' | 'campaignId' | 'kind' | 'channel' | 'dueAt' | 'starred' | 'reasons'
>;

/** One open or closed day of the strip. */
export interface WeekDay {
  readonly on: Day;
  readonly isOpen: boolean;
  /** Name of the holiday that closes it, where one does. */
  readonly holiday: string | null;
  /** Closed because the recruiter is away. */
  readonly isAway?: boolean;
  readonly isToday: boolean;
  readonly isPast: boolean;
  /** Relances done that day. */
  readonly done: number;
  /** Relances laid on that day that are no calls, and those that are. */
  readonly toWrite: number;
  readonly toCall: number;
}

/** A relance laid on an open day of the week. */
export interface PlannedRow<Row = WeekRow> {
  readonly row: Row;
  readonly on: Day;
}

/** The week as shown: what is owed first, then what fits, then what is left out by choice. */
export interface WeekPlan<Row = WeekRow> {
  readonly days: readonly WeekDay[];
  readonly owed: readonly Row[];
  readonly planned: readonly PlannedRow<Row>[];
  readonly aside: readonly Row[];
  readonly capacity: number;
  readonly done: number;
}

/** A day as the calendar gives it to the plan. */
export interface CalendarDay {
  readonly on: Day;
  readonly isOpen: boolean;
  readonly holiday: string | null;
  readonly isAway?: boolean;
}

/**
 * Lays the week's to-dos over its open days.
 *
 * Courtesies are owed whatever the capacity. Relances come in rank order and are cut at what is left of the week's capacity
 * (003:41: 150 people a week is impossible; better forty well chosen). Those kept are laid on their due day, or today when late; a day that
 * already holds its fair share (what is left of the capacity, over the open days that remain) passes its least ranked on to the next open day.
 * Nothing is laid on days away (`closeDaysAway`), and the capacity given is what they leave of it.
 *
 * @param rows open to-dos due before the end of the week, in rank order.
 * @param week the days shown, in order; `today` is one of them or outside (then nothing counts as today).
 * @param doneOn relances done, by day; those of days that are not shown (a weekend) count too.
 * @param keep which relances the room holds, where campaigns have a share of it; the first of them unless said.
 */
export function planWeek<Row extends Placed>(input: {
  readonly rows: readonly Row[];
  readonly week: readonly CalendarDay[];
  readonly today: Day;
  readonly capacity: number;
  readonly doneOn: ReadonlyMap<Day, number>;
  readonly keep?: (relances: readonly Row[], room: number) => readonly Row[];
  /** The recruiter's own calendar day of an instant. */
  readonly dayOf: (at: Instant) => Day;
}): WeekPlan<Row> {
  const owed = input.rows.filter((row) => row.kind === 'COURTESY');
  const relances = input.rows.filter((row) => row.kind === 'RELANCE');
  const done = [...input.doneOn.values()].reduce((sum, count) => sum + count, 0);
  // Who is away until the end of the week writes nothing more in it.
  const room = isAwayToTheEnd(input.week, input.today) ? 0 : Math.max(0, input.capacity - done);
  const kept = input.keep ? input.keep(relances, room) : relances.slice(0, room);
  const isKept = new Set(kept);

  const open = input.week.filter((day) => day.isOpen && day.on >= input.today).map((day) => day.on);
  const planned = layOverDays(kept, open, room, input.dayOf, input.today);
  const days = input.week.map((day) => {
    const there = planned.filter((item) => item.on === day.on);
    const calls = there.filter((item) => item.row.channel === 'PHONE').length;
    return {
      ...day,
      isToday: day.on === input.today,
      isPast: day.on < input.today,
      done: input.doneOn.get(day.on) ?? 0,
      toWrite: there.length - calls,
      toCall: calls,
    };
  });
  return {
    days,
    owed,
    planned,
    aside: relances.filter((row) => !isKept.has(row)),
    capacity: input.capacity,
    done,
  };
}

/** What laying a to-do over the week looks at. */
type Placed = Pick<WeekRow, 'kind' | 'channel' | 'dueAt'>;

function layOverDays<Row extends Placed>(
  kept: readonly Row[],
  open: readonly Day[],
  room: number,
  dayOf: (at: Instant) => Day,
  today: Day,
): PlannedRow<Row>[] {
  const last = open.at(-1);
  // Outside open days (a Sunday, a week of holidays) what is due stands on today: nothing is hidden.
  if (last === undefined) return kept.map((row) => ({ row, on: today }));
  const share = Math.ceil(room / open.length);
  const load = new Map<Day, number>(open.map((on) => [on, 0]));
  return kept.map((row) => {
    const due = dayOf(row.dueAt);
    const possible = open.filter((on) => on >= due);
    const on = possible.find((candidate) => (load.get(candidate) ?? 0) < share) ?? possible.at(-1) ?? last;
    load.set(on, (load.get(on) ?? 0) + 1);
    return { row, on };
  });
}
