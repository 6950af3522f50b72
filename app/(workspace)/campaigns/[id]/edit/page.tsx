import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CampaignForm } from '@/components/campaigns/campaign-form';
import { CampaignPolicyForm } from '@/components/campaigns/policy-form';
import { CampaignFactsCard } from '@/components/trames/campaign-facts-card';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { editCampaign } from '@/lib/actions/campaigns';
import { getActor } from '@/lib/auth/current';
import { campaignQuerySchema } from '@/lib/domain/campaigns/campaign-query';
import { loadCampaignFacts } from '@/lib/loaders/before-writing';
import { loadCampaign } from '@/lib/loaders/campaign';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('editTitle') };
}

export default async function EditCampaignPage({ params }: PageProps<'/campaigns/[id]/edit'>) {
  const { id } = await params;
  const actor = await getActor();
  const screen = await loadCampaign(actor, id, campaignQuerySchema.parse({}));
  if (screen?.campaign.kind !== 'ROLE') notFound();
  const t = await getTranslations('campaigns');
  return (
    <main>
      <PageHeader
        title={t('editTitle')}
        above={
          <Link href={`/campaigns/${id}`} className="hover:underline">
            {screen.campaign.name}
          </Link>
        }
      />
      <div className="grid gap-5">
        <Card title={t('form.title')}>
          <CampaignForm
            action={editCampaign}
            campaign={screen.campaign}
            idealProfile={screen.idealProfile}
            capacityShare={screen.capacityShare}
          />
        </Card>
        <CampaignFactsCard campaignId={id} facts={(await loadCampaignFacts(actor, id)) ?? {}} />
        <Card title={t('policy.title')} sub={t('policy.sub')}>
          <CampaignPolicyForm campaign={screen.campaign} inherited={screen.reader.policy} />
        </Card>
      </div>
    </main>
  );
}
