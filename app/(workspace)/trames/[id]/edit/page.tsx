import '@/components/trames/trames.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { LastNotice } from '@/components/contacts/last-notice';
import { TrameForm } from '@/components/trames/trame-form';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { editTrame } from '@/lib/actions/trames';
import { getActor } from '@/lib/auth/current';
import { findNotice } from '@/lib/loaders/notice';
import { loadTrame } from '@/lib/loaders/trames';
import { localeOf } from '@/lib/locale/locales';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trames'))('edit') };
}

export default async function EditTramePage({ params }: PageProps<'/trames/[id]/edit'>) {
  const id = z.uuid().safeParse((await params).id);
  const screen = id.success ? await loadTrame(await getActor(), id.data, null) : null;
  if (!screen?.mayEdit) notFound();
  const { trame } = screen;
  const t = await getTranslations('trames');
  return (
    <main>
      <PageHeader
        title={trame.name}
        sub={t('editSub', { number: trame.version + 1 })}
        above={
          <Link href={`/trames/${trame.id}`} className="hover:underline">
            {t('backTo')}
          </Link>
        }
      />
      <LastNotice notice={await findNotice()} back={`/trames/${trame.id}/edit`} />
      <Card className="mx-4 md:mx-0">
        <TrameForm action={editTrame} trame={trame} locale={localeOf(await getLocale())} />
      </Card>
    </main>
  );
}
