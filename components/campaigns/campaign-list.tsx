import { useTranslations } from 'next-intl';
import { List, Row } from '@/components/ui/list';
import { Tag } from '@/components/ui/tag';
import { STAGES } from '@/lib/domain/approaches/stage';
import type { CampaignListRow, StageCounts } from '@/lib/domain/campaigns/campaign-view';

/** Campaigns, one a row: for whom, the people by stage, and the reader's relances of the week. */
export function CampaignList({ campaigns }: { campaigns: readonly CampaignListRow[] }) {
  const t = useTranslations('campaigns');
  const words = useTranslations('vocabulary');
  const countsOf = useCountsOf();
  if (campaigns.length === 0) return null;
  return (
    <List aria-label={t('title')}>
      {campaigns.map((campaign) => (
        <Row
          key={campaign.id}
          href={`/campaigns/${campaign.id}`}
          name={campaign.kind === 'VIVIER' ? t('vivier') : campaign.name}
          detail={
            campaign.kind === 'VIVIER'
              ? t('vivierDetail')
              : campaign.confidentialReason !== null
                ? t('confidential')
                : campaign.company
          }
          why={countsOf(campaign.stages)}
        >
          {campaign.dueMine > 0 && (
            <span className="text-right text-sm text-ink-2 md:whitespace-nowrap">
              {t('due', { count: campaign.dueMine })}
            </span>
          )}
          {campaign.state !== 'OPEN' && <Tag>{words(`campaignState.${campaign.state}`)}</Tag>}
        </Row>
      ))}
    </List>
  );
}

/** « 12 à contacter · 38 contact pris · 4 entretien ». */
export function useCountsOf(): (stages: StageCounts) => string {
  const t = useTranslations('campaigns');
  return (stages) =>
    STAGES.filter((stage) => stages[stage])
      .map((stage) => t(`stages.${stage}`, { count: stages[stage]! }))
      .join(' · ') || t('nobody');
}
