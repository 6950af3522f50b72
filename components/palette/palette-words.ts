import { getTranslations } from 'next-intl/server';
import type { IconName } from '@/components/ui/icons';
import type { Messages } from '@/lib/locale/messages';

type CommandName = keyof Messages['palette']['commands'];

/** Something the palette can do, with its words. */
export interface Command {
  readonly name: CommandName;
  readonly label: string;
  readonly also: string;
  readonly icon: IconName;
  /** The letter that does it, or the one after G. */
  readonly keys: readonly string[];
  /** `go` opens a page, `row` acts on the chosen row of the week, `do` does the rest. */
  readonly group: 'row' | 'go' | 'do';
  readonly href?: string;
}

/** What the palette and the help say, in the reader's language. */
export interface PaletteWords {
  readonly commands: readonly Command[];
  /** Where G then a letter leads. */
  readonly go: Readonly<Record<string, string>>;
  readonly open: string;
  readonly title: string;
  readonly field: string;
  readonly none: string;
  readonly offline: string;
  /** When nothing comes from the server. */
  readonly network: string;
  /** `{count}` stands for how many. */
  readonly found: { readonly none: string; readonly one: string; readonly many: string };
  readonly rowOf: string;
  readonly people: string;
  readonly goTo: string;
  readonly act: string;
  readonly close: string;
  readonly help: {
    readonly title: string;
    readonly intro: string;
    readonly here: string;
    readonly everywhere: string;
    readonly enabled: string;
    readonly enabledHint: string;
    readonly lines: readonly { readonly keys: readonly string[]; readonly what: string }[];
    /** Where the page has a list and says nothing of its own. */
    readonly listLines: readonly { readonly keys: readonly string[]; readonly what: string }[];
  };
}

const PAGES = {
  week: ['/week', 'calendar-days'],
  session: ['/session', 'target'],
  campaigns: ['/campaigns', 'kanban'],
  contacts: ['/contacts', 'users'],
  rates: ['/reply-rates', 'chart-spline'],
  trames: ['/trames', 'notebook-pen'],
  team: ['/team', 'users-round'],
  imports: ['/imports', 'import'],
  settings: ['/settings', 'settings'],
} as const satisfies Partial<Record<CommandName, readonly [string, IconName]>>;
type Page = keyof typeof PAGES;

/** @param reader whether pages for leads are among theirs. */
export async function getPaletteWords(reader: { readonly leadsTeam: boolean }): Promise<PaletteWords> {
  const t = await getTranslations('palette');
  const errors = await getTranslations('errors');
  const words = (name: CommandName) => ({
    name,
    label: t(`commands.${name}.label`),
    also: t(`commands.${name}.also`),
  });
  const pages = (Object.keys(PAGES) as Page[]).filter((page) => page !== 'team' || reader.leadsTeam);
  const commands: Command[] = [
    { ...words('done'), icon: 'check', keys: ['E'], group: 'row' },
    { ...words('later'), icon: 'clock', keys: ['H'], group: 'row' },
    { ...words('reply'), icon: 'reply', keys: ['A'], group: 'row' },
    { ...words('star'), icon: 'star', keys: ['S'], group: 'row' },
    { ...words('openRow'), icon: 'user', keys: ['O'], group: 'row' },
    ...pages.map(
      (name): Command => ({
        ...words(name),
        icon: PAGES[name][1],
        keys: ['G', t(`letters.${name}`)],
        group: 'go',
        href: PAGES[name][0],
      }),
    ),
    { ...words('write'), icon: 'notebook-pen', keys: ['R'], group: 'go', href: '/write' },
    { ...words('sessions'), icon: 'shield', keys: [], group: 'go', href: '/settings/sessions' },
    { ...words('reminders'), icon: 'calendar-clock', keys: [], group: 'go', href: '/settings/notifications' },
    { ...words('newContact'), icon: 'user-plus', keys: ['C'], group: 'do', href: '/contacts/new' },
    { ...words('newCampaign'), icon: 'plus', keys: [], group: 'do', href: '/campaigns/new' },
    { ...words('printWeek'), icon: 'printer', keys: [], group: 'do', href: '/week/print' },
    { ...words('undo'), icon: 'history', keys: ['Z'], group: 'do' },
    { ...words('help'), icon: 'keyboard', keys: ['?'], group: 'do' },
    { ...words('themeLight'), icon: 'sun', keys: [], group: 'do' },
    { ...words('themeDark'), icon: 'moon', keys: [], group: 'do' },
    { ...words('themeSystem'), icon: 'monitor', keys: [], group: 'do' },
    { ...words('signOut'), icon: 'log-out', keys: [], group: 'do' },
  ];
  return {
    commands,
    go: Object.fromEntries(pages.map((name) => [t(`letters.${name}`).toLowerCase(), PAGES[name][0]])),
    open: t('open'),
    title: t('title'),
    field: t('field'),
    none: t('none'),
    offline: t('offline'),
    network: errors('network'),
    found: {
      none: t('found', { count: 0 }),
      one: t('found', { count: 1 }),
      many: t('found', { count: 99 }).replace('99', '{count}'),
    },
    rowOf: t('groups.row', { name: '{name}' }),
    people: t('groups.people'),
    goTo: t('groups.go'),
    act: t('groups.do'),
    close: t('help.close'),
    help: {
      title: t('help.title'),
      intro: t('help.intro'),
      here: t('help.here'),
      everywhere: t('help.everywhere'),
      enabled: t('help.enabled'),
      enabledHint: t('help.enabledHint'),
      lines: [
        { keys: [t('help.control'), 'K'], what: t('help.palette') },
        { keys: ['/'], what: t('help.search') },
        { keys: ['C'], what: t('help.create') },
        ...pages.map((name) => ({
          keys: ['G', t(`letters.${name}`)],
          what: t('help.goTo', { page: t(`commands.${name}.label`) }),
        })),
        { keys: ['?'], what: t('help.help') },
      ],
      listLines: [
        { keys: ['J', 'K'], what: t('help.move') },
        { keys: ['O', t('help.enter')], what: t('help.open') },
      ],
    },
  };
}
