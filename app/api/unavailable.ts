import { Refusal } from '@/lib/domain/team/refusal';

/** Seconds after which it is worth asking again: a database that restarts is back in about as many. */
export const RETRY_AFTER = { 'retry-after': '10' };

/** What a door answers while the database is away: 503, a sentence, and when to come back. Any other fault is thrown on. */
export function answerUnavailable(error: unknown): Response {
  if (!(error instanceof Refusal) || error.code !== 'unavailable') throw error;
  return new Response(`${error.message}\n`, {
    status: 503,
    headers: { ...RETRY_AFTER, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
