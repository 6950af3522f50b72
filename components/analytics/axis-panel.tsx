import type { RateRow, ReplyRates } from '@/lib/domain/analytics/reply-rates';
import type { ReportAxis } from '@/lib/domain/analytics/report-filter';
import type { Reader } from '@/lib/locale/dates';
import { rateLabel } from '@/lib/locale/rate-labels';
import { rateTable } from '@/lib/locale/rate-tables';
import { wordsOf } from '@/lib/locale/translate';
import { IntervalRows } from './interval-rows';
import { Panel } from './panel';
import { sayAxis, sayHook, sayRank } from './say';

/** Lines shown of a long table: those with most attempts. The table behind has them all. */
const MOST_LINES = 12;

/** The rates by one axis. Members are ordered by name and nothing is said of who is above whom. */
export function AxisPanel({
  axis,
  report,
  reader,
  csv,
}: {
  axis: ReportAxis;
  report: ReplyRates;
  reader: Reader;
  csv: string;
}) {
  const { locale } = reader;
  const t = wordsOf(locale, 'analytics');
  const rows = report.by[axis] ?? [];
  const most =
    rows.length > MOST_LINES
      ? rows.toSorted((a, b) => b.mature - a.mature || b.pending - a.pending).slice(0, MOST_LINES)
      : rows;
  const say = sentenceOf(axis, rows, reader);
  return (
    <Panel
      id={axis}
      title={t(`view.${axis}.title`)}
      sub={t(`view.${axis}.sub`)}
      say={say}
      table={rateTable(axis, report, reader)}
      csv={csv}
      locale={locale}
    >
      <IntervalRows
        locale={locale}
        rows={rows
          .filter((row) => most.includes(row))
          .map((row) => ({ key: row.key ?? '', label: rateLabel(axis, row, reader), rate: row }))}
      />
      {rows.length > MOST_LINES && (
        <p className="rates-caution">{t('plot.most', { shown: MOST_LINES, all: rows.length })}</p>
      )}
    </Panel>
  );
}

function sentenceOf(axis: ReportAxis, rows: readonly RateRow[], reader: Reader): string | null {
  if (axis === 'member') return null;
  if (axis === 'rank') return sayRank(rows, reader.locale);
  return axis === 'hook' ? sayHook(rows, reader) : sayAxis(axis, rows, reader);
}
