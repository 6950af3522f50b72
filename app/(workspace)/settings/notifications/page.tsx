import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarFeeds } from '@/components/settings/calendar-feeds';
import { DigestForm } from '@/components/settings/digest-form';
import { DigestRuns } from '@/components/settings/digest-runs';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { may } from '@/lib/domain/team/abilities';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadDigests } from '@/lib/loaders/digests';
import { momentOf } from '@/lib/locale/dates';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.notifications') };
}

export default async function NotificationsPage() {
  const member = await getCurrentMember();
  const screen = await loadDigests(member.actor);
  const t = await getTranslations('digest');
  const reader = { locale: member.locale, timeZone: screen.timeZone, now: screen.now };
  return (
    <SettingsFrame current="notifications" role={member.role}>
      <Card
        className="mx-4 md:mx-0"
        title={t('settings.title')}
        sub={t('settings.sub', { email: member.email })}
        actions={
          <ButtonLink href="/settings/notifications/preview" icon="eye">
            {t('settings.preview')}
          </ButtonLink>
        }
      >
        {!screen.hasServer && (
          <Notice
            tone="late"
            className="mx-0"
            actions={
              may(member.role, 'mail.manage') && (
                <ButtonLink href="/settings/mail">{t('settings.setServer')}</ButtonLink>
              )
            }
          >
            {t('settings.noServer')}
          </Notice>
        )}
        {screen.hasServer && screen.nextAt !== null && (
          <p className="mb-4 text-sm text-ink-2">
            {t('settings.next', { moment: momentOf(screen.nextAt, reader, 'long') })}
          </p>
        )}
        <DigestForm member={screen.member} workspaceZone={screen.workspaceZone} />
      </Card>
      <CalendarFeeds feeds={screen.feeds} reader={reader} />
      {screen.runs.length > 0 && (
        <Section title={t('runs.title')}>
          <DigestRuns runs={screen.runs} reader={reader} />
        </Section>
      )}
    </SettingsFrame>
  );
}
