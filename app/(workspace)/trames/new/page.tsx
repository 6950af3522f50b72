import '@/components/trames/trames.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { TrameForm } from '@/components/trames/trame-form';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { addTrame } from '@/lib/actions/trames';
import { getActor } from '@/lib/auth/current';
import { may } from '@/lib/domain/team/abilities';
import { localeOf } from '@/lib/locale/locales';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trames'))('create') };
}

export default async function NewTramePage() {
  const { role } = await getActor();
  if (!may(role, 'trame.write')) notFound();
  const t = await getTranslations('trames');
  return (
    <main>
      <PageHeader
        title={t('create')}
        sub={t('createSub')}
        above={
          <Link href="/trames" className="hover:underline">
            {t('title')}
          </Link>
        }
      />
      <Card className="mx-4 md:mx-0">
        <TrameForm action={addTrame} locale={localeOf(await getLocale())} />
      </Card>
    </main>
  );
}
