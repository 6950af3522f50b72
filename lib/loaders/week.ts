import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { hasApproaches } from '../db/approaches.ts';
import { hasContacts } from '../db/contacts.ts';
import { listTakenOver } from '../db/hand-overs.ts';
import { findMember, listMembers } from '../db/members.ts';
import { withScope } from '../db/scope.ts';
import { listUnclassifiedReplies } from '../db/unclassified-replies.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { Sentiment } from '../domain/interactions/interaction.ts';
import { proposeSentiment } from '../domain/interactions/propose-sentiment.ts';
import { resolvePolicy } from '../domain/relances/policy.ts';
import type { WeekPlan, WeekRow } from '../domain/relances/week.ts';
import { Refusal } from '../domain/team/refusal.ts';
import { DAY, type Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { planMemberWeek } from '../operations/week.ts';
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
  readonly plan: WeekPlan;
  /** The answers owed that are shown, of `plan.owed`. */
  readonly owed: readonly WeekRow[];
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
    const rules = await getWorkspaceRules(tx, actor.scope);
    const member = await findMember(tx, actor.scope, actor.memberId);
    if (!member) throw new Refusal('not-found', 'No such member.');
    const plan = await planMemberWeek(tx, actor.scope, { member, now, calendar: calendarFor(rules, null) });
    const members = await listMembers(tx, actor.scope);
    const isEmpty = plan.owed.length + plan.planned.length + plan.aside.length === 0;
    const owed = plan.owed.slice(0, wanted.isOwedWhole ? MOST_OWED : OWED_AT_FIRST);
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
      beyond: pageBeyond(plan.aside, wanted.beyond),
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
      memberNames: Object.fromEntries(
        members.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
      ),
    };
  });
}

function pageBeyond(aside: readonly WeekRow[], asked: number | null): WeekScreen['beyond'] {
  if (asked === null || aside.length === 0) return null;
  const pages = Math.ceil(aside.length / BEYOND_PAGE);
  const page = Math.min(Math.max(1, asked), pages);
  const from = (page - 1) * BEYOND_PAGE;
  return { rows: aside.slice(from, from + BEYOND_PAGE), from, page, pages };
}
