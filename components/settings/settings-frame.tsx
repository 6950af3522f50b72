import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { type Ability, may, type Role } from '@/lib/domain/team/abilities';

const TABS = [
  { key: 'account', href: '/settings', ability: 'session.manageOwn' },
  { key: 'sessions', href: '/settings/sessions', ability: 'session.manageOwn' },
  { key: 'notifications', href: '/settings/notifications', ability: 'digest.manageOwn' },
  { key: 'members', href: '/settings/members', ability: 'member.view' },
  { key: 'workspace', href: '/settings/workspace', ability: 'policy.edit' },
  { key: 'lexicon', href: '/settings/lexicon', ability: 'lexicon.edit' },
  { key: 'mail', href: '/settings/mail', ability: 'mail.manage' },
  { key: 'tokens', href: '/settings/tokens', ability: 'token.manageOwn' },
] as const satisfies readonly { key: string; href: string; ability: Ability }[];

export type SettingsTab = (typeof TABS)[number]['key'];

/** The title of the settings and the tabs this reader may open, around one of their pages. */
export async function SettingsFrame({
  current,
  role,
  children,
}: {
  current: SettingsTab;
  role: Role;
  children: ReactNode;
}) {
  const t = await getTranslations('settings');
  const tabs = TABS.filter(({ ability }) => may(role, ability)).map(({ key, href }) => ({
    href,
    label: t(`tabs.${key}`),
    current: key === current,
  }));
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs label={t('tabs.label')} tabs={tabs} />
      <div className="grid max-w-[52rem] grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
    </>
  );
}
