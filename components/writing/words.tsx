'use client';

import type { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { CompiledWords } from '@/lib/locale/compiled-words';
import type { Locale } from '@/lib/locale/locales';
import type { Messages } from '@/lib/locale/messages';
import { type SayValues, say } from '@/lib/locale/say';

/** The words of some nouns, compiled on the server (`lib/locale/compiled-words.ts`). */
type Nouns = Partial<Readonly<Record<keyof Messages, CompiledWords>>>;
type Key<N extends keyof Messages> = Parameters<ReturnType<typeof useTranslations<N>>>[0];

const Spoken = createContext<{ readonly locale: Locale; readonly nouns: Nouns }>({ locale: 'fr', nouns: {} });

/**
 * Gives the composer, which runs in the browser, the words it asks by `useWords`. The rest of the page is worded on the server, by next-intl, and its
 * words do not travel.
 */
export function Words({ locale, nouns, children }: { locale: Locale; nouns: Nouns; children: ReactNode }) {
  const all = useMemo(() => ({ locale, nouns }), [locale, nouns]);
  return <Spoken value={all}>{children}</Spoken>;
}

/** As `useTranslations`, of the nouns given by `Words`. */
export function useWords<N extends keyof Messages>(noun: N): (key: Key<N>, values?: SayValues) => string {
  const { locale, nouns } = useContext(Spoken);
  return useMemo(
    () => (key: Key<N>, values?: SayValues) => say(nouns[noun] ?? {}, locale, key, values),
    [locale, nouns, noun],
  );
}
