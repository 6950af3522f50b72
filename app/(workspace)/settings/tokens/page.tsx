import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreateToken } from '@/components/settings/create-token';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { TokenTable } from '@/components/settings/token-table';
import { Section } from '@/components/ui/section';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadTokens } from '@/lib/loaders/settings';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.tokens') };
}

export default async function TokensPage() {
  const member = await getCurrentMember();
  const tokens = await loadTokens(member.actor);
  const t = await getTranslations('settings.tokens');
  const reader = { locale: member.locale, timeZone: member.workspace.timeZone, now: Date.now() };
  return (
    <SettingsFrame current="tokens" role={member.role}>
      <Section title={t('title')} count={tokens.length}>
        <p className="mb-3 max-w-[68ch] px-4 text-sm text-ink-2 md:px-1">{t('sub')}</p>
        {tokens.length > 0 ? (
          <TokenTable tokens={tokens} reader={reader} />
        ) : (
          <p className="px-4 text-ink-2 md:px-1">{t('empty')}</p>
        )}
      </Section>
      <CreateToken username={member.email} />
    </SettingsFrame>
  );
}
