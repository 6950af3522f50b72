import { lintMessage } from '@/lib/operations/lint-message';
import { answer, json, readId } from '../../answer';
import { readBody } from '../../read-body';
import { lintRequestSchema } from '../../requests';
import { reportToJson } from '../lint-json';

/** What there is to say of a text before it leaves: nothing is kept, nothing is sent. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: async ({ request, actor, now }) => {
    const { approachId, ...draft } = await readBody(request, lintRequestSchema);
    const report = await lintMessage(actor, readId(approachId), draft, now);
    return json(200, await reportToJson(request, actor, report, now));
  },
});
