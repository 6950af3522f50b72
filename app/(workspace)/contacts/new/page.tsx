import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TypedPeople } from '@/components/campaigns/typed-people';
import { IdentityFields } from '@/components/contacts/identity-fields';
import { TwinsNotice } from '@/components/contacts/twins-found';
import { ActionForm } from '@/components/forms/action-form';
import { FormTextarea } from '@/components/forms/more-fields';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { addContact } from '@/lib/actions/contacts';
import { addTypedContacts } from '@/lib/actions/typed-contacts';
import { getCurrentMember } from '@/lib/loaders/current-member';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contacts'))('create') };
}

export default async function NewContactPage() {
  const { workspace } = await getCurrentMember();
  const t = await getTranslations('contacts');
  const typed = await getTranslations('campaigns.add');
  return (
    <main>
      <PageHeader
        title={t('create')}
        sub={t('createSub')}
        above={
          <Link href="/contacts" className="hover:underline">
            {t('title')}
          </Link>
        }
      />
      <Card>
        <ActionForm action={addContact} className="grid max-w-[44rem] gap-4">
          <TwinsNotice />
          <IdentityFields workspaceZone={workspace.timeZone} />
          <div className="grid gap-4 md:grid-cols-2">
            <FormTextarea name="emails" label={t('form.emails')} hint={t('form.onePerLine')} rows={2} />
            <FormTextarea name="phones" label={t('form.phones')} hint={t('form.onePerLine')} rows={2} />
          </div>
          <div>
            <Button variant="primary">{t('form.create')}</Button>
          </div>
        </ActionForm>
      </Card>
      <Card title={t('typed.title')} sub={t('typed.sub')} className="mt-5">
        <ActionForm action={addTypedContacts} className="grid max-w-[44rem] gap-4">
          <TypedPeople
            words={{
              label: typed('label'),
              hint: typed('hint'),
              placeholder: typed('placeholder'),
              add: t('typed.add'),
              read: typed('read'),
              understood: typed('understood'),
            }}
          />
        </ActionForm>
      </Card>
    </main>
  );
}
