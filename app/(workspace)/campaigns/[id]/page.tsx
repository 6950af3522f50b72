import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { useCountsOf } from '@/components/campaigns/campaign-list';
import { CampaignStateMenu } from '@/components/campaigns/campaign-state';
import { PeopleTable } from '@/components/campaigns/people-table';
import { LastNotice } from '@/components/contacts/last-notice';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { getActor } from '@/lib/auth/current';
import { STAGES } from '@/lib/domain/approaches/stage';
import type { CampaignScreen } from '@/lib/domain/campaigns/campaign-view';
import { may } from '@/lib/domain/team/abilities';
import {
  type CampaignQuery,
  campaignQuerySchema,
  loadCampaign,
  PEOPLE_PER_PAGE,
} from '@/lib/loaders/campaign';
import { findNotice } from '@/lib/loaders/notice';
import { inFigures } from '@/lib/locale/numbers';

export async function generateMetadata({ params }: PageProps<'/campaigns/[id]'>): Promise<Metadata> {
  const screen = await loadCampaign(await getActor(), (await params).id, campaignQuerySchema.parse({}));
  return { title: screen?.campaign.name };
}

export default async function CampaignPage({ params, searchParams }: PageProps<'/campaigns/[id]'>) {
  const { id } = await params;
  const query = campaignQuerySchema.parse(await searchParams);
  const actor = await getActor();
  const screen = await loadCampaign(actor, id, query);
  if (!screen) notFound();
  const { campaign, total } = screen;
  const t = await getTranslations('campaigns');
  const words = await getTranslations('vocabulary');
  const everybody = Object.values(screen.stages).reduce((sum, people) => sum + people, 0);
  const hrefOf = (change: Partial<CampaignQuery>) => hrefWith(id, { ...query, page: 1, ...change });
  const here = hrefWith(id, query);
  const isRole = campaign.kind === 'ROLE';
  const mayEdit = may(actor.role, 'campaign.edit');
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  const first = (query.page - 1) * PEOPLE_PER_PAGE + 1;
  const add = may(actor.role, 'approach.create') && (
    <ButtonLink href={`/campaigns/${id}/add`} variant="primary" icon="plus">
      {t('addPeople')}
    </ButtonLink>
  );
  return (
    <main>
      <PageHeader
        title={isRole ? campaign.name : t('vivier')}
        above={
          <Link href="/campaigns" className="hover:underline">
            {t('title')}
          </Link>
        }
        sub={<Summary screen={screen} />}
        actions={
          <>
            {mayEdit && isRole && (
              <ButtonLink href={`/campaigns/${id}/edit`} icon="pencil">
                {t('edit')}
              </ButtonLink>
            )}
            {mayEdit && isRole && <CampaignStateMenu campaign={campaign} back={here} />}
            {everybody > 0 && add}
          </>
        }
      />
      <LastNotice notice={await findNotice()} back={here} />
      {campaign.state !== 'OPEN' && <Notice tone="info">{t(`state.banner.${campaign.state}`)}</Notice>}
      {everybody === 0 ? (
        <EmptyState icon="users" title={t('emptyCampaign.title')} actions={add}>
          {t(isRole ? 'emptyCampaign.body' : 'emptyCampaign.vivier')}
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t('filter')}
            tabs={[
              {
                href: hrefOf({ stage: null }),
                label: t('everybody'),
                count: everybody,
                current: query.stage === null,
              },
              ...STAGES.filter((stage) => screen.stages[stage] || stage === query.stage).map((stage) => ({
                href: hrefOf({ stage }),
                label: words(`stage.${stage}`),
                count: screen.stages[stage] ?? 0,
                current: query.stage === stage,
              })),
            ]}
          />
          {screen.rows.length === 0 ? (
            <p className="px-4 text-ink-2 md:px-0">{t('nobodyHere')}</p>
          ) : (
            <PeopleTable
              screen={screen}
              sort={query.sort}
              hrefOf={(sort) => hrefOf({ sort })}
              back={here}
              mayRank={may(actor.role, 'approach.rank')}
            />
          )}
          {pages > 1 && (
            <Pagination
              label={t('pages.label')}
              summary={t('pages.summary', {
                first,
                last: Math.min(total, first + PEOPLE_PER_PAGE - 1),
                total: inFigures(total, screen.reader.locale),
              })}
              previous={
                query.page > 1 ? { href: hrefOf({ page: query.page - 1 }), label: t('pages.previous') } : null
              }
              next={
                query.page < pages ? { href: hrefOf({ page: query.page + 1 }), label: t('pages.next') } : null
              }
            />
          )}
        </>
      )}
    </main>
  );
}

function Summary({ screen: { campaign, idealProfile, stages } }: { screen: CampaignScreen }) {
  const countsOf = useCountsOf();
  const wanted = [...idealProfile.titles, ...idealProfile.skills, ...idealProfile.locations]
    .slice(0, 8)
    .join(', ');
  return (
    <>
      {campaign.kind === 'ROLE' && <Company campaign={campaign} />}
      {[wanted, countsOf(stages)].filter(Boolean).join(' · ')}
    </>
  );
}

async function Company({ campaign }: Pick<CampaignScreen, 'campaign'>) {
  const t = await getTranslations('campaigns');
  if (campaign.confidentialReason === null) return campaign.company ? `${campaign.company} · ` : null;
  const named = campaign.company ? ` (${campaign.company})` : '';
  return `${t('confidentialFor', { reason: campaign.confidentialReason })}${named} · `;
}

/** The page of a campaign with its filter, order and page, in the address. */
function hrefWith(id: string, query: CampaignQuery): string {
  const address = new URLSearchParams();
  if (query.stage) address.set('stage', query.stage);
  if (query.sort !== 'rank') address.set('sort', query.sort);
  if (query.page > 1) address.set('page', String(query.page));
  return `/campaigns/${id}${address.size > 0 ? `?${address}` : ''}`;
}
