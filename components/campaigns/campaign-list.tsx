import { useTranslations } from 'next-intl';
import { List, Row } from '@/components/ui/list';
import { Tag } from '@/components/ui/tag';
import { STAGES } from '@/lib/domain/approaches/stage';
import type { CampaignListRow, StageCounts, WeekPart } from '@/lib/domain/campaigns/campaign-view';

/** Campaigns, one a row: for whom, the people by stage, and the reader's relances of the week. */
export function CampaignList({ campaigns }: { campaigns: readonly CampaignListRow[] }) {
  const t = useTranslations('campaigns');
  const words = useTranslations('vocabulary');
  const countsOf = useCountsOf();
  const askOf = useAskOf();
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
          {campaign.state === 'OPEN' && (
            <span className="max-w-[45%] text-right text-sm text-pretty text-ink-2">
              {askOf(campaign.week)}
            </span>
          )}
          {campaign.state !== 'OPEN' && <Tag>{words(`campaignState.${campaign.state}`)}</Tag>}
        </Row>
      ))}
    </List>
  );
}

/** « 12 de vos 40 relances cette semaine, 5 autres de côté · 2 réponses à donner ». Empty when nothing is asked. */
export function useAskOf(): (week: WeekPart) => string {
  const t = useTranslations('campaigns.week');
  return ({ planned, due, owed, capacity }) => {
    const aside = due > planned ? `, ${t('aside', { count: due - planned })}` : '';
    const relances = due > 0 ? t('asks', { planned, capacity }) + aside : '';
    return [relances, owed > 0 && t('owed', { count: owed })].filter(Boolean).join(' · ');
  };
}

/** « 12 à contacter · 38 contact pris · 4 entretien ». */
export function useCountsOf(): (stages: StageCounts) => string {
  const t = useTranslations('campaigns');
  return (stages) =>
    STAGES.filter((stage) => stages[stage])
      .map((stage) => t(`stages.${stage}`, { count: stages[stage]! }))
      .join(' · ') || t('nobody');
}
