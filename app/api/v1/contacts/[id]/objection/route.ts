import { noteObjection } from '@/lib/operations/objections';
import { answer, json } from '../../../answer';
import { readBody } from '../../../read-body';
import { newObjectionSchema } from '../../../requests';

/** Notes that a person asked to be left alone: every relance to them falls at once. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: async ({ request, actor, now, id }) => {
    const { at, note } = await readBody(request, newObjectionSchema);
    const { objectionId } = await noteObjection(actor, id, { at, note }, now);
    return json(201, { id: objectionId });
  },
});
