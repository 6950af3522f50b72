import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { LinkShownOnce } from '@/components/forms/shown-once';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { createCalendar, revokeCalendar } from '@/lib/actions/digests';
import type { FeedRow } from '@/lib/db/calendar-feeds';
import { momentOf, type Reader, spokenMomentOf } from '@/lib/locale/dates';
import { publicOrigin } from './public-origin';

/** The addresses one's calendars read, the way to stop each, and a new one, shown once. */
export async function CalendarFeeds({ feeds, reader }: { feeds: readonly FeedRow[]; reader: Reader }) {
  const t = await getTranslations('digest.calendar');
  return (
    <Card className="mx-4 md:mx-0" title={t('title')} sub={t('sub')}>
      {feeds.length > 0 && (
        <ul className="mb-4 grid gap-1">
          {feeds.map((feed) => {
            const day = momentOf(feed.createdAt.getTime(), reader);
            const read = feed.lastReadAt
              ? t('read', { moment: spokenMomentOf(feed.lastReadAt.getTime(), reader) })
              : t('neverRead');
            return (
              <li key={feed.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 flex-1 basis-56">
                  {t('of', { day })} <span className="text-ink-2">· {read}</span>
                </span>
                <ActionForm action={revokeCalendar} quiet>
                  <input type="hidden" name="feedId" value={feed.id} />
                  <Button aria-label={t('revokeNamed', { day })}>{t('revoke')}</Button>
                </ActionForm>
              </li>
            );
          })}
        </ul>
      )}
      <p className="mb-3 max-w-[68ch] text-sm text-ink-2">{t('secret')}</p>
      <ActionForm action={createCalendar}>
        <Button icon="calendar-check">{t('create')}</Button>
        <LinkShownOnce origin={publicOrigin()} words={{ copy: t('copy'), copied: t('copied') }}>
          {t('created')}
        </LinkShownOnce>
      </ActionForm>
    </Card>
  );
}
