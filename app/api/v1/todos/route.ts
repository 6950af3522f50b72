import { requireAbility } from '@/lib/auth/actor';
import { withScope } from '@/lib/db/scope';
import { listTodos } from '@/lib/db/todos';
import { answer, json, readQuery } from '../answer';
import { todosQuerySchema } from '../requests';
import { fromCursor, toCursor, todoToJson } from './todo-json';

/** Later than any due time. */
const NO_BOUND = Date.parse('9999-12-31T00:00:00Z');

/** My list, in rank order, a page at a time. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: async ({ request, actor, now }) => {
    const { due_before: dueBefore = NO_BOUND, limit, cursor } = readQuery(request, todosQuerySchema);
    requireAbility(actor, 'week.view');
    const after = cursor ? fromCursor(cursor) : null;
    const filter = { ownerId: actor.memberId, dueBefore, now, limit: limit + 1, after };
    const rows = await withScope(actor.scope, (tx) => listTodos(tx, actor.scope, filter));
    const page = rows.slice(0, limit);
    const nextCursor = rows.length > limit ? toCursor(page.at(-1)!) : null;
    return json(200, { items: page.map(todoToJson), nextCursor });
  },
});
