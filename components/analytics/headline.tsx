import type { ReactNode } from 'react';
import type { Estimate } from '@/lib/domain/analytics/estimate';
import type { ReplyRates } from '@/lib/domain/analytics/reply-rates';
import type { Locale } from '@/lib/locale/locales';
import { inHundred, percentOf } from '@/lib/locale/shares';
import { wordsOf } from '@/lib/locale/translate';

/** The first contact, the whole, what relances added, and all attempts: each with its interval and its counts. */
export function Headline({ report, locale }: { report: ReplyRates; locale: Locale }) {
  const t = wordsOf(locale, 'analytics');
  const { added, total } = report;
  const [first, ...later] = added?.steps ?? [];
  const relances = later.filter((step) => step.rank <= Math.max(1, added?.lastRank ?? 0));
  const sum = (field: 'answered' | 'mature') => relances.reduce((so, step) => so + step[field], 0);
  const lastRank = added?.lastRank ?? 0;
  return (
    <dl className="rates-headline" aria-label={t('headline.label')}>
      <Figure name="first" term={t('headline.first')} estimate={added?.afterFirst ?? null} locale={locale}>
        {first && t('headline.counts', { answered: first.answered, mature: first.mature })}
      </Figure>
      <Figure
        name="relances"
        term={lastRank > 1 ? t('headline.relances', { rank: lastRank }) : t('headline.relancesOne')}
        estimate={added?.withRelances ?? null}
        locale={locale}
      >
        {t('headline.relancesCounts', { answered: sum('answered'), mature: sum('mature') })}
      </Figure>
      <Figure
        name="added"
        term={t('headline.added')}
        estimate={added?.added ?? null}
        locale={locale}
        isPoints
      >
        {null}
      </Figure>
      <Figure name="total" term={t('headline.total')} estimate={total.answeredRate} locale={locale}>
        {t('headline.counts', { answered: total.answered, mature: total.mature })}
        {total.interestedRate && (
          <>
            {' ; '}
            {t('headline.interested')} {percentOf(total.interestedRate.value, locale)} (
            {t('headline.between', {
              low: percentOf(total.interestedRate.low, locale),
              high: percentOf(total.interestedRate.high, locale),
            })}
            )
          </>
        )}
      </Figure>
    </dl>
  );
}

function Figure({
  name,
  term,
  estimate,
  locale,
  isPoints = false,
  children,
}: {
  name: string;
  term: string;
  estimate: Estimate | null;
  locale: Locale;
  isPoints?: boolean;
  children: ReactNode;
}) {
  const t = wordsOf(locale, 'analytics');
  const say = (share: number) => (isPoints ? String(inHundred(share)) : percentOf(share, locale));
  return (
    <div data-figure={name}>
      <dt>{term}</dt>
      <dd>
        {estimate ? (
          <>
            <b>
              <data value={estimate.value}>
                {isPoints ? t('headline.points', { points: say(estimate.value) }) : say(estimate.value)}
              </data>
            </b>
            <span>
              {t(isPoints ? 'headline.betweenPoints' : 'headline.between', {
                low: say(estimate.low),
                high: say(estimate.high),
              })}
            </span>
          </>
        ) : (
          <em>{t('headline.few')}</em>
        )}
        <small>{children}</small>
      </dd>
    </div>
  );
}
