import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LastNotice } from '@/components/contacts/last-notice';
import { PairCard } from '@/components/contacts/pair-card';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { getActor } from '@/lib/auth/current';
import { loadPairs } from '@/lib/loaders/contacts';
import { findNotice } from '@/lib/loaders/notice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contacts'))('merge.title') };
}

/** Contacts who may be one person, pair by pair. */
export default async function DuplicatesPage() {
  const { pairs, isCut, reader } = await loadPairs(await getActor());
  const t = await getTranslations('contacts');
  return (
    <main>
      <PageHeader
        title={t('merge.title')}
        sub={pairs.length > 0 ? t(isCut ? 'merge.subCut' : 'merge.sub', { count: pairs.length }) : undefined}
        above={
          <Link href="/contacts" className="hover:underline">
            {t('title')}
          </Link>
        }
      />
      <LastNotice notice={await findNotice()} back="/contacts/duplicates" />
      {pairs.length === 0 ? (
        <EmptyState
          icon="merge"
          title={t('merge.none')}
          actions={<ButtonLink href="/contacts">{t('title')}</ButtonLink>}
        >
          {t('merge.noneBody')}
        </EmptyState>
      ) : (
        <ul className="grid gap-5 max-md:px-4">
          {pairs.map((pair) => (
            <li key={`${pair.one.id} ${pair.other.id}`} className="min-w-0">
              <PairCard pair={pair} reader={reader} back="/contacts/duplicates" />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
