import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ImportPlan } from '@/components/imports/import-plan';
import { ImportProgress } from '@/components/imports/import-progress';
import { ImportResult } from '@/components/imports/import-result';
import { PlanTable } from '@/components/imports/plan-table';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadImport, ROWS_PER_PAGE } from '@/lib/loaders/imports';
import { importWords } from '@/lib/locale/import-words';
import { idOrNotFound, orNotFound } from './or-not-found';

interface Asked {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ action?: string | string[]; page?: string | string[] }>;
}

const ACTIONS = ['CREATE', 'CHANGE', 'MATCH', 'LEAVE', 'REFUSE'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getCurrentMember();
  return { title: importWords(locale)('title') };
}

/** One import: its plan, then its progress, then its result, at the same address. */
export default async function ImportPage({ params, searchParams }: Asked) {
  const { actor, locale } = await getCurrentMember();
  const id = idOrNotFound((await params).id);
  const asked = await searchParams;
  const action = ACTIONS.find((one) => one === asked.action) ?? null;
  const screen = await orNotFound(loadImport(actor, id, { action, page: Number(asked.page) || 1 }));
  const { run, rows, counts, shown, page } = screen;
  if (run.state === 'MAPPING') redirect(`/imports/${id}/mapping`);
  const say = importWords(locale);
  const above = (
    <Link href="/imports" className="underline">
      {say('plan.back')}
    </Link>
  );
  const table = (
    <PlanTable
      say={say}
      base={`/imports/${id}`}
      rows={rows}
      counts={counts}
      action={action}
      page={page}
      shown={shown}
      perPage={ROWS_PER_PAGE}
      isDone={run.state === 'DONE'}
    />
  );
  if (run.state === 'QUEUED' || run.state === 'RUNNING')
    return <ImportProgress say={say} run={run} above={above} />;
  if (run.state === 'PLANNED') {
    return (
      <ImportPlan say={say} run={run} above={above}>
        {table}
      </ImportPlan>
    );
  }
  if (run.state === 'DONE') {
    return (
      <ImportResult say={say} run={run} refused={counts.REFUSE} above={above}>
        {table}
      </ImportResult>
    );
  }
  return (
    <>
      <PageHeader title={run.fileName} above={above} />
      <Notice tone={run.state === 'CANCELLED' ? 'info' : 'error'}>
        {say(run.state === 'CANCELLED' ? 'cancelled' : 'cli.interrupted')}
      </Notice>
    </>
  );
}
