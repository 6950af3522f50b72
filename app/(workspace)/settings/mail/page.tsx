import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DigestRuns } from '@/components/settings/digest-runs';
import { MailSettingForm } from '@/components/settings/mail-setting-form';
import { MailTest } from '@/components/settings/mail-test';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { currentInstant } from '@/lib/clock';
import { may } from '@/lib/domain/team/abilities';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadMail } from '@/lib/loaders/mail';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.mail') };
}

export default async function MailPage() {
  const member = await getCurrentMember();
  // What one may not see reads as not there; the loader refuses besides.
  if (!may(member.role, 'mail.manage')) notFound();
  const { setting, runs } = await loadMail(member.actor);
  const t = await getTranslations('mail');
  const words = await getTranslations('digest');
  const reader = { locale: member.locale, timeZone: member.workspace.timeZone, now: currentInstant() };
  const names = {
    host: setting?.host ?? '—',
    port: String(setting?.port ?? '—'),
    from: setting?.fromAddress ?? '—',
  };
  const last = runs.find((run) => run.state !== 'EMPTY');
  return (
    <SettingsFrame current="mail" role={member.role}>
      <Card className="mx-4 md:mx-0" title={t('title')} sub={t('sub')}>
        <MailSettingForm setting={setting} />
      </Card>
      {setting && <MailTest setting={setting} to={member.email} reader={reader} names={names} />}
      <Section title={t('health.title')}>
        <p className="mb-3 max-w-[68ch] px-4 text-sm text-ink-2 md:px-1">{t('health.sub')}</p>
        {last?.failure && (
          <Notice tone="late">
            {t('health.failing')} {t(`failure.${last.failure}`, names)}
          </Notice>
        )}
        {runs.length > 0 ? (
          <DigestRuns runs={runs} reader={reader} names={names} />
        ) : (
          <p className="px-4 text-ink-2 md:px-1">{words('runs.empty')}</p>
        )}
      </Section>
    </SettingsFrame>
  );
}
