import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { type AbsenceRow, listAbsences } from '../db/absences.ts';
import { listAnswers } from '../db/answer-times.ts';
import { listCapacityShares, listOpenCampaigns } from '../db/campaign-lists.ts';
import { countAttemptsByMember } from '../db/reply-rates-by-member.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import {
  type DoneRow,
  listDoneByMember,
  listLoadRows,
  listTeamMembers,
  type TeamMemberRow,
} from '../db/team-load.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { latestMatureAt } from '../domain/analytics/maturity.ts';
import { NO_COUNTS, type Rate, rateOf } from '../domain/analytics/rate.ts';
import { type Policy, resolvePolicy } from '../domain/relances/policy.ts';
import type { Role } from '../domain/team/abilities.ts';
import {
  awayUntil,
  capacityOf,
  closeDaysAway,
  isAwayOn,
  isAwayToTheEnd,
  nextAbsence,
} from '../domain/team/absence.ts';
import { ANSWERS_OVER, type AnswerTime, medianTime, timeToAnswer } from '../domain/team/answer-time.ts';
import { type Load, loadOf } from '../domain/team/load.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { isInSight } from '../domain/team/team-in-sight.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { DAY, type Day, type Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { type Locale, localeOf } from '../locale/locales.ts';
import { boundsOfWeek, mondayShown, shownDays } from '../operations/week.ts';

/** Rates by member look back this far: long enough for twenty mature attempts of somebody who writes a few a week. */
export const RATES_OVER_DAYS = 180;

/** A member as the team's page shows them. */
export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly firstName: string;
  readonly role: Role;
  /** Relances of an ordinary week. */
  readonly weeklyCapacity: number;
  /** Relances done this week, out of what it holds once days away are taken out. */
  readonly done: number;
  readonly capacity: number;
  readonly load: Load;
  readonly firstContacts: { readonly done: number; readonly target: number };
  /** Null under six answers in thirty days. */
  readonly answerTime: AnswerTime | null;
  /** The last day away of who is away today. */
  readonly awayUntil: Day | null;
  /** The first days away ahead. */
  readonly nextAway: { readonly fromOn: Day; readonly untilOn: Day } | null;
  readonly rate: Rate;
}

/** Somebody who left, and whose list nobody took over. */
interface LeftBehind {
  readonly id: string;
  readonly name: string;
  /** Approaches where something is to do or waited for. */
  readonly left: number;
  readonly load: Load;
}

interface NamedAbsence extends AbsenceRow {
  readonly name: string;
}

/** Équipe: what its page shows. */
export interface TeamScreen {
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly today: Day;
  readonly members: readonly TeamRow[];
  readonly leftBehind: readonly LeftBehind[];
  /** Of the whole team, over thirty days. */
  readonly answerTime: AnswerTime | null;
  /** Now and ahead. */
  readonly absences: readonly NamedAbsence[];
  readonly policy: Policy;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
}

/**
 * The team in sight of who asks, by name: load, lateness, answers, rates, absences.
 * @throws Refusal `forbidden` for who leads nobody.
 */
export async function loadTeam(actor: Actor): Promise<TeamScreen> {
  requireAbility(actor, 'team.view');
  const now = currentInstant();
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const rules = await getWorkspaceRules(tx, scope);
    const calendar = calendarFor(rules, null);
    const all = await listTeamMembers(tx, scope);
    const me = all.find((member) => member.id === actor.memberId);
    if (!me) throw new Refusal('not-found', 'No such member.');
    const locale = localeOf(me.locale);
    const seen = all.filter((member) => isInSight({ ...me, role: actor.role }, member));
    const active = byName(
      seen.filter((member) => member.isActive),
      locale,
    );
    const gone = byName(
      seen.filter((member) => !member.isActive && member.left > 0),
      locale,
    );

    const today = calendar.dayOf(now);
    const absences = (await listAbsences(tx, scope, { from: minDay(today, mondayShown(today)) })).filter(
      (absence) => active.some((member) => member.id === absence.memberId),
    );
    const figures = await readFigures(tx, scope, { members: [...active, ...gone], now, calendar });
    const loadOfMember = loadReader(figures, absences, now, calendar);
    const times = figures.answers.map(({ memberId, ...answer }) => ({
      memberId,
      time: timeToAnswer({ memberId, ...answer }, calendar),
    }));
    const isActive = new Set(active.map((member) => member.id));
    return {
      now,
      timeZone: rules.timeZone,
      locale,
      today,
      members: active.map((member) => {
        const away = absences.filter((absence) => absence.memberId === member.id);
        const done = figures.done.filter((row) => row.memberId === member.id);
        return {
          id: member.id,
          name: nameOf(member),
          firstName: member.firstName,
          role: member.role,
          weeklyCapacity: member.weeklyCapacity,
          done: sum(done.map((row) => row.relances)),
          ...loadOfMember(member),
          firstContacts: {
            done: sum(done.map((row) => row.firstContacts)),
            target: member.weeklyFirstContacts,
          },
          answerTime: medianTime(times.filter((one) => one.memberId === member.id).map(({ time }) => time)),
          awayUntil: awayUntil(away, today),
          nextAway: nextAbsence(away, awayUntil(away, today) ?? today),
          rate: rateOf(figures.attempts.get(member.id) ?? NO_COUNTS),
        };
      }),
      leftBehind: gone.map((member) => ({
        id: member.id,
        name: nameOf(member),
        left: member.left,
        load: loadOfMember(member).load,
      })),
      answerTime: medianTime(times.filter((one) => isActive.has(one.memberId)).map(({ time }) => time)),
      absences: absences
        .filter((absence) => absence.untilOn >= today)
        .map((absence) => ({
          ...absence,
          name: nameOf(active.find((member) => member.id === absence.memberId)!),
        })),
      policy: resolvePolicy(rules.policy),
      campaigns: await listOpenCampaigns(tx, scope),
    };
  });
}

