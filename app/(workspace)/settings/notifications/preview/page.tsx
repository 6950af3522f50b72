import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { Tabs } from '@/components/ui/tabs';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadDigestPreview, loadDigests } from '@/lib/loaders/digests';
import { momentOf } from '@/lib/locale/dates';

const addressSchema = z.object({ kind: z.enum(['WEEKLY', 'DAILY']).catch('WEEKLY') });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('digest');
  return { title: t('preview.title') };
}

/** The message that would leave now, as a mailbox shows it. */
export default async function PreviewPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { kind } = addressSchema.parse(await searchParams);
  const member = await getCurrentMember();
  const { nextAt, timeZone, now, hasServer } = await loadDigests(member.actor);
  const mail = await loadDigestPreview(member.actor, kind);
  const t = await getTranslations('digest');
  const reader = { locale: member.locale, timeZone, now };
  const kinds = (['WEEKLY', 'DAILY'] as const).map((one) => ({
    href: `/settings/notifications/preview?kind=${one}`,
    label: t(one === 'WEEKLY' ? 'preview.weekly' : 'preview.daily'),
    current: one === kind,
  }));
  return (
    <SettingsFrame current="notifications" role={member.role}>
      <Section title={t('preview.title')}>
        <p className="mb-3 max-w-[68ch] px-4 text-sm text-ink-2 md:px-1">
          {hasServer && nextAt !== null
            ? t('preview.next', { moment: momentOf(nextAt, reader, 'long') })
            : t('preview.sub')}
        </p>
        <Tabs label={t('preview.label')} tabs={kinds} />
        {mail ? (
          <div className="grid gap-4 px-4 md:px-0">
            <DefinitionList
              items={[
                { term: t('preview.to'), value: member.email },
                { term: t('preview.subject'), value: mail.subject },
              ]}
            />
            {/* Of an origin of its own, under this page's policy, which lets none of its scripts run; its links open elsewhere. */}
            <iframe
              sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
              srcDoc={mail.html.replace('<head>', '<head><base target="_blank">')}
              title={t('preview.frame')}
              className="h-[42rem] w-full rounded-lg border border-line"
            />
            <details>
              <summary className="text-sm text-accent underline">{t('preview.text')}</summary>
              <pre className="mt-2 overflow-x-auto rounded-lg border border-line bg-surface p-4 text-sm whitespace-pre-wrap">
                {mail.text}
              </pre>
            </details>
          </div>
        ) : (
          <p className="px-4 text-ink-2 md:px-1">{t('preview.nothing')}</p>
        )}
      </Section>
      <div className="px-4 md:px-0">
        <ButtonLink href="/settings/notifications" icon="arrow-left">
          {t('preview.back')}
        </ButtonLink>
      </div>
    </SettingsFrame>
  );
}
