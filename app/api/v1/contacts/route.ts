import { requireAbility } from '@/lib/auth/actor';
import { listContacts } from '@/lib/db/contacts';
import { withScope } from '@/lib/db/scope';
import { createContact } from '@/lib/operations/contacts';
import { answer, conflict, json, readQuery } from '../answer';
import { readBody } from '../read-body';
import { contactsQuerySchema, newContactSchema } from '../requests';

/** Finds contacts by what is written of them; makes one. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: async ({ request, actor }) => {
    const { q, limit } = readQuery(request, contactsQuerySchema);
    requireAbility(actor, 'contact.view');
    const words = q?.trim() || null;
    return json(200, {
      items: await withScope(actor.scope, (tx) => listContacts(tx, actor.scope, { words, limit })),
    });
  },
  POST: async ({ request, actor, now }) => {
    const { linkedinUrl, ...wish } = await readBody(request, newContactSchema);
    const made = await createContact(
      actor,
      { ...wish, linkedinSlug: linkedinUrl ?? null, source: 'API' },
      now,
    );
    if (made.outcome === 'created') return json(201, { id: made.contactId });
    return conflict('A contact with this LinkedIn profile is known already.', { contactId: made.contactId });
  },
});
