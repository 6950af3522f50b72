import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { localeOf } from './locales.ts';
import { MESSAGES } from './messages.ts';

/** What next-intl asks at each request: the language of the member's setting, kept in a cookie, and its words. */
export default getRequestConfig(async (params) => {
  const locale = localeOf(params.locale ?? (await cookies()).get('locale')?.value);
  return { locale, messages: MESSAGES[locale] };
});
