import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { getPageFacts } from '../db/page-facts.ts';
import { withScope } from '../db/scope.ts';
import {
  type ContactedRow,
  countFirstContacts,
  countWeek,
  findLastClosing,
  findOpenSession,
  findSession,
  listContacted,
} from '../db/session-lists.ts';
import type { ClosingEffect } from '../domain/sessions/closing-effect.ts';
import { type Pace, paceOf } from '../domain/sessions/pace.ts';
import { DAY, type Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { type Locale, localeOf } from '../locale/locales.ts';
import { boundsOfWeek } from '../operations/week.ts';
import { findNotice, type Notice } from './notice.ts';

/** Somebody who never closed a session is shown this many days; what is imported late comes back this far. */
const DAYS_BACK = 7;
/** A session is ten people; after an import, a page is enough. */
const MOST_PEOPLE = 100;

/** What the page of « Clore la session » shows. */
export interface SessionScreen {
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly people: readonly ContactedRow[];
  /** When a session was last closed, or null. */
  readonly lastClosedAt: Instant | null;
  /** The session running, or null. */
  readonly running: (Pace & { readonly startedAt: Instant }) | null;
  readonly firstContacts: { readonly done: number; readonly target: number };
  readonly relances: { readonly done: number; readonly target: number };
  /** The closing that the address names, or null. */
  readonly closed: {
    readonly id: string;
    readonly effect: ClosingEffect;
    readonly changed: number;
    readonly isUndone: boolean;
  } | null;
  readonly notice: Notice | null;
}

/** Everyone the member contacted since they last closed a session, and how the week goes against what they meant. */
export async function loadSession(actor: Actor, closedId: string | null): Promise<SessionScreen> {
  requireAbility(actor, 'week.view');
  const now = currentInstant();
  const notice = await findNotice();
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    const { rules, member } = await getPageFacts(tx, scope, memberId);
    const last = await findLastClosing(tx, scope, memberId);
    const open = await findOpenSession(tx, scope, memberId);
    const since = last?.closedAt?.getTime() ?? now - DAYS_BACK * DAY;
    const people = await listContacted(tx, scope, {
      memberId,
      since,
      notBefore: Math.min(since, now - DAYS_BACK * DAY),
      limit: MOST_PEOPLE,
    });
    const week = boundsOfWeek(calendarFor(rules, null), now);
    const { done } = await countWeek(tx, scope, { memberId, now, ...week });
    const closed = closedId ? await findSession(tx, scope, memberId, closedId) : null;
    const startedAt = open?.startedAt.getTime() ?? 0;
    return {
      now,
      timeZone: rules.timeZone,
      locale: localeOf(member?.locale),
      people,
      lastClosedAt: last?.closedAt?.getTime() ?? null,
      running: open
        ? {
            startedAt,
            ...paceOf(
              { startedAt, people: open.people, minutes: open.minutes },
              people.filter((one) => one.at >= startedAt).length,
              now,
            ),
          }
        : null,
      firstContacts: {
        done: await countFirstContacts(tx, scope, { memberId, from: week.from, to: week.to }),
        target: member?.weeklyFirstContacts ?? 0,
      },
      relances: { done, target: member?.weeklyCapacity ?? 0 },
      closed: closed?.closedAt
        ? {
            id: closed.id,
            effect: closed.effect,
            changed: closed.before.length,
            isUndone: closed.undoneAt !== null,
          }
        : null,
      notice,
    };
  });
}
