import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../app/api/v1', import.meta.url));
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .map((file) => file.replace(/\/?route\.ts$/, ''));

/** What the API answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever was answered
  readonly body: any;
}

/**
 * Calls a route handler of the product as Next would, without a server between.
 * @param body sent as it is when it is text, else as JSON.
 */
export async function callApi(
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answered> {
  const url = new URL(`http://localhost/api/v1${path}`);
  const { route, params } = matchRoute(url.pathname.replace('/api/v1/', '').split('/'));
  const handlers = await import(join(folder, route, 'route.ts'));
  const request = new Request(url, {
    method,
    headers: token ? { authorization: `Bearer ${token}` } : {},
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const response: Response = await handlers[method](request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
}

function matchRoute(parts: readonly string[]): { route: string; params: Record<string, string> | undefined } {
  for (const route of routes) {
    const names = route.split('/');
    const isMatch =
      names.length === parts.length && names.every((name, index) => name === '[id]' || name === parts[index]);
    if (isMatch)
      return { route, params: names.includes('[id]') ? { id: parts[names.indexOf('[id]')]! } : undefined };
  }
  return { route: '[...path]', params: undefined };
}
