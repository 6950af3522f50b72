import { toJson } from '@/lib/exports/decision-json';
import { record } from '@/lib/operations/record';
import { answer, json } from '../../../answer';
import { readBody } from '../../../read-body';
import { newInteractionSchema } from '../../../requests';

/** Records that something happened; answers what is next. A known external id changes nothing and gives the row that stands. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: async ({ request, actor, now, id }) => {
    const fact = await readBody(request, newInteractionSchema);
    const recorded = await record(actor, id, fact, { now, source: 'API' });
    // Only a screen that named a to-do can be older than the history.
    if (recorded.outcome === 'changed-meanwhile') throw new Error('an interaction of the API names no to-do');
    const { outcome, interactionId, next } = recorded;
    const approachId = outcome === 'known' ? recorded.approachId : id;
    return json(outcome === 'recorded' ? 201 : 200, { id: interactionId, approachId, next: toJson(next) });
  },
});
