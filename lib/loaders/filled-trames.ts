import { type Actor, requireAbility } from '../auth/actor.ts';
import type { Tx } from '../db/scope.ts';
import { findTrameFacts } from '../db/trame-facts.ts';
import { listAnglesUsed, listTrames } from '../db/trames.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import type { Channel, Courtesy } from '../domain/interactions/interaction.ts';
import { type Filled, fillTrame } from '../domain/messages/fill.ts';
import type { TextLanguage } from '../domain/messages/reading.ts';
import { type SuggestedTrame, suggestTrames } from '../domain/messages/suggest.ts';
import type { Address, TrameRank } from '../domain/messages/trame.ts';
import { readVariables, type VariableValues } from '../domain/messages/variable-values.ts';
import type { Category } from '../domain/relances/policy.ts';
import type { Instant } from '../domain/time/instant.ts';
import { calendarFor } from '../holidays/calendars.ts';

/** What is to be written to one person. */
export interface WritingWish {
  readonly approachId: string;
  /** Null for a courtesy. A first message is rank 0 of AFTER_FIRST_MESSAGE, of AFTER_CV_DATABASE_HIT once a CV was found, of AFTER_INVITATION for its note. */
  readonly category: Category | null;
  readonly rank: TrameRank | null;
  readonly courtesy: Courtesy | null;
  readonly channel: Channel;
  readonly language: TextLanguage;
  /** How the thread speaks so far; null: not said yet. */
  readonly address: Address | null;
}

/** A trame with its words filled for the person. */
export interface FilledTrame extends SuggestedTrame {
  readonly filled: Filled;
}

/**
 * The trames for what is to be written, best first, each filled for the person: one trip for a composer, in its loader's transaction.
 * Empty for an approach of elsewhere.
 */
export async function listFilledTrames(
  tx: Tx,
  actor: Actor,
  wish: WritingWish,
  now: Instant,
): Promise<FilledTrame[]> {
  return (await prepareTrames(tx, actor, wish, now))(wish.channel);
}

/** The same for every channel one may turn to: the database is asked once. */
export async function prepareTrames(
  tx: Tx,
  actor: Actor,
  wish: Omit<WritingWish, 'channel'>,
  now: Instant,
): Promise<(channel: Channel) => FilledTrame[]> {
  requireAbility(actor, 'trame.view');
  const { scope, memberId } = actor;
  const { language } = wish;
  const facts = await findTrameFacts(tx, scope, wish.approachId, memberId);
  if (!facts) return () => [];
  const rules = await getWorkspaceRules(tx, scope);
  const trames = await listTrames(tx, scope, memberId);
  const used = await listAnglesUsed(tx, scope, facts.contactId);
  const whole = {
    ...facts,
    theirCalendar: calendarFor(rules, facts.timeZone),
    ourCalendar: calendarFor(rules, null),
    now,
  };
  const valuesBy = new Map<Address | null, VariableValues>();
  const valuesFor = (address: Address | null) => {
    const known = valuesBy.get(address) ?? readVariables(whole, language, address);
    valuesBy.set(address, known);
    return known;
  };
  return (channel) =>
    suggestTrames(trames, {
      ...wish,
      channel,
      memberId,
      usedAngles: used.angles,
      usedTrameIds: used.trameIds,
      values: valuesFor(wish.address),
    }).map((one) => ({
      ...one,
      filled: fillTrame(one.trame, valuesFor(one.trame.address), { language, channel }),
    }));
}
