import { type Actor, requireAbility } from '../auth/actor.ts';
import { findCampaign } from '../db/campaigns.ts';
import { listMarkedDates } from '../db/marked-dates.ts';
import type { AttemptsWish } from '../db/reports/attempts.ts';
import { countByCampaign } from '../db/reports/by-campaign.ts';
import { countByKind, type KindCounts } from '../db/reports/by-kind.ts';
import { countByMember } from '../db/reports/by-member.ts';
import { countByStretch } from '../db/reports/by-stretch.ts';
import { countByTrame } from '../db/reports/by-trame.ts';
import { findFirstAttempt } from '../db/reports/first-attempt.ts';
import { countCohortByRank } from '../db/reports/relances-added.ts';
import { countByReplyTime } from '../db/reports/reply-times.ts';
import { type Tx, withScope } from '../db/scope.ts';
import { listMembersInSight } from '../db/sight.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { addedByRelances } from '../domain/analytics/added-by-relances.ts';
import { beforeAfter, type DayCounts } from '../domain/analytics/before-after.ts';
import { latestMatureAt } from '../domain/analytics/maturity.ts';
import { type Counts, rateOf, sumCounts } from '../domain/analytics/rate.ts';
import { replyDelay } from '../domain/analytics/reply-delay.ts';
import type { Change, RateRow, ReplyRates, ReportPart } from '../domain/analytics/reply-rates.ts';
import type { ReportAxis, ReportFilter } from '../domain/analytics/report-filter.ts';
import { type ReportPeriod, reportPeriod } from '../domain/analytics/report-period.ts';
import { type SlotRow, slotTable } from '../domain/analytics/slot-table.ts';
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
 * @param parts what to read; each costs a scan, tables by closed sets one together.
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
    const read = await readParts(tx, actor, { wish, parts, calendar, period, firstOn, now });
    const [anyAxis] = Object.values(read.by);
    const member = may(actor.role, 'team.view') ? filter.member : actor.memberId;
    return {
      filter: { ...filter, member },
      period,
      firstOn,
      total: rateOf(sumCounts(anyAxis ?? (await countByKind(tx, scope, wish)))),
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
  const { wish, parts, now } = reading;
  const wants = (part: ReportPart) => parts.includes(part);
  const by: Partial<Record<ReportAxis, RateRow[]>> = {};
  let slots: readonly SlotRow[] = [];
  const ofKinds = KIND_AXES.filter(wants);
  if (ofKinds.length > 0) {
    const kinds = await countByKind(tx, scope, wish);
    for (const axis of ofKinds) by[axis] = tableOf(axis, kinds);
    if (wants('slot')) slots = slotTable(kinds);
  }
  if (wants('trame')) {
    const rows = await countByTrame(tx, scope, wish);
    by.trame = rows.map(({ trameVersionId, trame, number, ...counts }) => ({
      ...rateOf(counts),
      key: trameVersionId,
      name: trame && `${trame}, v${number}`,
    }));
  }
  if (wants('campaign')) {
    const rows = await countByCampaign(tx, scope, wish);
    by.campaign = rows.map(({ campaignId, name, ...counts }) => ({
      ...rateOf(counts),
      key: campaignId,
      name,
    }));
  }
  if (wants('member')) {
    const rows = await countByMember(tx, scope, wish);
    by.member = rows.map(({ memberId, name, ...counts }) => ({ ...rateOf(counts), key: memberId, name }));
  }
  const time = wants('week') || wants('changes') ? await readTime(tx, scope, reading) : NO_TIME;
  if (wants('week')) {
    by.week = time.weeks.map(({ monday, isComplete: _, ...rate }) => ({ ...rate, key: monday, name: null }));
  }
  const cohort = wants('added') ? await countCohortByRank(tx, scope, wish) : null;
  const waits = wants('delay') ? await countByReplyTime(tx, scope, wish, now) : null;
  return {
    by,
    slots,
    weeks: time.weeks,
    changes: time.changes,
    added: cohort && { ...addedByRelances(cohort), pending: sumCounts(cohort).pending },
    delay: waits && replyDelay(waits),
  };
}

/** Axes whose values are closed sets, each with how a value is spelled and in which order. */
const KINDS = {
  rank: { keyOf: (kind: KindCounts) => String(kind.rank), order: [] as readonly string[] },
  category: { keyOf: (kind: KindCounts) => kind.category, order: CATEGORIES as readonly string[] },
  channel: { keyOf: (kind: KindCounts) => kind.channel, order: CHANNELS as readonly string[] },
  slot: { keyOf: (kind: KindCounts) => `${kind.weekday}-${kind.halfDay}`, order: [] as readonly string[] },
  hook: {
    keyOf: (kind: KindCounts) => (kind.hookUsed === null ? null : kind.hookUsed ? 'YES' : 'NO'),
    order: ['YES', 'NO'] as readonly string[],
  },
  degree: {
    keyOf: (kind: KindCounts) => (kind.degree === null ? null : String(kind.degree)),
    order: [] as readonly string[],
  },
};
type KindAxis = keyof typeof KINDS;
const KIND_AXES = Object.keys(KINDS) as KindAxis[];

/** The table by one axis: values nobody wrote under are absent, the unknown comes last. */
function tableOf(axis: KindAxis, kinds: readonly KindCounts[]): RateRow[] {
  const { keyOf, order } = KINDS[axis];
  const groups = new Map<string | null, Counts[]>();
  for (const kind of kinds) {
    const key = keyOf(kind);
    groups.set(key, [...(groups.get(key) ?? []), kind]);
  }
  const placeOf = (key: string | null) => {
    if (key === null) return '~';
    if (axis === 'slot') return key.replace('MORNING', '0').replace('AFTERNOON', '1');
    return order.length > 0 ? String(order.indexOf(key)) : key;
  };
  return [...groups]
    .sort(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(([key, counts]) => ({ ...rateOf(sumCounts(counts)), key, name: null }));
}

interface Time {
  readonly weeks: readonly Cohort[];
  readonly changes: readonly Change[];
}
const NO_TIME: Time = { weeks: [], changes: [] };

/** Weeks and marked days, from one count: stretches begin at each Monday and at each marked day. */
async function readTime(tx: Tx, scope: Actor['scope'], reading: Reading): Promise<Time> {
  const { wish, calendar, period, firstOn, now } = reading;
  if (firstOn === null) return NO_TIME;
  const first = mondayOf(laterDay(period.from, firstOn));
  const today = calendar.dayOf(now);
  const last = period.to && period.to <= today ? addDays(period.to, -1) : today;
  const days = new Set<Day>();
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) days.add(monday);
  if (days.size === 0) return NO_TIME;
  const marks = (await listMarkedDates(tx, scope)).filter(({ on }) => on > period.from && on <= last);
  for (const { on } of marks) if (on > first) days.add(on);
  const starts = [...days].sort();
  const counted = await countByStretch(
    tx,
    scope,
    wish,
    starts.map((day) => calendar.at(day, 0)),
  );
  const byDay: DayCounts[] = counted.map(({ stretch, ...counts }) => ({ ...counts, on: starts[stretch]! }));
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
