'use client';

import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useRef } from 'react';

const POINT = '[data-detail]';

/**
 * A plot whose points tell their details under it, when pointed at or reached: one stop of the Tab key, arrows from point to point. Without
 * scripts each point keeps its title, and the table behind the plot says everything.
 */
export function PlotPoints({
  label,
  hint,
  children,
}: {
  label: string;
  /** What the line says before any point is chosen. */
  hint: string;
  children: ReactNode;
}) {
  const plot = useRef<HTMLFieldSetElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const pointOf = (target: EventTarget) => (target as Element).closest<SVGElement>(POINT);
  const tell = (event: SyntheticEvent) => {
    const point = pointOf(event.target);
    if (point && line.current) line.current.textContent = point.dataset.detail ?? '';
  };
  const move = (event: KeyboardEvent) => {
    const points = [...(plot.current?.querySelectorAll<SVGElement>(POINT) ?? [])];
    const here = points.indexOf(pointOf(event.target) as SVGElement);
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: points.length - 1 }[event.key];
    const next = there === undefined || here < 0 ? undefined : points[there];
    if (!next) return;
    event.preventDefault();
    points[here]!.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  };
  return (
    <fieldset ref={plot} className="plot" onPointerOver={tell} onFocus={tell} onKeyDown={move}>
      <legend className="sr-only">{label}</legend>
      {children}
      {/* What it repeats is read with the point itself. */}
      <p ref={line} className="plot-line" aria-hidden="true">
        {hint}
      </p>
    </fieldset>
  );
}
