import { type Actor, requireAbility } from '../auth/actor.ts';
import { findCampaign } from '../db/campaigns.ts';
import { listMarkedDates } from '../db/marked-dates.ts';
import { listAttemptDays } from '../db/reports/attempt-days.ts';
import { findFirstAttempt } from '../db/reports/first-attempt.ts';
import { type Named, nameCampaigns, nameMembers, nameVersions } from '../db/reports/names.ts';
import { listPlacements } from '../db/reports/placements.ts';
import { type Tx, withScope } from '../db/scope.ts';
import { listMembersInSight } from '../db/sight.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { addedByRelances } from '../domain/analytics/added-by-relances.ts';
import { HALF_DAYS, type HalfDay } from '../domain/analytics/attempts.ts';
import { beforeAfter, type DayCounts } from '../domain/analytics/before-after.ts';
import {
  type AttemptsWish,
  countByAxis,
  countByReplyTime,
  countByStretch,
  countCohortByRank,
  type SortedAttempts,
  sortAttempts,
} from '../domain/analytics/count-attempts.ts';
import { latestMatureAt } from '../domain/analytics/maturity.ts';
import { countPlacements } from '../domain/analytics/placement-origin.ts';
import { type Counts, rateOf, sumCounts } from '../domain/analytics/rate.ts';
import { replyDelay } from '../domain/analytics/reply-delay.ts';
import type { Change, RateRow, ReplyRates, ReportPart } from '../domain/analytics/reply-rates.ts';
import type { ReportAxis, ReportFilter } from '../domain/analytics/report-filter.ts';
import { type ReportPeriod, reportPeriod } from '../domain/analytics/report-period.ts';
import { type SlotCounts, slotTable } from '../domain/analytics/slot-table.ts';
import { type Cohort, weeklyCohorts } from '../domain/analytics/weekly-cohorts.ts';
import { CHANNELS } from '../domain/interactions/interaction.ts';
import { CATEGORIES } from '../domain/relances/policy.ts';
import { may } from '../domain/team/abilities.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { addDays, type Calendar, mondayOf } from '../domain/time/calendar.ts';
import type { Day, Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';

/**
 * The rates of reply: the one reading that the screen, its CSV and the HTTP API are made from, so that they cannot disagree.
 *
 * Attempts are those made in the period. What the relances added follows approaches instead: those whose first contact the filter keeps, with
 * all that came after it.
 *
 * A recruiter reads their own attempts, a lead those of their team, an administrator all. Whatever lies outside reads as not found: a
 * colleague's rates, rates by member for who leads nobody, a campaign that is not there.
 *
 * @param parts what to read. The attempts are read once, and counted as often as there are parts.
 * @throws Refusal `not-found`.
 */
export async function readReplyRates(
  actor: Actor,
  asked: ReportFilter,
  parts: readonly ReportPart[],
  now: Instant,
): Promise<ReplyRates> {
  requireAbility(actor, 'rate.view');
  if (parts.includes('member') && !may(actor.role, 'team.view')) throw notFound();
  const { scope } = actor;
  const filter = { ...asked, member: asked.member?.toLowerCase() ?? null };
  return withScope(scope, async (tx) => {
    const memberIds = await membersRead(tx, actor, filter.member);
    if (filter.campaign && !(await findCampaign(tx, scope, filter.campaign))) throw notFound();
    const calendar = calendarFor(await getWorkspaceRules(tx, scope), null);
    const period = reportPeriod(filter, calendar.dayOf(now));
    const wish: AttemptsWish = {
      from: calendar.at(period.from, 0),
      to: period.to ? calendar.at(period.to, 0) : null,
      campaignId: filter.campaign,
      memberIds,
      category: filter.category,
      channel: filter.channel,
      matureUntil: latestMatureAt(now),
    };
    const firstAt = await findFirstAttempt(tx, scope);
    const firstOn = firstAt === null ? null : calendar.dayOf(firstAt);
    // Relances come after the period too, and what they added is followed to the end.
    const columns = await listAttemptDays(tx, scope, {
      from: wish.from,
      to: parts.includes('added') ? null : wish.to,
    });
    const attempts = sortAttempts(columns, wish);
    const read = await readParts(tx, actor, { attempts, wish, parts, calendar, period, firstOn, now });
    const member = may(actor.role, 'team.view') ? filter.member : actor.memberId;
    return {
      filter: { ...filter, member },
      period,
      firstOn,
      total: rateOf(sumCounts([...countByAxis(attempts, 'rank').values()])),
      ...read,
    };
  });
}

/** Whose attempts are read. Null: everybody's. */
async function membersRead(tx: Tx, actor: Actor, asked: string | null): Promise<readonly string[] | null> {
  if (!may(actor.role, 'team.view')) {
    if (asked && asked !== actor.memberId) throw notFound();
    return [actor.memberId];
  }
  const { ids, areAll } = await listMembersInSight(tx, actor.scope, actor);
  if (!asked) return areAll ? null : ids;
  if (!ids.includes(asked)) throw notFound();
  return [asked];
}

function notFound(): Refusal {
  return new Refusal('not-found', 'No such rates.');
}

interface Reading {
  readonly attempts: SortedAttempts;
  readonly wish: AttemptsWish;
  readonly parts: readonly ReportPart[];
  readonly calendar: Calendar;
  readonly period: ReportPeriod;
  readonly firstOn: Day | null;
  readonly now: Instant;
}

async function readParts(
  tx: Tx,
  { scope }: Actor,
  reading: Reading,
): Promise<Omit<ReplyRates, 'filter' | 'period' | 'firstOn' | 'total'>> {
  const { attempts, wish, parts, now } = reading;
  const wants = (part: ReportPart) => parts.includes(part);
  const by: Partial<Record<ReportAxis, readonly RateRow[]>> = {};
  for (const axis of CLOSED_AXES.filter(wants)) by[axis] = closedTable(axis, countByAxis(attempts, axis));
  for (const axis of NAMED_AXES.filter(wants)) {
    const counted = countByAxis(attempts, axis);
    const ids = [...counted.keys()].filter((id) => id !== null);
    by[axis] = namedTable(counted, await NAMES[axis](tx, scope, ids));
  }
  const time = wants('week') || wants('changes') ? await readTime(tx, scope, reading) : NO_TIME;
  if (wants('week')) {
    by.week = time.weeks.map(({ monday, isComplete: _, ...rate }) => ({ ...rate, key: monday, name: null }));
  }
  const cohort = wants('added') ? countCohortByRank(attempts.columns, wish) : null;
  return {
    by,
    slots: by.slot ? slotTable(by.slot.map(toSlot)) : [],
    weeks: time.weeks,
    changes: time.changes,
    added: cohort && { ...addedByRelances(cohort), pending: sumCounts(cohort).pending },
    delay: wants('delay') ? replyDelay(countByReplyTime(attempts, now)) : null,
    placements: wants('placements') ? countPlacements(await listPlacements(tx, scope, wish)) : null,
  };
}

/** Axes whose values are closed sets, each with the order of its table; where none is said, values are in their own. */
const ORDERS = {
  rank: [],
  category: CATEGORIES,
  channel: CHANNELS,
  slot: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => HALF_DAYS.map((half) => `${weekday}-${half}`)),
  hook: ['YES', 'NO'],
  degree: [],
} satisfies Partial<Record<ReportAxis, readonly string[]>>;
type ClosedAxis = keyof typeof ORDERS;
const CLOSED_AXES = Object.keys(ORDERS) as ClosedAxis[];

