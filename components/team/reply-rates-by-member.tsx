import { getTranslations } from 'next-intl/server';
import type { Estimate } from '@/lib/domain/analytics/estimate';
import { MINIMUM_MATURE } from '@/lib/domain/analytics/rate';
import type { TeamRow } from '@/lib/loaders/team';
import type { Locale } from '@/lib/locale/locales';

/**
 * Reply rates of members by name, each with its interval drawn on one scale, under the sentence that says what they do not say. Never sorted by rate,
 * never coloured by it: people would be ranked by noise.
 */
export async function ReplyRatesByMember({
  members,
  locale,
}: {
  members: readonly Pick<TeamRow, 'id' | 'name' | 'rate'>[];
  locale: Locale;
}) {
  const t = await getTranslations('team');
  const percent = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  const highest = Math.max(0.1, ...members.map(({ rate }) => rate.answeredRate?.high ?? 0));
  const scale = Math.ceil(highest * 10) / 10;
  return (
    <>
      <p className="mb-3 max-w-[80ch] px-4 text-sm text-ink-2 md:px-1">{t('rates.warning')}</p>
      {/* A frame that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="table-frame edge" tabIndex={0} aria-label={t('rates.caption')}>
        <table className="table team-table">
          <caption className="sr-only">{t('rates.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rates.member')}</th>
              <th scope="col">{t('rates.rate')}</th>
              <th scope="col">{t('rates.counts')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, name, rate }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td data-column="rate" data-label={t('rates.rate')}>
                  <div>
                    {rate.answeredRate ? (
                      <>
                        {t('rates.sentence', {
                          rate: percent.format(rate.answeredRate.value),
                          low: percent.format(rate.answeredRate.low),
                          high: percent.format(rate.answeredRate.high),
                        })}
                        <Interval estimate={rate.answeredRate} scale={scale} />
                      </>
                    ) : (
                      <span className="text-ink-3">{t('rates.few')}</span>
                    )}
                  </div>
                </td>
                <td data-column="counts" data-label={t('rates.counts')}>
                  <div>
                    {rate.answeredRate
                      ? t('rates.some', { answered: rate.answered, mature: rate.mature })
                      : t('rates.fewCounts', { mature: rate.mature, least: MINIMUM_MATURE })}
                    {t('rates.pending', { count: rate.pending })}
                    {rate.interestedRate && (
                      <span className="team-sub">
                        {t('rates.interested', { rate: percent.format(rate.interestedRate.value) })}
                      </span>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 max-w-[80ch] px-4 text-xs text-ink-3 md:px-1">{t('rates.definition')}</p>
    </>
  );
}

/** The interval as a bar and the rate as a point on it, on a scale shared by all rows. The words beside it say the same. */
function Interval({ estimate, scale }: { estimate: Estimate; scale: number }) {
  const at = (share: number) => `${Math.min(100, (share / scale) * 100)}%`;
  return (
    <span className="rate-interval" aria-hidden="true">
      <i style={{ left: at(estimate.low), right: `calc(100% - ${at(estimate.high)})` }} />
      <b style={{ left: at(estimate.value) }} />
    </span>
  );
}
