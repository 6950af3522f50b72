import type { Actor } from '../../lib/auth/actor.ts';
import type { NewInteraction } from '../../lib/db/interactions.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';
import { createApproach } from '../../lib/operations/approaches.ts';
import { writeHook } from '../../lib/operations/before-writing.ts';
import { createCampaign } from '../../lib/operations/campaigns.ts';
import { createContact } from '../../lib/operations/contacts.ts';
import { record } from '../../lib/operations/record.ts';
import { createWorkspace } from '../../lib/operations/workspaces.ts';

/** Who the only member of a team is, and what the team is called. */
export interface Desk {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly team: string;
}

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

/** A team of one with twelve people to follow up: nobody else works on its list. */
export async function furnishRelanceDesk(desk: Desk, passwordHash: string, now: Instant): Promise<void> {
  const { actor, campaignId } = await openDesk(desk, passwordHash, now);
  for (const [place, [firstName, lastName, first]] of PEOPLE.entries()) {
    const approachId = await source(actor, campaignId, { firstName, lastName, place }, now - 20 * DAY);
    await writeHook(actor, approachId, `votre billet numéro ${place + 1} sur Iceberg`);
    for (const fact of past(first, firstName, now - 6 * DAY + place * MINUTE))
      await record(actor, approachId, fact, { now, source: 'HAND' });
  }
}

/** A team of one who wrote to so many people in the last two hours, and has said nothing of them yet. */
export async function furnishSourcingDesk(
  desk: Desk & { readonly people: number },
  passwordHash: string,
  now: Instant,
): Promise<void> {
  const { actor, campaignId } = await openDesk(desk, passwordHash, now);
  for (let place = 0; place < desk.people; place += 1) {
    const [firstName] = PEOPLE[place % PEOPLE.length]!;
    const [, lastName] = PEOPLE[(place * 5 + Math.floor(place / PEOPLE.length)) % PEOPLE.length]!;
    const at = now - 2 * HOUR + place * MINUTE;
    const approachId = await source(actor, campaignId, { firstName, lastName, place }, at);
    const body = `Bonjour ${firstName}, votre billet numéro ${place + 1} sur Iceberg m’a retenue. Alcyon a le même chantier : quinze minutes ?`;
    await record(
      actor,
      approachId,
      { kind: 'MESSAGE_SENT', channel: 'LINKEDIN', body, occurredAt: at },
      { now, source: 'HAND' },
    );
  }
}

async function openDesk({ email, firstName, lastName, team }: Desk, passwordHash: string, now: Instant) {
  const { scope, adminId } = await createWorkspace({
    name: team,
    kind: 'LIVE',
    country: 'FR',
    region: null,
    timeZone: 'Europe/Paris',
    locale: 'fr',
    admin: { email, firstName, lastName, passwordHash },
  });
  const actor: Actor = { scope, memberId: adminId, role: 'ADMIN' };
  const campaign = { name: 'Data engineer', company: 'Alcyon' };
  return { actor, ...(await createCampaign(actor, campaign, now - 30 * DAY)) };
}

/** A contact with a number and an address of their own, approached. */
async function source(
  actor: Actor,
  campaignId: string,
  { firstName, lastName, place }: { firstName: string; lastName: string; place: number },
  at: Instant,
): Promise<string> {
  const { contactId } = await createContact(
    actor,
    {
      firstName,
      lastName,
      title: 'Data engineer',
      company: 'Numéria',
      linkedinSlug: `${firstName}-${lastName}-${place}`.toLowerCase().replaceAll(' ', '-'),
      addresses: [
        { kind: 'EMAIL' as const, value: `${place}@exemple.fr` },
        { kind: 'PHONE' as const, value: `+336123456${10 + place}` },
      ],
    },
    at,
  );
  return (await createApproach(actor, { contactId, campaignId }, at)).approachId;
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
