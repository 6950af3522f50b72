import { useTranslations } from 'next-intl';
import { SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { SNOOZES } from '@/lib/domain/relances/snoozes';
import type { ChoiceWords } from './choices';

/** What the keys say, for the part of the list that runs in the browser. */
export interface KeyWords {
  readonly undo: string;
  readonly close: string;
  readonly network: string;
  /** `{name}` stands for the person. */
  readonly laterFor: string;
  readonly replyFor: string;
  readonly help: { readonly title: string; readonly intro: string; readonly enabled: string };
  readonly keys: readonly { readonly keys: readonly string[]; readonly what: string }[];
}

export function useChoiceWords(): ChoiceWords {
  const t = useTranslations('relances');
  const words = useTranslations('vocabulary');
  const snooze = Object.fromEntries(
    [...SNOOZES, 'date', 'choose'].map((key) => [key, t(`snooze.${key}` as 'snooze.date')]),
  );
  const sentiment = Object.fromEntries(SENTIMENTS.map((key) => [key, words(`sentiment.${key}`)]));
  return {
    snooze: snooze as ChoiceWords['snooze'],
    skip: t('skip'),
    sentiment: sentiment as ChoiceWords['sentiment'],
    unclassified: t('reply.unclassified'),
  };
}

export function useKeyWords(): KeyWords {
  const t = useTranslations('week.keys');
  const relances = useTranslations('relances');
  const shell = useTranslations('shell');
  const errors = useTranslations('errors');
  return {
    undo: shell('undo'),
    close: shell('close'),
    network: errors('network'),
    laterFor: relances('snooze.for', { name: '{name}' }),
    replyFor: relances('reply.for', { name: '{name}' }),
    help: { title: t('title'), intro: t('intro'), enabled: t('enabled') },
    keys: [
      { keys: ['J', 'K'], what: t('long.move') },
      { keys: ['O', t('enter')], what: t('long.open') },
      { keys: ['E'], what: t('long.done') },
      { keys: ['H'], what: t('long.later') },
      { keys: ['A'], what: t('long.reply') },
      { keys: ['S'], what: t('long.star') },
      { keys: ['Z'], what: t('long.undo') },
      { keys: [t('escape')], what: t('long.close') },
      { keys: ['?'], what: t('long.help') },
    ],
  };
}
