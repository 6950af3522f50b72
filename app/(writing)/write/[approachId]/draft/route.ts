import { answerUnavailable } from '@/app/api/unavailable';
import { requireAbility } from '@/lib/auth/actor';
import { findActor } from '@/lib/auth/current';
import { isSameOriginRequest } from '@/lib/auth/same-origin-request';
import { currentInstant } from '@/lib/clock';
import { draftSchema } from '@/lib/domain/messages/draft';
import { Refusal } from '@/lib/domain/team/refusal';
import { keepDraft } from '@/lib/operations/drafts';

/**
 * Keeps the draft as it is being typed. An address rather than an action: a page that closes may still send to it, and typing never waits behind
 * something else the page asked.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ approachId: string }> },
): Promise<Response> {
  if (!isSameOriginRequest(request)) return answer(403, { outcome: 'refused' });
  try {
    const actor = await findActor();
    if (!actor) return answer(401, { outcome: 'signed-out' });
    requireAbility(actor, 'approach.record');
    const { approachId } = await params;
    const asked = draftSchema.safeParse({ ...(await request.json()), approachId });
    if (!asked.success) return answer(400, { outcome: 'refused' });
    const { base, approachId: id, ...text } = asked.data;
    return answer(200, await keepDraft(actor, id, text, base, currentInstant()));
  } catch (error) {
    if (error instanceof SyntaxError) return answer(400, { outcome: 'refused' });
    if (error instanceof Refusal && error.code !== 'unavailable')
      return answer(error.code === 'not-found' ? 404 : 403, { outcome: 'refused' });
    return answerUnavailable(error);
  }
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
