import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { CurveStep } from '@/lib/domain/analytics/kaplan-meier';
import type { ReplyDelay } from '@/lib/domain/analytics/reply-delay';
import type { Locale } from '@/lib/locale/locales';
import { percentOf } from '@/lib/locale/shares';
import { wordsOf } from '@/lib/locale/translate';
import { PlotFrame, PlotPoint } from './plot-frame';
import { PlotPoints } from './plot-points';

const HOURS_A_DAY = 24;
const LAST_DAY = 14;

/** The share answered as time goes, hour by hour over fourteen days, in its band, with a point at each delay the table names. */
export function DelayPlot({ delay, label, locale }: { delay: ReplyDelay; label: string; locale: Locale }) {
  const t = wordsOf(locale, 'analytics');
  const last = LAST_DAY * HOURS_A_DAY;
  const steps = delay.curve.steps.filter((step) => step.time <= last);
  const start: Pick<CurveStep, 'time' | 'survival' | 'low' | 'high'> = {
    time: 0,
    survival: 1,
    low: null,
    high: null,
  };
  const end = steps.at(-1);
  const drawn = [start, ...steps, ...(end ? [{ ...end, time: last }] : [])];
  const most = Math.max(0.1, ...drawn.map((step) => 1 - (step.low ?? step.survival)));
  const y = scaleLinear()
    .domain([0, Math.min(1, most)])
    .nice(4)
    .range([100, 0]);
  const x = scaleLinear().domain([0, last]).range([0, 100]);
  type Drawn = (typeof drawn)[number];
  const band = area<Drawn>()
    .defined((step) => step.low !== null)
    .x((step) => x(step.time))
    .y0((step) => y(1 - (step.high ?? 1)))
    .y1((step) => y(1 - (step.low ?? 1)))
    .curve(curveStepAfter)(drawn);
  const curve = line<Drawn>()
    .x((step) => x(step.time))
    .y((step) => y(1 - step.survival))
    .curve(curveStepAfter)(drawn);
  return (
    <PlotPoints label={label} hint={t('plot.keys')}>
      <PlotFrame
        height={200}
        y={y.ticks(3).map((tick) => ({ at: y(tick), label: percentOf(tick, locale) }))}
        x={[0, 2, 7, LAST_DAY].map((days) => ({
          at: x(days * HOURS_A_DAY),
          label: t('plot.days', { days }),
        }))}
        under={
          <>
            {band && <path className="plot-band" d={band} />}
            {curve && <path className="plot-curve" d={curve} />}
          </>
        }
      >
        {delay.answeredWithin.map(({ days, share }, index) => {
          if (!share) return null;
          const at = x(days * HOURS_A_DAY);
          const detail = t('plot.cumulated', {
            label: t('row.within', { days }),
            rate: percentOf(share.value, locale),
            low: percentOf(share.low, locale),
            high: percentOf(share.high, locale),
            added: 'none',
          });
          return (
            <PlotPoint key={days} x={at} y={y(share.value)} detail={detail} isFirst={index === 0}>
              <circle className="plot-dot" cx={`${at}%`} cy={`${y(share.value)}%`} r="4.5" />
              <text
                className="plot-value"
                x={`${at}%`}
                y={`${y(share.high)}%`}
                dy="-7"
                style={days === LAST_DAY ? { textAnchor: 'end' } : undefined}
              >
                {percentOf(share.value, locale)}
              </text>
            </PlotPoint>
          );
        })}
      </PlotFrame>
    </PlotPoints>
  );
}
