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

/** What the address says after its question mark, and nothing that says nothing: an address to share. */
export function contactsSearch(query: ContactsFilter & { readonly page?: number }): string {
  const address = new URLSearchParams();
  if (query.q) address.set('q', query.q);
  if (query.campaign) address.set('campaign', query.campaign);
  if (query.degree) address.set('degree', query.degree);
  if (query.keep) address.set('keep', query.keep);
  if (query.open) address.set('open', query.open);
  if (query.page && query.page > 1) address.set('page', String(query.page));
  return address.size > 0 ? `?${address}` : '';
}

export function isFiltered(query: ContactsFilter): boolean {
  return contactsSearch({ ...query, page: 1 }) !== '';
}
