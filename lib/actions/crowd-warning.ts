import { getTranslations } from 'next-intl/server';

/** « Chez Numéria, vous écrivez déjà à Élodie, Marc et Léa : deux ou trois personnes par entreprise suffisent. » */
export async function warnOf(crowds: ReadonlyMap<string, readonly string[]>): Promise<string> {
  const t = await getTranslations('campaigns.crowd');
  return [...crowds]
    .slice(0, 3)
    .map(([company, names]) => ` ${t('told', { company, names: names.join(', ') })}`)
    .join('');
}
