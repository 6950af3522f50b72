import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { z } from 'zod';
import { AddToCampaign, ApproachCare } from '@/components/contacts/approach-care';
import {
  AddressesCard,
  IdentityCard,
  KeepInTouchCard,
  NotesCard,
} from '@/components/contacts/contact-details';
import { ObjectionCard, StrikeForm } from '@/components/contacts/corrections';
import { KnownCard, MergesCard, TwinsFoundNotice } from '@/components/contacts/known-cards';
import { LastNotice } from '@/components/contacts/last-notice';
import { PersonHeader } from '@/components/contacts/person-header';
import { RecordForm } from '@/components/contacts/record-form';
import { ApproachNext, type PersonContext } from '@/components/relances/person-panel';
import { Timeline } from '@/components/relances/timeline';
import type { RelanceActions } from '@/components/relances/week-screen';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { BeforeWriting } from '@/components/writing/before-writing';
import { classify, markDone, recordReply, skip, snooze, toggleStar, undo } from '@/lib/actions/relances';
import { getActor } from '@/lib/auth/current';
import { HAND_KINDS } from '@/lib/domain/interactions/by-hand';
import { may } from '@/lib/domain/team/abilities';
import { loadBeforeWriting } from '@/lib/loaders/before-writing';
import { loadContact } from '@/lib/loaders/contacts';
import { findNotice } from '@/lib/loaders/notice';
import { onDay } from '@/lib/locale/dates';

const actions: RelanceActions = {
  done: markDone,
  later: snooze,
  skip,
  reply: recordReply,
  star: toggleStar,
  classify,
  undo,
};

/** `edit` opens who they are; `record` is the kind of what happened. */
const addressSchema = z.object({
  edit: z.literal('identity').nullable().catch(null).default(null),
  record: z.enum(HAND_KINDS).catch('MESSAGE_SENT').default('MESSAGE_SENT'),
  row: z.uuid().nullable().catch(null).default(null),
});

const load = cache(async (id: string) => loadContact(await getActor(), id));

export async function generateMetadata({ params }: PageProps<'/contacts/[id]'>): Promise<Metadata> {
  const screen = await load((await params).id);
  return { title: screen ? `${screen.person.firstName} ${screen.person.lastName}`.trim() : undefined };
}

export default async function ContactPage({ params, searchParams }: PageProps<'/contacts/[id]'>) {
  const { id } = await params;
  const address = addressSchema.parse(await searchParams);
  const actor = await getActor();
  const { role } = actor;
  const screen = await load(id);
  if (!screen) notFound();
  // Merged into another: led there, and not for good, since a merge may be undone.
  if (screen.person.contactId !== id) redirect(`/contacts/${screen.person.contactId}`);
  const { person, reader } = screen;
  const t = await getTranslations('contacts');
  const words = await getTranslations('person');
  const path = `/contacts/${id}`;
  const before = await loadBeforeWriting(
    actor,
    person.approaches.map((approach) => approach.approachId),
  );
  const name = `${person.firstName} ${person.lastName}`.trim();
  const mayEdit = may(role, 'contact.edit');
  const context: PersonContext = {
    ...reader,
    maxRelances: reader.policy.maxRelances,
    actions,
    memberName: (memberId) => reader.memberNames[memberId] ?? null,
    backHref: '/contacts',
    here: path,
  };
  return (
    <main>
      <div className="mb-1.5 px-4 text-sm text-ink-2 md:px-0">
        <Link href="/contacts" className="hover:underline">
          {t('title')}
        </Link>
      </div>
      <PersonHeader screen={screen} path={path} mayEdit={mayEdit} />
      <LastNotice notice={await findNotice()} back={path} />
      {person.objectedAt !== null && (
        <Notice tone="late">{words('objected', { day: onDay(person.objectedAt, reader) })}</Notice>
      )}
      {mayEdit && <TwinsFoundNotice screen={screen} path={path} />}
      <div className="grid items-start gap-5 max-md:px-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-5">
          {mayEdit && <IdentityCard screen={screen} path={path} isOpen={address.edit === 'identity'} />}
          <Card
            title={words('next')}
            className="[&_.approach:first-of-type]:border-t-0 [&_.approach:first-of-type]:pt-0"
          >
            {person.approaches.length === 0 && <p className="mb-3 text-ink-2">{t('approach.none')}</p>}
            {person.approaches.map((approach) => (
              <div key={approach.approachId} className="approach-whole pb-3">
                <ApproachNext approach={approach} context={context} />
                <ApproachCare
                  approach={approach}
                  name={name}
                  priority={screen.priorities[approach.approachId] ?? 2}
                  fit={screen.fits[approach.approachId]}
                  path={path}
                  role={role}
                />
                {before.has(approach.approachId) && (
                  <BeforeWriting
                    view={before.get(approach.approachId)!}
                    name={name}
                    reader={reader}
                    mayEdit={may(role, 'approach.rank')}
                  />
                )}
              </div>
            ))}
            {may(role, 'approach.create') && <AddToCampaign screen={screen} path={path} />}
          </Card>
          <Card>
            <Timeline
              person={person}
              context={context}
              strike={
                may(role, 'interaction.void')
                  ? {
                      hrefOf: (row) => `${path}?row=${row}#row-${row}`,
                      chosen: address.row,
                      form: address.row && <StrikeForm path={path} rowId={address.row} />,
                    }
                  : undefined
              }
            />
          </Card>
        </div>
        <div className="grid min-w-0 gap-5">
          {may(role, 'approach.record') && (
            <section id="record" className="scroll-mt-4">
              <Card title={t('record.title')} sub={t('record.sub')}>
                {person.approaches.length === 0 ? (
                  <p className="text-sm text-ink-2">{t('record.needsCampaign')}</p>
                ) : (
                  <RecordForm person={person} kind={address.record} reader={reader} path={path} />
                )}
              </Card>
            </section>
          )}
          <AddressesCard screen={screen} path={path} mayEdit={mayEdit} />
          <KnownCard screen={screen} path={path} mayEdit={mayEdit} />
          {mayEdit && <NotesCard screen={screen} />}
          {mayEdit && <KeepInTouchCard screen={screen} />}
          <MergesCard screen={screen} path={path} mayEdit={mayEdit} />
          {may(role, 'contact.object') && <ObjectionCard screen={screen} />}
        </div>
      </div>
    </main>
  );
}