/** The table by one axis: values nobody wrote under are absent, the unknown comes last. */
function closedTable(axis: ClosedAxis, counted: ReadonlyMap<string | null, Counts>): RateRow[] {
  const order: readonly string[] = ORDERS[axis];
  const placeOf = (key: string | null) => {
    if (key === null) return Number.POSITIVE_INFINITY;
    return order.length > 0 ? order.indexOf(key) : Number(key);
  };
  return [...counted]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([key, counts]) => ({ ...rateOf(counts), key, name: null }));
}

/** Axes of what people named. */
const NAMES = { trame: nameVersions, campaign: nameCampaigns, member: nameMembers };
const NAMED_AXES = Object.keys(NAMES) as (keyof typeof NAMES)[];

/** In the order of the names; what was written from no trame comes last. */
function namedTable(counted: ReadonlyMap<string | null, Counts>, names: readonly Named[]): RateRow[] {
  const none = counted.has(null) ? [{ id: null, name: null }] : [];
  return [...names, ...none].map(({ id, name }) => ({ ...rateOf(counted.get(id)!), key: id, name }));
}

function toSlot({ key, ...counts }: RateRow): SlotCounts {
  const [weekday, halfDay] = key!.split('-');
  return { ...counts, weekday: Number(weekday), halfDay: halfDay as HalfDay };
}

interface Time {
  readonly weeks: readonly Cohort[];
  readonly changes: readonly Change[];
}
const NO_TIME: Time = { weeks: [], changes: [] };

/** Weeks and marked days, from one count: stretches begin at each Monday and at each marked day. */
async function readTime(tx: Tx, scope: Actor['scope'], reading: Reading): Promise<Time> {
  const { attempts, calendar, period, firstOn, now } = reading;
  if (firstOn === null) return NO_TIME;
  const first = mondayOf(laterDay(period.from, firstOn));
  const today = calendar.dayOf(now);
  const last = period.to && period.to <= today ? addDays(period.to, -1) : today;
  const days = new Set<Day>();
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) days.add(monday);
  if (days.size === 0) return NO_TIME;
  const marks = (await listMarkedDates(tx, scope)).filter(({ on }) => on > period.from && on <= last);
  for (const { on } of marks) if (on > first) days.add(on);
  const starts = new Map([...days].sort().map((day) => [calendar.at(day, 0), day]));
  const counted = countByStretch(attempts, [...starts.keys()]);
  const byDay: DayCounts[] = [...counted].map(([start, counts]) => ({ ...counts, on: starts.get(start)! }));
  const byWeek = Map.groupBy(byDay, ({ on }) => mondayOf(on));
  const weeks = weeklyCohorts(
    [...byWeek].map(([monday, of]) => ({ ...sumCounts(of), monday })),
    mondayOf(last),
  );
  return {
    weeks,
    changes: marks.map(({ on, ...mark }) => ({ ...beforeAfter(byDay, on), ...mark })),
  };
}

function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}
