import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MINIMUM_MATURE } from '@/lib/domain/analytics/rate';
import type { ReplyRates } from '@/lib/domain/analytics/reply-rates';
import { inHundred } from '@/lib/locale/shares';

const bold = { b: (words: ReactNode) => <b>{words}</b> };

/** What it all comes to, in a sentence or two. */
export async function Lede({ report }: { report: ReplyRates }) {
  const t = await getTranslations('analytics');
  const { added } = report;
  const first = added?.afterFirst ?? null;
  if (!added || !first) {
    return (
      <div className="rates-lede">
        <p>{t('lede.few')}</p>
        <p className="rates-lede-why">
          {t('lede.fewWhy', { count: added?.steps[0]?.mature ?? 0, least: MINIMUM_MATURE })}
        </p>
      </div>
    );
  }
  const { withRelances } = added;
  return (
    <p className="rates-lede">
      {t.rich('lede.first', { ...bold, first: inHundred(first.value) })}{' '}
      {withRelances
        ? t.rich('lede.relances', {
            ...bold,
            all: inHundred(withRelances.value),
            more: t(`lede.more.${moreBy(first.value, withRelances.value)}`, {
              points: inHundred(withRelances.value) - inHundred(first.value),
            }),
          })
        : t('lede.onlyFirst')}
    </p>
  );
}

function moreBy(first: number, all: number): 'doubled' | 'half' | 'some' | 'none' {
  if (all >= 2 * first && first > 0) return 'doubled';
  if (all >= 1.5 * first && first > 0) return 'half';
  return inHundred(all) > inHundred(first) ? 'some' : 'none';
}
