import { useTranslations } from 'next-intl';

/** What the part of a campaign's page that runs in the browser says. */
export interface CampaignWords {
  readonly undo: string;
  readonly close: string;
  readonly network: string;
  readonly help: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly what: string }[];
  readonly footer: readonly { readonly keys: readonly string[]; readonly what: string }[];
}

export function useCampaignWords(isBoard: boolean): CampaignWords {
  const t = useTranslations('campaigns.keys');
  const shell = useTranslations('shell');
  const errors = useTranslations('errors');
  const own = isBoard
    ? ([
        { keys: [t('arrows')], name: 'columns' },
        { keys: ['M'], name: 'card' },
        { keys: ['X', t('shiftX')], name: 'choose' },
      ] as const)
    : ([{ keys: ['X', t('shiftX')], name: 'choose' }] as const);
  const all = [
    { keys: ['J', 'K'], name: 'move' },
    ...own,
    { keys: ['S'], name: 'star' },
    { keys: ['O'], name: 'open' },
    { keys: ['Z'], name: 'undo' },
    { keys: ['?'], name: 'help' },
  ] as const;
  return {
    undo: shell('undo'),
    close: shell('close'),
    network: errors('network'),
    help: t('title'),
    keys: all.map(({ keys, name }) => ({ keys, what: t(`long.${name}`) })),
    footer: all.map(({ keys, name }) => ({ keys, what: t(name) })),
  };
}
