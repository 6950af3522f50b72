import type { Metadata } from 'next';
import Form from 'next/form';
import { getTranslations } from 'next-intl/server';
import { ContactTable } from '@/components/contacts/contact-table';
import { LastNotice } from '@/components/contacts/last-notice';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Input, Select } from '@/components/ui/field';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { getActor } from '@/lib/auth/current';
import { may } from '@/lib/domain/team/abilities';
import {
  CONTACTS_PER_PAGE,
  type ContactsQuery,
  contactsQuerySchema,
  loadContacts,
} from '@/lib/loaders/contacts';
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
  const isFiltered = query.q !== '' || query.keep !== null || query.campaign !== null;
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
        sub={t(isFiltered ? 'found' : 'all', {
          count: total,
          figures: `${inFigures(total, reader.locale)}${isCut ? '+' : ''}`,
        })}
        actions={create}
      />
      <LastNotice notice={await findNotice()} back={hrefWith(query)} />
      <Form
        action="/contacts"
        role="search"
        className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 px-4 md:px-0"
      >
        <Input
          type="search"
          name="q"
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          defaultValue={query.q}
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
        <div className="py-1.5">
          <Checkbox name="keep" value="1" label={t('keep')} defaultChecked={query.keep !== null} />
        </div>
        <Button icon="search">{t('find')}</Button>
        {isFiltered && (
          <ButtonLink href="/contacts" variant="quiet">
            {t('clear')}
          </ButtonLink>
        )}
      </Form>
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
          previous={
            query.page > 1
              ? { href: hrefWith({ ...query, page: query.page - 1 }), label: t('pages.previous') }
              : null
          }
          next={
            query.page < pages
              ? { href: hrefWith({ ...query, page: query.page + 1 }), label: t('pages.next') }
              : null
          }
        />
      )}
    </main>
  );
}

function hrefWith(query: ContactsQuery): string {
  const address = new URLSearchParams();
  if (query.q) address.set('q', query.q);
  if (query.campaign) address.set('campaign', query.campaign);
  if (query.keep) address.set('keep', query.keep);
  if (query.page > 1) address.set('page', String(query.page));
  return address.size > 0 ? `/contacts?${address}` : '/contacts';
}
