import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CampaignList } from '@/components/campaigns/campaign-list';
import { LastNotice } from '@/components/contacts/last-notice';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getActor } from '@/lib/auth/current';
import { may } from '@/lib/domain/team/abilities';
import { loadCampaigns } from '@/lib/loaders/campaigns';
import { findNotice } from '@/lib/loaders/notice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('title') };
}

export default async function CampaignsPage() {
  const actor = await getActor();
  const campaigns = await loadCampaigns(actor);
  const t = await getTranslations('campaigns');
  const roles = campaigns.filter((campaign) => campaign.kind === 'ROLE');
  const open = roles.filter((campaign) => campaign.state === 'OPEN').length;
  const due = campaigns.reduce((sum, campaign) => sum + campaign.dueMine, 0);
  const create = may(actor.role, 'campaign.create') && (
    <ButtonLink href="/campaigns/new" variant="primary" icon="plus">
      {t('create')}
    </ButtonLink>
  );
  return (
    <main>
      <PageHeader
        title={t('title')}
        sub={roles.length > 0 && t('summary', { open, due })}
        actions={roles.length > 0 && create}
      />
      <LastNotice notice={await findNotice()} back="/campaigns" />
      {roles.length === 0 && (
        <div className="mb-6">
          <EmptyState icon="kanban" title={t('empty.title')} actions={create}>
            {t('empty.body')}
          </EmptyState>
        </div>
      )}
      <CampaignList campaigns={campaigns} />
    </main>
  );
}