/** Lists that nobody took over, in sight of who asks: for the page of members, where doors are closed. */
export async function loadLeftBehind(
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string; readonly left: number }[]> {
  requireAbility(actor, 'team.view');
  const all = await withScope(actor.scope, (tx) => listTeamMembers(tx, actor.scope));
  const me = all.find((member) => member.id === actor.memberId);
  return all
    .filter((member) => me && isInSight({ ...me, role: actor.role }, member))
    .filter((member) => !member.isActive && member.left > 0)
    .map((member) => ({ id: member.id, name: nameOf(member), left: member.left }));
}

/**
 * A member's rate of reply over six months: one's own, or of somebody in sight.
 * @throws Refusal `not-found` for anybody else: a refusal would tell that there is something.
 */
export function loadReplyRate(actor: Actor, memberId: string, now: Instant): Promise<Rate> {
  requireAbility(actor, 'rate.view');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const all = await listTeamMembers(tx, scope);
    const member = all.find((one) => one.id === memberId);
    const me = all.find((one) => one.id === actor.memberId);
    if (!me || !member || !isInSight({ ...me, role: actor.role }, member))
      throw new Refusal('not-found', 'No such member.');
    const counts = await countAttemptsByMember(tx, scope, ratesWish([memberId], now));
    return rateOf(counts.get(memberId) ?? NO_COUNTS);
  });
}

function ratesWish(memberIds: readonly string[], now: Instant) {
  return { memberIds, since: now - RATES_OVER_DAYS * DAY, matureUntil: latestMatureAt(now) };
}

/** Names of members, by id. */
export async function loadMemberNames(actor: Actor): Promise<ReadonlyMap<string, string>> {
  requireAbility(actor, 'team.view');
  const all = await withScope(actor.scope, (tx) => listTeamMembers(tx, actor.scope));
  return new Map(all.map((member) => [member.id, nameOf(member)]));
}

/** One's own days away, now and ahead. */
export async function loadOwnAbsences(actor: Actor): Promise<{ today: Day; absences: AbsenceRow[] }> {
  requireAbility(actor, 'absence.manageOwn');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    const calendar = calendarFor(await getWorkspaceRules(tx, scope), null);
    const today = calendar.dayOf(currentInstant());
    return { today, absences: await listAbsences(tx, scope, { from: today, memberId }) };
  });
}

interface Figures {
  readonly rows: Awaited<ReturnType<typeof listLoadRows>>;
  readonly done: readonly DoneRow[];
  readonly shares: ReadonlyMap<string, number>;
  readonly answers: Awaited<ReturnType<typeof listAnswers>>;
  readonly attempts: Awaited<ReturnType<typeof countAttemptsByMember>>;
}

/** One grouped query for each figure, whatever the size of the team. */
async function readFigures(
  tx: Tx,
  scope: WorkspaceScope,
  input: { readonly members: readonly TeamMemberRow[]; readonly now: Instant; readonly calendar: Calendar },
): Promise<Figures> {
  const { now, calendar } = input;
  const memberIds = input.members.map((member) => member.id);
  const { from, dueBefore, owedBefore } = boundsOfWeek(calendar, now);
  return {
    rows: await listLoadRows(tx, scope, { memberIds, dueBefore, owedBefore, now }),
    done: await listDoneByMember(tx, scope, { memberIds, from, to: dueBefore }),
    shares: await listCapacityShares(tx, scope),
    answers: await listAnswers(tx, scope, { memberIds, since: now - ANSWERS_OVER }),
    attempts: await countAttemptsByMember(tx, scope, ratesWish(memberIds, now)),
  };
}

/** Where a member's week stands, as they see it themselves. */
function loadReader(figures: Figures, absences: readonly AbsenceRow[], now: Instant, calendar: Calendar) {
  const today = calendar.dayOf(now);
  const monday = mondayShown(today);
  // On Saturday and Sunday the week to come is shown, from its Monday on.
  const isAhead = monday > today;
  const from = isAhead ? monday : today;
  return (member: TeamMemberRow): { readonly capacity: number; readonly load: Load } => {
    const away = absences.filter((absence) => absence.memberId === member.id);
    const week = closeDaysAway(shownDays(monday, calendar), away);
    const capacity = member.isActive ? capacityOf(member.weeklyCapacity, week) : 0;
    const presence = !member.isActive ? 'GONE' : isAwayOn(away, from) ? 'AWAY' : 'HERE';
    const load = loadOf({
      rows: figures.rows.filter((row) => row.ownerId === member.id),
      capacity,
      shares: figures.shares,
      doneFor: new Map(
        figures.done.filter((row) => row.memberId === member.id).map((row) => [row.campaignId, row.relances]),
      ),
      presence,
      hasDaysLeft: !isAwayToTheEnd(week, from),
      todayAt: calendar.at(today, 0),
    });
    return { capacity, load };
  };
}

/** By name, and by nothing else: a team is no table of scores. */
function byName(members: readonly TeamMemberRow[], locale: Locale): TeamMemberRow[] {
  return [...members].sort((a, b) => nameOf(a).localeCompare(nameOf(b), locale) || (a.id < b.id ? -1 : 1));
}

function nameOf({ firstName, lastName }: TeamMemberRow): string {
  return `${firstName} ${lastName}`;
}

function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
