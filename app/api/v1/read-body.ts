import { z } from 'zod';

const MOST_BYTES = 1024 * 1024;

/** A body that is no JSON, or too long. */
export class BodyFault extends Error {
  readonly status: 400 | 413;
  readonly title: string;

  constructor(status: 400 | 413, title: string, message: string) {
    super(message);
    this.name = 'BodyFault';
    this.status = status;
    this.title = title;
  }
}

/**
 * The JSON body of a request, by a schema.
 * @throws BodyFault for more than 1 MB or for what is no JSON; ZodError for fields that are not as they should be.
 */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(request);
  let body: unknown;
  try {
    // Nothing at all says nothing: where every field is optional, that is enough.
    body = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new BodyFault(400, 'Invalid request', 'The body is not JSON.');
  }
  return schema.parse(storableSchema.parse(body));
}

/** PostgreSQL keeps no NUL character and no half of a surrogate pair: they are refused here, with their place. */
export const storableSchema: z.ZodType<unknown> = z.unknown().superRefine((body, context) => {
  for (const path of findUnstorable(body, [])) {
    context.addIssue({ code: 'custom', path, message: 'holds a character that cannot be kept' });
  }
});

function findUnstorable(value: unknown, path: PropertyKey[]): PropertyKey[][] {
  if (typeof value === 'string') return /[\0\p{Surrogate}]/u.test(value) ? [path] : [];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = Array.isArray(value) ? Number(key) : key;
    return path.length > 8 ? [] : findUnstorable(inner, [...path, place]);
  });
}

/** Reads at most a megabyte: what is longer is refused as soon as it is known to be. */
async function readText(request: Request): Promise<string> {
  const tooLong = new BodyFault(413, 'Content too large', 'A body holds at most 1 MB.');
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLong;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw tooLong;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BodyFault(400, 'Invalid request', 'The body is not UTF-8.');
  }
}
