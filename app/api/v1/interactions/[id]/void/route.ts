import { toJson } from '@/lib/exports/decision-json';
import { voidRow } from '@/lib/operations/record';
import { answer, json } from '../../../answer';
import { readBody } from '../../../read-body';
import { newVoidSchema } from '../../../requests';

/** Says that a row of the history counts for nothing; answers what is next. Voiding twice changes nothing. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: async ({ request, actor, now, id }) => {
    const { why } = await readBody(request, newVoidSchema);
    const { approachId, next } = await voidRow(actor, id, why, now);
    return json(200, { id, approachId, next: toJson(next) });
  },
});
