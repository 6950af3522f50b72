import { useTranslations } from 'next-intl';
import { SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { SNOOZES } from '@/lib/domain/relances/snoozes';
import type { ChoiceWords } from './choices';

/** What the part of the list that runs in the browser says. */
export interface KeyWords {
  readonly undo: string;
  readonly close: string;
  readonly network: string;
  /** `{name}` stands for the person. */
  readonly laterFor: string;
  readonly replyFor: string;
  readonly callFor: string;
  /** Of several rows; `{count}` stands for how many. */
  readonly bulk: {
    readonly one: string;
    readonly many: string;
    readonly star: string;
    readonly later: string;
    readonly laterFor: string;
    readonly clear: string;
    readonly escape: string;
  };
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
    done: t('done'),
    call: { NO_ANSWER: t('call.NO_ANSWER'), VOICEMAIL: t('call.VOICEMAIL'), ANSWERED: t('call.ANSWERED') },
    sections: {
      reach: t('more.reach'),
      outcome: t('more.outcome'),
      done: t('more.done'),
      later: t('snooze.title'),
      reply: t('reply.title'),
    },
    reach: { call: t('more.call'), sms: t('more.sms'), other: t('more.write') },
  };
}

export function useKeyWords(): KeyWords {
  const t = useTranslations('week');
  const relances = useTranslations('relances');
  const shell = useTranslations('shell');
  const errors = useTranslations('errors');
  return {
    undo: shell('undo'),
    close: shell('close'),
    network: errors('network'),
    laterFor: relances('snooze.for', { name: '{name}' }),
    replyFor: relances('reply.for', { name: '{name}' }),
    callFor: relances('call.for', { name: '{name}' }),
    bulk: {
      one: t('bulk.count', { count: 1 }),
      many: t('bulk.count', { count: 99 }).replace('99', '{count}'),
      star: t('bulk.star'),
      later: t('bulk.later'),
      laterFor: t('bulk.laterFor'),
      clear: t('bulk.clear'),
      escape: t('keys.escape'),
    },
  };
}

/** What each letter does on this page, for the help. */
export function useKeyLines() {
  const t = useTranslations('week.keys');
  return [
    { keys: ['J', 'K'], what: t('long.move') },
    { keys: ['O', t('enter')], what: t('long.open') },
    { keys: ['E'], what: t('long.done') },
    { keys: ['H'], what: t('long.later') },
    { keys: ['A'], what: t('long.reply') },
    { keys: ['S'], what: t('long.star') },
    { keys: ['M'], what: t('long.more') },
    { keys: ['X'], what: t('long.pick') },
    { keys: [t('shift'), 'X'], what: t('long.pickTo') },
    { keys: ['Z'], what: t('long.undo') },
    { keys: [t('escape')], what: t('long.close') },
  ];
}
