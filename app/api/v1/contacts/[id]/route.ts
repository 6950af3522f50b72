import { readContact, updateContact } from '@/lib/operations/contacts';
import { answer, json } from '../../answer';
import { contactToJson } from '../../contact-json';
import { readBody } from '../../read-body';
import { contactChangeSchema } from '../../requests';

/** A contact with their approaches and what is next in each; the wish to keep in touch, its rhythm, and the zone may be changed. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: async ({ actor, now, id }) => json(200, contactToJson(await readContact(actor, id, now))),
  PATCH: async ({ request, actor, now, id }) => {
    const change = await readBody(request, contactChangeSchema);
    await updateContact(actor, id, change, now);
    return json(200, contactToJson(await readContact(actor, id, now)));
  },
});
