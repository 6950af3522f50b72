import { insertApproaches } from '../../lib/db/approaches.ts';
import { insertObjection } from '../../lib/db/contacts.ts';
import { uuidv7 } from '../../lib/db/ids.ts';
import { insertInteractions, voidInteraction } from '../../lib/db/interactions.ts';
import { lockContacts } from '../../lib/db/persons.ts';
import { type Tx, type WorkspaceScope, withScope } from '../../lib/db/scope.ts';
import { DAY, type Instant, MINUTE } from '../../lib/domain/time/instant.ts';
import { french } from '../../lib/locale/typography.ts';
import { redecide } from '../../lib/operations/redecide.ts';
import type { SeatCampaign } from './campaigns.ts';
import type { MemberKey, SeedFact, SeedSeat, Story } from './story.ts';
import { LOOKING_FOR, MUTUAL_CONTACTS } from './words/names.ts';

/** Who and where, as the database knows them. */
export interface Cast {
  readonly members: Readonly<Record<MemberKey, { readonly id: string; readonly firstName: string }>>;
  readonly campaigns: Readonly<Record<SeatCampaign, string>>;
  /** The first version of each trame of the starter set, by its key. */
  readonly trames: ReadonlyMap<string, string>;
}

const BATCH = 150;

/** Writes stories down, a batch of people per transaction, and decides what comes next for each. */
export async function writeDown(
  scope: WorkspaceScope,
  cast: Cast,
  stories: readonly Story[],
  now: Instant,
): Promise<void> {
  for (let from = 0; from < stories.length; from += BATCH) {
    const batch = stories.slice(from, from + BATCH);
    await withScope(scope, (tx) => writeBatch(tx, scope, cast, batch, now), 120_000);
  }
}

async function writeBatch(
  tx: Tx,
  scope: WorkspaceScope,
  cast: Cast,
  stories: readonly Story[],
  now: Instant,
): Promise<void> {
  const { workspaceId } = scope;
  const people = stories.map((story) => ({ story, id: uuidv7() }));
  await tx.contact.createMany({
    data: people.map(({ story: { contact }, id }, index) => ({
      workspaceId,
      id,
      firstName: contact.firstName,
      lastName: contact.lastName,
      title: contact.title,
      titleCheckedAt: new Date(Math.min(now, contact.createdAt + 10 * MINUTE)),
      company: contact.company,
      location: contact.location,
      timeZone: contact.timeZone,
      linkedinSlug: contact.linkedinSlug,
      degree: contact.degree,
      openProfile: contact.openProfile,
      seniority: contact.seniority,
      skills: [...contact.skills],
      inCommon: [...contact.inCommon],
      lookingFor: index % 4 === 0 ? LOOKING_FOR[index % LOOKING_FOR.length]! : null,
      mutualContact: index % 9 === 0 ? MUTUAL_CONTACTS[index % MUTUAL_CONTACTS.length]! : null,
      source: contact.source,
      informedAt: new Date(Math.min(now, contact.createdAt + 2 * DAY)),
      keepInTouch: contact.keepInTouch,
      rhythmDays: contact.rhythmDays,
      createdAt: new Date(Math.min(now, contact.createdAt)),
    })),
  });
  await tx.contactAddress.createMany({
    data: people.flatMap(({ story: { contact }, id }) => {
      const common = { workspaceId, contactId: id, createdAt: new Date(Math.min(now, contact.createdAt)) };
      const bouncedAt = contact.bouncedAt === null ? null : new Date(contact.bouncedAt);
      return [
        ...(contact.email
          ? [{ ...common, id: uuidv7(), kind: 'EMAIL', value: contact.email, bouncedAt }]
          : []),
        ...(contact.phone ? [{ ...common, id: uuidv7(), kind: 'PHONE', value: contact.phone }] : []),
      ];
    }),
  });
  const seats = people.flatMap(({ story, id }) =>
    story.seats.map((seat) => ({ story, seat, contactId: id })),
  );
  const approaches = await insertApproaches(
    tx,
    scope,
    seats.map(({ seat, contactId }) => ({
      contactId,
      campaignId: cast.campaigns[seat.campaign],
      ownerId: cast.members[seat.owner].id,
      starred: seat.starred,
      priority: seat.priority,
      fitScore: seat.fitScore,
      hook: seat.hook,
      createdAt: Math.min(now, seat.createdAt),
    })),
  );
  const rows = seats.flatMap(({ seat, contactId }, index) =>
    seat.facts.map((fact) => ({ seat, fact, contactId, approachId: approaches[index]!.id })),
  );
  rows.sort((a, b) => a.fact.occurredAt - b.fact.occurredAt);
  const ids = await insertInteractions(
    tx,
    scope,
    rows.map(({ seat, fact, contactId, approachId }) => ({
      approachId,
      contactId,
      authorId: cast.members[authorOf(seat, fact)].id,
      source: 'DEMO',
      recordedAt: Math.min(now, fact.occurredAt + 2 * MINUTE),
      fact: wordFor(cast, seat, fact),
    })),
  );
  for (const [index, { seat, fact }] of rows.entries()) {
    if (fact.void === undefined) continue;
    const at = Math.min(now, fact.occurredAt + 5 * MINUTE);
    await voidInteraction(tx, scope, {
      interactionId: ids[index]!,
      authorId: cast.members[seat.owner].id,
      at,
      why: fact.void,
    });
  }
  for (const { story, id } of people) {
    if (story.objectedAt === null) continue;
    const authorId = cast.members[story.seats[0]!.owner].id;
    await insertObjection(tx, scope, {
      contactId: id,
      at: story.objectedAt,
      recordedAt: story.objectedAt,
      authorId,
      note: 'Dit par écrit',
    });
  }
  const contactIds = await lockContacts(
    tx,
    scope,
    people.map(({ id }) => id),
  );
  await redecide(tx, scope, contactIds, now);
}

function authorOf(seat: SeedSeat, fact: SeedFact): MemberKey {
  return fact.author ?? seat.owner;
}

/** The fact with its author's name and gender in its text, set as a printer would. */
function wordFor(cast: Cast, seat: SeedSeat, { author: _, void: __, starter, ...fact }: SeedFact): SeedFact {
  const author = authorOf(seat, { author: _, ...fact });
  const text = (words: string | null | undefined) => {
    if (!words) return null;
    const named = words.replaceAll('{moi}', cast.members[author].firstName);
    return french(author === 'benoit' ? masculine(named) : named);
  };
  const trameVersionId = starter ? cast.trames.get(starter) : null;
  return { ...fact, trameVersionId, subject: text(fact.subject), body: text(fact.body) };
}

const MASCULINE: readonly (readonly [string, string])[] = [
  ['Ravie ', 'Ravi '],
  ['serai donc brève', 'serai donc bref'],
  ["m'avoir lue", "m'avoir lu"],
];

function masculine(text: string): string {
  return MASCULINE.reduce((words, [hers, his]) => words.replaceAll(hers, his), text);
}
