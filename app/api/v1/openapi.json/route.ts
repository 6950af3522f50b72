import { describeApi } from '../openapi';

/** What the API can do, for programs and for people who write them. Needs no key. */
export async function GET(): Promise<Response> {
  return Response.json(describeApi());
}
