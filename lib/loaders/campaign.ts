import { z } from 'zod';
import { requireAbility, type Actor } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import {
  APPROACH_SORTS,
  type CampaignApproachRow,
  countStages,
  findIdealProfile,
  listCampaignApproaches,
  type StageCounts,
} from '../db/campaign-lists.ts';
import { type CampaignRow, findCampaign } from '../db/campaigns.ts';
import { listContactRows, searchContactIds } from '../db/contact-lists.ts';
import { withScope } from '../db/scope.ts';
import { STAGES } from '../domain/approaches/stage.ts';
import type { PersonDecision } from '../domain/contacts/person-view.ts';
import { type Policy, resolvePolicy } from '../domain/relances/policy.ts';
import { loadReader, type ReaderView } from './reader.ts';
import { toDecision } from './stored-decision.ts';

export const PEOPLE_PER_PAGE = 100;

/** What the address of a campaign's page says; anything strange reads as nothing. */
export const campaignQuerySchema = z.object({
  stage: z.enum(STAGES).nullable().catch(null).default(null),
  sort: z.enum(APPROACH_SORTS).catch('rank').default('rank'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type CampaignQuery = z.infer<typeof campaignQuerySchema>;

const idealProfileSchema = z.object({
  titles: z.array(z.string()).catch([]),
  skills: z.array(z.string()).catch([]),
  locations: z.array(z.string()).catch([]),
});
export type IdealProfile = z.infer<typeof idealProfileSchema>;

export interface CampaignScreen {
  readonly campaign: CampaignRow;
  readonly idealProfile: IdealProfile;
  readonly stages: StageCounts;
  readonly rows: readonly (CampaignApproachRow & { readonly next: PersonDecision })[];
  /** People of the stage asked, or of the campaign. */
  readonly total: number;
  /** The policy that holds here. */
  readonly policy: Policy;
  readonly reader: ReaderView;
}

/** A campaign with a page of its people, or null when it is not of this workspace. */
export function loadCampaign(actor: Actor, campaignId: string, query: CampaignQuery): Promise<CampaignScreen | null> {
  requireAbility(actor, 'campaign.view');
  if (!z.uuid().safeParse(campaignId).success) return Promise.resolve(null);
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const campaign = await findCampaign(tx, scope, campaignId);
    if (!campaign) return null;
    const reader = await loadReader(tx, scope, actor.memberId, currentInstant());
    const stages = await countStages(tx, scope, campaignId);
    const rows = await listCampaignApproaches(tx, scope, {
      campaignId,
      stage: query.stage,
      sort: query.sort,
      limit: PEOPLE_PER_PAGE,
      offset: (query.page - 1) * PEOPLE_PER_PAGE,
    });
    const everybody = Object.values(stages).reduce((sum, people) => sum + people, 0);
    return {
      campaign,
      idealProfile: idealProfileSchema.parse(await findIdealProfile(tx, scope, campaignId)),
      stages,
      rows: rows.map((row) => ({ ...row, next: toDecision(row, campaign.state) })),
      total: query.stage ? (stages[query.stage] ?? 0) : everybody,
      policy: resolvePolicy(reader.policy, campaign.policy),
      reader,
    };
  });
}

/** A contact that may be put in a campaign. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly isThere: boolean;
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
    return rows.map((row) => ({
      id: row.id,
      name: `${row.firstName} ${row.lastName}`.trim(),
      about: [row.title, row.company, row.location].filter(Boolean).join(', '),
      isThere: known.has(row.id),
    }));
  });
}
