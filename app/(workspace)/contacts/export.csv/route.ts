import { requireAbility } from '@/lib/auth/actor';
import { getActor } from '@/lib/auth/current';
import { contactsFilterSchema } from '@/lib/domain/contacts/contacts-query';
import { writeContactsCsv } from '@/lib/exports/contacts-csv';
import { exportContacts } from '@/lib/loaders/contacts';

/** The contacts that a search keeps, as a file; the same address as the list's. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  requireAbility(actor, 'contact.view');
  const query = contactsFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return new Response(writeContactsCsv(await exportContacts(actor, query)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="contacts.csv"',
      'cache-control': 'no-store',
    },
  });
}
