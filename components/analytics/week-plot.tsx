import { scaleLinear } from 'd3-scale';
import type { Cohort } from '@/lib/domain/analytics/weekly-cohorts';
import type { Day } from '@/lib/domain/time/instant';
import type { Reader } from '@/lib/locale/dates';
import { calendarDate, rateLabel } from '@/lib/locale/rate-labels';
import { percentOf } from '@/lib/locale/shares';
import { wordsOf } from '@/lib/locale/translate';
import { PlotFrame, PlotPoint } from './plot-frame';
import { PlotPoints } from './plot-points';

/** More labels than this would run into each other on a phone. */
const MOST_LABELS = 5;
const WEEK = 7 * 86_400_000;

/**
 * The rate of each week as a point with its interval: full once all of the week is mature, hollow before, a small cross where there are too few.
 * Marked days stand as dashed lines.
 */
export function WeekPlot({
  weeks,
  marks,
  label,
  reader,
}: {
  weeks: readonly Cohort[];
  marks: readonly { readonly on: Day; readonly label: string }[];
  label: string;
  reader: Reader;
}) {
  const { locale } = reader;
  const t = wordsOf(locale, 'analytics');
  const most = Math.max(0.1, ...weeks.map((week) => week.answeredRate?.high ?? 0));
  const y = scaleLinear()
    .domain([0, Math.min(1, most)])
    .nice(4)
    .range([100, 0]);
  const timeOf = (on: Day) => Date.parse(`${on}T00:00:00Z`);
  const first = timeOf(weeks[0]!.monday);
  const x = scaleLinear()
    .domain([first, first + weeks.length * WEEK])
    .range([0, 100]);
  // A week stands in its middle.
  const middle = (monday: Day) => x(timeOf(monday) + WEEK / 2);
  const every = Math.max(1, Math.ceil(weeks.length / MOST_LABELS));
  const ticks = weeks
    .filter((_, index) => index % every === 0)
    .map(({ monday }) => ({ at: middle(monday), label: calendarDate(monday, reader) }));
  return (
    <PlotPoints label={label} hint={t('plot.keys')}>
      <PlotFrame
        height={200}
        y={y.ticks(3).map((tick) => ({ at: y(tick), label: percentOf(tick, locale) }))}
        x={ticks}
      >
        {marks.map(({ on, label: what }) => (
          <g key={on} className="plot-mark">
            <title>{`${calendarDate(on, reader)} : ${what}`}</title>
            <line x1={`${x(timeOf(on))}%`} x2={`${x(timeOf(on))}%`} y1="-6" y2="100%" />
            <text x={`${x(timeOf(on))}%`} y="-10" textAnchor={x(timeOf(on)) > 60 ? 'end' : 'start'}>
              {what}
            </text>
          </g>
        ))}
        {weeks.map((week, index) => {
          const at = middle(week.monday);
          const name = rateLabel('week', { key: week.monday, name: null }, reader);
          const { answered, mature, pending, answeredRate: rate } = week;
          if (!rate) {
            const detail = t('plot.pointFew', { label: name, answered, mature, pending });
            return (
              <PlotPoint key={week.monday} x={at} y={98} detail={detail} isFirst={index === 0}>
                <text className="plot-cross" x={`${at}%`} y="98%">
                  ×
                </text>
              </PlotPoint>
            );
          }
          const detail = t('plot.point', {
            label: name,
            rate: percentOf(rate.value, locale),
            low: percentOf(rate.low, locale),
            high: percentOf(rate.high, locale),
            answered,
            mature,
            pending,
          });
          return (
            <PlotPoint key={week.monday} x={at} y={y(rate.value)} detail={detail} isFirst={index === 0}>
              <line
                className="plot-whisker"
                x1={`${at}%`}
                x2={`${at}%`}
                y1={`${y(rate.low)}%`}
                y2={`${y(rate.high)}%`}
              />
              <circle
                className={week.isComplete ? 'plot-dot' : 'plot-dot plot-hollow'}
                cx={`${at}%`}
                cy={`${y(rate.value)}%`}
                r="4.5"
              />
            </PlotPoint>
          );
        })}
      </PlotFrame>
    </PlotPoints>
  );
}
