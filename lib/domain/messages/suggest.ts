import type { Channel, Courtesy } from '../interactions/interaction.ts';
import type { Category } from '../relances/policy.ts';
import type { Angle } from './angles.ts';
import { fillTrame } from './fill.ts';
import type { TextLanguage } from './reading.ts';
import type { Address, Trame, TrameRank } from './trame.ts';
import type { VariableValues } from './variable-values.ts';

/** What is to be written, and what this person already received. */
export interface TrameWish {
  /** Null for a courtesy. */
  readonly category: Category | null;
  readonly rank: TrameRank | null;
  readonly courtesy: Courtesy | null;
  readonly channel: Channel;
  readonly language: TextLanguage;
  /** How the thread speaks so far; null: not said yet. */
  readonly address: Address | null;
  /** Angles of the messages this person received, any colleague's, any campaign. */
  readonly usedAngles: readonly Angle[];
  /** Trames those messages were written from. */
  readonly usedTrameIds: readonly string[];
  /** Who writes: their own trames come before the shared ones. */
  readonly memberId: string;
  /** What is known for this person: a trame that names something unknown comes after those that can be filled. */
  readonly values?: VariableValues;
}

/** Why a trame stands where it stands. */
export type TrameWhy = 'NEW_ANGLE' | 'USED_ANGLE' | 'SENT_BEFORE';

export interface SuggestedTrame {
  readonly trame: Trame;
  readonly why: TrameWhy;
  /** Names of the variables it needs and that have no value yet. */
  readonly lacks: readonly string[];
}

/**
 * The trames that fit what is to be written, best first. What this person already received comes last, then an angle they already met; among the
 * others: whether all it names is known, how closely the trame was meant for this (category, rank, channel), how it speaks to people, one's own before the shared ones, then its
 * name. A trame for another language, channel, category, rank or courtesy is left out.
 *
 * @example For relance 2 after a first message whose angle was PROFILE_ELEMENT, a trame that brings new information comes first, with NEW_ANGLE.
 */
export function suggestTrames(trames: readonly Trame[], wish: TrameWish): SuggestedTrame[] {
  return trames
    .filter((trame) => !trame.isArchived && fits(trame, wish))
    .map((trame) => ({ trame, why: whyOf(trame, wish), lacks: lacksOf(trame, wish) }))
    .sort(
      (one, other) =>
        ORDER.indexOf(one.why) - ORDER.indexOf(other.why) ||
        Number(one.lacks.length > 0) - Number(other.lacks.length > 0) ||
        closeness(other.trame, wish) - closeness(one.trame, wish) ||
        one.trame.name.localeCompare(other.trame.name),
    );
}

const ORDER: readonly TrameWhy[] = ['NEW_ANGLE', 'USED_ANGLE', 'SENT_BEFORE'];

function fits(trame: Trame, wish: TrameWish): boolean {
  if (trame.language !== wish.language || trame.courtesy !== wish.courtesy) return false;
  if (trame.ownerId !== null && trame.ownerId !== wish.memberId) return false;
  if (trame.category !== null && trame.category !== wish.category) return false;
  if (trame.rank !== null && trame.rank !== wish.rank) return false;
  // What is said aloud is not what is written.
  return trame.channel === null ? wish.channel !== 'PHONE' : trame.channel === wish.channel;
}

function whyOf(trame: Trame, wish: TrameWish): TrameWhy {
  if (wish.usedTrameIds.includes(trame.id)) return 'SENT_BEFORE';
  return wish.courtesy === null && wish.usedAngles.includes(trame.angle) ? 'USED_ANGLE' : 'NEW_ANGLE';
}

function lacksOf(trame: Trame, { values }: TrameWish): readonly string[] {
  return values ? fillTrame(trame, values, trame).missing : [];
}

function closeness(trame: Trame, wish: TrameWish): number {
  const isAddressed = wish.address === null ? trame.address === 'VOUS' : trame.address === wish.address;
  return (
    Number(trame.category !== null) * 32 +
    Number(trame.rank !== null) * 16 +
    Number(trame.channel !== null) * 8 +
    Number(isAddressed) * 4 +
    Number(trame.ownerId !== null) * 2 +
    Number(trame.starter === null)
  );
}
