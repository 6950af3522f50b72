import type { Channel } from '../../lib/domain/interactions/interaction.ts';
import type { Angle } from '../../lib/domain/messages/angles.ts';
import { STARTER_SET } from '../../lib/domain/messages/starter/starter-set.ts';
import type { Path } from './attempts.ts';
import type { SeedContact } from './contacts.ts';
import { PLANTED_TRUTH } from './truth.ts';

/** Which trame of the starter set a message was written from, its angle, and whether it said « pourquoi vous »; null where nobody noted it. */
export interface WrittenFrom {
  readonly starter: string | null;
  readonly angle: Angle | null;
  readonly hookUsed: boolean | null;
}

const NOTHING: WrittenFrom = { starter: null, angle: null, hookUsed: null };

/**
 * What a touch of the past was written from. Decided by the person and the step alone, without the die of the other scenes: knowing it before the
 * touch is told is what lets answers lean on it (`truth.ts`).
 */
export function writtenFrom(contact: SeedContact, path: Path, step: number, channel: Channel): WrittenFrom {
  const die = dieOf(`${contact.linkedinSlug} ${step}`);
  if (path !== 'MESSAGE' || channel === 'PHONE' || channel === 'SMS') return NOTHING;
  const { hookUsedShare, trameShare } = PLANTED_TRUTH.trames;
  if (step === 0) {
    if (die >= hookUsedShare) return { ...NOTHING, hookUsed: false };
    return { ...from(FIRST[channel]), hookUsed: true };
  }
  if (die >= trameShare) return NOTHING;
  const [one, other] = RELANCES[step - 1]!;
  return from(die < trameShare / 2 ? one : other);
}

/** How much likelier an answer is for having been written so (PLANTED_TRUTH.weights). */
export function weightOfWriting({ starter, hookUsed }: WrittenFrom): number {
  const { weights } = PLANTED_TRUTH;
  return (hookUsed ? weights.HOOK_USED : 1) * (starter === TEAM ? weights.TRAME_TEAM : 1);
}

const TEAM = PLANTED_TRUTH.trames.better;
const FIRST: Readonly<Record<Exclude<Channel, 'PHONE' | 'SMS'>, string>> = {
  LINKEDIN: 'fr-premier-linkedin',
  INMAIL: 'fr-premier-parcours',
  EMAIL: 'fr-premier-mission',
};
const RELANCES: readonly (readonly [string, string])[] = [
  [TEAM, PLANTED_TRUTH.trames.worse],
  ['fr-relance-2-preuve', 'fr-relance-2-commun'],
  ['fr-relance-3-dernier', 'fr-relance-3-plus-tard'],
];

function from(starter: string): WrittenFrom {
  const trame = STARTER_SET.find((one) => one.starter === starter);
  if (!trame) throw new Error(`no trame ${starter} in the starter set`);
  return { starter, angle: trame.angle, hookUsed: null };
}

/** A number of 0 to 1 that a text always gives. */
function dieOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16_777_619) >>> 0;
  // A second mixing: neighbouring texts differ by their last letters only.
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
