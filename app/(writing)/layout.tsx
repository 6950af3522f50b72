import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Keyboard } from '@/components/palette/keyboard';
import { getPaletteWords } from '@/components/palette/palette-words';
import { Toaster } from '@/components/ui/toaster';
import { Words } from '@/components/writing/words';
import { getActor } from '@/lib/auth/current';
import { may } from '@/lib/domain/team/abilities';
import { compiledWords } from '@/lib/locale/compiled-words';
import '@/components/writing/writing.css';

/** A whole screen for one person: no places at the side, the same keys and the same passing sentences as everywhere. */
export default async function WritingLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  const locale = await getLocale();
  // What the part of the page that runs in the browser asks: here only, so that no other page carries them.
  const nouns = {
    errors: compiledWords(locale, 'errors', ['network']),
    lint: compiledWords(locale, 'lint'),
    relances: compiledWords(locale, 'relances', ['call']),
    vocabulary: compiledWords(locale, 'vocabulary', ['channel']),
    writing: compiledWords(locale, 'writing'),
  };
  const t = await getTranslations('shell');
  return (
    <Words locale={locale} nouns={nouns}>
      <a href="#content" className="skip">
        {t('skip')}
      </a>
      {children}
      <Keyboard words={await getPaletteWords({ leadsTeam: may(actor.role, 'team.view') })} />
      <Toaster label={t('notifications')} />
    </Words>
  );
}
