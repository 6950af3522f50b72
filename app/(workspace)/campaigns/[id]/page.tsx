import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Board } from '@/components/campaigns/board';
import { BulkBar } from '@/components/campaigns/bulk-bar';
import { CampaignKeyboard } from '@/components/campaigns/campaign-keyboard';
import { useAskOf } from '@/components/campaigns/campaign-list';
import { CampaignNotice } from '@/components/campaigns/campaign-notice';
import { CampaignStateMenu } from '@/components/campaigns/campaign-state';
import { type CampaignWords, useCampaignWords } from '@/components/campaigns/campaign-words';
import { Filters } from '@/components/campaigns/filters';
import { PeopleTable } from '@/components/campaigns/people-table';
import { WeightsForm } from '@/components/campaigns/weights-form';
import { Link } from '@/components/ui/link';
import '@/components/campaigns/campaigns.css';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import {
  closeMany,
  handOverMany,
  postponeMany,
  prioritiseMany,
  starMany,
  unstarMany,
} from '@/lib/actions/campaign-bulk';
import { moveCard } from '@/lib/actions/campaign-people';
import { changeWeights, undoOnCampaign } from '@/lib/actions/campaigns';
import { toggleStar } from '@/lib/actions/relances';
import { getActor } from '@/lib/auth/current';
import { type CampaignQuery, campaignHref, campaignQuerySchema } from '@/lib/domain/campaigns/campaign-query';
import type { CampaignScreen } from '@/lib/domain/campaigns/campaign-view';
import { roomOfShare } from '@/lib/domain/campaigns/capacity-share';
import { may } from '@/lib/domain/team/abilities';
import { findCampaignName, loadCampaign, PEOPLE_PER_PAGE } from '@/lib/loaders/campaign';
import { findNotice } from '@/lib/loaders/notice';
import { inFigures } from '@/lib/locale/numbers';

const ACTIONS = {
  move: moveCard,
  undo: undoOnCampaign,
  star: toggleStar,
  weights: changeWeights,
  starMany,
  unstarMany,
  prioritiseMany,
  postponeMany,
  handOverMany,
  closeMany,
};

export async function generateMetadata({ params }: PageProps<'/campaigns/[id]'>): Promise<Metadata> {
  return { title: (await findCampaignName(await getActor(), (await params).id)) ?? undefined };
}

