import { useTranslations } from 'next-intl';
import type { Trame } from '@/lib/domain/messages/trame';

/** What a trame is for, in words: « Après 1er message, relance 2, par e-mail, vous ». */
export function useTrameFor(): (trame: Trame) => string {
  const t = useTranslations('trames');
  const words = useTranslations('vocabulary');
  return (trame) => {
    const occasion = trame.courtesy
      ? words(`courtesy.${trame.courtesy}`)
      : trame.category
        ? words(`category.${trame.category}`)
        : t('anyOccasion');
    const rank =
      trame.courtesy || trame.rank === null
        ? null
        : trame.rank === 0
          ? t('rank.first')
          : t('rank.relance', { rank: trame.rank });
    const channel = trame.channel ? words(`channel.${trame.channel}`) : t('anyChannel');
    return [occasion, rank, channel].filter(Boolean).join(' · ');
  };
}
