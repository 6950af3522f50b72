import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { inter, interExt, newsreader, newsreaderExt } from '@/components/shell/fonts';
import { CLIENT_NAMESPACES } from '@/lib/locale/messages';
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
  const messages = await getMessages();
  const theme = themeOf((await cookies()).get('theme')?.value);
  const fonts = [inter, interExt, newsreader, newsreaderExt].map((font) => font.variable).join(' ');
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} className={fonts}>
      <body>
        <NextIntlClientProvider
          messages={Object.fromEntries(CLIENT_NAMESPACES.map((noun) => [noun, messages[noun]]))}
        >
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
