import type { ContactsFilter } from './contacts-query.ts';

// Browsers run this: what an address says is read, and checked, by the server (contacts-query.ts).

/** The filters as a form or a query holds them: absent and empty say nothing. */
export type ContactsFields = { readonly [filter in keyof ContactsFilter]?: string | null };

/** What the address says after its question mark, and nothing that says nothing: an address to share. */
export function contactsSearch(query: ContactsFields & { readonly page?: number }): string {
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
