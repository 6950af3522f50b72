import { scaleLinear } from 'd3-scale';
import type { Estimate } from '@/lib/domain/analytics/estimate';
import type { Rate } from '@/lib/domain/analytics/rate';
import type { Locale } from '@/lib/locale/locales';
import { inFigures } from '@/lib/locale/numbers';
import { percentOf } from '@/lib/locale/shares';
import { wordsOf } from '@/lib/locale/translate';

/** A line of the plot. */
export interface IntervalRow {
  readonly key: string;
  readonly label: string;
  readonly rate: Pick<Rate, 'mature' | 'answered' | 'answeredRate'>;
}

/**
 * Rates one under the other on one scale: the point is the rate, the bar its interval, the figures beside it say both. The table behind says
 * the rest.
 */
export function IntervalRows({ rows, locale }: { rows: readonly IntervalRow[]; locale: Locale }) {
  const t = wordsOf(locale, 'analytics');
  const scale = shareScale(rows.map(({ rate }) => rate.answeredRate));
  const ticks = scale.ticks(3);
  return (
    <div className="intervals" aria-hidden="true">
      {rows.map(({ key, label, rate }) => (
        <div key={key} className="interval-row">
          <span className="interval-label">{label}</span>
          {rate.answeredRate ? (
            <>
              <IntervalStrip estimate={rate.answeredRate} scale={scale} />
              <span className="interval-value">
                <b>{percentOf(rate.answeredRate.value, locale)}</b>{' '}
                <span>{t('headline.counts', { answered: rate.answered, mature: rate.mature })}</span>
              </span>
            </>
          ) : (
            <span className="interval-few">{t('plot.few', { mature: inFigures(rate.mature, locale) })}</span>
          )}
        </div>
      ))}
      <div className="interval-row interval-axis">
        <span />
        <span className="interval-ticks">
          {ticks.map((tick) => (
            <i key={tick} style={{ left: `${scale(tick)}%` }}>
              {percentOf(tick, locale)}
            </i>
          ))}
        </span>
        <span />
      </div>
    </div>
  );
}

/** From 0 to a round share that holds every interval: percents of the width. */
export function shareScale(estimates: readonly (Estimate | null)[]) {
  const most = Math.max(0.1, ...estimates.map((one) => one?.high ?? 0));
  return scaleLinear()
    .domain([0, Math.min(1, most)])
    .nice(4)
    .range([0, 100]);
}

/** An interval and its point on a scale of 0 to 100. */
export function IntervalStrip({
  estimate,
  scale,
}: {
  estimate: Estimate | null;
  scale: (share: number) => number;
}) {
  return (
    <svg className="interval-strip" width="100%" height="18" aria-hidden="true" focusable="false">
      <line className="plot-grid" x1="0" x2="100%" y1="9" y2="9" />
      {estimate && (
        <>
          <line
            className="interval-bar"
            x1={`${scale(estimate.low)}%`}
            x2={`${scale(estimate.high)}%`}
            y1="9"
            y2="9"
          />
          <circle className="plot-dot" cx={`${scale(estimate.value)}%`} cy="9" r="5" />
        </>
      )}
    </svg>
  );
}
