import type { Page, Response } from '@playwright/test';

/** What a page sends to a browser that has seen nothing yet, in bytes. */
export interface Weight {
  /** Requests of any kind, those sent ahead for other pages included. */
  readonly requests: number;
  readonly scripts: number;
  /** Scripts as they travel, compressed. */
  readonly travelled: number;
  /** Scripts as they are read. */
  readonly decoded: number;
}

/** The most scripts a page may send, and their bytes once decoded: what comes when the browser is idle counts, what a gesture asks for does not. */
export const MOST_SCRIPTS = 15;
export const MOST_BYTES = 500_000;

/** Opens an address in a page of its own and weighs what came of itself. Every answer is read to its end before the sum is made. */
export async function weigh(page: Page, address: string): Promise<Weight> {
  let requests = 0;
  const scripts: Promise<{ travelled: number; decoded: number }>[] = [];
  const onResponse = (response: Response) => {
    requests += 1;
    if (response.request().resourceType() === 'script') scripts.push(weighScript(response));
  };
  page.on('response', onResponse);
  // Until half a second passes without a request: what waits for an idle moment is there by then.
  await page.goto(address, { waitUntil: 'networkidle' });
  page.off('response', onResponse);
  const weights = await Promise.all(scripts);
  const sum = (what: 'travelled' | 'decoded') => weights.reduce((total, one) => total + one[what], 0);
  return { requests, scripts: weights.length, travelled: sum('travelled'), decoded: sum('decoded') };
}

async function weighScript(response: Response): Promise<{ travelled: number; decoded: number }> {
  const decoded = (await response.body()).length;
  return { decoded, travelled: (await response.request().sizes()).responseBodySize };
}
