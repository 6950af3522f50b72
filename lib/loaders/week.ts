import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { hasApproaches } from '../db/approaches.ts';
import { hasContacts } from '../db/contacts.ts';
import { listTakenOver } from '../db/hand-overs.ts';
import { getPageFacts } from '../db/page-facts.ts';
import { withScope } from '../db/scope.ts';
import { listTodosOf } from '../db/todos.ts';
import { listUnclassifiedReplies } from '../db/unclassified-replies.ts';
import type { Sentiment } from '../domain/interactions/interaction.ts';
import { proposeSentiment } from '../domain/interactions/propose-sentiment.ts';
import { resolvePolicy } from '../domain/relances/policy.ts';
import type { PlannedRow, TodoPlace, WeekPlan, WeekRow } from '../domain/relances/week.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { DAY, type Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { placeMemberWeek } from '../operations/week.ts';
import { findNotice, type Notice } from './notice.ts';

/** Answers owed that the page shows at first: a first import may bring a hundred. */
const OWED_AT_FIRST = 10;
/** Answers owed shown when all are asked for. */
const MOST_OWED = 200;
/** How long a row says whose it was before. */
const TAKEN_OVER_SAID = 14 * DAY;
/** Rows of a page beyond the cut. */
const BEYOND_PAGE = 50;

/** How much of the list an address asks for. */
export interface WeekWanted {
  /** The page of those left aside, from 1; null leaves them out. */
  readonly beyond: number | null;
  readonly isOwedWhole: boolean;
}

/** A reply that nobody classified, and what its words seem to mean. */
export interface ProposedReply {
  readonly interactionId: string;
  readonly sentiment: Sentiment | null;
}

/** Ma semaine: what its page shows. */
export interface WeekScreen {
  readonly plan: WeekPlan<TodoPlace>;
  /** The answers owed that are shown, of `plan.owed`. */
  readonly owed: readonly WeekRow[];
  /** `plan.planned`, with its people. */
  readonly planned: readonly PlannedRow[];
  /** The page shown of those left aside: its rows, the place of the first, and how many pages there are. Null when none was asked for. */
  readonly beyond: {
    readonly rows: readonly WeekRow[];
    readonly from: number;
    readonly page: number;
    readonly pages: number;
  } | null;
  /** By approach, for the rows of `owed`. */
  readonly unclassified: Readonly<Record<string, ProposedReply>>;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: 'fr' | 'en';
  readonly maxRelances: number;
  readonly firstName: string;
  /** No contact was ever brought in. */
  readonly isFirstRun: boolean;
  /** The member was never given anybody: there is nothing to wait for either. */
  readonly isNewHere: boolean;
  /** What was just done, for browsers without scripts. */
  readonly notice: Notice | null;
  /** Names of members, for reasons that speak of a colleague. */
  readonly memberNames: Readonly<Record<string, string>>;
  /** By approach taken over in the last two weeks: the first name of who had it. */
  readonly takenOver: Readonly<Record<string, string>>;
}

/** The week of the member asking: from Monday on, or the week to come once this one's days are over (Saturday, Sunday). */
export async function loadWeek(
  actor: Actor,
  wanted: WeekWanted = { beyond: null, isOwedWhole: false },
): Promise<WeekScreen> {
  requireAbility(actor, 'week.view');
  const now = currentInstant();
  const notice = await findNotice();
  return withScope(actor.scope, async (tx) => {
    const { rules, member, memberNames } = await getPageFacts(tx, actor.scope, actor.memberId);
    if (!member) throw new Refusal('not-found', 'No such member.');
    const plan = await placeMemberWeek(tx, actor.scope, { member, now, calendar: calendarFor(rules, null) });
    const isEmpty = plan.owed.length + plan.planned.length + plan.aside.length === 0;
    const owedShown = plan.owed.slice(0, wanted.isOwedWhole ? MOST_OWED : OWED_AT_FIRST);
    const page = pageBeyond(plan.aside, wanted.beyond);
    const shown = [...owedShown, ...plan.planned.map(({ row }) => row), ...(page?.rows ?? [])];
    const todos = await listTodosOf(
      tx,
      actor.scope,
      shown.map((row) => row.todoId),
    );
    const faces = new Map(todos.map((todo) => [todo.todoId, todo]));
    // Asked for in the same transaction, a row may be gone all the same: what was closed meanwhile is still there, who was erased is not.
    const facesOf = (places: readonly TodoPlace[]) =>
      places.flatMap((place) => faces.get(place.todoId) ?? []);
    const owed = facesOf(owedShown);
    const unread = owed.filter(
      (row) => row.courtesy === 'ANSWER_REPLY' || row.courtesy === 'THANK_AFTER_CALL',
    );
    const replies = await listUnclassifiedReplies(
      tx,
      actor.scope,
      unread.map((row) => row.approachId),
    );
    return {
      plan,
      owed,
      planned: plan.planned.flatMap(({ row, on }) => facesOf([row]).map((face) => ({ row: face, on }))),
      beyond: page && { ...page, rows: facesOf(page.rows) },
      unclassified: Object.fromEntries(
        [...replies].map(([approachId, { interactionId, words }]) => [
          approachId,
          { interactionId, sentiment: proposeSentiment(words) },
        ]),
      ),
      now,
      timeZone: rules.timeZone,
      locale: member.locale === 'en' ? 'en' : 'fr',
      maxRelances: resolvePolicy(rules.policy).maxRelances,
      firstName: member.firstName,
      isFirstRun: isEmpty && !(await hasContacts(tx, actor.scope)),
      isNewHere: isEmpty && plan.done === 0 && !(await hasApproaches(tx, actor.scope, actor.memberId)),
      notice,
      takenOver: Object.fromEntries(
        await listTakenOver(tx, actor.scope, { memberId: actor.memberId, since: now - TAKEN_OVER_SAID }),
      ),
      memberNames,
    };
  });
}

function pageBeyond(aside: readonly TodoPlace[], asked: number | null) {
  if (asked === null || aside.length === 0) return null;
  const pages = Math.ceil(aside.length / BEYOND_PAGE);
  const page = Math.min(Math.max(1, asked), pages);
  const from = (page - 1) * BEYOND_PAGE;
  return { rows: aside.slice(from, from + BEYOND_PAGE), from, page, pages };
}

/** The reader's week in its order, each row with the reasons of its date: what is walked from one person to the next. */
export function loadWeekOrder(actor: Actor): Promise<{ plan: WeekPlan<TodoPlace>; now: Instant }> {
  requireAbility(actor, 'week.view');
  const now = currentInstant();
  return withScope(actor.scope, async (tx) => {
    const { rules, member } = await getPageFacts(tx, actor.scope, actor.memberId);
    if (!member) throw new Refusal('not-found', 'No such member.');
    const wish = { member, now, calendar: calendarFor(rules, null) };
    return { plan: await placeMemberWeek(tx, actor.scope, wish, true), now };
  });
}
