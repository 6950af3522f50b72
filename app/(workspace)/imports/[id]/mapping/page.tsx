import type { Metadata } from 'next';
import { ColumnsForm } from '@/components/imports/columns-form';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadColumns } from '@/lib/loaders/imports';
import { importWords } from '@/lib/locale/import-words';
import { idOrNotFound, orNotFound } from '../or-not-found';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getCurrentMember();
  return { title: importWords(locale)('columns.title') };
}

/** What the columns of a file hold: said once, remembered. */
export default async function ColumnsPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await getCurrentMember();
  const id = idOrNotFound((await params).id);
  const { run, kind, columns } = await orNotFound(loadColumns(actor, id));
  const say = importWords(locale);
  const above = (
    <Link href="/imports" className="underline">
      {say('plan.back')}
    </Link>
  );
  return (
    <>
      <PageHeader title={say('columns.title')} sub={`${run.fileName}. ${say('columns.sub')}`} above={above} />
      <div className="px-4 md:px-0">
        <Card>
          <ColumnsForm say={say} runId={id} kind={kind} columns={columns} />
        </Card>
      </div>
    </>
  );
}
