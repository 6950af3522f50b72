import { toJson } from '@/lib/exports/decision-json';
import { createApproach } from '@/lib/operations/approaches';
import { answer, conflict, json } from '../answer';
import { readBody } from '../read-body';
import { newApproachSchema } from '../requests';

/** Puts a contact in a campaign. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: async ({ request, actor, now }) => {
    const { contactId, campaignId, priority } = await readBody(request, newApproachSchema);
    const wish = { contactId, campaignId, priority };
    const made = await createApproach(actor, wish, now);
    if (made.outcome === 'created') return json(201, { id: made.approachId, next: toJson(made.next) });
    return conflict('This contact is in this campaign already.', { approachId: made.approachId });
  },
});