export default async function CampaignPage({ params, searchParams }: PageProps<'/campaigns/[id]'>) {
  const { id } = await params;
  const query = campaignQuerySchema.parse(await searchParams);
  const actor = await getActor();
  const screen = await loadCampaign(actor, id, query);
  if (!screen) notFound();
  const { campaign } = screen;
  const t = await getTranslations('campaigns');
  const everybody = Object.values(screen.stages).reduce((sum, people) => sum + people, 0);
  const hrefOf = (change: Partial<CampaignQuery>) => campaignHref(id, { ...query, page: 1, ...change });
  const here = campaignHref(id, query);
  const isRole = campaign.kind === 'ROLE';
  const isBoard = isRole && query.view === 'board';
  const mayEdit = may(actor.role, 'campaign.edit');
  const mayRank = may(actor.role, 'approach.rank');
  const notice = await findNotice();
  const add = may(actor.role, 'approach.create') && (
    <ButtonLink href={`/campaigns/${id}/add`} variant="primary" icon="plus">
      {t('addPeople')}
    </ButtonLink>
  );
  return (
    <WithKeys isBoard={isBoard} undo={notice?.undo ?? null}>
      <PageHeader
        title={isRole ? campaign.name : t('vivier')}
        above={
          <Link href="/campaigns" className="hover:underline">
            {t('title')}
          </Link>
        }
        sub={<Summary screen={screen} everybody={everybody} />}
        actions={
          <>
            {isRole && everybody > 0 && (
              <ButtonLink
                href={hrefOf({ view: isBoard ? 'table' : 'board' })}
                icon={isBoard ? 'table' : 'columns-3'}
              >
                {t(isBoard ? 'view.table' : 'view.board')}
              </ButtonLink>
            )}
            {mayEdit && isRole && everybody > 0 && (
              <WeightsForm
                key={JSON.stringify(screen.weights)}
                campaignId={id}
                weights={screen.weights}
                back={here}
              />
            )}
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
      <CampaignNotice notice={notice} back={here} />
      {campaign.state !== 'OPEN' && <Notice tone="info">{t(`state.banner.${campaign.state}`)}</Notice>}
      {everybody === 0 ? (
        <EmptyState icon="users" title={t('emptyCampaign.title')} actions={add}>
          {t(isRole ? 'emptyCampaign.body' : 'emptyCampaign.vivier')}
        </EmptyState>
      ) : (
        <>
          <Filters
            screen={screen}
            query={query}
            clearHref={campaignHref(id, campaignQuerySchema.parse({ view: query.view }))}
          />
          {isBoard ? (
            <Board
              screen={screen}
              back={here}
              stageHref={(stage) => hrefOf({ view: 'table', stage })}
              mayRank={mayRank}
              mayMove={may(actor.role, 'approach.record')}
            />
          ) : (
            screen.rows.length > 0 && (
              <PeopleTable
                screen={screen}
                sort={query.sort}
                hrefOf={(sort) => hrefOf({ sort })}
                back={here}
                mayRank={mayRank}
              />
            )
          )}
          {screen.total > 0 && <BulkBar screen={screen} role={actor.role} back={here} />}
          {!isBoard && <Pages screen={screen} page={query.page} hrefOf={(page) => hrefOf({ page })} />}
        </>
      )}
    </WithKeys>
  );
}

/** Words are asked by a component without promises; the keys need them as props. */
function WithKeys({
  isBoard,
  undo,
  children,
}: {
  isBoard: boolean;
  undo: string | null;
  children: React.ReactNode;
}) {
  const words: CampaignWords = useCampaignWords(isBoard);
  return (
    <CampaignKeyboard actions={ACTIONS} undo={undo} words={words}>
      {children}
    </CampaignKeyboard>
  );
}

async function Pages({
  screen: { total, reader },
  page,
  hrefOf,
}: {
  screen: CampaignScreen;
  page: number;
  hrefOf: (page: number) => string;
}) {
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  if (pages === 1) return null;
  const t = await getTranslations('campaigns.pages');
  const first = (page - 1) * PEOPLE_PER_PAGE + 1;
  return (
    <Pagination
      label={t('label')}
      summary={t('summary', {
        first,
        last: Math.min(total, first + PEOPLE_PER_PAGE - 1),
        total: inFigures(total, reader.locale),
      })}
      previous={page > 1 ? { href: hrefOf(page - 1), label: t('previous') } : null}
      next={page < pages ? { href: hrefOf(page + 1), label: t('next') } : null}
    />
  );
}

/** « Alcyon · profil idéal : Java, Kafka, Nantes · 84 personnes · 12 de vos 40 relances cette semaine ». */
async function Summary({ screen, everybody }: { screen: CampaignScreen; everybody: number }) {
  const t = await getTranslations('campaigns');
  const { campaign, idealProfile, capacityShare, week } = screen;
  const wanted = [
    ...idealProfile.titles.slice(0, 1),
    ...idealProfile.skills.slice(0, 3),
    ...idealProfile.locations.slice(0, 1),
  ].join(', ');
  return (
    <>
      {campaign.kind === 'ROLE' && <Company campaign={campaign} />}
      {[
        wanted && t('wanted', { words: wanted }),
        t('people', { count: everybody }),
        capacityShare !== null &&
          t('week.share', { share: capacityShare, room: roomOfShare(capacityShare, week.capacity) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      {campaign.state === 'OPEN' && <Asked screen={screen} />}
    </>
  );
}

function Asked({ screen }: { screen: CampaignScreen }) {
  const asked = useAskOf()(screen.week);
  return asked && ` · ${asked}`;
}

async function Company({ campaign }: Pick<CampaignScreen, 'campaign'>) {
  const t = await getTranslations('campaigns');
  if (campaign.confidentialReason === null) return campaign.company ? `${campaign.company} · ` : null;
  const named = campaign.company ? ` (${campaign.company})` : '';
  return `${t('confidentialFor', { reason: campaign.confidentialReason })}${named} · `;
}
