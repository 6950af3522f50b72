import type { Actor } from '../../lib/auth/actor.ts';
import type { Channel } from '../../lib/domain/interactions/interaction.ts';
import { DAY, type Instant } from '../../lib/domain/time/instant.ts';
import { createApproach } from '../../lib/operations/approaches.ts';
import { createContact } from '../../lib/operations/contacts.ts';
import { record } from '../../lib/operations/record.ts';

let made = 0;

/**
 * Somebody of the actor's, in a campaign, written to at an instant and not heard of since.
 * @returns their approach and contact
 */
export async function followSomebody(
  actor: Actor,
  wish: {
    readonly campaignId: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly writtenAt: Instant;
    readonly channel?: Channel;
    readonly fields?: Record<string, unknown>;
  },
): Promise<{ approachId: string; contactId: string }> {
  made += 1;
  const { campaignId, firstName, lastName, writtenAt, channel = 'EMAIL' } = wish;
  const before = writtenAt - 10 * DAY;
  const addresses = [{ kind: 'EMAIL' as const, value: `personne-${made}@exemple.fr` }];
  const { contactId } = await createContact(
    actor,
    { firstName, lastName, addresses, ...wish.fields },
    before,
  );
  const { approachId } = await createApproach(actor, { contactId, campaignId }, before);
  const sent = { kind: 'MESSAGE_SENT' as const, channel, occurredAt: writtenAt };
  await record(actor, approachId, sent, { now: writtenAt, source: 'HAND' });
  return { approachId, contactId };
}
