import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input, Select } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { STAGES } from '@/lib/domain/approaches/stage';
import { type CampaignQuery, filterOf } from '@/lib/domain/campaigns/campaign-query';
import { APPROACH_SORTS, type CampaignScreen, isFiltered } from '@/lib/domain/campaigns/campaign-view';
import { CATEGORIES } from '@/lib/domain/relances/policy';

/** What narrows the people shown, all of it in the address. */
export function Filters({
  screen,
  query,
  clearHref,
}: {
  screen: CampaignScreen;
  query: CampaignQuery;
  clearHref: string;
}) {
  const t = useTranslations('campaigns');
  const words = useTranslations('vocabulary');
  const isRole = screen.campaign.kind === 'ROLE';
  const isOn = isFiltered(filterOf(query));
  return (
    <search aria-label={t('filters.label')}>
      <Form
        action={`/campaigns/${screen.campaign.id}`}
        className="campaign-filters"
        data-filters
        key={JSON.stringify(query)}
      >
        {query.view === 'table' && isRole && <input type="hidden" name="view" value="table" />}
        <Input
          type="search"
          name="q"
          label={t('filters.text')}
          placeholder={t('filters.text')}
          hideLabel
          defaultValue={query.q}
          className="campaign-search"
        />
        <Select
          name="stage"
          label={t('filters.stage')}
          hideLabel
          defaultValue={query.stage ?? ''}
          options={[
            { value: '', label: t('filters.everyStage') },
            ...STAGES.filter((stage) => screen.stages[stage] || stage === query.stage).map((stage) => ({
              value: stage,
              label: `${words(`stage.${stage}`)} (${screen.stages[stage] ?? 0})`,
            })),
          ]}
        />
        <Select
          name="priority"
          label={t('filters.priority')}
          hideLabel
          defaultValue={query.priority ? String(query.priority) : ''}
          options={[
            { value: '', label: t('filters.everyPriority') },
            ...[1, 2, 3].map((value) => ({
              value: String(value),
              label: t('filters.priorityIs', { value }),
            })),
          ]}
        />
        <Select
          name="category"
          label={t('filters.category')}
          hideLabel
          defaultValue={query.category ?? ''}
          options={[
            { value: '', label: t('filters.everyCategory') },
            ...CATEGORIES.map((category) => ({ value: category, label: words(`category.${category}`) })),
          ]}
        />
        <Select
          name="sort"
          label={t('filters.sort')}
          hideLabel
          defaultValue={query.sort}
          options={APPROACH_SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        />
        <Checkbox name="starred" value="1" label={t('filters.starred')} defaultChecked={query.starred} />
        {isRole && (
          <Checkbox
            name="neat"
            value="1"
            label={<span title={t('filters.neatHint')}>{t('filters.neat', { count: screen.neat })}</span>}
            defaultChecked={query.neat}
          />
        )}
        <Button icon="list-filter">{t('filters.apply')}</Button>
      </Form>
      {isOn && (
        <p role="status" className="mb-4 px-4 text-sm text-ink-2 md:px-0">
          {t('filters.found', { count: screen.total })}{' '}
          <Link href={clearHref} className="text-accent underline">
            {t('filters.clear')}
          </Link>
          {query.neat && <span className="mt-0.5 block text-ink-3">{t('filters.neatHint')}</span>}
        </p>
      )}
    </search>
  );
}
