import { z } from 'zod';
import { type Actor, requireAbility } from '../auth/actor.ts';
import { currentInstant } from '../clock.ts';
import { countStages, findIdealProfile, listCampaignApproaches } from '../db/campaign-lists.ts';
import { findCampaign } from '../db/campaigns.ts';
import { listContactRows, searchContactIds } from '../db/contact-lists.ts';
import { withScope } from '../db/scope.ts';
import { getWorkspaceRules } from '../db/workspace-time.ts';
import { STAGES } from '../domain/approaches/stage.ts';
import { APPROACH_SORTS, type CampaignScreen } from '../domain/campaigns/campaign-view.ts';
import { resolvePolicy } from '../domain/relances/policy.ts';
import { loadReader } from './reader.ts';
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

/** A campaign with a page of its people, or null when it is not of this workspace. */
export function loadCampaign(
  actor: Actor,
  campaignId: string,
  query: CampaignQuery,
): Promise<CampaignScreen | null> {
  requireAbility(actor, 'campaign.view');
  if (!z.uuid().safeParse(campaignId).success) return Promise.resolve(null);
  const { scope } = actor;
  return withScope(scope, async (tx) => {
    const campaign = await findCampaign(tx, scope, campaignId);
    if (!campaign) return null;
    const rules = await getWorkspaceRules(tx, scope);
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
      policy: resolvePolicy(rules.policy, campaign.policy),
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
