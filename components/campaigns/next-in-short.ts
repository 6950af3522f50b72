import { useTranslations } from 'next-intl';
import { CATEGORY_ICONS } from '@/components/relances/reach';
import type { IconName } from '@/components/ui/icons';
import type { PersonDecision } from '@/lib/domain/contacts/person-view';
import { daysFromToday, type Reader, sinceDay, spokenDayOf } from '@/lib/locale/dates';

/** What comes next in a few words, for a card: « relance mar. 10 », « la dernière, demain », « Remercier », « Invitation en attente ». */
export function useNextInShort(reader: Reader): (decision: PersonDecision) => string {
  const t = useTranslations('campaigns.board');
  const words = useTranslations('vocabulary');
  const dayOf = (at: number) =>
    daysFromToday(at, reader) < 0 ? sinceDay(at, reader) : spokenDayOf(at, reader);
  return (decision) => {
    const { dueAt } = decision;
    switch (decision.do) {
      case 'relance':
        if (dueAt === null) return words(`category.${decision.code}`);
        return t(decision.lastChance ? 'last' : 'due', { day: dayOf(dueAt) });
      case 'courtesy': {
        const what = words(`courtesy.${decision.code}`);
        return dueAt === null ? what : t('courtesy', { what, day: dayOf(dueAt) });
      }
      case 'wait': {
        const what = words(`wait.${decision.code}`);
        return dueAt === null ? what : t('until', { what, day: spokenDayOf(dueAt, reader) });
      }
      case 'stop':
        return words(`stop.${decision.code}`);
    }
  };
}

/** The picture beside it: the category of a relance, else what kind of step it is. */
export function iconOf(decision: PersonDecision): IconName {
  if (decision.do === 'relance') return CATEGORY_ICONS[decision.code];
  if (decision.do === 'courtesy') return 'reply';
  return decision.do === 'wait' ? 'clock' : 'archive';
}
