import { readDigestLink } from '@/lib/auth/digest-link';
import { chooseDigests } from '@/lib/operations/digest';
import { answerUnavailable } from '../../unavailable';

type Context = { params: Promise<{ token: string }> };

/** The link at the foot of a digest leads to the page that asks: programs open links to look at them, and looking changes nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return leadTo((await params).token, '');
}

/** One click, from the mail program (RFC 8058) or from that page. The link is the proof; it stops one list and opens nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const holder = readDigestLink(token);
  if (!holder) return leadTo(token, '');
  const wish = holder.kind === 'WEEKLY' ? { weeklyDigest: false } : { dailyDigest: false };
  try {
    await chooseDigests(holder.scope, holder.memberId, wish);
  } catch (error) {
    return answerUnavailable(error);
  }
  const isPage = request.headers.get('accept')?.includes('text/html');
  return isPage
    ? leadTo(token, '?done=1')
    : new Response('OK\n', { headers: { 'cache-control': 'no-store' } });
}

/** A relative address: behind a proxy we do not know by which name we are called. */
function leadTo(token: string, search: string): Response {
  const location = `/unsubscribe/${encodeURIComponent(token)}${search}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
