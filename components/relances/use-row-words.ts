import { useTranslations } from 'next-intl';
import { CHANNELS, COURTESIES, SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { CATEGORIES } from '@/lib/domain/relances/policy';
import type { RowWords } from './row-words';

/** Says the words of the rows, on the server: the part that runs in the browser is given them (row-words.ts). */
export function useRowWords(maxRelances: number, me: string): RowWords {
  const t = useTranslations('relances');
  const words = useTranslations('vocabulary');
  const name = '{name}';
  function each<const K extends string>(keys: readonly K[], say: (key: K) => string) {
    return Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<K, string>;
  }
  return {
    star: t.raw('star.off'),
    done: t('done'),
    doneFor: t.raw('doneFor'),
    callDone: t.raw('callDone'),
    later: t('later'),
    laterFor: t.raw('laterFor'),
    moreFor: t.raw('moreFor'),
    maxRelances,
    pips: t('pips', { step: '{step}', max: maxRelances }),
    category: each(CATEGORIES, (key) => words(`category.${key}`)),
    courtesy: each(COURTESIES, (key) => words(`courtesy.${key}`)),
    channel: each(CHANNELS, (key) => words(`channel.${key}`)),
    reach: each(CHANNELS, (key) => t.raw(`reach.${key}`)),
    sentiment: each(SENTIMENTS, (key) => words(`sentiment.${key}`)),
    proposed: t.raw('reply.proposed'),
    proposedFor: t.raw('reply.proposedFor'),
    classify: t('reply.classifyShort'),
    classifyFor: t.raw('reply.classifyFor'),
    sms: { tried: t('sms.tried', { name, me }), plain: t('sms.plain', { name, me }) },
  };
}
