import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Definitions } from '@/components/analytics/definitions';
import { RatesFilter } from '@/components/analytics/rates-filter';
import { RatesView } from '@/components/analytics/rates-view';
import { ratesSummary } from '@/components/analytics/summary';
import '@/components/analytics/analytics.css';
import { LastNotice } from '@/components/contacts/last-notice';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getActor } from '@/lib/auth/current';
import { reportFilterSchema, reportSearch } from '@/lib/domain/analytics/report-filter';
import { Refusal } from '@/lib/domain/team/refusal';
import { findNotice } from '@/lib/loaders/notice';
import { loadReplyRates } from '@/lib/loaders/reply-rates';

/** The two versions of trames put side by side. */
const pairSchema = z.object({
  reference: z.uuid().nullable().default(null).catch(null),
  other: z.uuid().nullable().default(null).catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('analytics'))('title') };
}

export default async function ReplyRatesPage({ searchParams }: PageProps<'/reply-rates'>) {
  const { reference, other, ...address } = await searchParams;
  const pair = pairSchema.parse({ reference, other });
  const t = await getTranslations('analytics');
  const asked = reportFilterSchema.safeParse(address);
  if (!asked.success) {
    return (
      <main>
        <PageHeader title={t('title')} />
        <EmptyState
          icon="chart-spline"
          title={t('filter.wrong')}
          actions={<ButtonLink href="/reply-rates">{t('filter.clear')}</ButtonLink>}
        >
          {t('filter.wrongWhy')}
        </EmptyState>
      </main>
    );
  }
  const actor = await getActor();
  const screen = await loadReplyRates(actor, asked.data).catch((error: unknown) => {
    // What one may not see reads as not there.
    if (error instanceof Refusal && error.code === 'not-found') notFound();
    throw error;
  });
  const { report, reader, today, campaigns, members, leadsTeam } = screen;
  const back = `/reply-rates${reportSearch({ ...asked.data, by: 'rank' })}`;
  if (report.firstOn === null) {
    return (
      <main>
        <PageHeader title={t('title')} />
        <EmptyState
          icon="chart-spline"
          title={t('empty.title')}
          actions={
            <>
              <ButtonLink href="/week" variant="primary">
                {t('empty.action')}
              </ButtonLink>
              <ButtonLink href="/imports" icon="import">
                {t('empty.import')}
              </ButtonLink>
            </>
          }
        >
          {t('empty.body')}
        </EmptyState>
        <Definitions locale={reader.locale} />
      </main>
    );
  }
  const { mature, pending } = report.total;
  return (
    <main>
      <PageHeader title={t('title')} sub={ratesSummary(screen)} />
      <LastNotice notice={await findNotice()} back={back} />
      <RatesFilter
        filter={asked.data}
        today={today}
        firstOn={report.firstOn}
        campaigns={campaigns}
        members={members}
        locale={reader.locale}
      />
      {mature + pending === 0 ? (
        <EmptyState icon="chart-spline" title={t('empty.nobody')}>
          {t('empty.nobodyBody')}
        </EmptyState>
      ) : (
        <RatesView
          report={report}
          asked={asked.data}
          pair={pair}
          reader={reader}
          today={today}
          leadsTeam={leadsTeam}
        />
      )}
      <Definitions locale={reader.locale} />
    </main>
  );
}
