import { setImmediate as nextTurn } from 'node:timers/promises';
import { uuidv7 } from '../../db/ids.ts';
import type { KnownContact } from '../../db/import-matching.ts';
import {
  type CampaignTerms,
  insertNewcomers,
  insertNewHistories,
  listCampaignTerms,
  type NewcomerInteraction,
} from '../../db/import-newcomers.ts';
import { type PersonRecord, type SeatedHistory, toPersonRecord } from '../../db/persons.ts';
import { BLANK_STANDING, type Projected, toColumns } from '../../db/projection-rows.ts';
import { storeProjections } from '../../db/projections.ts';
import type { Tx, WorkspaceScope } from '../../db/scope.ts';
import { getWorkspaceRules, type WorkspaceRules } from '../../db/workspace-time.ts';
import { fitOf, type IdealProfile, type Weights } from '../../domain/campaigns/fit-score.ts';
import type { Interaction } from '../../domain/interactions/interaction.ts';
import { belongsInVivier } from '../../domain/relances/keeping-in-touch.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { projectRecord } from '../redecide.ts';
import { readIdealProfile, readWeights } from '../score-fit.ts';
import type { PersonDecision } from './decide-person.ts';

/** Somebody an import makes, with what the rows of the batch that speak of them say together. */
interface Newcomer {
  readonly contact: KnownContact;
  readonly decisions: readonly PersonDecision[];
}

/** The people these decisions make; whoever is met again in the same batch is one person. */
export function gatherNewcomers(decisions: readonly PersonDecision[]): Newcomer[] {
  const byId = new Map<string, PersonDecision[]>();
  for (const decision of decisions) {
    const id = decision.contact?.id;
    if (!id) continue;
    if (decision.action === 'CREATE') byId.set(id, [decision]);
    else byId.get(id)?.push(decision);
  }
  return [...byId.values()].map((own) => ({ contact: own[0]!.contact!, decisions: own }));
}

/**
 * Writes newcomers with what is projected of their histories. Nothing of them stands yet, so everything is decided in memory, as `redecide`
 * would have decided once they stood, and each row is written once, as it will stay.
 *
 * @throws a unique violation (23505) when somebody took a LinkedIn address or recorded one of these facts meanwhile: nothing is known of
 * them here, so the transaction must begin again and look closer.
 */
export async function storeNewcomers(
  tx: Tx,
  scope: WorkspaceScope,
  newcomers: readonly Newcomer[],
  { importedAt, now, vivierId }: { importedAt: Instant; now: Instant; vivierId: string },
): Promise<void> {
  if (newcomers.length === 0) return;
  const rules = await getWorkspaceRules(tx, scope);
  const campaignIds = new Set([vivierId]);
  for (const { contact } of newcomers) for (const one of contact.approaches) campaignIds.add(one.campaignId);
  const campaigns = new Map(
    (await listCampaignTerms(tx, scope, [...campaignIds])).map((row) => [row.id, readAims(row)]),
  );

  // PostgreSQL writes the people while their histories are decided here.
  const writing = insertNewcomers(
    tx,
    scope,
    newcomers.map(({ contact }) => contact),
    {
      addresses: belongings(newcomers, (one) => one.addresses),
      aliases: belongings(newcomers, (one) => (one.alias ? [{ linkedinSlug: one.alias }] : [])),
      jobs: belongings(newcomers, (one) => (one.job ? [{ seenAt: importedAt, ...one.job }] : [])),
    },
    now,
  );
  const [, { items, interactions }] = await Promise.all([
    writing,
    nextTurn().then(() => decideHistories(newcomers, { campaigns, vivierId, rules, now })),
  ]);
  const approaches = items.map(({ contactId, seat }) => ({
    id: seat.approachId,
    contactId,
    campaignId: seat.campaignId,
    ownerId: seat.ownerId,
    fitScore: seat.fitScore,
    columns: seat.stands.columns,
  }));
  await insertNewHistories(tx, scope, approaches, interactions, now);
  await storeProjections(tx, scope, items, now);
}

interface Terms {
  readonly campaigns: ReadonlyMap<string, Campaign>;
  readonly vivierId: string;
  readonly rules: WorkspaceRules;
  readonly now: Instant;
}

