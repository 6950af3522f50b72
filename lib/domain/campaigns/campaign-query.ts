import { z } from 'zod';
import { STAGES } from '../approaches/stage.ts';
import { CATEGORIES } from '../relances/policy.ts';
import { APPROACH_SORTS, type ApproachFilter, CAMPAIGN_VIEWS } from './campaign-view.ts';

const flag = z
  .literal('1')
  .transform(() => true)
  .catch(false)
  .default(false);
/** What the address of a campaign's page says; anything strange reads as nothing. */
export const campaignQuerySchema = z.object({
  view: z.enum(CAMPAIGN_VIEWS).catch('board').default('board'),
  stage: z.enum(STAGES).nullable().catch(null).default(null),
  starred: flag,
  priority: z
    .enum(['1', '2', '3'])
    .transform((text) => Number(text) as 1 | 2 | 3)
    .nullable()
    .catch(null)
    .default(null),
  category: z.enum(CATEGORIES).nullable().catch(null).default(null),
  neat: flag,
  q: z.string().trim().max(200).catch('').default(''),
  sort: z.enum(APPROACH_SORTS).catch('rank').default('rank'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type CampaignQuery = z.infer<typeof campaignQuerySchema>;

export function filterOf({ q, stage, starred, priority, category, neat }: CampaignQuery): ApproachFilter {
  return { stage, starred, priority, category, neat, text: q };
}

/** The page of a campaign with its filter, order and page, in the address. */
export function campaignHref(campaignId: string, query: CampaignQuery): string {
  const address = new URLSearchParams();
  if (query.view !== 'board') address.set('view', query.view);
  if (query.q) address.set('q', query.q);
  if (query.stage) address.set('stage', query.stage);
  if (query.priority) address.set('priority', String(query.priority));
  if (query.category) address.set('category', query.category);
  if (query.starred) address.set('starred', '1');
  if (query.neat) address.set('neat', '1');
  if (query.sort !== 'rank') address.set('sort', query.sort);
  if (query.page > 1) address.set('page', String(query.page));
  return `/campaigns/${campaignId}${address.size > 0 ? `?${address}` : ''}`;
}
