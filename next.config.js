import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/locale/request.ts');

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
  experimental: { serverActions: { bodySizeLimit: '64mb' } },
};

export default withNextIntl(config);
