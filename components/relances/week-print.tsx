import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { ButtonLink } from '@/components/ui/button';
import type { WeekPlan, WeekRow } from '@/lib/domain/relances/week';
import type { WeekToCarry } from '@/lib/loaders/week-to-carry';
import { calendarDay, momentOf } from '@/lib/locale/dates';
import { capital } from '@/lib/locale/numbers';
import { phoneOf } from '@/lib/locale/phone';
import { explain } from '@/lib/locale/reasons';
import { summariseWeek } from '@/lib/locale/week-summary';
import { PrintButton } from './print-button';
import './week-print.css';

/** The week on paper (A4): a box to tick, who, why, how and at which number, and room for a note. Black on white, whatever the screen. */
export function WeekPrint({
  week,
  span,
}: {
  week: WeekToCarry;
  span: { readonly from: string; readonly to: string };
}) {
  const t = useTranslations('digest');
  const { plan, reader, name } = week;
  const counts = {
    owed: plan.owed.length,
    planned: plan.planned.length,
    aside: plan.aside.length,
    done: plan.done,
  };
  const groups = groupsOf(plan).map(({ on, rows }) => ({
    key: on ?? 'owed',
    title: on === null ? t('print.owed') : capital(calendarDay(on, reader.locale, 'long')),
    rows,
  }));
  return (
    <main className="print-page">
      <nav className="print-tools" aria-label={t('print.action')}>
        <ButtonLink href="/week" icon="arrow-left">
          {t('print.back')}
        </ButtonLink>
        <ButtonLink href="/week/export.csv" icon="download" external download>
          {t('csv.action')}
        </ButtonLink>
        <PrintButton label={t('print.action')} />
      </nav>
      <header className="print-head">
        <h1>{t('print.title', span)}</h1>
        <p>{t('print.by', { name, moment: momentOf(reader.now, reader) })}</p>
      </header>
      <p className="print-summary">{summariseWeek(counts, reader.locale)}</p>
      {groups.length === 0 && <p>{t('print.empty')}</p>}
      {groups.map(({ key, title, rows }) => (
        <section key={key} className="print-group">
          <h2>
            {title} <span>{t('print.count', { count: rows.length })}</span>
            <i>{t('print.note')}</i>
          </h2>
          <ul>
            {rows.map((row) => (
              <PrintRow key={row.todoId} row={row} week={week} />
            ))}
          </ul>
        </section>
      ))}
      <footer className="print-foot">{t('print.confidential')}</footer>
    </main>
  );
}

function PrintRow({ row, week: { reader } }: { row: WeekRow; week: WeekToCarry }) {
  const t = useTranslations('digest');
  const words = useTranslations('vocabulary');
  const what = [row.title, row.company].filter(Boolean).join(', ');
  const isByPhone = row.channel === 'PHONE' || row.channel === 'SMS';
  const slot = row.channel === 'PHONE' && row.slot ? words(`slot.${row.slot}`) : null;
  const channel = row.channel && words(`channel.${row.channel}`);
  const parts = [row.courtesy && words(`courtesy.${row.courtesy}`), channel, slot].filter(
    (part) => part !== null,
  );
  return (
    <li className="print-row">
      <span className="print-box" role="img" aria-label={t('print.box')} />
      <div>
        <p className="print-who">
          <strong>
            {row.starred && '★ '}
            {row.firstName} {row.lastName}
          </strong>
          {what && ` · ${what}`}
        </p>
        <p className="print-why">{explain({ ...row, starred: false }, reader)}</p>
      </div>
      <div className="print-how">
        <p>
          {parts.map((part, index) => (
            <Fragment key={part}>
              {index > 0 && ' · '}
              <span>{part}</span>
            </Fragment>
          ))}
        </p>
        {row.phone ? (
          <p className={isByPhone ? 'print-call' : undefined}>{phoneOf(row.phone)}</p>
        ) : (
          isByPhone && <p className="print-why">{t('print.noPhone')}</p>
        )}
      </div>
      <span className="print-note" />
    </li>
  );
}

/** Who is owed an answer, then each day, in the order of the days; null stands for the former. */
function groupsOf(plan: WeekPlan): { on: string | null; rows: readonly WeekRow[] }[] {
  const days = [...new Set(plan.planned.map(({ on }) => on))].toSorted();
  return [
    { on: null, rows: plan.owed },
    ...days.map((on) => ({
      on,
      rows: plan.planned.filter((item) => item.on === on).map(({ row }) => row),
    })),
  ].filter(({ rows }) => rows.length > 0);
}
