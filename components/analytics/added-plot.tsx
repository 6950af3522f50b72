import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ShareStep } from '@/lib/domain/analytics/cumulative-share';
import type { Estimate } from '@/lib/domain/analytics/estimate';
import type { Locale } from '@/lib/locale/locales';
import { inHundred, percentOf } from '@/lib/locale/shares';
import { wordsOf } from '@/lib/locale/translate';
import { PlotFrame, PlotPoint } from './plot-frame';
import { PlotPoints } from './plot-points';

/** The share of approaches answered after the first contact, then after each relance, in its band. Falls silent where there are too few. */
export function AddedPlot({
  steps,
  label,
  locale,
}: {
  steps: readonly ShareStep[];
  label: string;
  locale: Locale;
}) {
  const t = wordsOf(locale, 'analytics');
  const told = steps.flatMap((step) => (step.cumulated ? [{ ...step, cumulated: step.cumulated }] : []));
  const most = Math.max(0.1, ...told.map((step) => step.cumulated.high));
  const y = scaleLinear()
    .domain([0, Math.min(1, most)])
    .nice(4)
    .range([100, 0]);
  const x = scalePoint<number>()
    .domain(steps.map((step) => step.rank))
    .range([9, 91]);
  const at = (rank: number) => x(rank) ?? 0;
  type Told = { rank: number; cumulated: Estimate };
  const band = area<Told>()
    .x((step) => at(step.rank))
    .y0((step) => y(step.cumulated.low))
    .y1((step) => y(step.cumulated.high))(told);
  const curve = line<Told>()
    .x((step) => at(step.rank))
    .y((step) => y(step.cumulated.value))(told);
  return (
    <PlotPoints label={label} hint={t('plot.keys')}>
      <PlotFrame
        height={230}
        y={y.ticks(3).map((tick) => ({ at: y(tick), label: percentOf(tick, locale) }))}
        x={steps.map(({ rank }) => ({ at: at(rank), label: t('row.rankShort', { rank }) }))}
        under={
          <>
            {band && <path className="plot-band" d={band} />}
            {curve && <path className="plot-curve" d={curve} />}
          </>
        }
      >
        {steps.map(({ rank, cumulated, added, mature, answered }) => {
          const name = t('row.rank', { rank });
          if (!cumulated) {
            const detail = t('plot.pointFew', { label: name, answered, mature, pending: 0 });
            return (
              <PlotPoint key={rank} x={at(rank)} y={96} detail={detail} isFirst={rank === 0}>
                <text className="plot-few" x={`${at(rank)}%`} y="94%">
                  {t('plot.fewShort', { mature })}
                </text>
              </PlotPoint>
            );
          }
          const detail = t('plot.cumulated', {
            label: name,
            rate: percentOf(cumulated.value, locale),
            low: percentOf(cumulated.low, locale),
            high: percentOf(cumulated.high, locale),
            added: rank === 0 || added === null ? 'none' : inHundred(added),
          });
          return (
            <PlotPoint key={rank} x={at(rank)} y={y(cumulated.value)} detail={detail} isFirst={rank === 0}>
              {/* A band takes two points. */}
              {told.length === 1 && (
                <line
                  className="plot-whisker"
                  x1={`${at(rank)}%`}
                  x2={`${at(rank)}%`}
                  y1={`${y(cumulated.low)}%`}
                  y2={`${y(cumulated.high)}%`}
                />
              )}
              <circle className="plot-dot" cx={`${at(rank)}%`} cy={`${y(cumulated.value)}%`} r="5" />
              <text className="plot-value" x={`${at(rank)}%`} y={`${y(cumulated.high)}%`} dy="-8">
                {percentOf(cumulated.value, locale)}
              </text>
            </PlotPoint>
          );
        })}
      </PlotFrame>
    </PlotPoints>
  );
}
