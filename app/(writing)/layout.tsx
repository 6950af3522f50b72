import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Keyboard } from '@/components/palette/keyboard';
import { getPaletteWords } from '@/components/palette/palette-words';
import { Toaster } from '@/components/ui/toaster';
import { getActor } from '@/lib/auth/current';
import { may } from '@/lib/domain/team/abilities';
import type { Messages } from '@/lib/locale/messages';
import '@/components/writing/writing.css';

/** The words that the part of the page which runs in the browser asks: here only, so that no other page carries them. */
const WORDS = ['errors', 'lint', 'relances', 'vocabulary', 'writing'] as const;

/** A whole screen for one person: no places at the side, the same keys and the same passing sentences as everywhere. */
export default async function WritingLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  const messages = (await getMessages()) as unknown as Messages;
  const t = await getTranslations('shell');
  return (
    <NextIntlClientProvider messages={Object.fromEntries(WORDS.map((noun) => [noun, messages[noun]]))}>
      <a href="#content" className="skip">
        {t('skip')}
      </a>
      {children}
      <Keyboard words={await getPaletteWords({ leadsTeam: may(actor.role, 'team.view') })} />
      <Toaster label={t('notifications')} closeLabel={t('close')} />
    </NextIntlClientProvider>
  );
}
