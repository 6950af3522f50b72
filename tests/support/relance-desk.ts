import type { NewInteraction } from '../../lib/db/interactions.ts';
import { DAY, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';
import { createApproach } from '../../lib/operations/approaches.ts';
import { writeHook } from '../../lib/operations/before-writing.ts';
import { createCampaign } from '../../lib/operations/campaigns.ts';
import { createContact } from '../../lib/operations/contacts.ts';
import { record } from '../../lib/operations/record.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';

/** People last written to six days ago, to be followed up today whatever the day: the first message passed by this channel, or a CV was found. */
const PEOPLE = [
  ['Léa', 'Carpentier', 'LINKEDIN'],
  ['Karim', 'Benali', 'LINKEDIN'],
  ['Maud', 'Le Goff', 'EMAIL'],
  ['Hugo', 'Tessier', 'EMAIL'],
  ['Inès', 'Moreau', 'INMAIL'],
  ['Paul', 'Guéguen', 'INMAIL'],
  ['Nora', 'Haddad', 'LINKEDIN'],
  ['Yann', 'Kerbrat', 'CV'],
  ['Alix', 'Perrin', 'CV'],
  ['Zoé', 'Marchand', 'EMAIL'],
  ['Tom', 'Roussel', 'LINKEDIN'],
  ['Ana', 'Silva', 'EMAIL'],
] as const;

/** A team of one with twelve people to follow up, for the journey of the mode relance: nobody else works on its list. */
export async function furnishDesk(email: string, passwordHash: string, now: Instant): Promise<void> {
  const { scope, adminId } = await createWorkspace({
    name: 'Atelier des Quais',
    kind: 'LIVE',
    country: 'FR',
    region: null,
    timeZone: 'Europe/Paris',
    locale: 'fr',
    admin: { email, firstName: 'Margaux', lastName: 'Delorme', passwordHash },
  });
  const actor = { scope, memberId: adminId, role: 'ADMIN' as const };
  const { campaignId } = await createCampaign(
    actor,
    { name: 'Data engineer', company: 'Alcyon' },
    now - 30 * DAY,
  );
  for (const [place, [firstName, lastName, first]] of PEOPLE.entries()) {
    const slug = `${firstName}-${lastName}`.toLowerCase().replaceAll(' ', '-');
    const made = await createContact(
      actor,
      {
        firstName,
        lastName,
        title: 'Data engineer',
        company: 'Numéria',
        linkedinSlug: slug,
        addresses: [
          { kind: 'EMAIL' as const, value: `${place}@exemple.fr` },
          { kind: 'PHONE' as const, value: `+336123456${10 + place}` },
        ],
      },
      now - 20 * DAY,
    );
    const { approachId } = await createApproach(
      actor,
      { contactId: made.contactId, campaignId },
      now - 20 * DAY,
    );
    await writeHook(actor, approachId, `votre billet numéro ${place + 1} sur Iceberg`);
    for (const fact of past(first, firstName, now - 6 * DAY + place * MINUTE))
      await record(actor, approachId, fact, { now, source: 'HAND' });
  }
}

/** What was said so far, the latest of it at this instant: the list follows their order. */
function past(first: (typeof PEOPLE)[number][2], firstName: string, latest: Instant): NewInteraction[] {
  const body = `Bonjour ${firstName}, votre billet m’a fait relire la partie sur les snapshots. Alcyon, à Nantes, a le même chantier. Quinze minutes cette semaine ?`;
  if (first !== 'CV') return [{ kind: 'MESSAGE_SENT', channel: first, body, occurredAt: latest }];
  // The call was doubled at once, then an SMS: the next relance is a call.
  const found = latest - 4 * DAY;
  const doubled = `Bonjour ${firstName}, Margaux, d’Alcyon : je viens d’essayer de vous joindre.`;
  const again = `${firstName}, le poste chez Alcyon est toujours ouvert. On s’appelle ?`;
  return [
    { kind: 'CV_FOUND', occurredAt: found },
    { kind: 'CALL_MADE', channel: 'PHONE', outcome: 'NO_ANSWER', occurredAt: found + MINUTE },
    { kind: 'MESSAGE_SENT', channel: 'SMS', body: doubled, occurredAt: found + 2 * MINUTE },
    { kind: 'MESSAGE_SENT', channel: 'SMS', body: again, occurredAt: latest },
  ];
}
