import { toJson } from '@/lib/exports/decision-json';
import { recordReported } from '@/lib/operations/write';
import { answer, blocked, json } from '../../../answer';
import { findingsToJson } from '../../../messages/lint-json';
import { readBody } from '../../../read-body';
import { newInteractionSchema } from '../../../requests';

/**
 * Records that something happened; answers what is next. A known external id changes nothing and gives the row that stands. A message dated now, with its
 * words, is held to the lint unless it says that it was sent already: 422, with what blocks it.
 */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: async ({ request, actor, now, id }) => {
    const { alreadySent = false, ...fact } = await readBody(request, newInteractionSchema);
    const recorded = await recordReported(actor, id, fact, { alreadySent, now });
    if (recorded.outcome === 'blocked')
      return blocked(await findingsToJson(request, actor, recorded.findings, now));
    // Only a screen that named a to-do can be older than the history.
    if (recorded.outcome === 'changed-meanwhile') throw new Error('an interaction of the API names no to-do');
    const { outcome, interactionId, next } = recorded;
    const approachId = outcome === 'known' ? recorded.approachId : id;
    return json(outcome === 'recorded' ? 201 : 200, { id: interactionId, approachId, next: toJson(next) });
  },
});
