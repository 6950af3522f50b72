import type { Metadata } from 'next';
import { RunHistory } from '@/components/imports/run-history';
import { UploadForm } from '@/components/imports/upload-form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { FAILURE_CODES } from '@/lib/imports/facts';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadImports } from '@/lib/loaders/imports';
import { importWords } from '@/lib/locale/import-words';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getCurrentMember();
  return { title: importWords(locale)('title') };
}

export default async function ImportsPage({
  searchParams,
}: {
  searchParams: Promise<{ fault?: string | string[] }>;
}) {
  const { actor, locale } = await getCurrentMember();
  const { fault } = await searchParams;
  const { runs, campaigns, timeZone, now } = await loadImports(actor);
  const say = importWords(locale);
  const failure = FAILURE_CODES.find((code) => code === fault);
  return (
    <>
      <PageHeader title={say('title')} sub={say('sub')} />
      {failure && <Notice tone="error">{say(`failure.${failure}`)}</Notice>}
      {fault === 'NO_FILE' && <Notice tone="error">{say('new.noFile')}</Notice>}
      <div className="mb-6 grid gap-4 px-4 md:px-0 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card title={say('new.title')}>
          <UploadForm say={say} campaigns={campaigns} />
        </Card>
        <section className="px-1 text-sm text-ink-2 lg:pt-5">
          <h2 className="mb-1 font-semibold text-ink">{say('new.howTitle')}</h2>
          <p className="max-w-[60ch] text-pretty">{say('new.how')}</p>
        </section>
      </div>
      {runs.length > 0 ? (
        <RunHistory say={say} runs={runs} reader={{ locale, timeZone, now }} />
      ) : (
        <EmptyState icon="import" title={say('history.emptyTitle')}>
          {say('history.empty')}
        </EmptyState>
      )}
    </>
  );
}
