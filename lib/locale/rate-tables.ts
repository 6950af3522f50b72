import { answersByRank } from '../domain/analytics/answers-by-rank.ts';
import type { Comparison } from '../domain/analytics/compare-rates.ts';
import type { Estimate } from '../domain/analytics/estimate.ts';
import type { Counts, Rate } from '../domain/analytics/rate.ts';
import type { ReplyRates, ReportPart } from '../domain/analytics/reply-rates.ts';
import type { ReportAxis } from '../domain/analytics/report-filter.ts';
import type { Reader } from './dates.ts';
import { inFigures } from './numbers.ts';
import { calendarDate, rateLabel } from './rate-labels.ts';
import { percentCell, percentOf, signedPoints } from './shares.ts';
import { wordsOf } from './translate.ts';

/** One cell, as the screen shows it and as a spreadsheet takes it. */
export interface RateCell {
  readonly shown: string;
  readonly plain: string;
}

/** A view as a table. The screen prints it and the CSV writes it: the two cannot disagree. */
export interface RateTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly RateCell[])[];
}

/** The table of a view, in the reader's language. Shares nobody may say are empty. */
export function rateTable(part: ReportPart, report: ReplyRates, reader: Reader): RateTable {
  if (part === 'added') return addedTable(report, reader);
  if (part === 'delay') return delayTable(report, reader);
  if (part === 'changes') return changesTable(report, reader);
  if (part === 'placements') return placementsTable(report, reader);
  return axisTable(part, report, reader);
}

const RATE_COLUMNS = ['answered', 'mature', 'rate', 'low', 'high'] as const;
const INTEREST_COLUMNS = [
  'interested',
  'interestedRate',
  'interestedLow',
  'interestedHigh',
  'pending',
] as const;

function axisTable(axis: ReportAxis, report: ReplyRates, reader: Reader): RateTable {
  const t = wordsOf(reader.locale, 'analytics');
  const rows = report.by[axis] ?? [];
  const c = cellsFor(reader);
  const isRank = axis === 'rank';
  const shares = isRank
    ? new Map(
        answersByRank(rows.map((row) => ({ ...row, rank: Number(row.key) }))).map((row) => [
          row.rank,
          row.share,
        ]),
      )
    : null;
  return {
    title: t(`view.${axis}.title`),
    columns: [
      t(`column.${axis}`),
      ...[...RATE_COLUMNS, ...INTEREST_COLUMNS].map((column) => t(`column.${column}`)),
      ...(isRank ? (['share', 'shareLow', 'shareHigh'] as const).map((column) => t(`column.${column}`)) : []),
    ],
    rows: rows.map((row) => [
      c.text(rateLabel(axis, row, reader)),
      ...rateCells(row, reader),
      ...(shares ? c.estimate(shares.get(Number(row.key)) ?? null) : []),
    ]),
  };
}

function addedTable({ added }: ReplyRates, reader: Reader): RateTable {
  const t = wordsOf(reader.locale, 'analytics');
  const c = cellsFor(reader);
  return {
    title: t('view.added.title'),
    columns: (['rank', ...RATE_COLUMNS, 'cumulated', 'cumulatedLow', 'cumulatedHigh', 'added'] as const).map(
      (column) => t(`column.${column}`),
    ),
    rows: (added?.steps ?? []).map((step) => [
      c.text(t('row.rank', { rank: step.rank })),
      c.count(step.answered),
      c.count(step.mature),
      ...c.estimate(step.rate),
      ...c.estimate(step.cumulated),
      c.share(step.added),
    ]),
  };
}

function delayTable({ delay }: ReplyRates, reader: Reader): RateTable {
  const t = wordsOf(reader.locale, 'analytics');
  const c = cellsFor(reader);
  return {
    title: t('view.delay.title'),
    columns: (['within', 'rate', 'low', 'high'] as const).map((column) => t(`column.${column}`)),
    rows: (delay?.answeredWithin ?? []).map(({ days, share }) => [
      c.text(t('row.within', { days })),
      ...c.estimate(share),
    ]),
  };
}

function changesTable({ changes }: ReplyRates, reader: Reader): RateTable {
  const t = wordsOf(reader.locale, 'analytics');
  return {
    title: t('view.changes.title'),
    columns: comparisonColumns(reader),
    rows: changes.flatMap(({ markedOn, label, ...comparison }) => {
      const day = `${calendarDate(markedOn, reader)} (${label})`;
      return comparisonRows(comparison, [t('row.before', { day }), t('row.after', { day })], reader);
    }),
  };
}

function placementsTable({ placements }: ReplyRates, reader: Reader): RateTable {
  const t = wordsOf(reader.locale, 'analytics');
  const c = cellsFor(reader);
  const { all, ofKeepingInTouch } = placements ?? { all: 0, ofKeepingInTouch: 0 };
  return {
    title: t('view.placements.title'),
    columns: (['origin', 'placements'] as const).map((column) => t(`column.${column}`)),
    rows:
      all === 0
        ? []
        : [
            [c.text(t('row.origin.ofKeepingInTouch')), c.count(ofKeepingInTouch)],
            [c.text(t('row.origin.otherwise')), c.count(all - ofKeepingInTouch)],
          ],
  };
}

/** Two rates and their difference, as a table of three lines. */
export function comparisonTable(
  title: string,
  comparison: Comparison,
  names: readonly [string, string],
  reader: Reader,
): RateTable {
  return { title, columns: comparisonColumns(reader), rows: comparisonRows(comparison, names, reader) };
}

function comparisonColumns(reader: Reader): string[] {
  const t = wordsOf(reader.locale, 'analytics');
  return (['change', ...RATE_COLUMNS, ...INTEREST_COLUMNS] as const).map((column) => t(`column.${column}`));
}

function comparisonRows(
  { reference, other, difference }: Comparison,
  names: readonly [string, string],
  reader: Reader,
): RateCell[][] {
  const t = wordsOf(reader.locale, 'analytics');
  const c = cellsFor(reader);
  const nothing = c.text('');
  return [
    [c.text(names[0]), ...rateCells(reference, reader)],
    [c.text(names[1]), ...rateCells(other, reader)],
    [
      c.text(t('row.difference')),
      nothing,
      nothing,
      ...c.points(difference),
      ...INTEREST_COLUMNS.map(() => nothing),
    ],
  ];
}

function rateCells(rate: Rate & Counts, reader: Reader): RateCell[] {
  const c = cellsFor(reader);
  return [
    c.count(rate.answered),
    c.count(rate.mature),
    ...c.estimate(rate.answeredRate),
    c.count(rate.interested),
    ...c.estimate(rate.interestedRate),
    c.count(rate.pending),
  ];
}

function cellsFor({ locale }: Reader) {
  const share = (value: number | null): RateCell =>
    value === null
      ? { shown: '–', plain: '' }
      : { shown: percentOf(value, locale), plain: percentCell(value, locale) };
  const points = (value: number): RateCell => ({
    shown: signedPoints(value),
    plain: percentCell(value, locale),
  });
  const nothing: RateCell = { shown: '–', plain: '' };
  return {
    text: (text: string): RateCell => ({ shown: text, plain: text }),
    count: (value: number): RateCell => ({ shown: inFigures(value, locale), plain: String(value) }),
    share,
    estimate: (value: Estimate | null): RateCell[] =>
      value ? [share(value.value), share(value.low), share(value.high)] : [nothing, nothing, nothing],
    points: (value: Estimate | null): RateCell[] =>
      value ? [points(value.value), points(value.low), points(value.high)] : [nothing, nothing, nothing],
  };
}
