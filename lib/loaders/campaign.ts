import { z } from 'zod';
import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import {
  type CampaignApproachRow,
  countNeat,
  countStages,
  findCampaignAim,
  listBoardCards,
  listCampaignApproaches,
  listContactedAt,
} from '../db/campaign-lists.ts';
import { findCampaign } from '../db/campaigns.ts';
import { listContactRows, searchContactIds } from '../db/contact-lists.ts';
import { listMembers } from '../db/members.ts';
import { getPageFacts } from '../db/page-facts.ts';
import { type Tx, type WorkspaceScope, withScope } from '../db/scope.ts';
import { STAGES, type Stage } from '../domain/approaches/stage.ts';
import { type CampaignQuery, filterOf } from '../domain/campaigns/campaign-query.ts';
import {
  type ApproachFilter,
  type BoardColumn,
  type CampaignPerson,
  type CampaignScreen,
  type CampaignState,
  isFiltered,
  type RankedPerson,
  type StageCounts,
} from '../domain/campaigns/campaign-view.ts';
import { isCrowded } from '../domain/campaigns/company-cap.ts';
import { fitOf, type IdealProfile, type Weights } from '../domain/campaigns/fit-score.ts';
import { resolvePolicy } from '../domain/relances/policy.ts';
import { readIdealProfile, readWeights } from '../operations/score-fit.ts';
import { readWeek } from './campaigns.ts';
import { toReader } from './reader.ts';
import { toDecision } from './stored-decision.ts';

export const PEOPLE_PER_PAGE = 50;
/** Nobody reads past this many cards of a column: the table goes on. */
export const CARDS_PER_COLUMN = 25;

const NOBODY_LEFT_OUT: ApproachFilter = {
  stage: null,
  starred: false,
  priority: null,
  category: null,
  neat: false,
  text: '',
};

/** A campaign with the people its address asks for, or null when it is not of this workspace. */
export function loadCampaign(
  actor: Actor,
  campaignId: string,
  query: CampaignQuery,
): Promise<CampaignScreen | null> {
  requireAbility(actor, 'campaign.view');
  if (!z.uuid().safeParse(campaignId).success) return Promise.resolve(null);
  const { scope } = actor;
  const now = currentInstant();
  return withScope(scope, async (tx) => {
    const campaign = await findCampaign(tx, scope, campaignId);
    if (!campaign) return null;
    const facts = await getPageFacts(tx, scope, actor.memberId);
    const aim = await findCampaignAim(tx, scope, campaignId);
    const idealProfile = readIdealProfile(aim?.idealProfile);
    const weights = readWeights(aim?.weights);
    const filter = filterOf(query);
    const stages = await countStages(tx, scope, { campaignId, filter: NOBODY_LEFT_OUT, now });
    const found = isFiltered(filter) ? await countStages(tx, scope, { campaignId, filter, now }) : stages;
    const people = { tx, scope, campaignId, query, filter, now, state: campaign.state };
    const members = await listMembers(tx, scope);
    const isTable = query.view === 'table' || campaign.kind === 'VIVIER';
    return {
      campaign,
      idealProfile,
      weights,
      capacityShare: aim?.capacityShare ?? null,
      week: (await readWeek(tx, actor, facts))(campaignId),
      stages,
      found,
      neat: await countNeat(tx, scope, campaignId, now),
      rows: isTable ? await listRows(people, idealProfile, weights) : [],
      columns: isTable ? [] : await listColumns(people, stages, found),
      total: Object.values(found).reduce((sum, count) => sum + count, 0),
      policy: resolvePolicy(facts.rules.policy, campaign.policy),
      reader: toReader(facts, actor.memberId, now),
      colleagues: members
        .filter((member) => !member.deactivatedAt)
        .map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
    };
  });
}

/** The name of a campaign, or null when it is not of this workspace. */
export async function findCampaignName(actor: Actor, campaignId: string): Promise<string | null> {
  requireAbility(actor, 'campaign.view');
  if (!z.uuid().safeParse(campaignId).success) return null;
  const { workspaceId } = actor.scope;
  const row = await withScope(actor.scope, (tx) =>
    tx.campaign.findUnique({
      where: { workspaceId_id: { workspaceId, id: campaignId } },
      select: { name: true },
    }),
  );
  return row?.name ?? null;
}

interface Wished {
  readonly tx: Tx;
  readonly scope: WorkspaceScope;
  readonly campaignId: string;
  readonly query: CampaignQuery;
  readonly filter: ApproachFilter;
  readonly now: number;
  readonly state: CampaignState;
}

