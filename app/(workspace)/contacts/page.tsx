import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContactTable } from '@/components/contacts/contact-table';
import { LastNotice } from '@/components/contacts/last-notice';
import { SavedViews } from '@/components/contacts/saved-views';
import { SearchForm } from '@/components/contacts/search-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { Input, Select } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { getActor } from '@/lib/auth/current';
import { contactsSearch, isFiltered } from '@/lib/domain/contacts/contacts-address';
import { contactsQuerySchema } from '@/lib/domain/contacts/contacts-query';
import { may } from '@/lib/domain/team/abilities';
import { CONTACTS_PER_PAGE, loadContacts } from '@/lib/loaders/contacts';
import { findNotice } from '@/lib/loaders/notice';
import { inFigures } from '@/lib/locale/numbers';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contacts'))('title') };
}

export default async function ContactsPage({ searchParams }: PageProps<'/contacts'>) {
  const query = contactsQuerySchema.parse(await searchParams);
  const actor = await getActor();
  const screen = await loadContacts(actor, query);
  const t = await getTranslations('contacts');
  const { total, isCut, reader } = screen;
  const pages = Math.max(1, Math.ceil(total / CONTACTS_PER_PAGE));
  const first = (query.page - 1) * CONTACTS_PER_PAGE + 1;
  const isNarrowed = isFiltered(query);
  const hrefOf = (page: number) => `/contacts${contactsSearch({ ...query, page })}`;
  const search = contactsSearch({ ...query, page: 1 });
  const create = may(actor.role, 'contact.create') && (
    <ButtonLink href="/contacts/new" variant="primary" icon="user-plus">
      {t('create')}
    </ButtonLink>
  );
  if (screen.isEmpty) {
    return (
      <main>
        <PageHeader title={t('title')} />
        <EmptyState
          icon="users"
          title={t('empty.title')}
          actions={
            <>
              {create}
              <ButtonLink href="/imports" icon="import">
                {t('empty.import')}
              </ButtonLink>
            </>
          }
        >
          {t('empty.body')}
        </EmptyState>
      </main>
    );
  }
  return (
    <main>
      <PageHeader
        title={t('title')}
        sub={t(isNarrowed ? 'found' : 'all', {
          count: total,
          figures: `${inFigures(total, reader.locale)}${isCut ? '+' : ''}`,
        })}
        actions={create}
      />
      <LastNotice notice={await findNotice()} back={hrefOf(query.page)} />
      <SearchForm label={t('searchLabel')}>
        <Input
          type="search"
          name="q"
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          defaultValue={query.q}
          autoComplete="off"
          className="min-w-0 flex-1 basis-64"
        />
        <Select
          name="campaign"
          label={t('campaign.label')}
          hideLabel
          defaultValue={query.campaign ?? ''}
          options={(['', 'with', 'without'] as const).map((value) => ({
            value,
            label: t(`campaign.${value || 'any'}`),
          }))}
          className="max-md:flex-1"
        />
        <Select
          name="degree"
          label={t('degree.label')}
          hideLabel
          defaultValue={query.degree ?? ''}
          options={(['', '1', '2', '3'] as const).map((value) => ({
            value,
            label: t(`degree.${value || 'any'}`),
          }))}
          className="max-md:flex-1"
        />
        <div className="py-1.5">
          <Checkbox name="keep" value="1" label={t('keep')} defaultChecked={query.keep !== null} />
        </div>
        <div className="py-1.5">
          <Checkbox name="open" value="1" label={t('open')} defaultChecked={query.open !== null} />
        </div>
        <Button icon="search">{t('find')}</Button>
        {isNarrowed && (
          <a href="/contacts" className={buttonClass('quiet')}>
            {t('clear')}
          </a>
        )}
      </SearchForm>
      <SavedViews views={screen.views} search={search} mayKeep={isNarrowed} />
      {screen.rows.length === 0 ? (
        <p className="px-4 text-ink-2 md:px-0">{t('none')}</p>
      ) : (
        <ContactTable screen={screen} />
      )}
      {pages > 1 && (
        <Pagination
          label={t('pages.label')}
          summary={t('pages.summary', {
            first: inFigures(first, reader.locale),
            last: inFigures(Math.min(total, first + CONTACTS_PER_PAGE - 1), reader.locale),
            total: inFigures(total, reader.locale),
          })}
          previous={query.page > 1 ? { href: hrefOf(query.page - 1), label: t('pages.previous') } : null}
          next={query.page < pages ? { href: hrefOf(query.page + 1), label: t('pages.next') } : null}
        />
      )}
      <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 px-4 text-sm md:px-1">
        {total > 0 && (
          <a
            href={`/contacts/export.csv${search}`}
            download
            className="text-accent hover:underline max-md:py-2"
          >
            {t('export', { count: total })}
          </a>
        )}
        {may(actor.role, 'contact.edit') && (
          <Link href="/contacts/duplicates" className="text-accent hover:underline max-md:py-2">
            {t('duplicates')}
          </Link>
        )}
      </p>
    </main>
  );
}
