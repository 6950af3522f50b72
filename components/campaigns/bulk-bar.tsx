import { useTranslations } from 'next-intl';
import { formAction } from '@/components/relances/week-screen';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import {
  closeMany,
  handOverMany,
  postponeMany,
  prioritiseMany,
  starMany,
  unstarMany,
} from '@/lib/actions/campaign-bulk';
import type { CampaignScreen } from '@/lib/domain/campaigns/campaign-view';
import { SNOOZES } from '@/lib/domain/relances/snoozes';
import { may, type Role } from '@/lib/domain/team/abilities';

/** What is done to the rows ticked, all at once. It appears with the first tick, by CSS: it needs no script. */
export function BulkBar({ screen, role, back }: { screen: CampaignScreen; role: Role; back: string }) {
  const t = useTranslations('campaigns.bulk');
  const relances = useTranslations('relances');
  return (
    <form id="bulk" className="bulk floating" aria-label={t('label')}>
      <input type="hidden" name="back" value={back} />
      <span className="bulk-chosen">
        {t('chosen')} <output data-chosen />
      </span>
      {may(role, 'approach.rank') && (
        <>
          <Button icon="star" formAction={formAction(starMany)} data-verb="starMany">
            {t('star')}
          </Button>
          <Button formAction={formAction(unstarMany)} data-verb="unstarMany">
            {t('unstar')}
          </Button>
          <span className="bulk-pair">
            <Select
              name="priority"
              label={t('priority')}
              hideLabel
              options={['1', '2', '3'].map((value) => ({ value, label: `${t('priority')} ${value}` }))}
            />
            <Button
              icon="check"
              formAction={formAction(prioritiseMany)}
              data-verb="prioritiseMany"
              aria-label={t('setPriority')}
              title={t('setPriority')}
            >
              {null}
            </Button>
          </span>
        </>
      )}
      {may(role, 'approach.record') && (
        <span className="bulk-pair">
          <Select
            name="until"
            label={t('until')}
            hideLabel
            options={SNOOZES.map((value) => ({ value, label: relances(`snooze.${value}`) }))}
          />
          <Button icon="clock" formAction={formAction(postponeMany)} data-verb="postponeMany">
            {t('later')}
          </Button>
        </span>
      )}
      {may(role, 'approach.handOver') && screen.colleagues.length > 1 && (
        <span className="bulk-pair">
          <Select
            name="ownerId"
            label={t('owner')}
            hideLabel
            options={screen.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button icon="handshake" formAction={formAction(handOverMany)} data-verb="handOverMany">
            {t('handOver')}
          </Button>
        </span>
      )}
      {may(role, 'approach.close') && (
        <Button icon="archive" formAction={formAction(closeMany)} data-verb="closeMany">
          {t('close')}
        </Button>
      )}
      <Button type="reset" variant="quiet">
        {t('clear')}
      </Button>
    </form>
  );
}
