import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AddMember } from '@/components/settings/add-member';
import { MemberTable } from '@/components/settings/member-table';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { LeftBehind } from '@/components/team/left-behind';
import { Section } from '@/components/ui/section';
import { may } from '@/lib/domain/team/abilities';
import { getCurrentMember } from '@/lib/loaders/current-member';
import { loadMembers } from '@/lib/loaders/settings';
import { loadLeftBehind } from '@/lib/loaders/team';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.members') };
}

export default async function MembersPage() {
  const member = await getCurrentMember();
  // What one may not see reads as not there; the loader refuses besides.
  if (!may(member.role, 'member.view')) notFound();
  const members = await loadMembers(member.actor);
  const t = await getTranslations('members');
  const reader = { locale: member.locale, timeZone: member.workspace.timeZone, now: Date.now() };
  const mayManage = may(member.role, 'member.manage');
  return (
    <SettingsFrame current="members" role={member.role}>
      <LeftBehind people={await loadLeftBehind(member.actor)} />
      <Section title={t('title')} count={members.length}>
        <p className="mb-3 max-w-[68ch] px-4 text-sm text-ink-2 md:px-1">{t('sub')}</p>
        <MemberTable members={members} ownId={member.actor.memberId} mayManage={mayManage} reader={reader} />
      </Section>
      {mayManage && <AddMember />}
    </SettingsFrame>
  );
}
