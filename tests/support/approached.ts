import { randomUUID } from 'node:crypto';
import type { Actor } from '../../lib/auth/actor.ts';
import { DAY, type Instant } from '../../lib/domain/time/instant.ts';
import { createApproach } from '../../lib/operations/approaches.ts';
import { createCampaign } from '../../lib/operations/campaigns.ts';
import { createContact } from '../../lib/operations/contacts.ts';

/** Somebody of the actor's to whom nothing was written yet, alone in a campaign of Alcyon's: they have an e-mail address and a LinkedIn profile. */
export async function approachSomebody(
  actor: Actor,
  now: Instant,
  lastName = 'Carpentier',
): Promise<{ campaignId: string; contactId: string; approachId: string }> {
  const campaign = { name: `Data ${randomUUID()}`, company: 'Alcyon' };
  const { campaignId } = await createCampaign(actor, campaign, now);
  const person = {
    firstName: 'Léa',
    lastName,
    linkedinSlug: `lea-${randomUUID()}`,
    addresses: [{ kind: 'EMAIL' as const, value: `${randomUUID()}@exemple.fr` }],
  };
  const { contactId } = await createContact(actor, person, now - 20 * DAY);
  const { approachId } = await createApproach(actor, { contactId, campaignId }, now);
  return { campaignId, contactId, approachId };
}
