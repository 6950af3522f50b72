import { z } from 'zod';

/** What the address of the contacts' page says; anything strange reads as nothing. Also what a saved view keeps. */
export const contactsQuerySchema = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  keep: z.literal('1').nullable().catch(null).default(null),
  open: z.literal('1').nullable().catch(null).default(null),
  campaign: z.enum(['with', 'without']).nullable().catch(null).default(null),
  degree: z.enum(['1', '2', '3']).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type ContactsQuery = z.infer<typeof contactsQuerySchema>;

/** The filters alone: a view is of everybody it keeps, not of a page. */
export const contactsFilterSchema = contactsQuerySchema.omit({ page: true });
export type ContactsFilter = z.infer<typeof contactsFilterSchema>;
