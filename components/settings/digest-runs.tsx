import { getTranslations } from 'next-intl/server';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { ListedRun } from '@/lib/loaders/mail';
import { calendarDay, type Reader, spokenMomentOf } from '@/lib/locale/dates';

/** What the words of a failure name. */
export interface FailureNames {
  readonly host: string;
  readonly port: string;
  readonly from: string;
}

/**
 * The lists that left, or did not, and why.
 * @param names when given, whose list it was and the words of each failure stand too: for whoever set the server
 */
export async function DigestRuns({
  runs,
  reader,
  names,
}: {
  runs: readonly ListedRun[];
  reader: Reader;
  names?: FailureNames;
}) {
  const t = await getTranslations('digest.runs');
  const mail = await getTranslations('mail');
  const what = (run: ListedRun) =>
    t('ofDay', { kind: t(run.kind), day: calendarDay(run.on, reader.locale, 'long') });
  const columns: Column<ListedRun>[] = [
    ...(names
      ? [{ key: 'who', title: t('columnWho'), heading: true, cell: (run: ListedRun) => run.name }]
      : []),
    { key: 'what', title: t('columnWhat'), heading: !names, cell: what },
    {
      key: 'state',
      title: t('columnState'),
      cell: (run) => (
        <>
          <Tag tone={run.state === 'SENT' ? 'ok' : run.state === 'FAILED' ? 'late' : undefined}>
            {run.state === 'SENT'
              ? t('SENT', { moment: spokenMomentOf(run.sentAt ?? run.claimedAt, reader) })
              : t(run.state)}
          </Tag>
          {run.attempts > 1 && (
            <span className="ml-2 text-sm text-ink-2">{t('tries', { count: run.attempts })}</span>
          )}
          {names && run.failure && (
            <p className="mt-1 text-sm text-ink-2">
              {mail(`failure.${run.failure}`, {
                host: names.host,
                port: names.port,
                from: names.from,
              })}
            </p>
          )}
        </>
      ),
    },
  ];
  return (
    <Table
      caption={t('caption')}
      columns={columns}
      rows={runs}
      rowKey={(run) => `${run.memberId} ${run.kind} ${run.on}`}
    />
  );
}
