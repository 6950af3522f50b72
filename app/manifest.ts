import type { MetadataRoute } from 'next';
import { getTranslations } from 'next-intl/server';

/** What a phone needs to keep Relance among its applications. It opens on the week. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('shell');
  return {
    name: t('product'),
    short_name: t('product'),
    description: t('tagline'),
    id: '/',
    start_url: '/week',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [
      { src: '/icons/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: t('nav.week'), url: '/week' },
      { name: t('nav.session'), url: '/session' },
      { name: t('nav.contacts'), url: '/contacts' },
    ],
  };
}
