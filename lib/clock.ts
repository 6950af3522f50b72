import type { Instant } from './domain/time/instant.ts';

/**
 * The one clock. Actions, loaders, routes and jobs ask it; nothing below them does.
 * `RELANCE_NOW` (an ISO instant) stops it, for journeys and pictures that must look the same tomorrow.
 */
export function currentInstant(): Instant {
  const stopped = process.env.RELANCE_NOW;
  return stopped ? Date.parse(stopped) : Date.now();
}
