import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { undoMergeByHand } from '@/lib/actions/merges';
import type { ContactScreen } from '@/lib/domain/contacts/contact-view';
import { dateOf } from '@/lib/locale/dates';

/** What is known beside the name: experience, skills, where the CV is, and the posts they were seen in. */
export async function KnownCard({
  screen,
  path,
  mayEdit,
}: {
  screen: ContactScreen;
  path: string;
  mayEdit: boolean;
}) {
  const t = await getTranslations('contacts.known');
  const { facts, jobs, reader } = screen;
  const isBlank =
    !facts.seniority &&
    facts.skills.length + facts.inCommon.length === 0 &&
    !facts.lookingFor &&
    !facts.mutualContact &&
    !facts.cvUrl &&
    jobs.length === 0;
  return (
    <Card
      title={t('title')}
      actions={
        mayEdit && (
          <ButtonLink href={`${path}?edit=identity`} variant="quiet" icon="pencil">
            {t('edit')}
          </ButtonLink>
        )
      }
    >
      {isBlank && <p className="text-sm text-ink-2">{t('none')}</p>}
      <DefinitionList
        items={[
          { key: 'seniority', term: t('seniority'), value: facts.seniority },
          { key: 'inCommon', term: t('inCommon'), value: facts.inCommon.join(', ') },
          { key: 'lookingFor', term: t('lookingFor'), value: facts.lookingFor },
          { key: 'mutualContact', term: t('mutualContact'), value: facts.mutualContact },
          { key: 'skills', term: t('skills'), value: facts.skills.join(', ') },
          {
            key: 'cv',
            term: t('cv'),
            value: facts.cvUrl && (
              <a
                href={facts.cvUrl}
                target="_blank"
                rel="noreferrer"
                className="break-all text-accent hover:underline"
              >
                {new URL(facts.cvUrl).host}
              </a>
            ),
          },
        ]}
      />
      {jobs.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-sm font-semibold">{t('jobs')}</h3>
          <ol className="grid gap-1 text-sm">
            {jobs.map((job) => (
              <li key={`${job.title} ${job.company} ${job.seenAt.getTime()}`}>
                {[job.title, job.company].filter(Boolean).join(', ')}
                <span className="text-ink-3">
                  {' · '}
                  {job.startedOn
                    ? t('startedOn', { day: dateOf(job.startedOn.getTime(), reader) })
                    : t('seenOn', { day: dateOf(job.seenAt.getTime(), reader) })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

/** « Cette personne est peut-être aussi… » : two records of one person. */
export async function TwinsFoundNotice({ screen, path }: { screen: ContactScreen; path: string }) {
  const t = await getTranslations('contacts.merge');
  const [twin] = screen.twins;
  if (!twin) return null;
  return (
    <Notice
      tone="late"
      actions={
        <ButtonLink href={`${path}/merge?with=${twin.id}`} icon="merge">
          {t('compare')}
        </ButtonLink>
      }
    >
      {t('maybe', { name: twin.name })} {t(`by.${twin.by}`, { value: twin.value })}
    </Notice>
  );
}

/** Records joined into this one: the latest can be taken apart again, however long ago. */
export async function MergesCard({
  screen,
  path,
  mayEdit,
}: {
  screen: ContactScreen;
  path: string;
  mayEdit: boolean;
}) {
  const t = await getTranslations('contacts.merge');
  if (!mayEdit) return null;
  return (
    <Card title={t('joined')} sub={screen.merges.length === 0 ? t('joinedNone') : undefined}>
      {screen.merges.length > 0 && (
        <ul className="mb-2 grid gap-2 text-sm">
          {screen.merges.map((merge, index) => (
            <li key={merge.id} className="flex flex-wrap items-center gap-2">
              <span className="min-w-0 flex-1 break-words">
                {t('joinedOn', { name: merge.name, day: dateOf(merge.at.getTime(), screen.reader) })}
              </span>
              {index === 0 && (
                <form action={undoMergeByHand}>
                  <input type="hidden" name="undo" value={`merge:${merge.id}`} />
                  <input type="hidden" name="back" value={path} />
                  <Button icon="undo-2">{t('undo')}</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <Link href={`${path}/merge`} className="text-sm text-accent hover:underline">
        {t('another')}
      </Link>
    </Card>
  );
}
