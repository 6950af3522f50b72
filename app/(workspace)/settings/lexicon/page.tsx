import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { LexiconForm } from '@/components/trames/lexicon-form';
import { may } from '@/lib/domain/team/abilities';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadLexicon } from '@/lib/loaders/lexicon';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tabs.lexicon') };
}

export default async function LexiconPage() {
  const member = await getCurrentMember();
  // What one may not see reads as not there; the loader refuses besides.
  if (!may(member.role, 'lexicon.edit')) notFound();
  const t = await getTranslations('trames');
  return (
    <SettingsFrame current="lexicon" role={member.role}>
      <p className="max-w-[68ch] px-4 text-pretty text-ink-2 md:px-0">{t('lexicon.intro')}</p>
      <LexiconForm lexicon={await loadLexicon(member.actor)} />
    </SettingsFrame>
  );
}
