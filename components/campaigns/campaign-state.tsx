import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { changeCampaignState } from '@/lib/actions/campaigns';
import type { CampaignState, CampaignView } from '@/lib/domain/campaigns/campaign-view';

const MOVES: Record<CampaignState, readonly CampaignState[]> = {
  OPEN: ['PAUSED', 'CLOSED'],
  PAUSED: ['OPEN', 'CLOSED'],
  CLOSED: ['OPEN'],
};
const ICONS: Record<CampaignState, IconName> = { OPEN: 'play', PAUSED: 'pause', CLOSED: 'archive' };

/** Pause, reopen or close, each with what becomes of the people. Opens without a script. */
export async function CampaignStateMenu({ campaign, back }: { campaign: CampaignView; back: string }) {
  const t = await getTranslations('campaigns.state');
  return (
    <details className="relative">
      <summary className={buttonClass()}>
        <Icon name={ICONS[campaign.state]} />
        {t(`now.${campaign.state}`)}
        <Icon name="chevron-down" />
      </summary>
      <div className="floating absolute z-20 mt-1 grid w-[min(22rem,calc(100vw-2rem))] gap-3 p-3 md:right-0">
        {MOVES[campaign.state].map((state) => (
          <form key={state} action={changeCampaignState} className="grid justify-items-start gap-1.5">
            <input type="hidden" name="campaignId" value={campaign.id} />
            <input type="hidden" name="back" value={back} />
            <p id={`state-${state}`} className="text-sm text-ink-2">
              {t(`means.${state}`)}
            </p>
            <Button name="state" value={state} icon={ICONS[state]} aria-describedby={`state-${state}`}>
              {t(`move.${state}`)}
            </Button>
          </form>
        ))}
      </div>
    </details>
  );
}