/** Their histories, and what is projected of them: an approach is written with its columns, so they stand when the rest is stored. */
function decideHistories(
  newcomers: readonly Newcomer[],
  terms: Terms,
): { items: Projected[]; interactions: NewcomerInteraction[] } {
  const interactions: NewcomerInteraction[] = [];
  const items = newcomers.flatMap((newcomer) => {
    const placed = placeFacts(newcomer, terms.now);
    interactions.push(...placed);
    return projectRecord(toRecord(newcomer.contact, placed, terms), terms.rules, terms.now).map((item) => {
      const columns = toColumns(item.projection);
      return { ...item, seat: { ...item.seat, stands: { ...BLANK_STANDING, columns } } };
    });
  });
  return { items, interactions };
}

function belongings<Item>(
  newcomers: readonly Newcomer[],
  itemsOf: (decision: PersonDecision) => readonly Item[],
): (Item & { contactId: string })[] {
  return newcomers.flatMap(({ contact, decisions }) =>
    decisions.flatMap((one) => itemsOf(one).map((item) => ({ ...item, contactId: contact.id }))),
  );
}

function placeFacts({ contact, decisions }: Newcomer, now: Instant): NewcomerInteraction[] {
  return decisions.flatMap((decision) =>
    decision.facts.map(({ approachId, authorId, fact }) => ({
      id: uuidv7(),
      approachId,
      contactId: contact.id,
      authorId,
      source: 'IMPORT' as const,
      recordedAt: now,
      fact,
    })),
  );
}

/** What `loadPeople` would read of them. Whoever belongs in the vivier enters it with the owner of their latest approach. */
function toRecord(
  contact: KnownContact,
  placed: readonly NewcomerInteraction[],
  { campaigns, vivierId, rules, now }: Terms,
): PersonRecord {
  const person = {
    id: contact.id,
    timeZone: null,
    hasProfile: contact.linkedinSlug !== null,
    degree: contact.degree,
    connectedOn: contact.connectedOn,
    openProfile: false,
    keepInTouch: false,
    rhythmDays: null,
    isErased: false,
    emailSince: contact.emails.length > 0 ? new Date(now).toISOString() : null,
    phoneSince: contact.phones.length > 0 ? new Date(now).toISOString() : null,
    objectedAt: [],
  };
  const seatIn = (seat: { id: string; campaignId: string; ownerId: string }): SeatedHistory => ({
    row: seatRow(seat, contact, campaigns.get(seat.campaignId)!),
    rows: placed.filter((row) => row.approachId === seat.id).map(toInteraction),
    stands: BLANK_STANDING,
  });
  const seats = contact.approaches.map(seatIn);
  const record = toPersonRecord(person, seats, rules);
  const last = record.seats.at(-1);
  if (!last || record.seats.some((seat) => seat.isVivier) || !belongsInVivier(record.person)) return record;
  const vivier = seatIn({ id: uuidv7(), campaignId: vivierId, ownerId: last.ownerId });
  return toPersonRecord(person, [...seats, vivier], rules);
}

function seatRow(
  seat: { id: string; campaignId: string; ownerId: string },
  contact: KnownContact,
  { terms, ideal, weights }: Campaign,
) {
  const facts = { ...contact, seniority: null, inCommon: [] };
  return {
    id: seat.id,
    campaignId: seat.campaignId,
    ownerId: seat.ownerId,
    starred: false,
    priority: 2,
    fitScore: terms.kind === 'ROLE' ? fitOf(facts, ideal, weights).score : 0,
    campaignName: terms.name,
    campaignKind: terms.kind,
    campaignState: terms.state,
    campaignPolicy: terms.policy,
  };
}

interface Campaign {
  readonly terms: CampaignTerms;
  readonly ideal: IdealProfile;
  readonly weights: Weights;
}

function readAims(terms: CampaignTerms): Campaign {
  return { terms, ideal: readIdealProfile(terms.idealProfile), weights: readWeights(terms.weights) };
}

/** A row as it will be read: what is not said is null. */
function toInteraction({ id, authorId, recordedAt, fact }: NewcomerInteraction): Interaction {
  return {
    id,
    kind: fact.kind,
    channel: fact.channel ?? null,
    occurredAt: fact.occurredAt,
    recordedAt,
    authorId,
    sentiment: fact.sentiment ?? null,
    outcome: fact.outcome ?? null,
    by: fact.by ?? null,
    until: fact.until ?? null,
    what: fact.what ?? null,
    about: fact.about ?? null,
    hard: fact.hard ?? null,
    event: fact.event ?? null,
    externalId: fact.externalId ?? null,
    trameVersionId: null,
    angle: null,
    hookUsed: null,
    voided: false,
  };
}
