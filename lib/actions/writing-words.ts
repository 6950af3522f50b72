import { getTranslations } from 'next-intl/server';
import type { NotNow } from '../domain/relances/writable.ts';
import { momentAsSaid, type Reader } from '../locale/dates.ts';

/** Why nothing may leave now, as a sentence. */
export async function wordNotNow(notNow: NotNow, name: string, reader: Reader): Promise<string> {
  const t = await getTranslations('writing');
  const at = notNow.at === null ? '' : momentAsSaid(notNow.at, reader);
  return t(`notNow.${notNow.code}`, { name, at, hasDate: notNow.at === null ? 'no' : 'yes' });
}
