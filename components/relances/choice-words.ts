import { useTranslations } from 'next-intl';
import { SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { SNOOZES, snoozesOn } from '@/lib/domain/relances/snoozes';
import { clockAt, type Reader } from '@/lib/locale/dates';
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
  readonly classifyFor: string;
  /** Of several rows; `{count}` stands for how many. */
  readonly bulk: {
    readonly one: string;
    readonly many: string;
    readonly star: string;
    readonly later: string;
    readonly laterFor: string;
    readonly skip: string;
    readonly classify: string;
    readonly clear: string;
    readonly escape: string;
  };
}

/**
 * @param reader whose day it is: on some, two of the dates offered are the same. All are offered unless said.
 * @param me who signs a text message.
 */
export function useChoiceWords(reader?: Pick<Reader, 'now' | 'timeZone'>, me = ''): ChoiceWords {
  const t = useTranslations('relances');
  const words = useTranslations('vocabulary');
  const snooze = Object.fromEntries(
    [...SNOOZES, 'date', 'choose'].map((key) => [key, t(`snooze.${key}` as 'snooze.date')]),
  );
  const sentiment = Object.fromEntries(SENTIMENTS.map((key) => [key, words(`sentiment.${key}`)]));
  return {
    snooze: snooze as ChoiceWords['snooze'],
    snoozes: reader ? snoozesOn(clockAt(reader.now, reader.timeZone).weekday || 7) : SNOOZES,
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
    classify: t('reply.classify'),
    sms: {
      tried: t('sms.tried', { name: '{name}', me }),
      plain: t('sms.plain', { name: '{name}', me }),
    },
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
    laterFor: relances.raw('snooze.for'),
    replyFor: relances.raw('reply.for'),
    callFor: relances.raw('call.for'),
    classifyFor: relances.raw('reply.classifyFor'),
    bulk: {
      one: t('bulk.count', { count: 1 }),
      many: t('bulk.count', { count: 99 }).replace('99', '{count}'),
      star: t('bulk.star'),
      later: t('bulk.later'),
      laterFor: t('bulk.laterFor'),
      skip: relances('skip'),
      classify: t('bulk.classify'),
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
    { keys: ['R'], what: t('long.write') },
    { keys: ['E'], what: t('long.done') },
    { keys: ['H'], what: t('long.later') },
    { keys: ['A'], what: t('long.reply') },
    { keys: ['1', '5'], what: t('long.classify') },
    { keys: ['S'], what: t('long.star') },
    { keys: ['M'], what: t('long.more') },
    { keys: ['X'], what: t('long.pick') },
    { keys: [t('shift'), 'X'], what: t('long.pickTo') },
    { keys: ['Z'], what: t('long.undo') },
    { keys: [t('escape')], what: t('long.close') },
  ];
}
