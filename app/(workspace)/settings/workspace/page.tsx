import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PolicyForm } from '@/components/settings/policy-form';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { WorkspaceForm } from '@/components/settings/workspace-form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { may } from '@/lib/domain/team/abilities';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadWorkspace } from '@/lib/loaders/settings';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.workspace') };
}

export default async function WorkspacePage() {
  const member = await getCurrentMember();
  // What one may not see reads as not there; the loader refuses besides.
  if (!may(member.role, 'policy.edit')) notFound();
  const workspace = await loadWorkspace(member.actor);
  const t = await getTranslations('settings');
  return (
    <SettingsFrame current="workspace" role={member.role}>
      {workspace.canStartTeam && (
        <Card
          className="mx-4 md:mx-0"
          title={t('startTeam.title')}
          sub={t('startTeam.sub')}
          actions={
            <ButtonLink href="/setup" variant="primary">
              {t('startTeam.action')}
            </ButtonLink>
          }
        />
      )}
      <Card className="mx-4 md:mx-0" title={t('workspace.title')}>
        <WorkspaceForm
          workspace={workspace}
          locale={member.locale}
          mayEdit={may(member.role, 'workspace.edit')}
        />
      </Card>
      <Card className="mx-4 md:mx-0" title={t('workspace.policy')} sub={t('workspace.policySub')}>
        <PolicyForm policy={workspace.policy} />
      </Card>
    </SettingsFrame>
  );
}
