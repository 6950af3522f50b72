import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { WriteView } from '@/components/writing/write-view';
import { writingHref } from '@/components/writing/writing-screen';
import { getActor } from '@/lib/auth/current';
import { loadWriting } from '@/lib/loaders/writing';
import { addressSchema } from '../address';

interface Address {
  readonly params: Promise<{ approachId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const load = cache(
  async (approachId: string, list: 'week' | null, done: number, fromId: string | null, afterCall: boolean) =>
    z.uuid().safeParse(approachId).success
      ? loadWriting(await getActor(), { approachId, list, done, fromId, afterCall })
      : null,
);

/** What the address says, as the loader's arguments: the title and the page ask once. */
async function read({ params, searchParams }: Address) {
  const { approachId } = await params;
  const { list, done, from, after } = addressSchema.parse(await searchParams);
  return { approachId, list, done, from, after };
}

export async function generateMetadata(props: Address): Promise<Metadata> {
  const { approachId, list, done, from, after } = await read(props);
  const screen = await load(approachId, list, done, from, after === 'call');
  const t = await getTranslations('writing');
  const name = screen && `${screen.person.firstName} ${screen.person.lastName}`.trim();
  return { title: name ? t('titleOf', { name }) : t('title') };
}

/** One person of the list, or one person alone. */
export default async function WritePersonPage(props: Address) {
  const { approachId, list, done, from, after } = await read(props);
  const screen = await load(approachId, list, done, from, after === 'call');
  if (!screen) notFound();
  const { walk } = screen;
  const last = `/write?list=week&done=${done + 1}&from=${approachId}`;
  return (
    <WriteView
      key={`${approachId} ${done} ${after}`}
      context={{
        screen,
        here: writingHref(approachId, walk && { done, fromId: from }, { afterCall: after === 'call' }),
        isAfterCall: after === 'call',
        previousHref: walk?.previousId
          ? writingHref(walk.previousId, { done: Math.max(0, walk.previousId === from ? done - 1 : done) })
          : null,
        nextHref: walk?.nextId ? writingHref(walk.nextId, { done, fromId: from }) : '/week',
        afterHref: walk
          ? walk.nextId
            ? writingHref(walk.nextId, { done: done + 1, fromId: approachId })
            : last
          : `/contacts/${screen.person.contactId}`,
        doublingHref: writingHref(approachId, walk && { done: done + 1, fromId: from }, { afterCall: true }),
        undoneHref: from ? writingHref(from, walk && { done: Math.max(0, done - 1) }) : null,
        exitHref: walk ? '/week' : `/contacts/${screen.person.contactId}`,
      }}
    />
  );
}
