import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { CHANNELS } from '@/lib/domain/interactions/interaction';
import { ANGLES } from '@/lib/domain/messages/angles';
import type { TramesQuery } from '@/lib/domain/messages/trame-query';
import { CATEGORIES } from '@/lib/domain/relances/policy';

/** What narrows the library, all of it in the address. */
export function TrameFilters({ query, isNarrowed }: { query: TramesQuery; isNarrowed: boolean }) {
  const t = useTranslations('trames');
  const words = useTranslations('vocabulary');
  const select = (
    name: keyof TramesQuery,
    every: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <Select
      name={name}
      label={t(`filters.${name}`)}
      hideLabel
      defaultValue={query[name] ?? ''}
      options={[{ value: '', label: every }, ...options]}
      className="min-w-0 max-md:flex-1 max-md:basis-36"
    />
  );
  return (
    <search aria-label={t('filters.label')}>
      <Form
        action="/trames"
        className="mb-5 flex flex-wrap items-end gap-2 px-4 md:px-0"
        key={JSON.stringify(query)}
      >
        {select('category', t('filters.every.category'), [
          ...CATEGORIES.map((category) => ({ value: category, label: words(`category.${category}`) })),
          { value: 'COURTESY', label: t('courtesies') },
        ])}
        {select('rank', t('filters.every.rank'), [
          { value: '0', label: t('rank.first') },
          ...[1, 2, 3].map((rank) => ({ value: String(rank), label: t('rank.relance', { rank }) })),
        ])}
        {select(
          'channel',
          t('filters.every.channel'),
          CHANNELS.map((channel) => ({ value: channel, label: words(`channel.${channel}`) })),
        )}
        {select(
          'angle',
          t('filters.every.angle'),
          ANGLES.map((angle) => ({ value: angle, label: t(`angle.${angle}`) })),
        )}
        {select('language', t('filters.every.language'), [
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' },
        ])}
        {select('of', t('filters.every.of'), [
          { value: 'mine', label: t('filters.mine') },
          { value: 'team', label: t('filters.team') },
          { value: 'away', label: t('filters.away') },
        ])}
        <Button icon="list-filter">{t('filters.apply')}</Button>
        {isNarrowed && (
          <Link href="/trames" className="self-center px-1 text-sm text-accent underline">
            {t('filters.clear')}
          </Link>
        )}
      </Form>
    </search>
  );
}
