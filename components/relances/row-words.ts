import { useTranslations } from 'next-intl';
import { CHANNELS, COURTESIES, SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { CATEGORIES } from '@/lib/domain/relances/policy';
import type { RowView } from './row-view';

/** The words of the rows, said once for all of them; `{name}`, `{step}` stand for what differs. */
export interface RowWords {
  readonly star: string;
  readonly done: string;
  readonly doneFor: string;
  readonly callDone: string;
  readonly later: string;
  readonly laterFor: string;
  readonly moreFor: string;
  readonly maxRelances: number;
  readonly pips: string;
  readonly category: Readonly<Record<(typeof CATEGORIES)[number], string>>;
  readonly courtesy: Readonly<Record<(typeof COURTESIES)[number], string>>;
  readonly channel: Readonly<Record<(typeof CHANNELS)[number], string>>;
  readonly reach: Readonly<Record<(typeof CHANNELS)[number], string>>;
  readonly sentiment: Readonly<Record<(typeof SENTIMENTS)[number], string>>;
  readonly proposed: string;
  readonly proposedFor: string;
  readonly classify: string;
  readonly classifyFor: string;
  /** What a text message begins with, after a call that failed or not. */
  readonly sms: { readonly tried: string; readonly plain: string };
}

export function useRowWords(maxRelances: number, me: string): RowWords {
  const t = useTranslations('relances');
  const words = useTranslations('vocabulary');
  const name = '{name}';
  function each<const K extends string>(keys: readonly K[], say: (key: K) => string) {
    return Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<K, string>;
  }
  return {
    star: t('star.off', { name }),
    done: t('done'),
    doneFor: t('doneFor', { name }),
    callDone: t('callDone', { name }),
    later: t('later'),
    laterFor: t('laterFor', { name }),
    moreFor: t('moreFor', { name }),
    maxRelances,
    pips: t('pips', { step: '{step}', max: maxRelances }),
    category: each(CATEGORIES, (key) => words(`category.${key}`)),
    courtesy: each(COURTESIES, (key) => words(`courtesy.${key}`)),
    channel: each(CHANNELS, (key) => words(`channel.${key}`)),
    reach: each(CHANNELS, (key) => t(`reach.${key}`, { name })),
    sentiment: each(SENTIMENTS, (key) => words(`sentiment.${key}`)),
    proposed: t('reply.proposed', { sentiment: '{sentiment}' }),
    proposedFor: t('reply.proposedFor', { name }),
    classify: t('reply.classifyShort'),
    classifyFor: t('reply.classifyFor', { name }),
    sms: { tried: t('sms.tried', { name, me }), plain: t('sms.plain', { name, me }) },
  };
}

/** Whether a text message would follow a call just tried. */
export function isAfterCall(row: Pick<RowView, 'channel' | 'courtesy'>): boolean {
  return row.channel === 'PHONE' || row.courtesy === 'DOUBLE_THE_CALL';
}

/** What a text message begins with: courteous, and frank when a call was just tried. */
export function smsText(words: RowWords['sms'], firstName: string, isTried: boolean): string {
  return (isTried ? words.tried : words.plain).replace('{name}', firstName);
}
