import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { _createCache } from 'use-intl/core';
import { localeOf } from './locales.ts';
import { MESSAGES } from './messages.ts';

/**
 * Sentences with figures or plurals, taken apart. Left to itself next-intl takes each apart again at every request, a fifteenth of what a page
 * costs; they never vary, and there are as many as our messages.
 */
const taken = { _cache: _createCache() };

/** What next-intl asks at each request: the language of the member's setting, kept in a cookie, and its words. */
export default getRequestConfig(async (params) => {
  const locale = localeOf(params.locale ?? (await cookies()).get('locale')?.value);
  return { locale, messages: MESSAGES[locale], ...taken };
});
