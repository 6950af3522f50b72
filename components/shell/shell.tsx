import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Keyboard } from '@/components/palette/keyboard';
import { getPaletteWords } from '@/components/palette/palette-words';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/kbd';
import { Meter } from '@/components/ui/meter';
import { Toaster } from '@/components/ui/toaster';
import { setTheme } from '@/lib/actions/appearance';
import { THEMES, type Theme } from '@/lib/locale/themes';
import { Brand } from './brand';
import { NavLink } from './nav-link';

/** What the frame says of the reader: who they are, what waits, how the week goes. */
export interface ShellView {
  readonly memberName: string;
  readonly workspaceName: string;
  readonly isDemo: boolean;
  /** Whether the team's page is theirs to open. */
  readonly leadsTeam: boolean;
  /** People to answer or to write to again, within the week's capacity. */
  readonly waiting: number;
  /** Relances done this week, out of how many. */
  readonly done: number;
  readonly capacity: number;
}

const THEME_ICONS: Record<Theme, IconName> = { system: 'monitor', light: 'sun', dark: 'moon' };

/**
 * The frame of the workspace: places at the left (at the bottom on a phone), the page beside. The reader's own corner is a popover of the
 * browser: it opens without a script.
 */
export async function Shell({
  shell,
  theme,
  signOut,
  children,
}: {
  shell: ShellView;
  theme: Theme;
  /** The action of the sign-out form. */
  signOut: (form: FormData) => void | Promise<void>;
  children: ReactNode;
}) {
  const t = await getTranslations('shell');
  const palette = await getPaletteWords({ leadsTeam: shell.leadsTeam });
  const letters = await getTranslations('palette.letters');
  const goKey = (letter: string) => (
    <span className="go-key">
      <Kbd hint>{letter}</Kbd>
    </span>
  );
  const meter = t('meter', { done: shell.done, capacity: shell.capacity });
  return (
    <div className="frame">
      <a href="#content" className="skip">
        {t('skip')}
      </a>
      <nav className="side" aria-label={t('navigation')}>
        <div className="side-brand">
          <Brand />
          {shell.isDemo && <p className="demo">{t('demo')}</p>}
        </div>
        <a href="/contacts" className="nav-link nav-search" data-palette aria-haspopup="dialog">
          <Icon name="search" />
          {t('search')}
          <Kbd hint>Ctrl K</Kbd>
        </a>
        <NavLink href="/week">
          <Icon name="calendar-days" />
          {t('nav.week')}
          {goKey(letters('week'))}
          {shell.waiting > 0 && (
            <b title={t('waiting', { count: shell.waiting })}>
              <span aria-hidden="true">{shell.waiting}</span>
              <span className="sr-only">, {t('waiting', { count: shell.waiting })}</span>
            </b>
          )}
        </NavLink>
        <NavLink href="/session" className="wide-only">
          <Icon name="target" />
          {t('nav.session')}
          {goKey(letters('session'))}
        </NavLink>
        <NavLink href="/campaigns">
          <Icon name="kanban" />
          {t('nav.campaigns')}
          {goKey(letters('campaigns'))}
        </NavLink>
        <NavLink href="/contacts">
          <Icon name="users" />
          {t('nav.contacts')}
          {goKey(letters('contacts'))}
        </NavLink>
        <NavLink href="/reply-rates" className="wide-only">
          <Icon name="chart-spline" />
          {t('nav.rates')}
          {goKey(letters('rates'))}
        </NavLink>
        <NavLink href="/trames" className="wide-only">
          <Icon name="notebook-pen" />
          {t('nav.trames')}
          {goKey(letters('trames'))}
        </NavLink>
        {shell.leadsTeam && (
          <NavLink href="/team" className="wide-only">
            <Icon name="users-round" />
            {t('nav.team')}
            {goKey(letters('team'))}
          </NavLink>
        )}
        <NavLink href="/imports">
          <Icon name="import" />
          {t('nav.imports')}
          {goKey(letters('imports'))}
        </NavLink>
        <div className="side-rule" />
        <NavLink href="/settings" className="wide-only">
          <Icon name="settings" />
          {t('nav.settings')}
          {goKey(letters('settings'))}
        </NavLink>
        <button type="button" className="nav-link you-narrow" popoverTarget="account">
          <Icon name="circle-user" />
          {t('nav.you')}
        </button>
        <div className="you">
          <button type="button" className="you-button" popoverTarget="account">
            <span className="truncate">{shell.memberName}</span>
            <Icon name="chevrons-up-down" className="ml-auto size-3.5 text-ink-3" />
            <span className="sr-only">, {t('account')}</span>
          </button>
          <Meter value={shell.done} max={shell.capacity} label={meter} />
        </div>
      </nav>
      <div id="account" popover="auto" className="account floating" role="dialog" aria-label={t('account')}>
        <div className="grid gap-1 px-2.5 pt-2 pb-3">
          <p className="font-medium">{shell.memberName}</p>
          <p className="text-sm text-ink-3">{shell.workspaceName}</p>
          {shell.isDemo && <p className="narrow-only text-xs text-ink-3">{t('demo')}</p>}
          <div className="narrow-only mt-2">
            <Meter value={shell.done} max={shell.capacity} label={meter} />
          </div>
        </div>
        <form action={setTheme} className="border-t border-line py-1">
          <p className="px-2.5 pt-2 pb-1 text-xs text-ink-3" id="appearance">
            {t('appearance')}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend shown twice */}
          <div role="group" aria-labelledby="appearance">
            {THEMES.map((choice) => (
              <button
                key={choice}
                name="theme"
                value={choice}
                className="menu-item"
                type="submit"
                aria-pressed={choice === theme}
                data-command={`theme${choice.charAt(0).toUpperCase()}${choice.slice(1)}`}
              >
                <Icon name={THEME_ICONS[choice]} className="text-ink-3" />
                {t(`theme.${choice}`)}
                {choice === theme && <Icon name="check" className="ml-auto text-accent" />}
              </button>
            ))}
          </div>
        </form>
        <div className="border-t border-line py-1">
          <a href="/session" className="menu-item narrow-item">
            <Icon name="target" className="text-ink-3" />
            {t('nav.session')}
          </a>
          <a href="/reply-rates" className="menu-item narrow-item">
            <Icon name="chart-spline" className="text-ink-3" />
            {t('nav.rates')}
          </a>
          <a href="/trames" className="menu-item narrow-item">
            <Icon name="notebook-pen" className="text-ink-3" />
            {t('nav.trames')}
          </a>
          {shell.leadsTeam && (
            <a href="/team" className="menu-item narrow-item">
              <Icon name="users-round" className="text-ink-3" />
              {t('nav.team')}
            </a>
          )}
          <a href="/contacts" className="menu-item narrow-item" data-palette>
            <Icon name="search" className="text-ink-3" />
            {t('search')}
          </a>
          <button type="button" className="menu-item" data-help>
            <Icon name="keyboard" className="text-ink-3" />
            {t('keys')}
          </button>
          <a href="/settings" className="menu-item">
            <Icon name="settings" className="text-ink-3" />
            {t('nav.settings')}
          </a>
          <form action={signOut}>
            <button type="submit" className="menu-item" data-command="signOut">
              <Icon name="log-out" className="text-ink-3" />
              {t('signOut')}
            </button>
          </form>
        </div>
      </div>
      <div id="content" className="page" tabIndex={-1}>
        {children}
      </div>
      <Keyboard words={palette} />
      <Toaster label={t('notifications')} />
    </div>
  );
}
