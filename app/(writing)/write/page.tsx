import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { writingHref } from '@/components/writing/writing-screen';
import { getActor } from '@/lib/auth/current';
import { findFirstToWrite } from '@/lib/loaders/writing';
import { addressSchema } from './address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('writing'))('title') };
}

/** The mode relance from the top of the week, or what there is to say when nobody waits. */
export default async function WritePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { done, from } = addressSchema.parse(await searchParams);
  const first = await findFirstToWrite(await getActor());
  if (first) redirect(writingHref(first, { done, fromId: from }));
  const t = await getTranslations('writing');
  const words = await getTranslations('shell');
  return (
    <main id="content" className="writing-nobody" tabIndex={-1}>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState
        icon="calendar-check"
        title={t(done > 0 ? 'empty.done' : 'empty.title')}
        actions={
          <ButtonLink href="/week" variant="primary" icon="calendar-days">
            {words('nav.week')}
          </ButtonLink>
        }
      >
        {done > 0 ? t('empty.doneBody', { count: done }) : t('empty.body')}
      </EmptyState>
    </main>
  );
}
