import type { Metadata } from 'next';
import Form from 'next/form';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TypedPeople } from '@/components/campaigns/typed-people';
import { LastNotice } from '@/components/contacts/last-notice';
import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Input } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { addToCampaign } from '@/lib/actions/campaign-people';
import { addTypedPeople } from '@/lib/actions/campaign-typed-people';
import { getActor } from '@/lib/auth/current';
import { campaignQuerySchema } from '@/lib/domain/campaigns/campaign-query';
import { type Candidate, findCandidates, loadCampaign } from '@/lib/loaders/campaign';
import { findNotice } from '@/lib/loaders/notice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('addPeople') };
}

export default async function AddPeoplePage({ params, searchParams }: PageProps<'/campaigns/[id]/add'>) {
  const { id } = await params;
  const actor = await getActor();
  const screen = await loadCampaign(actor, id, campaignQuerySchema.parse({}));
  if (!screen) notFound();
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.trim().slice(0, 200) : '';
  const candidates = words === '' ? [] : await findCandidates(actor, id, words);
  const t = await getTranslations('campaigns');
  const here = `/campaigns/${id}/add${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`;
  return (
    <main>
      <PageHeader
        title={t('addPeople')}
        above={
          <Link href={`/campaigns/${id}`} className="hover:underline">
            {screen.campaign.kind === 'ROLE' ? screen.campaign.name : t('vivier')}
          </Link>
        }
      />
      <LastNotice notice={await findNotice()} back={here} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t('add.typedTitle')} sub={t('add.typedSub')}>
          <ActionForm action={addTypedPeople} className="grid gap-4">
            <input type="hidden" name="campaignId" value={id} />
            <TypedPeople
              words={{
                label: t('add.label'),
                hint: t('add.hint'),
                placeholder: t('add.placeholder'),
                add: t('add.add'),
                read: t('add.read'),
                understood: t('add.understood'),
              }}
            />
          </ActionForm>
        </Card>
        <Card title={t('add.knownTitle')} sub={t('add.knownSub')}>
          <Form action={`/campaigns/${id}/add`} className="flex items-end gap-2">
            <Input
              type="search"
              name="q"
              label={t('add.search')}
              defaultValue={words}
              className="min-w-0 flex-1"
            />
            <Button icon="search">{t('add.find')}</Button>
          </Form>
          {words !== '' && <Candidates campaignId={id} candidates={candidates} back={here} />}
        </Card>
      </div>
    </main>
  );
}

async function Candidates({
  campaignId,
  candidates,
  back,
}: {
  campaignId: string;
  candidates: readonly Candidate[];
  back: string;
}) {
  const t = await getTranslations('campaigns.add');
  const crowd = await getTranslations('campaigns.crowd');
  if (candidates.length === 0) return <p className="mt-4 text-sm text-ink-2">{t('none')}</p>;
  return (
    <ul className="mt-3 divide-y divide-line">
      {candidates.map((candidate) => (
        <li key={candidate.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <div className="min-w-0 flex-1 basis-44">
            <Link href={`/contacts/${candidate.id}`} className="font-medium hover:underline">
              {candidate.name}
            </Link>
            <div className="text-sm text-ink-2">{candidate.about}</div>
            {!candidate.isThere && candidate.crowd.length > 0 && (
              <p className="mt-0.5 text-sm text-late">
                {crowd('told', { company: candidate.company ?? '', names: candidate.crowd.join(', ') })}
              </p>
            )}
          </div>
          {candidate.isThere ? (
            <span className="text-sm text-ink-3">{t('already')}</span>
          ) : (
            <form action={addToCampaign}>
              <input type="hidden" name="campaignId" value={campaignId} />
              <input type="hidden" name="contactId" value={candidate.id} />
              <input type="hidden" name="back" value={back} />
              <Button icon="plus" aria-label={t('addNamed', { name: candidate.name })}>
                {t('addOne')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
