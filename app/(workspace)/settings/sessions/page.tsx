import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { Button } from '@/components/ui/button';
import { List, Row } from '@/components/ui/list';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { endOtherSessions, endSession } from '@/lib/actions/sessions';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadSessions } from '@/lib/loaders/settings';
import { onDay, spokenMomentOf } from '@/lib/locale/dates';
import { deviceOf } from '@/lib/locale/device';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.sessions') };
}

export default async function SessionsPage() {
  const member = await getCurrentMember();
  const sessions = await loadSessions(member.actor);
  const t = await getTranslations('settings.sessions');
  const reader = { locale: member.locale, timeZone: member.workspace.timeZone, now: Date.now() };
  const rows = sessions.map((session) => {
    const device = deviceOf(session.userAgent);
    const opened = t('opened', { day: onDay(session.createdAt.getTime(), reader) });
    const seen = t('seen', { moment: spokenMomentOf(session.lastSeenAt.getTime(), reader) });
    return {
      id: session.id,
      name: device ? t('device', device) : t('deviceUnknown'),
      why: `${opened}, ${seen}`,
      isThis: session.id === member.sessionId,
    };
  });
  return (
    <SettingsFrame current="sessions" role={member.role}>
      <Section title={t('title')} count={rows.length}>
        <p className="mb-3 max-w-[68ch] px-4 text-sm text-ink-2 md:px-1">{t('sub')}</p>
        <List>
          {rows.map((row) => (
            <Row key={row.id} name={row.name} why={row.why}>
              {row.isThis ? (
                <Tag tone="ok">{t('this')}</Tag>
              ) : (
                <ActionForm action={endSession} quiet>
                  <input type="hidden" name="sessionId" value={row.id} />
                  <Button aria-label={t('endNamed', { device: row.name })}>{t('end')}</Button>
                </ActionForm>
              )}
            </Row>
          ))}
        </List>
      </Section>
      <ActionForm action={endOtherSessions} done={t('ended')} className="px-4 md:px-0">
        {rows.length > 1 && <Button>{t('endOthers')}</Button>}
      </ActionForm>
    </SettingsFrame>
  );
}
