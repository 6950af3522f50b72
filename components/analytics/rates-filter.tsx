import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Input, Select } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { type ReportFilter, reportSearch } from '@/lib/domain/analytics/report-filter';
import { CHANNELS } from '@/lib/domain/interactions/interaction';
import { CATEGORIES } from '@/lib/domain/relances/policy';
import { addDays, mondayOf } from '@/lib/domain/time/calendar';
import type { Day } from '@/lib/domain/time/instant';
import type { Choice } from '@/lib/loaders/reply-rates';
import type { Locale } from '@/lib/locale/locales';
import { wordsOf } from '@/lib/locale/translate';

/** Which attempts: the period, the campaign, the category, the channel and, for who leads a team, whose. All of it in the address. */
export function RatesFilter({
  filter,
  today,
  firstOn,
  campaigns,
  members,
  locale,
}: {
  filter: ReportFilter;
  today: Day;
  firstOn: Day | null;
  campaigns: readonly Choice[];
  members: readonly Choice[];
  locale: Locale;
}) {
  const t = wordsOf(locale, 'analytics');
  const known = wordsOf(locale, 'vocabulary');
  const choices = (none: string, options: readonly Choice[]) => [
    { value: '', label: none },
    ...options.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const since = (days: number) => mondayOf(addDays(today, -days));
  const periods: readonly (readonly [string, Day | null])[] = [
    [t('filter.default'), null],
    [t('filter.half'), since(182)],
    [t('filter.year'), since(364)],
    ...(firstOn ? [[t('filter.always'), firstOn] as const] : []),
  ];
  const isOpen =
    reportSearch({ ...filter, by: 'rank', ...(members.length === 0 && { member: null }) }) !== '';
  return (
    <search aria-label={t('filter.label')} className="rates-filter">
      <nav aria-label={t('filter.periods')}>
        {periods.map(([label, from]) => (
          <a
            key={label}
            href={`/reply-rates${reportSearch({ ...filter, from, to: null })}`}
            aria-current={filter.from === from && filter.to === null ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <details open={isOpen}>
        <summary className={buttonClass('secondary')}>
          <Icon name="list-filter" />
          {t('filter.toggle')}
        </summary>
        <Form action="/reply-rates" key={JSON.stringify(filter)}>
          <Input name="from" type="date" label={t('filter.from')} defaultValue={filter.from ?? ''} />
          <Input name="to" type="date" label={t('filter.to')} defaultValue={filter.to ?? ''} />
          <Select
            name="campaign"
            label={t('filter.campaign')}
            defaultValue={filter.campaign ?? ''}
            options={choices(t('filter.any'), campaigns)}
          />
          <Select
            name="category"
            label={t('filter.category')}
            defaultValue={filter.category ?? ''}
            options={choices(
              t('filter.any'),
              CATEGORIES.map((id) => ({ id, name: known(`category.${id}`) })),
            )}
          />
          <Select
            name="channel"
            label={t('filter.channel')}
            defaultValue={filter.channel ?? ''}
            options={choices(
              t('filter.anyChannel'),
              CHANNELS.map((id) => ({ id, name: known(`channel.${id}`) })),
            )}
          />
          {members.length > 0 && (
            <Select
              name="member"
              label={t('filter.member')}
              defaultValue={filter.member ?? ''}
              options={choices(t('filter.anyone'), members)}
            />
          )}
          <div className="rates-filter-go">
            <Button>{t('filter.apply')}</Button>
            {isOpen && (
              <a href="/reply-rates" className={buttonClass('quiet')}>
                {t('filter.clear')}
              </a>
            )}
          </div>
        </Form>
      </details>
    </search>
  );
}
