import { z } from 'zod';
import { type Actor, requireAbility } from '../auth/actor.ts';
import { listAbsences } from '../db/absences.ts';
import { findHookOwner, holdHooks } from '../db/hooks.ts';
import { findMember } from '../db/members.ts';
import { lockContacts } from '../db/persons.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import {
  closeSessionRow,
  deleteOpenSession,
  findOpenSession,
  findSession,
  insertSession,
  listStandings,
  markClosingUndone,
  updateFirstContactTarget,
  updateStandings,
} from '../db/session-lists.ts';
import { listTodos } from '../db/todos.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { foldHook } from '../domain/messages/hook.ts';
import { planWeek, type WeekPlan } from '../domain/relances/week.ts';
import { compareWeeks, type Standing } from '../domain/sessions/closing-effect.ts';
import { capacityOf, closeDaysAway } from '../domain/team/absence.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { addDays, type Calendar, isoWeekday } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { redecide } from './redecide.ts';

/** What a closing changes shows in the days that come, today included. */
const DAYS_AHEAD = 7;
const MOST_ROWS = 1000;

/** Starts the clock of a sourcing session; the one already running stands. @throws Refusal `forbidden`. */
export async function startSession(
  actor: Actor,
  pace: { readonly people: number; readonly minutes: number },
  now: Instant,
): Promise<void> {
  requireAbility(actor, 'approach.rank');
  await withScope(actor.scope, (tx) =>
    insertSession(tx, actor.scope, { ...pace, memberId: actor.memberId, startedAt: now }),
  );
}

/** Stops the clock and closes nothing. @throws Refusal `forbidden`. */
export async function leaveSession(actor: Actor): Promise<void> {
  requireAbility(actor, 'approach.rank');
  await withScope(actor.scope, (tx) => deleteOpenSession(tx, actor.scope, actor.memberId));
}

/**
 * « Clore la session » (003:43): writes who is « la personne que je cherche », the priorities and the « pourquoi vous » of the people just
 * contacted, ranks them again and says what that changes in the days that come. One transaction. A « pourquoi vous » that is told to somebody else
 * already is no reason: it is left out, the one before it stands, and the effect counts it.
 *
 * @param answers approaches as the screen leaves them; those that stand so already, and those of elsewhere, change nothing.
 * @returns the id of the closing, which undoes it.
 * @throws Refusal `forbidden`.
 */
export function closeSession(actor: Actor, answers: readonly Standing[], now: Instant): Promise<string> {
  requireAbility(actor, 'approach.rank');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    await insertSession(tx, scope, { memberId, startedAt: now });
    const session = await findOpenSession(tx, scope, memberId);
    if (!session) throw new Refusal('conflict', 'The session was closed meanwhile.');
    const asked = new Map(answers.map((answer) => [answer.id, answer]));
    const { before, after, changes, ranked, sameHooks } = await changeStandings(
      tx,
      actor,
      [...asked.keys()],
      (was) => asked.get(was.id)!,
      now,
    );
    const effect = { ...compareWeeks(before, after, ranked), ...(sameHooks > 0 && { sameHooks }) };
    const kept: Kept[] = changes.map((change) => ({ ...change.was, after: change.now }));
    await closeSessionRow(tx, scope, session.id, { at: now, before: kept, effect });
    return session.id;
  });
}

/**
 * Takes a closing back: what it wrote stands again as before, and its people will be shown at the next one. What somebody changed since stays theirs.
 * @throws Refusal `not-found`, `forbidden`.
 */
export function undoClosing(actor: Actor, sessionId: string, now: Instant): Promise<void> {
  requireAbility(actor, 'approach.rank');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    const session = await findSession(tx, scope, memberId, sessionId);
    if (!session) throw new Refusal('not-found', 'No such session.');
    if (!(await markClosingUndone(tx, scope, sessionId, now))) return;
    const kept = new Map(keptSchema.parse(session.before).map((one) => [one.id, one]));
    await changeStandings(
      tx,
      actor,
      [...kept.keys()],
      (stands) => asBefore(stands, kept.get(stands.id)!),
      now,
    );
  });
}

const standingSchema = z.object({
  id: z.uuid(),
  starred: z.boolean(),
  priority: z.int(),
  hook: z.string().nullable(),
});
/** How an approach stood before a closing, and what the closing made of it; the latter was not always kept. */
const keptSchema = z.array(standingSchema.extend({ after: standingSchema.optional() }));
type Kept = z.infer<typeof keptSchema>[number];

