import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';

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
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'date-holidays', 'yauzl', 'nodemailer'],
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Types are checked by `npm test`, once.
  typescript: { ignoreBuildErrors: true },
  // Pages are loaded when first asked for: nobody asks for all of them.
  experimental: { serverActions: { bodySizeLimit: '80mb' }, preloadEntriesOnStart: false },
  headers: async () => [{ source: '/:path*', headers: EVERYWHERE }],
};

/** The plugin and the compiler it brings are for building: a server that only answers does without them, and their memory. */
export default async (phase) => {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import('next-intl/plugin');
  return createNextIntlPlugin('./lib/locale/request.ts')(config);
};
