import { z } from 'zod';
import { CHANNELS } from '../interactions/interaction.ts';
import { CATEGORIES } from '../relances/policy.ts';
import { ANGLES } from './angles.ts';
import type { Trame } from './trame.ts';

const oneOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).nullable().catch(null).default(null);

/** What the address of the library says; anything strange reads as nothing. COURTESY keeps what is owed rather than relances. */
export const tramesQuerySchema = z.object({
  category: oneOf([...CATEGORIES, 'COURTESY']),
  rank: oneOf(['0', '1', '2', '3']),
  channel: oneOf(CHANNELS),
  language: oneOf(['fr', 'en']),
  angle: oneOf(ANGLES),
  of: oneOf(['mine', 'team', 'away']),
});
export type TramesQuery = z.infer<typeof tramesQuerySchema>;

/** Whether the address narrows the library. */
export function isNarrowed(query: TramesQuery): boolean {
  return Object.values(query).some((value) => value !== null);
}

/** The trames an address keeps. One for any category, rank or channel stays whatever is asked of these; those put away show when asked for alone. */
export function keepTrames<T extends Trame>(trames: readonly T[], query: TramesQuery): T[] {
  const { category, rank, channel, language, angle, of } = query;
  return trames.filter(
    (trame) =>
      trame.isArchived === (of === 'away') &&
      (of !== 'mine' || trame.ownerId !== null) &&
      (of !== 'team' || trame.ownerId === null) &&
      (category === null ||
        (category === 'COURTESY'
          ? trame.courtesy !== null
          : trame.courtesy === null && (trame.category ?? category) === category)) &&
      (rank === null || (trame.courtesy === null && String(trame.rank ?? rank) === rank)) &&
      (channel === null || (trame.channel === null ? channel !== 'PHONE' : trame.channel === channel)) &&
      (language === null || trame.language === language) &&
      (angle === null || trame.angle === angle),
  );
}
