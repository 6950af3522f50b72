'use server';

import { cookies } from 'next/headers';
import { themeOf } from '../locale/themes';

const YEAR = 365 * 24 * 3600;

/** Remembers light or dark in a cookie; « comme le système » forgets it. The page that asked is drawn again. */
export async function setTheme(form: FormData): Promise<void> {
  const theme = themeOf(String(form.get('theme')));
  const jar = await cookies();
  if (theme === 'system') jar.delete('theme');
  else jar.set('theme', theme, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true });
}
