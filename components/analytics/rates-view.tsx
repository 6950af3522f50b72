import type { ReplyRates, ReportPart } from '@/lib/domain/analytics/reply-rates';
import { type ReportAxis, type ReportFilter, reportSearch } from '@/lib/domain/analytics/report-filter';
import type { Day } from '@/lib/domain/time/instant';
import type { Reader } from '@/lib/locale/dates';
import { rateTable } from '@/lib/locale/rate-tables';
import { wordsOf } from '@/lib/locale/translate';
import { AddedPlot } from './added-plot';
import { AxisPanel } from './axis-panel';
import { ChangesPanel } from './changes-panel';
import { ComparePanel } from './compare-panel';
import { DelayPlot } from './delay-plot';
import { Headline } from './headline';
import { Lede } from './lede';
import { Panel } from './panel';
import { RateTableView } from './rate-table-view';
import { sayDelay, sayWeeks } from './say';
import { SlotGrid } from './slot-grid';
import { WeekPlot } from './week-plot';

/** What is chosen in the address beside the filter: two versions of trames. */
export interface Pair {
  readonly reference: string | null;
  readonly other: string | null;
}

/** Every view of the rates: the sentence first, the figures, then the plots. */
export function RatesView({
  report,
  asked,
  pair,
  reader,
  today,
  leadsTeam,
}: {
  report: ReplyRates;
  /** As the address says it: what files are asked for with. */
  asked: ReportFilter;
  pair: Pair;
  reader: Reader;
  today: Day;
  leadsTeam: boolean;
}) {
  const { locale } = reader;
  const t = wordsOf(locale, 'analytics');
  const search = reportSearch({ ...asked, by: 'rank' });
  const csvOf = (view: ReportPart | 'trames', more: Readonly<Record<string, string>> = {}) => {
    const address = new URLSearchParams(search);
    address.set('view', view);
    for (const [name, value] of Object.entries(more)) address.set(name, value);
    return `/reply-rates/export.csv?${address}`;
  };
  const axis = (name: ReportAxis) => (
    <AxisPanel axis={name} report={report} reader={reader} csv={csvOf(name)} />
  );
  // Where nothing was noted, a plot of one line would say what the total says.
  const isKnown = (name: ReportAxis) => (report.by[name] ?? []).some((row) => row.key !== null);
  const hasTrames = isKnown('trame');
  const isNarrowed = Boolean(asked.category || asked.channel);
  const marks = report.changes.map(({ markedOn, label }) => ({ on: markedOn, label }));
  return (
    <>
      <Lede report={report} />
      <Headline report={report} locale={locale} />
      <div className="rates-panels">
        <Panel
          id="added"
          title={t('view.added.title')}
          sub={t(isNarrowed ? 'view.added.subFiltered' : 'view.added.sub')}
          table={rateTable('added', report, reader)}
          csv={csvOf('added')}
          locale={locale}
        >
          {report.added && (
            <AddedPlot steps={report.added.steps} label={t('view.added.title')} locale={locale} />
          )}
        </Panel>
        {axis('category')}
        {report.weeks.length > 0 && (
          <Panel
            id="week"
            className="rates-wide"
            title={t('view.week.title')}
            sub={t('view.week.sub')}
            say={sayWeeks(report.weeks, locale)}
            table={rateTable('week', report, reader)}
            csv={csvOf('week')}
            locale={locale}
          >
            <WeekPlot weeks={report.weeks} marks={marks} label={t('view.week.title')} reader={reader} />
          </Panel>
        )}
        <Panel
          id="delay"
          title={t('view.delay.title')}
          sub={t('view.delay.sub')}
          say={sayDelay(report, locale)}
          table={rateTable('delay', report, reader)}
          csv={csvOf('delay')}
          locale={locale}
        >
          {report.delay?.answeredWithin.some(({ share }) => share) && (
            <DelayPlot delay={report.delay} label={t('view.delay.title')} locale={locale} />
          )}
        </Panel>
        <ChangesPanel
          report={report}
          reader={reader}
          csv={csvOf('changes')}
          back={`/reply-rates${search}#changes`}
          today={today}
        />
        {axis('rank')}
        {axis('channel')}
        <Panel
          id="slot"
          title={t('view.slot.title')}
          sub={t('view.slot.sub')}
          say={t('say.slot', {
            count: (report.by.slot ?? []).filter((row) => row.answeredRate).length,
          })}
          table={rateTable('slot', report, reader)}
          csv={csvOf('slot')}
          locale={locale}
        >
          <SlotGrid slots={report.slots} locale={locale} />
        </Panel>
        {axis('campaign')}
        {hasTrames && axis('trame')}
        {hasTrames && (
          <ComparePanel
            rows={report.by.trame ?? []}
            chosen={pair}
            kept={Object.fromEntries(new URLSearchParams(search))}
            csv={(chosen) => csvOf('trames', chosen)}
            reader={reader}
          />
        )}
        {isKnown('hook') && axis('hook')}
        {isKnown('degree') && axis('degree')}
        {leadsTeam && axis('member')}
        {report.placements && (
          <Panel
            id="placements"
            title={t('view.placements.title')}
            sub={t('view.placements.sub')}
            say={t('say.placements', {
              all: report.placements.all,
              kept: report.placements.ofKeepingInTouch,
            })}
            csv={csvOf('placements')}
            locale={locale}
          >
            {report.placements.all > 0 && (
              <RateTableView
                table={rateTable('placements', report, reader)}
                label={`${t('plot.table')} : ${t('view.placements.title')}`}
              />
            )}
          </Panel>
        )}
      </div>
    </>
  );
}
