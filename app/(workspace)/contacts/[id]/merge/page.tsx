import type { Metadata } from 'next';
import Form from 'next/form';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LastNotice } from '@/components/contacts/last-notice';
import { PairCard } from '@/components/contacts/pair-card';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Input } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { getActor } from '@/lib/auth/current';
import { contactsQuerySchema } from '@/lib/domain/contacts/contacts-query';
import { loadContact, loadContacts, loadPair } from '@/lib/loaders/contacts';
import { findNotice } from '@/lib/loaders/notice';

const MOST_SHOWN = 8;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contacts'))('merge.one') };
}

/** Two records of one person, the second chosen by search; then which one stays. */
export default async function MergePage({ params, searchParams }: PageProps<'/contacts/[id]/merge'>) {
  const { id } = await params;
  const { with: chosen, q } = await searchParams;
  const actor = await getActor();
  const screen = await loadContact(actor, id);
  if (!screen) notFound();
  const t = await getTranslations('contacts');
  const name = `${screen.person.firstName} ${screen.person.lastName}`.trim();
  const path = `/contacts/${id}/merge`;
  const pair = typeof chosen === 'string' ? await loadPair(actor, id, chosen) : null;
  const words = typeof q === 'string' ? q : screen.person.lastName || screen.person.firstName;
  const found = pair ? null : await loadContacts(actor, contactsQuerySchema.parse({ q: words }));
  const others = (found?.rows ?? []).filter((row) => row.id !== id).slice(0, MOST_SHOWN);
  return (
    <main>
      <PageHeader
        title={t('merge.one')}
        sub={t('merge.oneSub')}
        above={
          <Link href={`/contacts/${id}`} className="hover:underline">
            {name}
          </Link>
        }
      />
      <LastNotice notice={await findNotice()} back={path} />
      <div className="grid gap-5 max-md:px-4">
        {pair ? (
          <PairCard pair={pair} reader={screen.reader} back={path} />
        ) : (
          <Card title={t('merge.with', { name })}>
            <Form action={path} role="search" className="flex items-end gap-2">
              <Input
                type="search"
                name="q"
                label={t('search')}
                hideLabel
                defaultValue={words}
                className="min-w-0 flex-1"
              />
              <Button icon="search">{t('find')}</Button>
            </Form>
            {others.length === 0 ? (
              <p className="mt-4 text-sm text-ink-2">{t('none')}</p>
            ) : (
              <ul className="mt-3 divide-y divide-line">
                {others.map((row) => (
                  <li key={row.id}>
                    <Link href={`${path}?with=${row.id}`} className="block py-2 hover:underline max-md:py-3">
                      <span className="font-medium">{`${row.firstName} ${row.lastName}`.trim()}</span>
                      <span className="block text-sm text-ink-2">
                        {[row.title, row.company, row.location].filter(Boolean).join(', ')}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        )}
      </div>
    </main>
  );
}
