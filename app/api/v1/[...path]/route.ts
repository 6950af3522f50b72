import { Refusal } from '@/lib/domain/team/refusal';
import { answer } from '../answer';

/** Any other address under /api/v1: a program gets a problem it can read, not a page. */
async function nothing(): Promise<Response> {
  throw new Refusal('not-found', 'No such address: /api/v1/openapi.json lists those there are.');
}

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
});
