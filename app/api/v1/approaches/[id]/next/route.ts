import { toJson } from '@/lib/exports/decision-json';
import { decideAt } from '@/lib/operations/approaches';
import { answer, json, readQuery } from '../../../answer';
import { nextQuerySchema } from '../../../requests';

/** What is next in an approach, now or at another instant, and why. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: async ({ request, actor, now, id }) => {
    const { at } = readQuery(request, nextQuerySchema);
    return json(200, toJson(await decideAt(actor, id, at ?? now)));
  },
});
