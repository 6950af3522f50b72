import { isDatabaseAwake } from '@/lib/db/health';

/** Whether this instance can serve: for balancers, containers and `npm start`. Says nothing of what it holds. */
export async function GET(): Promise<Response> {
  const isAwake = await isDatabaseAwake();
  return Response.json(
    { status: isAwake ? 'ok' : 'unavailable' },
    { status: isAwake ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
