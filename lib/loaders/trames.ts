import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { withScope } from '../db/scope.ts';
import { listTodos } from '../db/todos.ts';
import { findTrameFacts } from '../db/trame-facts.ts';
import { countAttemptsByVersion } from '../db/trame-rates.ts';
import { countUses, listTrames, listVersions, type TrameVersionRow } from '../db/trames.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { latestMatureAt } from '../domain/analytics/maturity.ts';
import { NO_COUNTS, type Rate, rateOf } from '../domain/analytics/rate.ts';
import type { ReaderView } from '../domain/contacts/reader-view.ts';
import { type Filled, fillTrame } from '../domain/messages/fill.ts';
import type { Trame } from '../domain/messages/trame.ts';
import { isNarrowed, keepTrames, type TramesQuery } from '../domain/messages/trame-query.ts';
import { mayEditTrame } from '../domain/messages/trame-rights.ts';
import { readVariables } from '../domain/messages/variable-values.ts';
import { DAY } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';
import { completeStarterSet } from '../operations/trames.ts';
import { loadReader } from './reader.ts';

/** A trame of the library, with how often it was sent. */
export interface ListedTrame extends Trame {
  readonly uses: number;
}

export interface TramesScreen {
  readonly trames: readonly ListedTrame[];
  /** All the reader may write from, whatever the address keeps. */
  readonly total: number;
  readonly isNarrowed: boolean;
}

/** The library as the address asks for it. A workspace that stood before the starter set is given it here, once. */
export function loadTrames(actor: Actor, query: TramesQuery): Promise<TramesScreen> {
  requireAbility(actor, 'trame.view');
  const { scope, memberId } = actor;
  return withScope(scope, async (tx) => {
    await completeStarterSet(tx, scope, null);
    const trames = await listTrames(tx, scope, memberId);
    const uses = await countUses(tx, scope);
    return {
      trames: keepTrames(trames, query).map((trame) => ({ ...trame, uses: uses.get(trame.id) ?? 0 })),
      total: trames.filter((trame) => !trame.isArchived).length,
      isNarrowed: isNarrowed(query),
    };
  });
}

/** A version with what it brought. */
export interface VersionShown extends TrameVersionRow {
  readonly rate: Rate;
}

/** Somebody of the reader's list on whom a trame may be tried. */
interface Someone {
  readonly approachId: string;
  readonly name: string;
  readonly campaignName: string;
}

export interface TrameScreen {
  readonly trame: Trame;
  readonly versions: readonly VersionShown[];
  readonly mayEdit: boolean;
  readonly people: readonly Someone[];
  /** The trame filled for the person the address names, or the first of the list; null when the list is empty. */
  readonly preview: { readonly approachId: string; readonly filled: Filled } | null;
  readonly reader: ReaderView;
}

/** As many people as a list lets one choose from. */
const PEOPLE_OFFERED = 40;
const DAYS_AHEAD = 14;

/** One trame with its versions, filled for a real person; null for one of elsewhere or a colleague's own. */
export function loadTrame(
  actor: Actor,
  trameId: string,
  onApproach: string | null,
): Promise<TrameScreen | null> {
  requireAbility(actor, 'trame.view');
  const { scope, memberId } = actor;
  const now = currentInstant();
  return withScope(scope, async (tx) => {
    const trame = (await listTrames(tx, scope, memberId)).find((one) => one.id === trameId);
    if (!trame) return null;
    const versions = await listVersions(tx, scope, trameId);
    const counts = await countAttemptsByVersion(tx, scope, trameId, latestMatureAt(now));
    const wanted = { ownerId: memberId, dueBefore: now + DAYS_AHEAD * DAY, now, limit: PEOPLE_OFFERED };
    const todos = await listTodos(tx, scope, wanted);
    const people = todos.map((todo) => ({
      approachId: todo.approachId,
      name: `${todo.firstName} ${todo.lastName}`.trim(),
      campaignName: todo.campaignName,
    }));
    const approachId = onApproach ?? people[0]?.approachId ?? null;
    const facts = approachId && (await findTrameFacts(tx, scope, approachId, memberId));
    const rules = await getWorkspaceRules(tx, scope);
    const values =
      facts &&
      readVariables(
        {
          ...facts,
          theirCalendar: calendarFor(rules, facts.timeZone),
          ourCalendar: calendarFor(rules, null),
          now,
        },
        trame.language,
        trame.address,
      );
    return {
      trame,
      versions: versions.map((version) => ({
        ...version,
        rate: rateOf(counts.get(version.id) ?? NO_COUNTS),
      })),
      mayEdit: mayEditTrame(actor, trame),
      people,
      preview: approachId && values ? { approachId, filled: fillTrame(trame, values, trame) } : null,
      reader: await loadReader(tx, scope, memberId, now),
    };
  });
}
