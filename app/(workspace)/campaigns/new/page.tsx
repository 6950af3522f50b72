import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CampaignForm } from '@/components/campaigns/campaign-form';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { createCampaign } from '@/lib/actions/campaigns';
import { getActor } from '@/lib/auth/current';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('create') };
}

export default async function NewCampaignPage() {
  await getActor();
  const t = await getTranslations('campaigns');
  return (
    <main>
      <PageHeader
        title={t('create')}
        sub={t('createSub')}
        above={<Link href="/campaigns">{t('title')}</Link>}
      />
      <Card>
        <CampaignForm action={createCampaign} />
      </Card>
    </main>
  );
}
