import type { ReactNode } from 'react';

/** A label on an axis, at so many percents of its length. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/**
 * The frame of a plot: few horizontal lines, their values at the left, what stands below. Lengths are percents, so that a plot takes the width it
 * is given while its words keep their size.
 */
export function PlotFrame({
  y,
  x,
  height,
  under,
  children,
}: {
  y: readonly Tick[];
  x: readonly Tick[];
  /** In pixels. */
  height: number;
  /** Drawn stretched over the whole frame, in a square of 100 by 100: bands and lines. */
  under?: ReactNode;
  /** Drawn at their own size: points. */
  children: ReactNode;
}) {
  return (
    <div className="plot-frame" style={{ height }}>
      <div className="plot-y" aria-hidden="true">
        {y.map((tick) => (
          <span key={tick.label} style={{ top: `${tick.at}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a frame of points, each named; the field set around it has the name of the whole */}
      <svg className="plot-svg" width="100%" height="100%" focusable="false">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          {y.map((tick) => (
            <line key={tick.label} className="plot-grid" x1="0" x2="100" y1={tick.at} y2={tick.at} />
          ))}
          {under}
        </svg>
        {children}
      </svg>
      <div className="plot-x" aria-hidden="true">
        {x.map((tick) => (
          <span key={`${tick.at}`} style={{ left: `${tick.at}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A point that tells its details (PlotPoints), with a target large enough for a finger. */
export function PlotPoint({
  x,
  y,
  detail,
  isFirst,
  children,
}: {
  x: number;
  y: number;
  detail: string;
  isFirst: boolean;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a picture whose details are reached by keyboard
    <g className="plot-point" role="img" aria-label={detail} data-detail={detail} tabIndex={isFirst ? 0 : -1}>
      <title>{detail}</title>
      <circle className="plot-target" cx={`${x}%`} cy={`${y}%`} r="14" />
      {children}
    </g>
  );
}
