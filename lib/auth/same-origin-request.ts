/**
 * Whether a request comes from a page of ours: a browser says where it stood, and no page can make it say otherwise. For route handlers that
 * change something for whoever is signed in; server actions are held to the same by Next.
 *
 * Doubt leans towards no: a request without either header is not a page of ours.
 */
export function isSameOriginRequest(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
