/** One thing measured, beside the floor measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the same thing costs without the product, in the same unit. */
  readonly floor?: number;
  /** What the floor is. */
  readonly floorIs?: string;
  /** What must hold: at most (or at least, for speeds) this much, or this many times the floor. */
  readonly bar?: { readonly most?: number; readonly least?: number; readonly mostTimesFloor?: number };
}

/** How a query is answered, and whether it reads a whole table. */
export interface QueryPlan {
  readonly name: string;
  readonly lines: readonly string[];
  readonly isSeqScan: boolean;
}

export function ratioOf({ value, floor }: Figure): number | null {
  return floor ? value / floor : null;
}

/** Whether the bar holds; null without one. */
export function holds(figure: Figure): boolean | null {
  const { bar, value } = figure;
  if (!bar) return null;
  const ratio = ratioOf(figure);
  return (
    (bar.most === undefined || value <= bar.most) &&
    (bar.least === undefined || value >= bar.least) &&
    (bar.mostTimesFloor === undefined || (ratio !== null && ratio <= bar.mostTimesFloor))
  );
}

/** The figures as a table, one a line, then the plans. */
export function report(figures: readonly Figure[], plans: readonly QueryPlan[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)} ${figure.unit}`,
    figure.floor === undefined ? '' : `${round(figure.floor)} ${figure.unit}`,
    ratioOf(figure)?.toFixed(2) ?? '',
    barOf(figure),
    { true: 'holds', false: 'MISSED', null: '' }[`${holds(figure)}`] ?? '',
    figure.floorIs ?? '',
  ]);
  const table = [['figure', 'measured', 'floor', 'ratio', 'bar', '', 'the floor is'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const told = plans.map(({ name, lines: steps, isSeqScan }) =>
    [`\n${name}${isSeqScan ? '   !! SEQ SCAN' : ''}`, ...steps.map((line) => `  ${line}`)].join('\n'),
  );
  return [...lines, ...told].join('\n');
}

function barOf({ bar, unit }: Figure): string {
  if (!bar) return '';
  if (bar.mostTimesFloor !== undefined) return `≤ ${bar.mostTimesFloor} × floor`;
  return bar.most === undefined ? `≥ ${round(bar.least!)} ${unit}` : `≤ ${round(bar.most)} ${unit}`;
}

function round(value: number): string {
  return value.toLocaleString('fr', { maximumFractionDigits: value < 20 ? 2 : 0 }).replace(/\u202f/g, ' ');
}
