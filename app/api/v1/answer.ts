import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { actorFromToken } from '@/lib/auth/token';
import { currentInstant } from '@/lib/clock';
import { type FieldFault, Refusal, type RefusalCode } from '@/lib/domain/team/refusal';
import type { Instant } from '@/lib/domain/time/instant';
import { RETRY_AFTER } from '../unavailable';
import { BodyFault, storableSchema } from './read-body';

/** A request whose asker is proven. */
export interface Asked {
  readonly request: Request;
  readonly actor: Actor;
  readonly now: Instant;
  /** The `{id}` of the address, in small letters; empty where it has none. */
  readonly id: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type RouteHandler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]> | undefined> },
) => Promise<Response>;

/**
 * The handlers of one address: who asks is proven first, faults become problem details (RFC 9457), other methods are answered 405.
 * @example export const { GET, POST, PUT, PATCH, DELETE } = answer({ GET: async ({ actor, id }) => … });
 */
export function answer(
  handlers: Partial<Record<Method, (asked: Asked) => Promise<Response>>>,
): Record<Method, RouteHandler> {
  const allowed = Object.keys(handlers).join(', ');
  const handlerOf =
    (method: Method): RouteHandler =>
    async (request, { params }) => {
      const handler = handlers[method];
      if (!handler)
        return problem(405, 'Method not allowed', `This address answers ${allowed}.`, {}, { Allow: allowed });
      try {
        const now = currentInstant();
        const actor = await actorFromToken(request, new Date(now));
        if (!actor) {
          const detail =
            'Send `Authorization: Bearer <key>` with a key that works: one is made in the settings.';
          return problem(401, 'Unauthorized', detail, {}, { 'WWW-Authenticate': 'Bearer realm="Relance"' });
        }
        // Next gives no params at all to an address without any.
        const id = (await params)?.id;
        return await handler({ request, actor, now, id: id === undefined ? '' : readId(String(id)) });
      } catch (error) {
        return explain(error);
      }
    };
  return {
    GET: handlerOf('GET'),
    POST: handlerOf('POST'),
    PUT: handlerOf('PUT'),
    PATCH: handlerOf('PATCH'),
    DELETE: handlerOf('DELETE'),
  };
}

/** An answer in JSON. Nothing between the two keeps it. */
export function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** A conflict with something that stands, named by its id under a key of its own. */
export function conflict(detail: string, standing: Record<string, string>): Response {
  return problem(409, TITLES.conflict, detail, standing);
}

/** A message that may not leave as it is: what blocks it, and all else that was seen. */
export function blocked(findings: readonly unknown[]): Response {
  const detail =
    'This message may not leave as it is. What was sent already, by another way, is recorded with `alreadySent: true`.';
  return problem(422, 'Message blocked', detail, { findings });
}

/** An id of ours, or Refusal `not-found`: what is no id cannot be found either. */
export function readId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new Refusal('not-found', 'No such id.');
  return text.toLowerCase();
}

/** What a query string says, by a schema. Fields nobody knows are refused: a slip of the keyboard must not widen an answer. */
export function readQuery<T>(request: Request, schema: z.ZodType<T>): T {
  return schema.parse(storableSchema.parse(Object.fromEntries(new URL(request.url).searchParams)));
}

const STATUSES: Record<RefusalCode, number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
  unavailable: 503,
};
const TITLES: Record<RefusalCode, string> = {
  'not-found': 'Not found',
  forbidden: 'Forbidden',
  conflict: 'Conflict',
  invalid: 'Invalid request',
  unavailable: 'Unavailable',
};

/** Faults people can mend become what they say; anything else an incident number, logged without what was sent. */
function explain(error: unknown): Response {
  if (error instanceof BodyFault) return problem(error.status, error.title, error.message);
  if (isZodError(error)) {
    return problem(400, TITLES.invalid, 'Some fields are not as they should be.', {
      errors: error.issues.flatMap(toFaults),
    });
  }
  if (error instanceof Refusal) {
    const errors = error.faults.length > 0 ? { errors: error.faults } : {};
    const headers = error.code === 'unavailable' ? RETRY_AFTER : {};
    return problem(STATUSES[error.code], TITLES[error.code], error.message, errors, headers);
  }
  const incident = randomBytes(4).toString('hex');
  const { name, code, stack } = error as Error & { code?: string };
  // Messages of the database may hold what people wrote: only where it happened is kept.
  const places = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  console.error(`API incident ${incident}: ${name} ${code ?? ''}\n${places?.slice(0, 12).join('\n')}`);
  return problem(500, 'Internal error', `Something is broken on our side. Incident ${incident}.`, {
    incident,
  });
}

function problem(
  status: number,
  title: string,
  detail: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const type = `urn:relance:problem:${title.toLowerCase().replaceAll(' ', '-')}`;
  return new Response(JSON.stringify({ type, title, status, detail, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}

function isZodError(error: unknown): error is z.ZodError {
  return error instanceof Error && error.name.endsWith('ZodError') && 'issues' in error;
}

function toFaults(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: toPath([...issue.path, key]), message: 'is not a known field' }));
  }
  return [{ path: toPath(issue.path), message: issue.message }];
}

/** "addresses[1].value", as a program would write it. */
function toPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}
