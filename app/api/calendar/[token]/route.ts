import { admitCalendar } from '@/lib/auth/calendar-reader';
import { factsOf } from '@/lib/auth/request-facts';
import { currentInstant } from '@/lib/clock';
import { getEnv } from '@/lib/env';
import { tagOf, writeWeekCalendar } from '@/lib/exports/week-calendar';
import { readFeed } from '@/lib/operations/calendar-feed';
import { answerUnavailable } from '../../unavailable';

/** Nothing that stands between may keep it, and no index may hold it. */
const PRIVATE = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, nofollow' };

/** A member's list as a calendar to subscribe to. Whoever holds the address reads it; one revoked, or made up, was never there. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  return give(request, (await params).token).catch(answerUnavailable);
}

async function give(request: Request, token: string): Promise<Response> {
  const now = currentInstant();
  const admission = await admitCalendar(token.replace(/\.ics$/, ''), factsOf(request.headers).from, now);
  if (admission.outcome === 'unknown') return new Response(null, { status: 404, headers: PRIVATE });
  if (admission.outcome === 'throttled') {
    const headers = { ...PRIVATE, 'retry-after': String(admission.waitSeconds) };
    return new Response(null, { status: 429, headers });
  }
  const { scope, ...feed } = admission.reader;
  const text = writeWeekCalendar(await readFeed(scope, feed, now), getEnv().PUBLIC_URL, now);
  const headers = { ...PRIVATE, etag: tagOf(text) };
  if (request.headers.get('if-none-match')?.includes(headers.etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="relance.ics"',
    },
  });
}