function asBefore(stands: Standing, { after = stands, ...before }: Kept): Standing {
  return {
    id: stands.id,
    starred: stands.starred === after.starred ? before.starred : stands.starred,
    priority: stands.priority === after.priority ? before.priority : stands.priority,
    hook: stands.hook === after.hook ? before.hook : stands.hook,
  };
}

/** How many first contacts one means to make in a week. @throws Refusal `forbidden`. */
export async function setFirstContactTarget(actor: Actor, target: number): Promise<void> {
  requireAbility(actor, 'approach.rank');
  await withScope(actor.scope, (tx) => updateFirstContactTarget(tx, actor.scope, actor.memberId, target));
}

async function changeStandings(
  tx: Tx,
  { scope, memberId }: Actor,
  ids: readonly string[],
  askOf: (was: Standing) => Standing,
  now: Instant,
) {
  const before = await planAhead(tx, scope, memberId, now);
  const shown = await listStandings(tx, scope, ids);
  await lockContacts(tx, scope, [...new Set(shown.map((one) => one.contactId))].sort());
  // As they stand once nobody else can change them.
  const places = new Map(ids.map((id, place) => [id, place]));
  const found = (await listStandings(tx, scope, ids)).sort((a, b) => places.get(a.id)! - places.get(b.id)!);
  const wanted = found.map(({ contactId: _, ...was }) => askOf(was));
  const hooks = await keepOwnHooks(tx, scope, found, wanted);
  const changes = found.flatMap(({ contactId, ...was }, place) => {
    const asked = wanted[place]!;
    const now = hooks.has(was.id) ? { ...asked, hook: hooks.get(was.id) ?? null } : asked;
    const isRanked = was.starred !== now.starred || was.priority !== now.priority;
    return isRanked || was.hook !== now.hook ? [{ was, now, contactId, isRanked }] : [];
  });
  await updateStandings(
    tx,
    scope,
    changes.map((change) => change.now),
  );
  const ranked = changes.filter((change) => change.isRanked);
  if (ranked.length > 0) {
    await redecide(tx, scope, [...new Set(ranked.map((change) => change.contactId))].sort(), now);
  }
  return {
    before,
    after: ranked.length > 0 ? await planAhead(tx, scope, memberId, now) : before,
    changes,
    ranked: new Set(ranked.map((change) => change.now.id)),
    sameHooks: hooks.size,
  };
}

/** What stands instead of the hooks that are another person's already, by approach: of two alike in one closing, the first keeps its own. */
async function keepOwnHooks(
  tx: Tx,
  scope: WorkspaceScope,
  found: Awaited<ReturnType<typeof listStandings>>,
  wanted: readonly Standing[],
): Promise<Map<string, string | null>> {
  const written = wanted.flatMap((one) => {
    const was = found.find(({ id }) => id === one.id);
    return was && one.hook && one.hook !== was.hook ? [{ was, hook: one.hook }] : [];
  });
  await holdHooks(
    tx,
    scope,
    written.map((one) => one.hook),
  );
  const stands = new Map<string, string | null>();
  const told = new Map<string, string>();
  for (const { was, hook } of written) {
    const key = foldHook(hook) ?? hook;
    const isTwice = told.has(key) && told.get(key) !== was.contactId;
    if (isTwice || (await findHookOwner(tx, scope, hook, was.contactId))) stands.set(was.id, was.hook);
    else told.set(key, was.contactId);
  }
  return stands;
}

/** The next seven days as the week would plan them, with a whole week's capacity, days away taken out. */
async function planAhead(tx: Tx, scope: WorkspaceScope, memberId: string, now: Instant): Promise<WeekPlan> {
  const rules = await getWorkspaceRules(tx, scope);
  const member = await findMember(tx, scope, memberId);
  const calendar = calendarFor(rules, null);
  const today = calendar.dayOf(now);
  const endsAt = calendar.at(addDays(today, DAYS_AHEAD), 0);
  const rows = await listTodos(tx, scope, { ownerId: memberId, dueBefore: endsAt, now, limit: MOST_ROWS });
  const away = await listAbsences(tx, scope, { from: today, memberId });
  const week = closeDaysAway(daysAhead(today, calendar), away);
  return planWeek({
    rows,
    week,
    today,
    capacity: capacityOf(member?.weeklyCapacity ?? 0, week),
    doneOn: new Map(),
    dayOf: (at) => calendar.dayOf(at),
  });
}

function daysAhead(today: string, calendar: Calendar) {
  return Array.from({ length: DAYS_AHEAD }, (_, offset) => addDays(today, offset))
    .filter((on) => isoWeekday(on) <= 5)
    .map((on) => ({ on, isOpen: calendar.isOpenDay(on), holiday: calendar.holidayOn(on) }));
}
