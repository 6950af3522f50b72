import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/locale/request.ts');

/** Sent with everything, pages and files; what differs from one page to the next is in proxy.ts. */
const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Not no-referrer: browsers would then send `Origin: null` with a form, which actions rightly refuse.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  // The image optimizer is a door we do not need: pictures are ours, and few.
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'date-holidays', 'yauzl'],
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Types are checked by `npm test`, once.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '80mb' } },
  headers: async () => [{ source: '/:path*', headers: EVERYWHERE }],
};

export default withNextIntl(config);
