import '@/components/trames/trames.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { LastNotice } from '@/components/contacts/last-notice';
import { Letter } from '@/components/trames/letter';
import { Preview } from '@/components/trames/preview';
import { TrameActions } from '@/components/trames/trame-actions';
import { useTrameFor } from '@/components/trames/trame-words';
import { Versions } from '@/components/trames/versions';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { getActor } from '@/lib/auth/current';
import type { Trame } from '@/lib/domain/messages/trame';
import { findNotice } from '@/lib/loaders/notice';
import { loadTrame } from '@/lib/loaders/trames';

const idSchema = z.uuid();
const addressSchema = z.object({ on: z.uuid().nullable().catch(null).default(null) });

const load = cache(async (id: string, on: string | null) =>
  idSchema.safeParse(id).success ? loadTrame(await getActor(), id, on) : null,
);

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/trames/[id]'>): Promise<Metadata> {
  const { on } = addressSchema.parse(await searchParams);
  const screen = await load((await params).id, on);
  return { title: screen?.trame.name };
}

export default async function TramePage({ params, searchParams }: PageProps<'/trames/[id]'>) {
  const { on } = addressSchema.parse(await searchParams);
  const screen = await load((await params).id, on);
  if (!screen) notFound();
  const { trame, reader } = screen;
  const t = await getTranslations('trames');
  return (
    <main>
      <PageHeader
        title={trame.name}
        sub={<TrameFacts trame={trame} />}
        above={
          <Link href="/trames" className="hover:underline">
            {t('title')}
          </Link>
        }
        actions={<TrameActions trame={trame} mayEdit={screen.mayEdit} />}
      />
      <LastNotice notice={await findNotice()} back={`/trames/${trame.id}`} />
      <div className="grid items-start gap-5 max-md:px-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-5">
          <Letter trame={trame} language={trame.language} />
          <Card title={t('preview.title')} sub={t('preview.sub')}>
            <Preview screen={screen} />
          </Card>
        </div>
        <Card title={t('versions')} sub={t('versionsSub')}>
          <Versions versions={screen.versions} reader={reader} />
        </Card>
      </div>
    </main>
  );
}

async function TrameFacts({ trame }: { trame: Trame }) {
  const t = await getTranslations('trames');
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <WhatFor trame={trame} />
      <Tag>{t(`angle.${trame.angle}`)}</Tag>
      {trame.silence && <Tag>{t(`silence.${trame.silence}`)}</Tag>}
      {trame.language === 'en' && <Tag>English</Tag>}
      {trame.address === 'TU' && <Tag>{t('address.TU')}</Tag>}
      <Tag tone={trame.ownerId ? 'accent' : 'plain'}>{t(trame.ownerId ? 'mine' : 'shared')}</Tag>
      {trame.isArchived && <Tag tone="late">{t('isAway')}</Tag>}
    </span>
  );
}

function WhatFor({ trame }: { trame: Trame }) {
  return <span>{useTrameFor()(trame)}</span>;
}
