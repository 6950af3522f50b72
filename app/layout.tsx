import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FailureWords } from '@/components/shell/failure-words';
import { FollowLinks } from '@/components/shell/follow-links';
import { inter, interExt, newsreader, newsreaderExt } from '@/components/shell/fonts';
import { themeOf } from '@/lib/locale/themes';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('tagline'),
    // A workspace is nobody else's business.
    robots: { index: false, follow: false },
    icons: {
      icon: [
        { url: '/icons/icon.svg', type: 'image/svg+xml' },
        { url: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      ],
      apple: '/icons/apple-touch-180.png',
    },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#101216' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const failures = await getTranslations('errors.unknown');
  const theme = themeOf((await cookies()).get('theme')?.value);
  const fonts = [inter, interExt, newsreader, newsreaderExt].map((font) => font.variable).join(' ');
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} className={fonts}>
      <body>
        <FailureWords
          text={{
            title: failures('title'),
            body: failures('body'),
            retry: failures('retry'),
            back: failures('back'),
            incident: failures('incident', { number: '{number}' }),
          }}
        >
          {children}
        </FailureWords>
        <FollowLinks />
      </body>
    </html>
  );
}
