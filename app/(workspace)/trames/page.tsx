import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LastNotice } from '@/components/contacts/last-notice';
import { TrameFilters } from '@/components/trames/trame-filters';
import { TrameList } from '@/components/trames/trame-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getActor } from '@/lib/auth/current';
import { tramesQuerySchema } from '@/lib/domain/messages/trame-query';
import { may } from '@/lib/domain/team/abilities';
import { findNotice } from '@/lib/loaders/notice';
import { loadTrames } from '@/lib/loaders/trames';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trames'))('title') };
}

export default async function TramesPage({ searchParams }: PageProps<'/trames'>) {
  const actor = await getActor();
  const query = tramesQuerySchema.parse(await searchParams);
  const screen = await loadTrames(actor, query);
  const t = await getTranslations('trames');
  return (
    <main>
      <PageHeader
        title={t('title')}
        sub={t('sub', { count: screen.total })}
        actions={
          may(actor.role, 'trame.write') && (
            <ButtonLink href="/trames/new" variant="primary" icon="plus">
              {t('create')}
            </ButtonLink>
          )
        }
      />
      <LastNotice notice={await findNotice()} back="/trames" />
      <TrameFilters query={query} isNarrowed={screen.isNarrowed} />
      {screen.trames.length === 0 ? (
        <EmptyState icon="notebook-pen" title={t('none')}>
          {t('noneBody')}
        </EmptyState>
      ) : (
        <TrameList trames={screen.trames} />
      )}
    </main>
  );
}