async function listRows(wished: Wished, ideal: IdealProfile, weights: Weights): Promise<RankedPerson[]> {
  const { tx, scope, query, state } = wished;
  const rows = await listCampaignApproaches(tx, scope, {
    ...wished,
    sort: query.sort,
    limit: PEOPLE_PER_PAGE,
    offset: (query.page - 1) * PEOPLE_PER_PAGE,
  });
  return rows.map((row) => ({ ...toPerson(row, state), fit: fitOf(row, ideal, weights) }));
}

/** Invited, contacted, in conversation, interview, closed; those to contact and those hired where there are some. */
async function listColumns(wished: Wished, stages: StageCounts, found: StageCounts): Promise<BoardColumn[]> {
  const { tx, scope, query, state, filter } = wished;
  const cards = await listBoardCards(tx, scope, { ...wished, sort: query.sort, perStage: CARDS_PER_COLUMN });
  const isShown = (stage: Stage) =>
    filter.stage ? stage === filter.stage : !RARE_STAGES.includes(stage) || (stages[stage] ?? 0) > 0;
  return STAGES.filter(isShown).map((stage) => ({
    stage,
    people: found[stage] ?? 0,
    cards: cards.filter((card) => card.stage === stage).map((card) => toPerson(card, state)),
  }));
}

const RARE_STAGES: readonly Stage[] = ['SOURCED', 'PLACED'];

/** What the page needs of a row, and nothing more: the facts of the fit stay here. */
function toPerson(row: CampaignApproachRow, state: CampaignState): CampaignPerson {
  return {
    approachId: row.approachId,
    contactId: row.contactId,
    firstName: row.firstName,
    lastName: row.lastName,
    title: row.title,
    company: row.company,
    stage: row.stage,
    starred: row.starred,
    priority: row.priority,
    ownerId: row.ownerId,
    ownerName: row.ownerName,
    stopCode: row.stopCode,
    fitScore: row.fitScore,
    next: toDecision(row, state),
  };
}

/** A contact that may be put in a campaign. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly company: string | null;
  readonly isThere: boolean;
  /** When one more of their company passes the soft cap: those who are being written to already. */
  readonly crowd: readonly string[];
}

const MOST_CANDIDATES = 20;

/** Contacts found by name, with whether each is in the campaign already. */
export function findCandidates(actor: Actor, campaignId: string, words: string): Promise<Candidate[]> {
  requireAbility(actor, 'contact.view');
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const ids = await searchContactIds(tx, words, MOST_CANDIDATES);
    if (ids.length === 0) return [];
    const page = { limit: MOST_CANDIDATES, offset: 0 };
    const rows = await listContactRows(tx, scope, { ids, keepInTouch: false, campaign: null }, page);
    const there = await tx.approach.findMany({
      where: { workspaceId: scope.workspaceId, campaignId, contactId: { in: ids } },
      select: { contactId: true },
    });
    const known = new Set(there.map((row) => row.contactId));
    const companies = [...new Set(rows.flatMap((row) => row.company ?? []))];
    const contacted = await listContactedAt(tx, scope, companies, []);
    return rows.map((row) => ({
      id: row.id,
      name: `${row.firstName} ${row.lastName}`.trim(),
      about: [row.title, row.company, row.location].filter(Boolean).join(', '),
      company: row.company,
      isThere: known.has(row.id),
      crowd: crowdOf(contacted.get(row.company ?? ''), `${row.firstName} ${row.lastName}`.trim()),
    }));
  });
}

/** Those of a company who are being written to, when one more passes the soft cap; nobody otherwise. */
function crowdOf(names: readonly string[] | undefined, newcomer: string): readonly string[] {
  const others = (names ?? []).filter((name) => name !== newcomer);
  return isCrowded(others) ? others : [];
}

/** Which of these companies would pass the soft cap with one more person, each with those who are being written to. */
export function findCrowds(
  actor: Actor,
  companies: readonly string[],
  except: readonly string[] = [],
): Promise<Map<string, readonly string[]>> {
  requireAbility(actor, 'contact.view');
  return withScope(actor.scope, async (tx) => {
    const contacted = await listContactedAt(tx, actor.scope, [...new Set(companies)], except);
    return new Map([...contacted].filter(([, names]) => isCrowded(names)));
  });
}

/** The company of a contact, or null. */
export function findCompany(actor: Actor, contactId: string): Promise<string | null> {
  requireAbility(actor, 'contact.view');
  return withScope(actor.scope, async (tx) => {
    const row = await tx.contact.findUnique({
      where: { workspaceId_id: { workspaceId: actor.scope.workspaceId, id: contactId } },
      select: { company: true },
    });
    return row?.company ?? null;
  });
}

/** What each criterion weighs in a campaign, as it stands. */
export function findWeights(actor: Actor, campaignId: string): Promise<Weights> {
  requireAbility(actor, 'campaign.view');
  return withScope(actor.scope, async (tx) =>
    readWeights((await findCampaignAim(tx, actor.scope, campaignId))?.weights),
  );
}
