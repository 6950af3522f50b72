import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import type { RateRow } from '@/lib/domain/analytics/reply-rates';
import type { TwoTrames } from '@/lib/domain/analytics/two-trames';
import type { Reader } from '@/lib/locale/dates';
import { wordsOf } from '@/lib/locale/translate';
import { pointsOf } from './changes-panel';
import { IntervalRows } from './interval-rows';
import { Panel } from './panel';
import { choosePair, compareRows, twoTramesTable } from './two-trames';

/**
 * Two versions of trames side by side, with an interval on their difference. Chosen in the address; without a choice, the two most used.
 * @param kept the fields of the address that the choice keeps.
 */
export function ComparePanel({
  rows,
  chosen,
  kept,
  csv,
  reader,
}: {
  rows: readonly RateRow[];
  chosen: { readonly reference: string | null; readonly other: string | null };
  kept: Readonly<Record<string, string>>;
  csv: (chosen: { reference: string; other: string }) => string;
  reader: Reader;
}) {
  const { locale } = reader;
  const t = wordsOf(locale, 'analytics');
  const versions = rows.filter((row) => row.key !== null);
  const pair = choosePair(rows, chosen);
  const options = versions.map((row) => ({ value: row.key!, label: row.name ?? '' }));
  const two = pair && compareRows(pair);
  const names = pair && ([pair[0].name ?? '', pair[1].name ?? ''] as const);
  return (
    <Panel
      id="trames"
      title={t('view.trames.title')}
      sub={t('view.trames.sub')}
      say={two && names ? sayTwo(two, names, reader) : t('compare.needTwo')}
      table={twoTramesTable(rows, chosen, reader)}
      csv={pair && csv({ reference: pair[0].key!, other: pair[1].key! })}
      locale={locale}
    >
      {two && names && pair && (
        <>
          <IntervalRows
            locale={locale}
            rows={[
              { key: 'reference', label: names[0], rate: two.reference },
              { key: 'other', label: names[1], rate: two.other },
            ]}
          />
          <p className="rates-caution">{t('compare.choice')}</p>
          <Form action="/reply-rates" className="rates-compare" scroll={false}>
            {Object.entries(kept).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Select
              name="reference"
              label={t('compare.reference')}
              defaultValue={pair[0].key!}
              options={options}
            />
            <Select name="other" label={t('compare.other')} defaultValue={pair[1].key!} options={options} />
            <Button>{t('compare.submit')}</Button>
          </Form>
        </>
      )}
    </Panel>
  );
}

function sayTwo(two: TwoTrames, [reference, other]: readonly [string, string], { locale }: Reader): string {
  const t = wordsOf(locale, 'analytics');
  if (two.difference)
    return t(`compare.${two.verdict}`, { reference, other, ...pointsOf(two.verdict, two.difference) });
  const missing = [[two.missing.reference, reference] as const, [two.missing.other, other] as const].filter(
    ([count]) => count > 0,
  );
  return t('compare.TOO_FEW', {
    missing: missing.map(([count, name]) => t('compare.missing', { count, name })).join(', '),
  });
}
