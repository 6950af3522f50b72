import { useTranslations } from 'next-intl';
import { formAction } from '@/components/relances/week-screen';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { changeWeights } from '@/lib/actions/campaigns';
import { FIT_CRITERIA, MOST_WEIGHT, type Weights } from '@/lib/domain/campaigns/fit-score';

/** What each criterion weighs; changing one ranks everybody again. Opens without a script. */
export function WeightsForm({
  campaignId,
  weights,
  back,
}: {
  campaignId: string;
  weights: Weights;
  back: string;
}) {
  const t = useTranslations('campaigns.weights');
  const words = useTranslations('campaigns.fit');
  return (
    <details className="relative" data-popover>
      <summary className={buttonClass()}>
        <Icon name="target" />
        {t('button')}
      </summary>
      <form
        action={formAction(changeWeights)}
        data-verb="weights"
        className="floating absolute z-20 mt-1 grid w-[min(22rem,calc(100vw-2rem))] gap-3 p-4 md:right-0"
      >
        <input type="hidden" name="campaignId" value={campaignId} />
        <input type="hidden" name="back" value={back} />
        <p className="text-sm font-semibold">{t('title')}</p>
        <p className="text-sm text-pretty text-ink-2">{t('sub')}</p>
        {FIT_CRITERIA.map((criterion) => (
          <label key={criterion} className="grid grid-cols-[7rem_1fr_1rem] items-center gap-3 text-sm">
            <span>{words(criterion)}</span>
            <input
              type="range"
              name={criterion}
              min={0}
              max={MOST_WEIGHT}
              step={1}
              defaultValue={weights[criterion]}
              aria-label={t('of', { criterion: words(criterion) })}
              data-weight
              className="accent-accent"
            />
            <output className="text-right text-ink-2" aria-hidden="true">
              {weights[criterion]}
            </output>
          </label>
        ))}
        <div>
          <Button variant="primary">{t('apply')}</Button>
        </div>
      </form>
    </details>
  );
}
