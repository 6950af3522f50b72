import { z } from 'zod';

/** What an address of the mode relance says: whether it walks the week, how many were dealt with, who just was, whether a call was just tried. */
export const addressSchema = z.object({
  list: z.literal('week').nullable().catch(null).default(null),
  done: z.coerce.number().int().min(0).max(10_000).catch(0).default(0),
  from: z.uuid().nullable().catch(null).default(null),
  after: z.literal('call').nullable().catch(null).default(null),
});
